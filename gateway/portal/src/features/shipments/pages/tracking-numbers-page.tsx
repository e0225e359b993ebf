import { Button } from '@mantine/core';
import { useState } from 'react';
import { listed } from '@/shared/listing.ts';
import { paths } from '@/shared/paths.ts';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DropSheet } from '@/shared/ui/drop-sheet.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { plural } from '@/shared/ui/words.ts';
import {
  fulfilmentHouseCsv,
  useApplyTrackingSheet,
  usePreviewTrackingSheet,
} from '../api/tracking-numbers.ts';
import type { TrackingSheet } from '../api/tracking-numbers.ts';
import css from '../components/shipment.module.css';

/** The sheet of a fulfilment house comes back with numbers: looked at first, then taken. */
export default function TrackingNumbersPage() {
  const [file, setFile] = useState<File>();
  const [judged, setJudged] = useState<{ sheet: TrackingSheet; done: boolean }>();
  const preview = usePreviewTrackingSheet((sheet) => setJudged({ sheet, done: false }));
  const apply = useApplyTrackingSheet((sheet) => setJudged({ sheet, done: true }));
  const look = (chosen: File) => {
    setFile(chosen);
    setJudged(undefined);
    apply.reset();
    preview.mutate(chosen);
  };
  return (
    <>
      <PageHeader
        title="Tracking numbers"
        action={
          <Button component="a" variant="default" href={fulfilmentHouseCsv([])} download>
            Sheet for a fulfilment house (CSV)
          </Button>
        }
      >
        The sheet goes out with the addresses of all parcels that wait for a carrier. It comes back here with
        carrier and number filled in.
      </PageHeader>
      <div className={css.pick}>
        <DropSheet busy={preview.isPending || apply.isPending} onFile={look} />
        <ProblemNote error={preview.error ?? apply.error} />
        {judged && (
          <Judged
            judged={judged.sheet}
            done={judged.done}
            busy={apply.isPending}
            onApply={() => file && apply.mutate(file)}
          />
        )}
      </div>
    </>
  );
}

function Judged({
  judged,
  done,
  busy,
  onApply,
}: {
  judged: TrackingSheet;
  done: boolean;
  busy: boolean;
  onApply: () => void;
}) {
  return (
    <section className={css.section} aria-label="What the sheet says">
      {judged.rows.length > 0 && (
        <Note tone={judged.refused > 0 ? 'waiting' : done ? 'done' : 'info'} role="status">
          <p>{summary(judged, done)}</p>
        </Note>
      )}
      <DataTable
        noun="row"
        query={listed(judged.rows)}
        rowId={(row) => String(row.line)}
        rowName={(row) => row.recipient?.name ?? row.shipment}
        empty={{ title: 'No rows', text: 'The sheet has a first line and nothing below it.' }}
        columns={[
          {
            key: 'parcel',
            header: 'Parcel',
            primary: true,
            cell: (row) =>
              row.recipient ? (
                <Link to={paths.shipment(row.shipment)}>
                  <bdi>{row.recipient.name}</bdi>, <bdi>{row.label}</bdi>
                </Link>
              ) : (
                <bdi>{row.shipment}</bdi>
              ),
          },
          { key: 'line', header: 'Line', align: 'end', cell: (row) => row.line },
          {
            key: 'number',
            header: 'Number',
            cell: (row) => (
              <bdi>
                {row.carrier} {row.trackingNumber}
              </bdi>
            ),
          },
          {
            key: 'outcome',
            header: done ? 'What happened' : 'What would happen',
            cell: (row) => <Outcome row={row} done={done} />,
          },
        ]}
      />
      {!done && judged.shipped > 0 && (
        <div className={css.buttons}>
          <Button data-call loading={busy} onClick={onApply}>
            Mark {plural(judged.shipped, 'parcel')} as shipped
          </Button>
        </div>
      )}
    </section>
  );
}

function Outcome({ row, done }: { row: TrackingSheet['rows'][number]; done: boolean }) {
  if (row.outcome === 'ALREADY_SHIPPED') return 'Was taken before; nothing to do';
  if (row.outcome === 'SHIPPED') return done ? 'Marked as shipped' : 'Will be marked as shipped';
  return (
    <div className={css.wrong}>
      {row.problems.map((problem) => (
        <p key={problem.code + problem.name}>
          {problem.column > 0 && `Column ${problem.column} (${problem.name}): `}
          {problem.message}
        </p>
      ))}
    </div>
  );
}

function summary({ shipped, already, refused }: TrackingSheet, done: boolean): string {
  const parts = [
    done
      ? `${plural(shipped, 'parcel')} marked as shipped; the recipients get a mail with the number.`
      : `${plural(shipped, 'parcel')} can be marked as shipped.`,
  ];
  if (already > 0) parts.push(`${plural(already, 'row')} taken before.`);
  if (refused > 0) {
    parts.push(
      `${plural(refused, 'row')} with something wrong: correct ${refused === 1 ? 'it' : 'them'} and send the sheet again; what is taken already stays as it is.`,
    );
  }
  return parts.join(' ');
}
