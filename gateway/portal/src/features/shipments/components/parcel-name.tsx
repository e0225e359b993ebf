import type { Shipment } from '@/shared/ui/kit-words.ts';
import { Pieces } from '@/shared/ui/pieces.tsx';
import { followWords } from './shipment-words.ts';
import css from './shipment.module.css';

/** A parcel in a list, told from the one it follows, which has the same name, by what is in it. */
export function ParcelName({ shipment, listed }: { shipment: Shipment; listed: readonly Shipment[] }) {
  return (
    <>
      <bdi>{shipment.source.label}</bdi>
      {shipment.follows !== undefined && (
        <>
          {' '}
          <span className={css.where}>
            {followWords(listed.find((one) => one.id === shipment.follows))}:{' '}
            <Pieces lines={shipment.lines} />
          </span>
        </>
      )}
    </>
  );
}
