import { useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { FieldRow } from '@/shared/ui/form.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { CarrierField, TrackingNumberField } from './carrier-fields.tsx';

/** Who carries it and under which number; the recipient gets both by mail. */
export function ShipForm({
  error,
  busy,
  reload,
  onSubmit,
  onCancel,
}: {
  error: unknown;
  busy: boolean;
  reload: () => void;
  onSubmit: (carrier: string, trackingNumber: string) => void;
  onCancel: () => void;
}) {
  const [carrier, setCarrier] = useState('');
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const refused =
    error instanceof ApiProblem
      ? Object.fromEntries(error.errors.map((one) => [one.field, one.message]))
      : {};
  return (
    <PanelForm
      label="Hand to the carrier"
      send="It is on its way"
      call
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (carrier.trim() !== '' && number.trim() !== '') onSubmit(carrier.trim(), number.trim());
      }}
      onCancel={onCancel}
    >
      <FieldRow>
        <CarrierField
          value={carrier}
          onChange={setCarrier}
          error={tried && carrier.trim() === '' ? 'Who carries it?' : refused.carrier}
        />
        <TrackingNumberField
          label="Tracking number"
          required
          value={number}
          onChange={setNumber}
          error={tried && number.trim() === '' ? 'It stands on the carrier’s label.' : refused.trackingNumber}
        />
      </FieldRow>
      <ProblemNote
        error={error instanceof ApiProblem && error.errors.length > 0 ? null : error}
        reload={reload}
      />
    </PanelForm>
  );
}
