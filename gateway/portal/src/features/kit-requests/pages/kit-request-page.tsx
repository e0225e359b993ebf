import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { CountReturn } from '@/shared/ui/count-return.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { KitLines } from '@/shared/ui/kit-lines.tsx';
import {
  dayWords,
  daysUntil,
  isUndecided,
  kitHappenings,
  mayStillLeave,
  reasonTitle,
  sentBackOf,
  withDays,
} from '@/shared/ui/kit-words.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Money } from '@/shared/ui/money.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { OrderBy } from '@/shared/ui/order-by.tsx';
import { PersonName, isSystem } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { plural } from '@/shared/ui/words.ts';
import {
  useCancelKitRequest,
  useCloseKitRequest,
  useConfirmReturn,
  useWithdrawKitRequest,
} from '../api/change-kit-request.ts';
import { kitRequestQuery, kitTimelineQuery } from '../api/get-kit-request.ts';
import { Dialogue } from '../components/dialogue.tsx';
import { FollowUp, reportComesFirst } from '../components/follow-up.tsx';
import { Parcels, useAddressOwed, useParcelsInDepot } from '../components/parcels.tsx';
import { whoHasTheBall } from '../components/who-has-the-ball.tsx';
import css from './kit-request-page.module.css';

export default function KitRequestPage() {
  const id = useParam('id');
  const request = useQuery(kitRequestQuery(id));
  if (request.isPending) return <Skeleton kind="record" />;
  if (!request.data) return <ErrorState error={request.error} retry={() => void request.refetch()} />;
  return <Record request={request.data} reload={() => void request.refetch()} />;
}

const decided: readonly KitRequest['state'][] = [
  'APPROVED',
  'PARTIALLY_APPROVED',
  'PICKING',
  'SHIPPED',
  'HELD_BY_CUSTOMS',
  'DELIVERED',
  'REPORTED',
  'CLOSED',
  'LOST',
  'RETURNED',
];

/** Before the day of its meetup. */
function whenWords({ meetup }: KitRequest): string {
  if (meetup.cancelled) return 'Was to take place';
  return Date.parse(meetup.startsAt) < Date.now() ? 'Took place' : 'Takes place';
}

/** What closing does beyond the request itself. */
function closeWords({ state, requester }: KitRequest, inDepot: number): string {
  const words = [];
  if (inDepot > 0) {
    words.push(
      inDepot === 1
        ? 'The parcel that has not left yet is called off, and its stock is free again.'
        : `The ${inDepot} parcels that have not left yet are called off, and their stock is free again.`,
      `${requester.name} reads the reason.`,
    );
  }
  if (state === 'DELIVERED') words.push('Nobody has reported the meetup. The reason stays with the request.');
  return words.join(' ');
}

