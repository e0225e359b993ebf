import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '@/shared/session.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { useKitReturns, useTakeIn } from '../api/kit-returns.ts';
import type { KitReturn } from '../api/kit-returns.ts';
import { SentBack } from '../components/sent-back.tsx';
import css from './returns-page.module.css';

export default function ReturnsPage() {
  const query = useKitReturns();
  const me = useSession().person.id;
  const [taken, setTaken] = useState<KitReturn>();
  const takeIn = useTakeIn(setTaken);
  const begin = (one: KitReturn) => {
    setTaken(undefined);
    takeIn.mutate(one);
  };

  return (
    <>
      <PageHeader title="Coming back" action={<CsvLink path="/api/kit-returns/export.csv" what="returns" />}>
        What was sent to the warehouse and has to be counted before anybody is promised it. Fewer pieces left
        over from a kit than it says here? Ask the sender to correct the numbers first.
      </PageHeader>
      {takeIn.error && <ProblemNote error={takeIn.error} reload={() => void query.refetch()} />}
      {taken && (
        <Note tone="done" role="status">
          <p>
            {pieces(taken)} from {taken.from.name} {pieces(taken) === 1 ? 'is' : 'are'} in the warehouse’s
            stock again.
          </p>
        </Note>
      )}
      <h2 className={css.first}>Left over from kits</h2>
      <DataTable<KitReturn>
        noun="return"
        query={query}
        rowId={(row) => row.kitRequestId}
        rowName={(row) => `${row.meetup}, ${row.from.name}`}
        empty={{
          title: 'Nothing comes back',
          text: 'Once organisers tell that they send pieces of a kit back, it stands here until it is counted.',
        }}
        columns={[
          { key: 'meetup', header: 'Left over from', primary: true, cell: (row) => <bdi>{row.meetup}</bdi> },
          {
            key: 'pieces',
            header: 'What comes',
            cell: (row) => (
              <ul className={css.lines}>
                {row.lines.map((line) => (
                  <li key={`${line.itemId}/${line.variantId}`}>
                    {line.pieces} × <bdi>{line.label}</bdi>
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'from', header: 'From', cell: (row) => <PersonName person={row.from} me={me} /> },
          { key: 'since', header: 'Told', cell: (row) => <DateTime at={row.since} show="relative" /> },
          {
            key: 'take-in',
            header: 'Arrived?',
            align: 'end',
            cell: (row) =>
              row.from.id === me ? (
                'Somebody else counts your own'
              ) : (
                <Button
                  size="sm"
                  variant="default"
                  aria-label={`All of it is here: ${row.meetup}`}
                  loading={takeIn.isPending && takeIn.variables.kitRequestId === row.kitRequestId}
                  onClick={() => begin(row)}
                >
                  All of it is here
                </Button>
              ),
          },
        ]}
      />
      <SentBack />
    </>
  );
}

function pieces(one: KitReturn): number {
  return one.lines.reduce((sum, line) => sum + line.pieces, 0);
}
