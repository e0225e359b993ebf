import type { ReactNode } from 'react';
import css from './eligibility-panel.module.css';

export interface EligibilityRule {
  code: string;
  /** The rule as a sentence. */
  rule: string;
  met: boolean;
  /** It is met, though a person decides, also where the requester is trusted. */
  open?: boolean | undefined;
  /** The fact it looked at. */
  fact: string;
  /** What would change it; only for rules that are not met, or open. */
  remedy?: string | null | undefined;
}

type State = 'true' | 'open' | 'false';

const names: Record<State, string> = { true: 'Met', open: 'The programme team decides', false: 'Not met' };
const marks: Record<State, string> = {
  true: 'M3 8.4l3.2 3.2L13 4.8',
  open: 'M8 2.5v7M8 12.4v.9',
  false: 'M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6',
};

function stateOf({ met, open = false }: EligibilityRule): State {
  if (!met) return 'false';
  return open ? 'open' : 'true';
}

/** Each rule as a line: tick or cross, the fact it looked at, and what would change it. */
export function EligibilityPanel({
  rules,
  title,
  children,
}: {
  rules: readonly EligibilityRule[];
  title?: string;
  children?: ReactNode;
}) {
  const unmet = rules.filter((rule) => !rule.met).length;
  const open = rules.some((rule) => rule.met && rule.open);
  const verdict =
    unmet === 0
      ? open
        ? 'In order; the programme team decides'
        : 'Everything is in order'
      : unmet === 1
        ? 'One rule is not met'
        : `${unmet} rules are not met`;
  return (
    <section className={css.panel} data-met={unmet === 0 && !open} aria-label={title ?? 'Eligibility'}>
      <p className={css.title}>{title ?? verdict}</p>
      {title !== undefined && <p className={css.verdict}>{verdict}.</p>}
      <ul className={css.rules}>
        {rules.map((rule) => (
          <li key={rule.code} className={css.rule} data-met={stateOf(rule)}>
            <svg viewBox="0 0 16 16" width="18" height="18" role="img" aria-label={names[stateOf(rule)]}>
              <path d={marks[stateOf(rule)]} />
            </svg>
            <div>
              <p className={css.sentence}>{rule.rule}</p>
              <p className={css.fact}>{rule.fact}</p>
              {(!rule.met || rule.open) && rule.remedy && <p className={css.remedy}>{rule.remedy}</p>}
            </div>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
