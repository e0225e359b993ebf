import css from './person-name.module.css';

interface Named {
  id: string;
  name: string;
}

/** The first letters of the first and the last word; whole characters of any script. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const letter = (word: string | undefined) => {
    const found = /\p{L}/u.exec(word ?? '');
    return found ? found[0].toLocaleUpperCase() : '';
  };
  const first = letter(words[0]);
  return words.length > 1 && !/[\u0600-\u06FF\u3040-\u9FFF]/.test(name)
    ? first + letter(words.at(-1))
    : first;
}

function hue(id: string): number {
  return [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 6, 7);
}

/** A person's seal; always beside the name, which carries the meaning. */
export function Seal({ person, size = 28 }: { person: Named; size?: number }) {
  return (
    <span
      className={css.seal}
      data-hue={hue(person.id)}
      style={{ inlineSize: size, blockSize: size, fontSize: size * 0.4 }}
      aria-hidden="true"
    >
      {initials(person.name)}
    </span>
  );
}

/** Whether a part of the system did it by itself, and nobody. */
export function isSystem(person: Named): boolean {
  return person.id.startsWith('system:');
}

/** A person's name, isolated so that Arabic beside Latin keeps its order. */
export function PersonName({
  person,
  seal = false,
  me,
}: {
  person: Named;
  seal?: boolean;
  me?: string | undefined;
}) {
  return (
    <span className={css.person}>
      {seal && <Seal person={person} size={24} />}
      <bdi className={css.name}>{person.name}</bdi>
      {me !== undefined && me === person.id && <span className={css.me}>you</span>}
    </span>
  );
}
