import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '@/shared/ui/blank.tsx';
import { DropSheet } from '@/shared/ui/drop-sheet.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { plural } from '@/shared/ui/words.ts';
import { paths } from '@/shared/paths.ts';
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
            name={file?.name ?? ''}
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
  name,
  judged,
  done,
  busy,
  onApply,
}: {
  name: string;
  judged: TrackingSheet;
  done: boolean;
  busy: boolean;
  onApply: () => void;
}) {
  if (judged.rows.length === 0) {
    return <EmptyState title="No rows">The sheet has a first line and nothing below it.</EmptyState>;
  }
  return (
    <section className={css.section} aria-label="What the sheet says">
      <Note tone={judged.refused > 0 ? 'waiting' : done ? 'done' : 'info'} role="status">
        <p>{summary(judged, done)}</p>
      </Note>
      <div className={css.sheet}>
        <table className={css.table}>
          <caption className="visually-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Parcel</th>
              <th scope="col">Number</th>
              <th scope="col">{done ? 'What happened' : 'What would happen'}</th>
            </tr>
          </thead>
          <tbody>
            {judged.rows.map((row) => (
              <tr key={row.line} data-outcome={row.outcome}>
                <td data-label="Line">{row.line}</td>
                <th scope="row">
                  {row.recipient ? (
                    <Link to={paths.shipment(row.shipment)}>
                      <bdi>{row.recipient.name}</bdi>, <bdi>{row.label}</bdi>
                    </Link>
                  ) : (
                    <bdi>{row.shipment}</bdi>
                  )}
                </th>
                <td data-label="Number">
                  <bdi>
                    {row.carrier} {row.trackingNumber}
                  </bdi>
                </td>
                <td>
                  {row.outcome === 'SHIPPED' && (done ? 'Marked as shipped' : 'Will be marked as shipped')}
                  {row.outcome === 'ALREADY_SHIPPED' && 'Was taken before; nothing to do'}
                  {row.problems.map((problem) => (
                    <p key={problem.code + problem.name} className={css.wrong}>
                      {problem.column > 0 && `Column ${problem.column} (${problem.name}): `}
                      {problem.message}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
