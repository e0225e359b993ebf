import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { KitLines } from '@/shared/ui/kit-lines.tsx';
import { kitHappenings } from '@/shared/ui/kit-words.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Money } from '@/shared/ui/money.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { OrderBy } from '@/shared/ui/order-by.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { useAnswerKitRequest, useCloseKitRequest, useWithdrawKitRequest } from '../api/change-kit-request.ts';
import { kitRequestQuery, kitTimelineQuery } from '../api/get-kit-request.ts';
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

function Record({ request, reload }: { request: KitRequest; reload: () => void }) {
  const session = useSession();
  const mine = request.requester.id === session.person.id;
  const [asking, setAsking] = useState<'answer' | 'withdraw'>();
  const done = () => setAsking(undefined);
  const withdraw = useWithdrawKitRequest(request, done);
  const answer = useAnswerKitRequest(request, done);
  const close = useCloseKitRequest(request);
  const may = (action: string) => request.actions.includes(action);
  const question = request.state === 'NEEDS_INFO' ? request.questions.at(-1) : undefined;
  const staffDecides = may('approve');

  return (
    <RecordLayout
      title={`Kit for ${request.meetup.title}`}
      up={
        mine
          ? { to: '/kit-requests', label: 'My kits' }
          : { to: '/queue/kit-requests', label: 'Kit requests' }
      }
      state={<StatePill state={request.state} />}
      ball={whoHasTheBall(request, mine)}
      actions={
        asking === undefined && (
          <>
            {may('answer') && (
              <Button data-call onClick={() => setAsking('answer')}>
                Answer the question
              </Button>
            )}
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
            {request.state === 'DELIVERED' && mine && (
              <Link to={paths.meetupReport(request.meetup.id)} look="button">
                Report the meetup
              </Link>
            )}
            {request.state === 'DECLINED' && mine && (
              <Link to={paths.requestKit(request.meetup.id)} look="quiet">
                Ask again
              </Link>
            )}
            {may('edit') && request.state !== 'DRAFT' && (
              <Link to={`/kit-requests/${request.id}/edit`} look="quiet">
                Edit
              </Link>
            )}
            {may('close') && (
              <Button variant="default" loading={close.isPending} onClick={() => close.mutate(undefined)}>
                Close the request
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
        asking === 'answer' ? (
          <ReasonForm
            key="answer"
            label="Send the answer"
            hint={question ? `${question.askedBy.name} asks: ${question.question}` : ''}
            error={answer.error}
            busy={answer.isPending}
            reload={reload}
            onSubmit={(text) => answer.mutate(text)}
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
        ) : (
          close.error && <ProblemNote error={close.error} reload={reload} />
        )
      }
      timeline={<History id={request.id} />}
    >
      {question && asking !== 'answer' && (
        <Note tone="call" title={`${question.askedBy.name} asks`}>
          <p className={css.said}>{question.question}</p>
        </Note>
      )}
      {request.reason !== undefined && request.reason !== '' && (
        <Note
          tone={request.state === 'DECLINED' ? 'refused' : 'info'}
          title={request.decidedBy ? `${request.decidedBy.name} says` : 'Reason'}
        >
          <p className={css.said}>{request.reason}</p>
        </Note>
      )}
      <Facts title="What is in it">
        <KitLines lines={request.lines} decided={decided.includes(request.state)} />
      </Facts>
      <Facts title="About the request">
        <FactList
          facts={[
            [
              'Meetup',
              <Link key="meetup" to={paths.meetup(request.meetup.id)}>
                <bdi>{request.meetup.title}</bdi>
              </Link>,
            ],
            ['Takes place', <DateTime key="day" at={request.meetup.startsAt} />],
            [
              'Kit',
              request.quantity > 1 ? `${request.quantity} × ${request.templateName}` : request.templateName,
            ],
            ['Value', <Money key="value" value={request.value} />],
            [
              'Order by',
              <OrderBy
                key="order-by"
                day={request.orderBy}
                open={['DRAFT', 'SUBMITTED', 'NEEDS_INFO'].includes(request.state)}
              />,
            ],
            ['Requested by', <PersonName key="by" person={request.requester} me={session.person.id} />],
            ['Remark', request.note && <span className={css.said}>{request.note}</span>],
            [
              'Decided by',
              request.decidedBy && (
                <>
                  <PersonName person={request.decidedBy} me={session.person.id} />
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
              <Link key="materials" to={paths.meetupMaterials(request.meetup.id)}>
                The meetup’s materials, there at once
              </Link>,
            ],
          ]}
        />
      </Facts>
      {request.questions.some((one) => one.answer !== undefined) && (
        <Facts title="Questions and answers">
          <ul className={css.questions}>
            {request.questions.map((one) => (
              <li key={one.askedAt}>
                <p className={css.asked}>
                  <PersonName person={one.askedBy} /> asked: <span className={css.said}>{one.question}</span>
                </p>
                {one.answer !== undefined && <p className={css.said}>{one.answer}</p>}
              </li>
            ))}
          </ul>
        </Facts>
      )}
    </RecordLayout>
  );
}

function History({ id }: { id: string }) {
  const timeline = useQuery(kitTimelineQuery(id));
  if (timeline.isPending) return <Skeleton lines={4} />;
  if (!timeline.data) return <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />;
  if (timeline.data.items.length === 0) return <EmptyState title="Nothing yet" />;
  return <Timeline entries={timeline.data.items} wording={kitHappenings} />;
}
