import { dayWords, daysUntil, isUndecided, mayStillLeave } from './kit-words.ts';
import type { KitRequest } from './kit-words.ts';
import { plural } from './words.ts';
import css from './order-by.module.css';

function left(days: number): string {
  if (days < 0) return `${plural(-days, 'day')} late`;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return `${plural(days, 'day')} left`;
}

/**
 * The last day on which a kit can still leave in time, and how near it is while nobody has decided; nothing once its
 * parcel has left, or never will.
 */
export function OrderBy({ request }: { request: KitRequest }) {
  if (!mayStillLeave(request)) return null;
  const days = daysUntil(request.orderBy);
  return (
    <span className={css.day}>
      <time dateTime={request.orderBy}>{dayWords(request.orderBy, 'short')}</time>
      {isUndecided(request) && (
        <span className={css.left} data-tone={days > 7 ? 'calm' : days >= 3 ? 'soon' : 'now'}>
          {left(days)}
        </span>
      )}
    </span>
  );
}
