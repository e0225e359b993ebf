import { dayWords, daysUntil, isInDepot } from '@/shared/ui/kit-words.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { plural } from '@/shared/ui/words.ts';
import css from './shipment.module.css';

function left(days: number): string {
  if (days < 0) return `${plural(-days, 'day')} ago`;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return `in ${plural(days, 'day')}`;
}

/** The day on which a parcel has to be there, and how near it is as long as it has not left; nothing for a reward. */
export function NeededBy({ shipment }: { shipment: Pick<Shipment, 'neededBy' | 'state'> }) {
  if (shipment.neededBy === undefined) return null;
  const days = daysUntil(shipment.neededBy);
  return (
    <span className={css.needed}>
      <time dateTime={shipment.neededBy}>{dayWords(shipment.neededBy, 'short')}</time>
      {isInDepot(shipment.state) && (
        <span className={css.left} data-tone={days > 7 ? 'calm' : days >= 3 ? 'soon' : 'now'}>
          {left(days)}
        </span>
      )}
    </span>
  );
}
