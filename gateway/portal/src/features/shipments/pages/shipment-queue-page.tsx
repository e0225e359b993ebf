import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { countries } from '@/shared/places.ts';
import { useFilters, useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import { isInDepot } from '@/shared/ui/kit-words.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PanelRecord } from '@/shared/ui/panel-record.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { QueuePanel, useQueue } from '@/shared/ui/queue-panel.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { plural } from '@/shared/ui/words.ts';
import { useShipment, useShipments } from '../api/get-shipments.ts';
import { moveShipment, shipmentTouches } from '../api/move-shipment.ts';
import type { ShipmentMove } from '../api/move-shipment.ts';
import { fulfilmentHouseCsv, labelsPdf } from '../api/tracking-numbers.ts';
import { MovedNote } from '../components/moved-note.tsx';
import { NeededBy } from '../components/needed-by.tsx';
import { ParcelName } from '../components/parcel-name.tsx';
import { ShipSeveral } from '../components/ship-several.tsx';
import { ShipmentFacts, ShipmentHistory } from '../components/shipment-facts.tsx';
import { ballOf, parcelName, sourceWords } from '../components/shipment-words.ts';
import { useShipmentActions } from '../components/use-shipment-actions.tsx';
import css from '../components/shipment.module.css';

/** No state in the address is what can be picked; `ALL` is every state. */
const defaults = { state: '', source: '', country: '', q: '', sort: '' };

const views: readonly View[] = [
  { label: 'To pick', filters: {} },
  { label: 'Being picked', filters: { state: 'PICKING' } },
  { label: 'Packed', filters: { state: 'PACKED' } },
  { label: 'On the way', filters: { state: 'SHIPPED' } },
  { label: 'At customs', filters: { state: 'HELD_BY_CUSTOMS' } },
  { label: 'Lost', filters: { state: 'LOST' } },
  { label: 'Without address', filters: { state: 'ADDRESS_ASKED' } },
  { label: 'Out of stock', filters: { state: 'OUT_OF_STOCK' } },
  { label: 'All', filters: { state: 'ALL' } },
];

const states = [
  'REQUESTED',
  'ADDRESS_ASKED',
  'READY',
  'PICKING',
  'PACKED',
  'SHIPPED',
  'HELD_BY_CUSTOMS',
  'DELIVERED',
  'OUT_OF_STOCK',
  'LOST',
  'RETURNED',
  'CANCELLED',
] as const satisfies readonly Shipment['state'][];

export default function ShipmentQueuePage() {
  const id = useParam('id');
  const openId = id === '' ? undefined : id;
  const [given, change] = useFilters(defaults);
  // The state of the first view is that view, however it was chosen.
  const filters = { ...given, state: given.state === 'READY' ? '' : given.state };
  const session = useSession();
  const packer = session.has('fulfilment');
  const navigate = useNavigate();
  const [moved, setMoved] = useState<Moved>();
  const open = useCallback(
    (next: string | undefined) => {
      setMoved(undefined);
      void navigate({
        to: next === undefined ? '/queue/shipments' : `/queue/shipments/${next}`,
        search: true,
        resetScroll: false,
      });
    },
    [navigate, setMoved],
  );
  // A number or identifier is looked for wherever its parcel is by now.
  const state =
    filters.state === 'ALL' || (filters.state === '' && filters.q !== '')
      ? undefined
      : filters.state === ''
        ? 'READY'
        : (filters.state as Shipment['state']);
  const asked = {
    ...(state === undefined ? {} : { state }),
    ...(filters.source === '' ? {} : { source: filters.source as Shipment['source']['kind'] }),
    ...(filters.country === '' ? {} : { country: filters.country }),
    ...(filters.q === '' ? {} : { q: filters.q }),
    sort: filters.sort === '' ? usualSort(state) : filters.sort,
  };
  const query = useShipments(asked);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const bulk = useBulk();
  const [shipping, setShipping] = useState<readonly Shipment[]>();
  // It is said where the move ends up, not on the way there: else it is heard twice.
  const said = moved && moved.beside === openId && (
    <div className={css.moved}>
      <MovedNote shipment={moved.shipment} move={moved.move} />
    </div>
  );
  /** As many as go on one list. */
  const onAList = (use: (chosen: readonly Shipment[]) => void) => (chosen: readonly Shipment[]) => {
    if (chosen.length > most) bulk.refuse(`Choose at most ${most} parcels at a time.`);
    else use(chosen);
  };
  const forPickList = onAList((chosen) => {
    void navigate({ to: '/queue/pick-list', search: { shipment: ids(chosen).join(',') } });
  });

  return (
    <>
      <PageHeader
        title="Shipments"
        action={
          <>
            <CsvLink path="/api/shipments/export.csv" what="shipments" filters={asked} />
            {packer && (
              <>
                <Link to="/queue/tracking-numbers" look="quiet">
                  Tracking numbers
                </Link>
                <Link to="/queue/pick-list" look={openId === undefined ? 'button' : 'quiet'}>
                  Pick list
                </Link>
              </>
            )}
          </>
        }
      >
        {packer
          ? 'Pick, pack, ship. The address shows only while the parcel is open.'
          : 'Where every parcel is. Addresses are shown to fulfilment only.'}
      </PageHeader>
      {shipping && (
        <ShipSeveral key={ids(shipping).join()} shipments={shipping} done={() => setShipping(undefined)} />
      )}
      {bulk.said !== undefined && (
        <Note tone={bulk.said.failed > 0 ? 'waiting' : 'done'} role="status">
          <p>{bulk.said.text}</p>
        </Note>
      )}
      {openId === undefined && said}
      <QueuePanel
        label="Shipment"
        order={rows.map((row) => row.id)}
        openId={openId}
        onOpen={open}
        list={
          <>
            <FilterBar
              values={filters}
              defaults={defaults}
              onChange={change}
              views={views}
              savedAs="shipments"
              search={{ name: 'q', label: 'Tracking number or ID' }}
              choices={[
                {
                  name: 'state',
                  label: 'State',
                  choices: [
                    ...states.map((value) => ({ value, label: stateWord(value) })),
                    { value: 'ALL', label: 'All states' },
                  ],
                },
                {
                  name: 'source',
                  label: 'Kits and rewards',
                  choices: [
                    { value: 'KIT_REQUEST', label: 'Kits' },
                    { value: 'REWARD', label: 'Rewards' },
                    { value: 'FOLLOW_UP', label: 'Follow-ups' },
                  ],
                },
                { name: 'country', label: 'Country', choices: countries() },
              ]}
            />
            <DataTable<Shipment>
              noun="shipment"
              query={query}
              rowId={(row) => row.id}
              rowName={(row) => `${row.recipient.name}, ${row.source.label}`}
              openId={openId}
              onOpen={(row) => open(row.id)}
              sort={asked.sort}
              onSort={(sort) => change({ sort })}
              filtered={Object.values({ ...filters, sort: '' }).some((value) => value !== '')}
              onClearFilters={() => change({ state: 'ALL', source: '', country: '', q: '' })}
              empty={{
                title: 'Nothing to pick',
                text: 'Parcels show here once their address is given.',
              }}
              {...(packer
                ? {
                    bulk: [
                      { label: 'Pick list', run: forPickList },
                      { label: 'Start picking', run: (chosen) => void bulk.move(chosen, 'pick') },
                      { label: 'They are packed', run: (chosen) => void bulk.move(chosen, 'pack') },
                      {
                        label: 'Labels',
                        run: onAList((chosen) => download(labelsPdf(ids(chosen), 'A4'))),
                      },
                      {
                        label: 'For a fulfilment house',
                        run: onAList((chosen) => download(fulfilmentHouseCsv(ids(chosen)))),
                      },
                      { label: 'Hand to the carrier', run: setShipping },
                      { label: 'They arrived', run: (chosen) => void bulk.move(chosen, 'deliver') },
                    ],
                  }
                : {})}
              columns={[
                {
                  key: 'what',
                  header: 'What for',
                  primary: true,
                  cell: (row) => <ParcelName shipment={row} listed={rows} />,
                },
                {
                  key: 'recipient',
                  header: 'For',
                  cell: (row) => <PersonName person={row.recipient} me={session.person.id} />,
                },
                {
                  key: 'neededBy',
                  header: 'Needed by',
                  sort: 'neededBy',
                  cell: (row) => <NeededBy shipment={row} />,
                },
                {
                  key: 'state',
                  header: 'State',
                  cell: (row) => (
                    <>
                      <StatePill state={row.state} />
                      {row.state === 'ADDRESS_ASKED' && row.addressReminders > 0 && (
                        <span className={css.where}>Reminded {times(row.addressReminders)}</span>
                      )}
                    </>
                  ),
                },
                ...(openId === undefined
                  ? [
                      {
                        key: 'kind',
                        header: 'Kind',
                        phone: false,
                        cell: (row: Shipment) => sourceWords[row.source.kind],
                      },
                      {
                        key: 'pieces',
                        header: 'Pieces',
                        align: 'end' as const,
                        cell: (row: Shipment) => row.lines.reduce((sum, line) => sum + line.quantity, 0),
                      },
                      {
                        key: 'since',
                        header: 'Last change',
                        cell: (row: Shipment) => <DateTime at={row.updatedAt} show="relative" />,
                      },
                    ]
                  : []),
              ]}
            />
          </>
        }
      >
        {openId !== undefined && (
          <>
            {said}
            <ShipmentInPanel id={openId} onMoved={setMoved} />
          </>
        )}
      </QueuePanel>
    </>
  );
}

/** What is needed soonest comes first as long as it can be hurried; then what is new. */
function usualSort(state: Shipment['state'] | undefined): string {
  return state !== undefined && isInDepot(state) ? 'neededBy' : '-createdAt';
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** What the server takes at once. */
const most = 500;

/** A parcel after what was last done to it in the panel. */
interface Moved {
  shipment: Shipment;
  move: ShipmentMove;
  /** The record that is open afterwards, if one is. */
  beside: string | undefined;
}

const bulkWords = { pick: 'being picked now', pack: 'packed', deliver: 'arrived' } as const;

/** Moves several shipments, and says how many it could. */
function useBulk() {
  const client = useQueryClient();
  const [said, setSaid] = useState<{ text: string; failed: number }>();
  return {
    said,
    refuse: (text: string) => setSaid({ text, failed: 1 }),
    move: async (chosen: readonly Shipment[], step: keyof typeof bulkWords) => {
      // What was lost and turned up is said of each by itself.
      const able = chosen.filter((one) => one.actions.includes(step) && one.state !== 'LOST');
      const results = await Promise.allSettled(able.map((one) => moveShipment(one, { kind: step })));
      const moved = results.filter((result) => result.status === 'fulfilled').length;
      const failed = chosen.length - moved;
      setSaid({
        failed,
        text:
          `${plural(moved, 'shipment')} ${bulkWords[step]}` +
          (failed === 0 ? '.' : `; ${failed} could not, look at their state.`),
      });
      for (const queryKey of shipmentTouches) void client.invalidateQueries({ queryKey });
    },
  };
}

function ids(shipments: readonly Shipment[]): string[] {
  return shipments.map((one) => one.id);
}

/** Lets the browser fetch a file, as a click on a link would. */
function download(path: string) {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}

function ShipmentInPanel({ id, onMoved }: { id: string; onMoved: (moved: Moved) => void }) {
  const { shipment, earlier, isPending } = useShipment(id);
  if (isPending) return <Skeleton lines={8} />;
  if (!shipment.data) return <ErrorState error={shipment.error} retry={() => void shipment.refetch()} />;
  return (
    <Panel
      key={id}
      shipment={shipment.data}
      earlier={earlier}
      reload={() => void shipment.refetch()}
      onMoved={onMoved}
    />
  );
}

function Panel({
  shipment,
  earlier,
  reload,
  onMoved,
}: {
  shipment: Shipment;
  earlier: Shipment | undefined;
  reload: () => void;
  onMoved: (moved: Moved) => void;
}) {
  const mine = shipment.recipient.id === useSession().person.id;
  const queue = useQueue();
  const { actions, panel } = useShipmentActions(shipment, {
    mine,
    reload,
    onMoved: (moved, move) => {
      // What stays where it is, such as a parcel that was split, stays open as well.
      const beside = moved.state === shipment.state ? shipment.id : queue.decided();
      onMoved({ shipment: moved, move, beside });
    },
    keys: true,
  });
  return (
    <PanelRecord
      title={parcelName(shipment, earlier)}
      to={paths.shipment(shipment.id)}
      state={<StatePill state={shipment.state} />}
      ball={ballOf(shipment, mine)}
      actions={actions}
      panel={panel}
    >
      <ShipmentFacts shipment={shipment} />
      <section className={css.section} aria-label="What happened">
        <h3>What happened</h3>
        <ShipmentHistory id={shipment.id} />
      </section>
    </PanelRecord>
  );
}
