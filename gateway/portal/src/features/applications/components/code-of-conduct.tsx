import css from './code-of-conduct.module.css';

const points = [
  'We welcome everybody, whatever their experience, origin, body, belief, gender or way of life.',
  'We argue about things, not about people. No harassment, in no form, on stage or beside it.',
  'We speak for a product, honestly: what it does well, what it does not, and what we do not know.',
  'What people tell us in confidence stays there. Pictures and names are shown with consent only.',
  'Whoever sees a breach tells the programme team; it is looked at by people who are not involved.',
] as const;

/** What an ambassador agrees to; the version goes with the consent. */
export function CodeOfConduct({ version }: { version: string }) {
  return (
    <section className={css.conduct} aria-label="Code of conduct">
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <p className={css.version}>Version {version}</p>
    </section>
  );
}
