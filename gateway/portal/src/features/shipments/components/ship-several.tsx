import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { Note } from '@/shared/ui/note.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { plural } from '@/shared/ui/words.ts';
import { moveShipment, shipmentTouches } from '../api/move-shipment.ts';
import { CarrierField, TrackingNumberField } from './carrier-fields.tsx';
import css from './shipment.module.css';

/** Hands several packed parcels to one carrier, each with its number; those refused stay in the form. */
export function ShipSeveral({ shipments, done }: { shipments: readonly Shipment[]; done: () => void }) {
  const client = useQueryClient();
  const [open, setOpen] = useState(() => shipments.filter((one) => one.actions.includes('ship')));
  const [carrier, setCarrier] = useState('');
  const [numbers, setNumbers] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const skipped = shipments.length - shipments.filter((one) => one.actions.includes('ship')).length;
  const numbered = open.filter((one) => (numbers[one.id] ?? '').trim() !== '');

  const send = async () => {
    setBusy(true);
    const refused: Record<string, string> = {};
    // One after the other: the one that fails is then named, and the rest still go.
    for (const one of numbered) {
      try {
        await moveShipment(one, {
          kind: 'ship',
          carrier: carrier.trim(),
          trackingNumber: (numbers[one.id] ?? '').trim(),
        });
      } catch (failure) {
        refused[one.id] = failure instanceof ApiProblem ? failure.message : 'That did not work. Try again.';
      }
    }
    for (const queryKey of shipmentTouches) void client.invalidateQueries({ queryKey });
    setWrong(refused);
    setBusy(false);
    const left = open.filter((one) => !numbered.includes(one) || one.id in refused);
    setOpen(left);
    if (left.length === 0) done();
  };

  if (open.length === 0) {
    return (
      <Note tone="waiting" role="status">
        <p>None of them is packed, so none can be handed to a carrier.</p>
      </Note>
    );
  }
  return (
    <PanelForm
      label="Hand several to the carrier"
      send="They are on their way"
      call
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (carrier.trim() !== '' && numbered.length > 0) void send();
      }}
      onCancel={done}
    >
      {skipped > 0 && <p className={css.soft}>{plural(skipped, 'parcel')} not packed yet, left out here.</p>}
      <CarrierField
        value={carrier}
        onChange={setCarrier}
        error={tried && carrier.trim() === '' ? 'Who carries them?' : undefined}
      />
      {open.map((one) => (
        <TrackingNumberField
          key={one.id}
          label={`Tracking number for ${one.recipient.name}`}
          description={one.source.label}
          value={numbers[one.id] ?? ''}
          onChange={(typed) => setNumbers((before) => ({ ...before, [one.id]: typed }))}
          error={wrong[one.id] ?? (tried && numbered.length === 0 ? 'Give at least one number.' : undefined)}
        />
      ))}
    </PanelForm>
  );
}
