import { chooseScheme, useColorScheme } from '../color-scheme.ts';
import css from './scheme-switch.module.css';

/** Paper or night. */
export function SchemeSwitch() {
  const { shown } = useColorScheme();
  const next = shown === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className={css.switch}
      onClick={() => chooseScheme(next)}
      aria-label={next === 'dark' ? 'Switch to dark' : 'Switch to light'}
      title={next === 'dark' ? 'Switch to dark' : 'Switch to light'}
    >
      <svg
        viewBox="0 0 20 20"
        width="20"
        height="20"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {next === 'dark' ? (
          <path d="M16.5 11.6A6.8 6.8 0 1 1 8.4 3.5a5.4 5.4 0 0 0 8.1 8.1Z" />
        ) : (
          <path d="M10 6.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2M10 1.8v1.5M10 16.7v1.5M1.8 10h1.5M16.7 10h1.5M4.2 4.2l1 1M14.8 14.8l1 1M4.2 15.8l1-1M14.8 5.2l1-1" />
        )}
      </svg>
    </button>
  );
}
