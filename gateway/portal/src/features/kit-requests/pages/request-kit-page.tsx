import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { drafts } from '@/shared/drafts.ts';
import { paths } from '@/shared/paths.ts';
import { useFilters, useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import type { KitRequest, KitTemplate } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { plural } from '@/shared/ui/words.ts';
import { kitEligibilityQuery } from '../api/get-kit-eligibility.ts';
import { kitsOnOfferQuery } from '../api/get-kit-templates.ts';
import { meetupQuery, useMyMeetups } from '../api/get-meetups.ts';
import { readMyKitRequests } from '../api/get-my-kit-requests.ts';
import { KitDraft } from '../api/keep-kit-draft.ts';
import type { DraftState } from '../api/keep-kit-draft.ts';
import { KitOrderForm } from '../components/kit-order-form.tsx';
import { fittingKit, goneOf, valuesOf } from '../components/order-values.ts';
import css from './request-kit-page.module.css';

export default function RequestKitPage() {
  const parameter = useParam('id');
  const [{ meetup }] = useFilters({ meetup: '' });
  const meetupId = parameter === '' ? meetup : parameter;
  return meetupId === '' ? <ChooseMeetup /> : <RequestKit key={meetupId} meetupId={meetupId} />;
}

const myRequestsQuery = queryOptions({
  queryKey: ['kit-requests', 'mine', 'all'],
  queryFn: async ({ signal }) => (await readMyKitRequests({ limit: 200 }, signal)).items,
  staleTime: 0,
  gcTime: 0,
});

/** It takes its meetup: the policy says whether there may be another. After one that was lost or came back there may. */
function takes({ state }: KitRequest): boolean {
  return !['DRAFT', 'DECLINED', 'CANCELLED', 'LOST', 'RETURNED'].includes(state);
}

/** Asked for without a meetup: a kit always belongs to one. */
function ChooseMeetup() {
  const query = useMyMeetups();
  const requests = useQuery(myRequestsQuery).data ?? [];
  const ahead = (query.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((meetup) => meetup.state === 'DRAFT' || meetup.state === 'ANNOUNCED')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <>
      <PageHeader title="Request a kit">A kit belongs to a meetup. Which one is it for?</PageHeader>
      {query.isPending && <Skeleton kind="rows" lines={3} />}
      {query.isError && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.data && ahead.length === 0 && (
        <EmptyState
          title="No meetup of yours is ahead"
          action={
            <Link to="/meetups/new" look="button">
              Plan a meetup
            </Link>
          }
        >
          Plan one first; its kit is requested from its page.
        </EmptyState>
      )}
      <ul className={css.meetups}>
        {ahead.map((meetup) => {
          const taken = requests.find((request) => request.meetup.id === meetup.id && takes(request));
          return (
            <li key={meetup.id} className={css.choice}>
              <Link
                to={taken ? paths.kitRequest(taken.id) : paths.requestKit(meetup.id)}
                look="plain"
                className={css.meetup}
              >
                <bdi className={css.title}>{meetup.title}</bdi>
                <span className={css.facts}>
                  <DateTime at={meetup.startsAt} zone={meetup.timeZone} /> ·{' '}
                  {plural(meetup.expectedAttendance, 'person', 'people')} expected
                </span>
                {taken && (
                  <span className={css.facts}>
                    Has its request already: <StatePill state={taken.state} />
                  </span>
                )}
              </Link>
              {taken && (
                <Link to={paths.requestKit(meetup.id)} look="quiet">
                  Ask for another kit
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function RequestKit({ meetupId }: { meetupId: string }) {
  const meetup = useQuery(meetupQuery(meetupId));
  const kits = useQuery(kitsOnOfferQuery);
  const own = useQuery({
    ...myRequestsQuery,
    select: (requests) => requests.filter((request) => request.meetup.id === meetupId),
  });
  const taken = own.data?.filter(takes) ?? [];
  const suggested = fittingKit(kits.data ?? [], meetup.data?.expectedAttendance ?? 0)?.id ?? '';
  const another = useQuery({
    ...kitEligibilityQuery(meetupId, suggested, 1),
    enabled: taken.length > 0 && meetup.isSuccess && suggested !== '',
  });
  const failed = [meetup, kits, own, another].find((query) => query.isError);
  if (failed) {
    return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  }
  if (!meetup.data || !kits.data || !own.data || another.isLoading) return <Skeleton kind="record" />;
  const first = taken[0];
  const mayHaveAnother =
    another.data?.rules.every((rule) => rule.rule !== 'one-kit-per-meetup' || rule.passed) ?? false;
  return (
    <>
      <PageHeader title="Request a kit">
        For{' '}
        <Link to={paths.meetup(meetupId)}>
          <bdi>{meetup.data.title}</bdi>
        </Link>
        , <DateTime at={meetup.data.startsAt} show="date" zone={meetup.data.timeZone} />. Digital materials
        need no request: <Link to={paths.meetupMaterials(meetupId)}>download them</Link>.
      </PageHeader>
      {first && mayHaveAnother && (
        <Note title={taken.length === 1 ? 'One request exists' : `${taken.length} requests exist`}>
          <ul>
            {taken.map((request) => (
              <li key={request.id}>
                <Link to={paths.kitRequest(request.id)}>
                  {request.quantity > 1 && `${request.quantity}\u00a0× `}
                  <bdi>{request.templateName}</bdi>
                </Link>{' '}
                <StatePill state={request.state} />
              </li>
            ))}
          </ul>
          <p>The meetup may have another kit.</p>
        </Note>
      )}
      {first && !mayHaveAnother ? (
        <EmptyState
          title="This meetup has a kit request"
          action={
            <Link to={paths.kitRequest(first.id)} look="button">
              Go to the request
            </Link>
          }
        >
          <StatePill state={first.state} /> It has all the kits it may have. Edit or withdraw that request
          instead.
        </EmptyState>
      ) : kits.data.length === 0 ? (
        <EmptyState title="No kits are on offer yet">
          The programme team has not put one together. The digital materials are there all the same.
        </EmptyState>
      ) : (
        <NewOrder
          meetup={meetup.data}
          kits={kits.data}
          request={own.data.find((request) => request.state === 'DRAFT')}
        />
      )}
    </>
  );
}

function NewOrder({
  meetup,
  kits,
  request,
}: {
  meetup: { id: string; title: string; expectedAttendance: number };
  kits: readonly KitTemplate[];
  request: KitRequest | undefined;
}) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const person = useSession().person.id;
  const draftKey = `kit-request.${meetup.id}`;
  const [saved, setSaved] = useState<DraftState>(
    request ? { kind: 'saved', at: request.updatedAt } : { kind: 'none' },
  );
  const [draft] = useState(() => {
    // What another device sent to the server later than this one typed is the newer draft.
    const here = drafts.read(person, draftKey);
    if (request && here && here.savedAt < request.updatedAt) drafts.discard(person, draftKey);
    return new KitDraft(meetup.id, request, setSaved);
  });
  const [gone] = useState(() => goneOf(request, kits));
  const [initial] = useState(() => valuesOf(request, fittingKit(kits, meetup.expectedAttendance)?.id ?? ''));
  return (
    <KitOrderForm
      meetup={meetup}
      kits={kits}
      initial={initial}
      draftKey={draftKey}
      submit="Request the kit"
      gone={gone}
      guard={false}
      onPause={(order) => draft.keep(order)}
      onSubmit={async (order) => {
        const sent = await draft.submit(order);
        void client.invalidateQueries({ queryKey: ['kit-requests'] });
        void client.invalidateQueries({ queryKey: ['todo'] });
        void navigate({ to: paths.kitRequest(sent.id) });
      }}
      aside={<DraftWords state={saved} />}
    />
  );
}

function DraftWords({ state }: { state: DraftState }) {
  return (
    <span className={css.saved} role="status">
      {state.kind === 'saving' && 'Keeping the draft…'}
      {state.kind === 'saved' && (
        <>
          Draft kept <DateTime at={state.at} show="relative" />
        </>
      )}
      {state.kind === 'local' && 'Draft kept on this device'}
    </span>
  );
}