function Record({ request, reload }: { request: KitRequest; reload: () => void }) {
  const session = useSession();
  const mine = request.requester.id === session.person.id;
  const [asking, setAsking] = useState<'withdraw' | 'cancel' | 'close' | 'count'>();
  const done = () => setAsking(undefined);
  const withdraw = useWithdrawKitRequest(request, done);
  const cancel = useCancelKitRequest(request, done);
  const close = useCloseKitRequest(request, done);
  const confirmReturn = useConfirmReturn(request, done);
  const may = (action: string) => request.actions.includes(action);
  const staffDecides = may('approve');
  const addressOwed = useAddressOwed(request.shipmentId);
  const inDepot = useParcelsInDepot(request.shipmentId);
  const unreported = request.state === 'DELIVERED';
  const tooLate = isUndecided(request) && daysUntil(request.orderBy) < 0;

  return (
    <RecordLayout
      title={`Kit for ${request.meetup.title}`}
      up={
        mine
          ? { to: '/kit-requests', label: 'My kits' }
          : { to: '/queue/kit-requests', label: 'Kit requests' }
      }
      state={<StatePill state={request.state} />}
      ball={whoHasTheBall(request, mine, addressOwed)}
      actions={
        asking === undefined && (
          <>
            {staffDecides && (
              <Link to={`/queue/kit-requests/${request.id}`} look="button">
                Decide in the queue
              </Link>
            )}
            {request.state === 'DRAFT' && mine && (
              <Link to={paths.requestKit(request.meetup.id)} look="button">
                Go on with the draft
              </Link>
            )}
            {reportComesFirst(request) && (
              <Link to={paths.meetupReport(request.meetup.id)} look="button">
                Report the meetup
              </Link>
            )}
            {request.state === 'SHIPPED' && mine && request.shipmentId !== undefined && (
              <Link to={paths.shipment(request.shipmentId)} look="button">
                Say that it has arrived
              </Link>
            )}
            {request.state === 'DECLINED' && mine && !request.imported && (
              <Link to={paths.requestKit(request.meetup.id)} look="quiet">
                Ask again
              </Link>
            )}
            {may('edit') && request.state !== 'DRAFT' && (
              <Link to={`/kit-requests/${request.id}/edit`} look="quiet">
                Edit
              </Link>
            )}
            {may('confirm-return') && (
              <>
                <Button loading={confirmReturn.isPending} onClick={() => confirmReturn.mutate(undefined)}>
                  What was sent back is here
                </Button>
                <Button
                  variant="default"
                  onClick={() => {
                    confirmReturn.reset();
                    setAsking('count');
                  }}
                >
                  Not all is here
                </Button>
              </>
            )}
            {may('close') && (
              <Button
                variant="default"
                loading={close.isPending}
                onClick={() => (unreported || inDepot > 0 ? setAsking('close') : close.mutate(undefined))}
              >
                Close the request
              </Button>
            )}
            {may('cancel') && (
              <Button variant="default" onClick={() => setAsking('cancel')}>
                Take the approval back
              </Button>
            )}
            {may('withdraw') && (
              <Button variant="default" onClick={() => setAsking('withdraw')}>
                {request.state === 'DRAFT' ? 'Throw the draft away' : 'Withdraw'}
              </Button>
            )}
          </>
        )
      }
      panel={
        asking === 'cancel' ? (
          <ReasonForm
            key="cancel"
            label="Take the approval back"
            hint={`The parcel is called off and its stock is free again. ${request.requester.name} reads this.`}
            grave
            maxLength={1000}
            error={cancel.error}
            busy={cancel.isPending}
            reload={reload}
            onSubmit={(reason) => cancel.mutate(reason)}
            onCancel={done}
          />
        ) : asking === 'close' ? (
          <ReasonForm
            key="close"
            label={unreported ? 'Close without a report' : 'Close the request'}
            hint={closeWords(request, inDepot)}
            grave
            required={unreported}
            start={request.meetup.cancelled ? 'The meetup was cancelled.' : ''}
            maxLength={1000}
            error={close.error}
            busy={close.isPending}
            reload={reload}
            onSubmit={(reason) => close.mutate(reason === '' ? undefined : reason)}
            onCancel={done}
          />
        ) : asking === 'withdraw' ? (
          <ReasonForm
            key="withdraw"
            label="Withdraw the request"
            hint="The programme team sees the reason, if you give one."
            grave
            required={false}
            maxLength={1000}
            error={withdraw.error}
            busy={withdraw.isPending}
            reload={reload}
            onSubmit={(text) => withdraw.mutate(text)}
            onCancel={done}
          />
        ) : asking === 'count' ? (
          <CountReturn
            from={request.requester.name}
            lines={sentBackOf(request.followUp)}
            error={confirmReturn.error}
            busy={confirmReturn.isPending}
            reload={reload}
            onSubmit={(counted) => confirmReturn.mutate(counted)}
            onCancel={() => {
              confirmReturn.reset();
              done();
            }}
          />
        ) : (
          (confirmReturn.error ?? close.error) && (
            <ProblemNote error={confirmReturn.error ?? close.error} reload={reload} />
          )
        )
      }
      timeline={<History id={request.id} />}
    >
      {request.questions.length > 0 && (
        <Facts title="Questions and answers">
          <Dialogue key={request.questions.length} request={request} mine={mine} reload={reload} />
        </Facts>
      )}
      {tooLate && mine && (
        <Note tone="waiting" title="Too late for a parcel">
          <p>
            It should have been decided by {dayWords(request.orderBy)}. Stickers, posters and handouts print
            well: <Link to={paths.meetupMaterials(request.meetup.id)}>the meetup’s materials</Link> are there
            at once.
          </p>
        </Note>
      )}
      <Parcels request={request} mine={mine} />
      {request.trouble !== undefined && request.trouble !== '' && (
        <Note tone="waiting" title="What the depot says of the parcel">
          <p className={css.said}>{request.trouble}</p>
        </Note>
      )}
      {request.trust ? (
        <Note tone="done" title="Approved automatically">
          <p>
            It is inside the policy, and {mine ? 'you have' : `${request.requester.name} has`} reported the
            last {plural(request.trust.meetups.length, 'meetup')}:{' '}
            {request.trust.meetups.map((one, at) => (
              <Fragment key={one.id}>
                {at > 0 && ', '}
                <Link to={paths.meetup(one.id)}>
                  <bdi>{one.title}</bdi>
                </Link>{' '}
                (<DateTime at={one.startsAt} show="date" />)
              </Fragment>
            ))}
            .
          </p>
        </Note>
      ) : (
        request.reason !== undefined &&
        request.reason !== '' && (
          <Note tone={request.state === 'DECLINED' ? 'refused' : 'info'} title={reasonTitle(request)}>
            <p className={css.said}>{request.reason}</p>
          </Note>
        )
      )}
      <FollowUp request={request} me={session.person.id} />
      {!request.imported && (
        <Contents request={request} folded={request.followUp !== undefined || may('follow-up')} />
      )}
      <Facts title="About the request">
        <FactList
          facts={[
            [
              'Meetup',
              request.imported ? (
                <bdi key="meetup">{request.meetup.title}</bdi>
              ) : (
                <Link key="meetup" to={paths.meetup(request.meetup.id)}>
                  <bdi>{request.meetup.title}</bdi>
                </Link>
              ),
            ],
            [
              whenWords(request),
              <DateTime
                key="day"
                at={request.meetup.startsAt}
                zone={request.meetup.timeZone}
                {...(request.imported ? { show: 'date' as const } : {})}
              />,
            ],
            [
              'Kit',
              request.quantity > 1 ? `${request.quantity} × ${request.templateName}` : request.templateName,
            ],
            ['Value', request.imported ? undefined : <Money key="value" value={request.value} />],
            ['Order by', mayStillLeave(request) ? <OrderBy key="order-by" request={request} /> : undefined],
            ['Requested by', <PersonName key="by" person={request.requester} me={session.person.id} />],
            ['Remark', request.note && <span className={css.said}>{request.note}</span>],
            [
              'Decided by',
              request.decidedBy && (
                <>
                  {isSystem(request.decidedBy) ? (
                    `The ${request.decidedBy.name}`
                  ) : (
                    <PersonName person={request.decidedBy} me={session.person.id} />
                  )}
                  {request.decidedAt && (
                    <>
                      , <DateTime at={request.decidedAt} show="date" />
                    </>
                  )}
                </>
              ),
            ],
            [
              'Parcel',
              request.shipmentId && (
                <Link to={paths.shipment(request.shipmentId)}>Where it is, and its tracking</Link>
              ),
            ],
            [
              'Digital part',
              request.imported ? undefined : (
                <Link key="materials" to={paths.meetupMaterials(request.meetup.id)}>
                  The meetup’s materials, there at once
                </Link>
              ),
            ],
          ]}
        />
      </Facts>
    </RecordLayout>
  );
}

/** The lines of the kit; folded away where what became of them stands line by line already. */
function Contents({ request, folded }: { request: KitRequest; folded: boolean }) {
  const lines = <KitLines lines={request.lines} decided={decided.includes(request.state)} />;
  if (!folded) return <Facts title="What is in it">{lines}</Facts>;
  return (
    <details className={css.contents}>
      <summary>What was asked for and approved</summary>
      {lines}
    </details>
  );
}

function History({ id }: { id: string }) {
  const timeline = useQuery(kitTimelineQuery(id));
  if (timeline.isPending) return <Skeleton lines={4} />;
  if (!timeline.data) return <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />;
  if (timeline.data.items.length === 0) return <EmptyState title="Nothing yet" />;
  const entries = timeline.data.items.map((one) => (one.note ? { ...one, note: withDays(one.note) } : one));
  return <Timeline entries={entries} wording={kitHappenings} />;
}
