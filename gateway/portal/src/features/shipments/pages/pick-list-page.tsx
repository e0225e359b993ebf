import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useFilters } from '@/shared/routing.ts';
import { dayWords } from '@/shared/ui/kit-words.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { countryName } from '@/shared/stamps/stamp.ts';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { plural } from '@/shared/ui/words.ts';
import { pickListPdf, pickListQuery } from '../api/get-pick-list.ts';
import { moveShipment, shipmentTouches } from '../api/move-shipment.ts';
import { labelsPdf } from '../api/tracking-numbers.ts';
import css from '../components/shipment.module.css';

type PickList = MaterialsSchemas['PickListView'];

/** What to take from the shelves, all together and parcel by parcel; made to be printed. */
export default function PickListPage() {
  const [{ shipment }] = useFilters({ shipment: '' });
  const chosen = shipment === '' ? [] : shipment.split(',');
  const list = useQuery(pickListQuery(chosen));
  return (
    <>
      <PageHeader
        title="Pick list"
        action={
          list.data &&
          list.data.shipments.length > 0 && (
            <>
              <Button variant="default" onClick={() => window.print()}>
                Print
              </Button>
              <Button component="a" variant="default" href={pickListPdf(chosen)} download>
                As PDF
              </Button>
              <Button component="a" variant="default" href={labelsPdf(chosen, 'A4')} download>
                Labels
              </Button>
            </>
          )
        }
      >
        {list.data && (
          <>
            {list.data.waiting > list.data.shipments.length
              ? `${list.data.shipments.length} of ${plural(list.data.waiting, 'parcel')}, the oldest first; the rest next`
              : plural(list.data.shipments.length, 'parcel')}
            , <DateTime at={list.data.generatedAt} />
          </>
        )}
      </PageHeader>
      {list.isPending && <Skeleton kind="rows" lines={6} />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data?.shipments.length === 0 && (
        <EmptyState
          title="Nothing to pick"
          action={
            <Link to="/queue/shipments" look="quiet">
              All shipments
            </Link>
          }
        >
          Parcels come here once their address is given. Nothing waits right now.
        </EmptyState>
      )}
      {list.data && list.data.shipments.length > 0 && <List list={list.data} />}
    </>
  );
}

function List({ list }: { list: PickList }) {
  return (
    <div className={css.pick}>
      <StartPicking list={list} />
      <section className={css.section} aria-label="From the shelves">
        <h2>From the shelves</h2>
        <Lines lines={list.items} caption="Everything to take, together" />
      </section>
      <section className={css.section} aria-label="Parcel by parcel">
        <h2>Parcel by parcel</h2>
        <ul className={css.parcels}>
          {list.shipments.map((shipment) => (
            <li key={shipment.id} className={css.parcel}>
              <div className={css.parcelHead}>
                <h3>
                  <PersonName person={shipment.recipient} />
                  {shipment.country !== undefined && (
                    <span className={css.where}>{countryName(shipment.country)}</span>
                  )}
                </h3>
                <StatePill state={shipment.state} />
              </div>
              <p className={css.soft}>
                <Link to={`/shipments/${shipment.id}`}>
                  <bdi>{shipment.label}</bdi>
                </Link>
              </p>
              {shipment.neededBy !== undefined && (
                <p className={css.day}>
                  Needed by <time dateTime={shipment.neededBy}>{dayWords(shipment.neededBy)}</time>
                </p>
              )}
              {shipment.deliveryNote !== undefined && (
                <blockquote className={css.note}>{shipment.deliveryNote}</blockquote>
              )}
              <Lines lines={shipment.lines} caption={`For ${shipment.recipient.name}`} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Lines({ lines, caption }: { lines: PickList['items']; caption: string }) {
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={css.box}>
            <span className="visually-hidden">Taken</span>
          </th>
          <th scope="col">Item</th>
          <th scope="col" data-align="end">
            Take
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.itemId}/${line.variantId}`}>
            <td className={css.box}>
              <span aria-hidden="true" />
            </td>
            <th scope="row">
              <bdi>{line.label}</bdi>
            </th>
            <td data-align="end">{line.quantity}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Says for all of them at once that picking has begun. */
function StartPicking({ list }: { list: PickList }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(0);
  const ready = list.shipments.filter((shipment) => shipment.state === 'READY');
  if (ready.length === 0 && failed === 0) return null;
  const start = async () => {
    setBusy(true);
    const results = await Promise.allSettled(ready.map(({ id }) => moveShipment({ id }, { kind: 'pick' })));
    setFailed(results.filter((result) => result.status === 'rejected').length);
    await Promise.all(shipmentTouches.map((queryKey) => client.invalidateQueries({ queryKey })));
    setBusy(false);
  };
  return (
    <div className={`${css.buttons ?? ''} no-print`}>
      {ready.length > 0 && (
        <Button data-call loading={busy} onClick={() => void start()}>
          Start picking {plural(ready.length, 'parcel')}
        </Button>
      )}
      {failed > 0 && (
        <Note tone="waiting" role="alert">
          <p>{plural(failed, 'parcel')} could not be started; their state may have changed. Try again.</p>
        </Note>
      )}
    </div>
  );
}
