import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '@/shared/session.tsx';
import { CountReturn } from '@/shared/ui/count-return.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import type { ReturnLine } from '@/shared/ui/kit-words.ts';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { useKitReturns, useTakeIn } from '../api/kit-returns.ts';
import type { KitReturn, TakenIn } from '../api/kit-returns.ts';
import { SentBack } from '../components/sent-back.tsx';
import css from './returns-page.module.css';

export default function ReturnsPage() {
  const query = useKitReturns();
  const me = useSession().person.id;
  const [taken, setTaken] = useState<TakenIn>();
  const [counting, setCounting] = useState<KitReturn>();
  const takeIn = useTakeIn((done) => {
    setCounting(undefined);
    setTaken(done);
  });
  const begin = (one: TakenIn) => {
    setTaken(undefined);
    takeIn.mutate(one);
  };

  return (
    <>
      <PageHeader title="Coming back" action={<CsvLink path="/api/kit-returns/export.csv" what="returns" />}>
        What was sent to the warehouse and has to be counted before anybody is promised it. Fewer pieces than
        it says here? Count them: the sender is told what is missing.
      </PageHeader>
      {takeIn.error && !counting && <ProblemNote error={takeIn.error} reload={() => void query.refetch()} />}
      {taken && (
        <Note tone="done" role="status">
          <p>{toldOf(taken)}</p>
        </Note>
      )}
      <h2 className={css.first}>Left over from kits</h2>
      {counting && (
        <div className={css.counting}>
          <CountReturn
            key={counting.kitRequestId}
            from={counting.from.name}
            lines={counting.lines}
            error={takeIn.error}
            busy={takeIn.isPending}
            reload={() => {
              setCounting(undefined);
              takeIn.reset();
              void query.refetch();
            }}
            onSubmit={(counted) => begin({ one: counting, counted })}
            onCancel={() => {
              setCounting(undefined);
              takeIn.reset();
            }}
          />
        </div>
      )}
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
                <div className={css.arrived}>
                  <Button
                    size="sm"
                    variant="default"
                    aria-label={`All of it is here: ${row.meetup}`}
                    loading={takeIn.isPending && takeIn.variables.one.kitRequestId === row.kitRequestId}
                    onClick={() => {
                      setCounting(undefined);
                      begin({ one: row });
                    }}
                  >
                    All of it is here
                  </Button>
                  <Button
                    size="sm"
                    variant="subtle"
                    aria-label={`Not all of it is here: ${row.meetup}`}
                    onClick={() => {
                      setTaken(undefined);
                      takeIn.reset();
                      setCounting(row);
                    }}
                  >
                    Not all
                  </Button>
                </div>
              ),
          },
        ]}
      />
      <SentBack />
    </>
  );
}

function toldOf({ one, counted = one.lines }: TakenIn): string {
  const here = piecesOf(counted);
  const missing = piecesOf(one.lines) - here;
  const back = `${here} from ${one.from.name} ${here === 1 ? 'is' : 'are'} in the warehouse’s stock again.`;
  return missing === 0
    ? back
    : `${here === 0 ? '' : `${back} `}${missing} did not arrive and ${missing === 1 ? 'is' : 'are'} written off; ${one.from.name} is told.`;
}

function piecesOf(lines: readonly ReturnLine[]): number {
  return lines.reduce((sum, line) => sum + line.pieces, 0);
}
