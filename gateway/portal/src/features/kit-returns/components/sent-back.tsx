import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { useSession } from '@/shared/session.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { useAwaitedTransfers, useCountTransfer } from '../api/kit-returns.ts';
import type { AwaitedTransfer } from '../api/kit-returns.ts';
import css from '../pages/returns-page.module.css';

/** What people sent from what they hold: in no stock until somebody here has counted it. */
export function SentBack() {
  const query = useAwaitedTransfers();
  const me = useSession().person.id;
  const [counting, setCounting] = useState<AwaitedTransfer>();
  const [counted, setCounted] = useState<AwaitedTransfer>();
  return (
    <section className={css.section} aria-labelledby="sent-back">
      <h2 id="sent-back" className={css.heading}>
        Sent from what people hold
      </h2>
      {counting && (
        <Count
          key={counting.id}
          transfer={counting}
          onDone={(done) => {
            setCounting(undefined);
            setCounted(done);
          }}
          onCancel={() => setCounting(undefined)}
        />
      )}
      {counted && (
        <Note tone="done" role="status">
          <p>{toldOf(counted)}</p>
        </Note>
      )}
      <DataTable<AwaitedTransfer>
        noun="transfer"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => `${row.quantity} × ${row.label}, ${row.by.name}`}
        empty={{
          title: 'Nothing was sent back',
          text: 'What ambassadors send back from what they hold stands here until it is counted.',
        }}
        columns={[
          {
            key: 'what',
            header: 'What comes',
            primary: true,
            cell: (row) => (
              <>
                {row.quantity} × <bdi>{row.label}</bdi>
              </>
            ),
          },
          { key: 'from', header: 'From', cell: (row) => <PersonName person={row.by} me={me} /> },
          { key: 'to', header: 'To', phone: false, cell: (row) => <bdi>{row.toDepot}</bdi> },
          { key: 'since', header: 'Told', cell: (row) => <DateTime at={row.startedAt} show="relative" /> },
          {
            key: 'count',
            header: 'Arrived?',
            align: 'end',
            cell: (row) =>
              row.by.id === me ? (
                'Somebody else counts your own'
              ) : (
                <Button
                  size="sm"
                  variant="default"
                  aria-label={`Count ${row.label} from ${row.by.name}`}
                  onClick={() => {
                    setCounted(undefined);
                    setCounting(row);
                  }}
                >
                  Count
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}

function toldOf({ counted = 0, quantity, label, by, toDepot, fromDepot }: AwaitedTransfer): string {
  const here = `${counted} × ${label} from ${by.name} ${counted === 1 ? 'lies' : 'lie'} in ${toDepot} now.`;
  const missing = quantity - counted;
  return missing === 0
    ? here
    : `${counted === 0 ? '' : `${here} `}${missing} did not arrive and ${missing === 1 ? 'stands' : 'stand'} in ${fromDepot} again.`;
}

function Count({
  transfer,
  onDone,
  onCancel,
}: {
  transfer: AwaitedTransfer;
  onDone: (done: AwaitedTransfer) => void;
  onCancel: () => void;
}) {
  const [pieces, setPieces] = useState<number | string>(transfer.quantity);
  const [wrong, setWrong] = useState<string>();
  const count = useCountTransfer(onDone);
  const refused =
    count.error instanceof ApiProblem
      ? count.error.errors.find((one) => one.field === 'pieces')?.message
      : undefined;
  const typed = pieces === '' ? Number.NaN : Number(pieces);
  const missing = transfer.quantity - typed;
  return (
    <PanelForm
      label={`Count what ${transfer.by.name} sent`}
      send="It is counted"
      call
      busy={count.isPending}
      onSubmit={() => {
        const fits = Number.isInteger(typed) && typed >= 0 && typed <= transfer.quantity;
        setWrong(fits ? undefined : `Between 0 and ${transfer.quantity}.`);
        if (fits) count.mutate({ transfer, pieces: typed });
      }}
      onCancel={onCancel}
    >
      <NumberInput
        label={`How many of ${transfer.quantity} × ${transfer.label} are here?`}
        required
        allowDecimal={false}
        allowNegative={false}
        value={pieces}
        error={wrong ?? refused}
        onChange={setPieces}
      />
      {missing > 0 && (
        <p role="status">
          {missing} {missing === 1 ? 'goes' : 'go'} back to what {transfer.by.name} holds; there they can say
          what became of {missing === 1 ? 'it' : 'them'}.
        </p>
      )}
      <ProblemNote error={refused === undefined ? count.error : null} />
    </PanelForm>
  );
}
