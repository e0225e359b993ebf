import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { FieldRow } from '@/shared/ui/form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { carriersQuery } from '../api/tracking-numbers.ts';
import css from './shipment.module.css';

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
  const carriers = useQuery(carriersQuery);
  const [carrier, setCarrier] = useState('');
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const refused =
    error instanceof ApiProblem
      ? Object.fromEntries(error.errors.map((one) => [one.field, one.message]))
      : {};
  return (
    <form
      className={css.form}
      aria-label="Hand to the carrier"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (carrier.trim() !== '' && number.trim() !== '') onSubmit(carrier.trim(), number.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <FieldRow>
        <Autocomplete
          label="Carrier"
          required
          autoFocus
          openOnFocus={false}
          data={carriers.data?.items ?? []}
          maxLength={60}
          value={carrier}
          onChange={setCarrier}
          error={tried && carrier.trim() === '' ? 'Who carries it?' : refused.carrier}
        />
        <TextInput
          label="Tracking number"
          required
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={tried && number.trim() === '' ? 'It stands on the carrier’s label.' : refused.trackingNumber}
        />
      </FieldRow>
      <ProblemNote
        error={error instanceof ApiProblem && error.errors.length > 0 ? null : error}
        reload={reload}
      />
      <div className={css.buttons}>
        <Button type="submit" loading={busy} data-call>
          It is on its way
        </Button>
        <Button variant="subtle" onClick={onCancel} disabled={busy}>
          Not now
        </Button>
      </div>
    </form>
  );
}
