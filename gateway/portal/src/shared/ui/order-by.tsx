import { plural } from './words.ts';
import { dayWords, daysUntil } from './kit-words.ts';
import css from './order-by.module.css';

function left(days: number): string {
  if (days < 0) return `${plural(-days, 'day')} late`;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return `${plural(days, 'day')} left`;
}

/** The last day on which a kit can still leave in time, and how near it is. */
export function OrderBy({ day, open = true }: { day: string; open?: boolean }) {
  const days = daysUntil(day);
  const tone = !open || days > 7 ? 'calm' : days >= 3 ? 'soon' : 'now';
  return (
    <span className={css.day}>
      <time dateTime={day}>{dayWords(day, 'short')}</time>
      {open && (
        <span className={css.left} data-tone={tone}>
          {left(days)}
        </span>
      )}
    </span>
  );
}
