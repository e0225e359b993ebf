import { HttpResponse, http } from 'msw';
import type { RecognitionSchemas } from '@/shared/api.ts';
import type { Contribution, ContributionKind } from '@/shared/ui/contribution-words.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';
import type { Name } from '@/test/world.ts';

const figures: Record<ContributionKind, Contribution['figure']> = {
  TALK: 'ATTENDEES',
  WORKSHOP: 'ATTENDEES',
  MEETUP_ORGANISED: 'ATTENDEES',
  ARTICLE: 'VIEWS',
  VIDEO: 'VIEWS',
  PODCAST: 'LISTENERS',
  BOOK: 'READERS',
  CODE: 'MERGED_CHANGES',
  TRANSLATION: 'WORDS',
  FORUM_ANSWERS: 'ANSWERS',
  STACK_OVERFLOW_ANSWERS: 'ANSWERS',
  SOCIAL_POSTS: 'VIEWS',
  MENTORING: 'PEOPLE',
  PRODUCT_FEEDBACK: 'MINUTES',
  HAND_OVER: 'LEADS',
  OTHER: 'PEOPLE',
};

/** As wide as the source is trusted. */
function reach(value: number, source: Contribution['reach']['source']): Contribution['reach'] {
  const percent = { MEASURED: 0, IMPORTED: 0, SELF_REPORTED: 10, ESTIMATED: 33 }[source];
  return {
    value,
    source,
    low: Math.floor((value * (100 - percent)) / 100),
    high: Math.ceil((value * (100 + percent)) / 100),
    asOf: inDays(0).slice(0, 10),
  };
}

function contribution(
  id: string,
  by: Name,
  kind: ContributionKind,
  title: string,
  state: Contribution['state'],
  more: Partial<Contribution> = {},
): Contribution {
  return {
    id,
    version: 1,
    state,
    person: ref(by),
    kind,
    figure: figures[kind],
    title,
    reach: reach(40, 'SELF_REPORTED'),
    happenedAt: inDays(-9),
    vouches: [],
    vouchesNeeded: 3,
    employee: false,
    createdAt: inDays(-8),
    updatedAt: inDays(-7),
    actions: [],
    ...more,
  };
}

function begin(): Contribution[] {
  return [
    contribution('c1', 'ada', 'MEETUP_ORGANISED', 'Build caches, explained with sandwiches', 'PROPOSED', {
      meetup: { id: 'mt-71', title: 'Build caches, explained with sandwiches' },
    }),
    contribution('c2', 'ada', 'ARTICLE', 'What a queue is for', 'VALIDATED', {
      reach: reach(1840, 'MEASURED'),
      link: 'https://example.org/what-a-queue-is-for',
      decision: { by: ref('sam'), at: inDays(-2) },
    }),
    contribution('c3', 'gwen', 'TALK', 'Postmortems people want to read', 'SUBMITTED', {
      reach: reach(55, 'ESTIMATED'),
      vouches: [{ by: ref('bela'), at: inDays(-1) }],
    }),
    contribution('c4', 'yuki', 'TRANSLATION', '小さなチームのための可観測性', 'SUBMITTED', {
      reach: reach(5200, 'SELF_REPORTED'),
    }),
  ];
}

let contributions = begin();

export function reset(): void {
  contributions = begin();
}

const has = (...roles: string[]) => who()?.roles.some((role) => roles.includes(role)) ?? false;

function actionsOf({ state, person }: Contribution): string[] {
  if (person.id === who()?.id) {
    if (state === 'PROPOSED') return ['revise', 'confirm', 'withdraw'];
    if (state === 'DRAFT') return ['revise', 'submit', 'withdraw'];
    return state === 'SUBMITTED' ? ['withdraw'] : [];
  }
  if (state === 'VALIDATED') return has('staff') ? ['reopen'] : [];
  if (state !== 'SUBMITTED') return [];
  return has('staff') ? ['validate', 'decline'] : has('ambassador') ? ['validate'] : [];
}

const view = (one: Contribution): Contribution => ({ ...one, actions: actionsOf(one) });

function maySee({ state, person }: Contribution): boolean {
  if (person.id === who()?.id) return true;
  if (has('staff')) return state !== 'DRAFT';
  return has('ambassador') && (state === 'SUBMITTED' || state === 'VALIDATED');
}

const seen = (id: unknown) => contributions.find((one) => one.id === id && maySee(one));
const nowhere = () => problem(404, 'contribution-not-found', 'There is no such contribution.');

function become(id: unknown, state: Contribution['state']) {
  const found = seen(id);
  if (!found) return nowhere();
  const after = { ...found, state, version: found.version + 1, updatedAt: new Date().toISOString() };
  contributions = contributions.map((one) => (one === found ? after : one));
  return HttpResponse.json(view(after));
}

export const handlers = [
  http.get('*/api/contributions/kinds', () =>
    HttpResponse.json<RecognitionSchemas['ContributionKinds']>({
      items: (Object.keys(figures) as ContributionKind[]).map((kind) => ({ kind, figure: figures[kind] })),
    }),
  ),
  http.get('*/api/contributions', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const states = search.get('state')?.split(',') ?? [];
    const mine = search.get('mine') === null ? !has('staff') : search.get('mine') === 'true';
    if (!mine && !has('staff', 'ambassador'))
      return problem(
        403,
        'not-allowed',
        'Other people’s contributions are listed for ambassadors and staff. Use mine=true for your own.',
      );
    const found = contributions
      .filter((one) => (mine ? one.person.id === who()?.id : maySee(one)))
      .filter((one) => mine || has('staff') || (one.state === 'SUBMITTED' && one.person.id !== who()?.id))
      .filter((one) => states.length === 0 || states.includes(one.state))
      .filter((one) => one.kind === (search.get('kind') ?? one.kind));
    return HttpResponse.json(pageOf(found.map(view), request));
  }),
  http.post('*/api/contributions', async ({ request }) => {
    const { reach: told, ...body } = (await request.json()) as RecognitionSchemas['ContributionRequest'];
    const person = who();
    if (!person) return new HttpResponse(null, { status: 401 });
    const added = contribution(
      `c${contributions.length + 1}`,
      person.username as Name,
      body.kind,
      body.title,
      'DRAFT',
      { ...body, reach: reach(told.value, told.source) },
    );
    contributions = [...contributions, added];
    return HttpResponse.json(view(added), { status: 201 });
  }),
  http.get('*/api/contributions/:id', ({ params }) => {
    const found = seen(params.id);
    return found ? HttpResponse.json(view(found)) : nowhere();
  }),
  http.get('*/api/contributions/:id/timeline', ({ params }) => {
    const found = seen(params.id);
    if (!found) return nowhere();
    return HttpResponse.json<RecognitionSchemas['Timeline']>({
      items: [
        {
          at: found.createdAt,
          action: found.meetup ? 'recognition.contribution-proposed' : 'recognition.contribution-drafted',
          by: found.person,
        },
      ],
    });
  }),
  http.post('*/api/contributions/:id/confirm', ({ params }) => become(params.id, 'VALIDATED')),
  http.post('*/api/contributions/:id/submit', ({ params }) => become(params.id, 'SUBMITTED')),
  http.post('*/api/contributions/:id/reopen', ({ params }) => become(params.id, 'SUBMITTED')),
  http.post('*/api/contributions/:id/withdraw', ({ params }) => become(params.id, 'WITHDRAWN')),
];
