import { paths } from '@/shared/paths.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { plural } from '@/shared/ui/words.ts';
import type { ShipmentMove } from '../api/move-shipment.ts';

/** What just became of a parcel, in one sentence with the way to it. */
export function MovedNote({ shipment, move }: { shipment: Shipment; move: ShipmentMove }) {
  return (
    <Note tone={['hold', 'lost', 'return', 'cancel'].includes(move.kind) ? 'info' : 'done'} role="status">
      <p>
        {move.kind === 'split' ? (
          splitWords(move)
        ) : (
          <>
            <Link to={paths.shipment(shipment.id)}>
              <bdi>{shipment.source.label}</bdi>
            </Link>{' '}
            {movedWords(shipment, move.kind)}
          </>
        )}
      </p>
    </Note>
  );
}

function splitWords({ lines, rest }: Extract<ShipmentMove, { kind: 'split' }>): string {
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  const pieces = plural(count, 'piece');
  if (rest === 'NOT_AT_ALL') return `${pieces} ${count === 1 ? 'is' : 'are'} not sent.`;
  return `${pieces} ${count === 1 ? 'follows in a parcel of its own' : 'follow in a parcel of their own'}.`;
}

function movedWords({ recipient }: Shipment, kind: Exclude<ShipmentMove['kind'], 'split'>): string {
  switch (kind) {
    case 'pick':
      return 'is being picked now.';
    case 'pack':
      return 'is packed.';
    case 'ship':
      return `is on its way to ${recipient.name}.`;
    case 'deliver':
      return 'arrived.';
    case 'retry':
      return 'waits for its stock to be reserved.';
    case 'hold':
      return 'is held by customs.';
    case 'lost':
      return 'was lost on the way.';
    case 'return':
      return 'came back; its pieces are in stock again.';
    case 'resend':
      return 'is sent again in a parcel of its own.';
    case 'cancel':
      return 'was cancelled; nothing is sent.';
  }
}
