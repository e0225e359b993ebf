import { HttpResponse, http } from 'msw';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';

type Member = AmbassadorSchemas['MemberView'];

function member(
  name: 'ada' | 'bela' | 'yuki' | 'gwen',
  city: string,
  country: string,
  more: Partial<Member> = {},
): Member {
  return {
    ...ref(name),
    version: 4,
    createdAt: inDays(-300),
    updatedAt: inDays(-2),
    state: 'ACTIVE',
    profile: {
      city,
      country,
      skills: [{ name: 'PostgreSQL', level: 'EXPERT' }],
      languages: ['en'],
      topics: ['Slow queries', 'Migrations that nobody notices'],
      links: ['https://example.org/talks'],
      bio: 'Runs a small meetup every other month.',
    },
    listed: true,
    inDirectory: true,
    applicationId: 'p1',
    joinedAt: inDays(-300),
    termEndsAt: inDays(65),
    roleSettled: true,
    onboarding: [
      { step: 'AGREE_TO_CODE_OF_CONDUCT', done: true },
      { step: 'COMPLETE_PROFILE', done: true },
      { step: 'PLAN_FIRST_MEETUP', done: true },
    ],
    actions: [],
    ...more,
  };
}

const beginning = () => [
  member('ada', 'Accra', 'GH'),
  member('bela', 'Pécs', 'HU'),
  member('gwen', 'Llanfairpwllgwyngyll', 'GB', {
    state: 'ONBOARDING',
    joinedAt: inDays(-3),
    roleSettled: false,
    roleProblem: 'The sign-in service did not answer at 10:04.',
    onboarding: [
      { step: 'AGREE_TO_CODE_OF_CONDUCT', done: true },
      { step: 'COMPLETE_PROFILE', done: false },
      { step: 'PLAN_FIRST_MEETUP', done: false },
    ],
  }),
  member('yuki', '京都', 'JP', { state: 'ON_HOLD' }),
];

let all = beginning();

export function reset(): void {
  all = beginning();
}

const offered: Record<Member['state'], string[]> = {
  ONBOARDING: ['hold', 'end'],
  ACTIVE: ['hold', 'end'],
  ON_HOLD: ['resume', 'end'],
  ALUMNI: [],
};

const view = (one: Member): Member => ({
  ...one,
  actions: who()?.roles.includes('staff') ? offered[one.state] : [],
});
const missing = () => problem(404, 'member-not-found', 'There is no such member.');
const outcome = { hold: 'ON_HOLD', resume: 'ACTIVE', end: 'ALUMNI' } as const;

export const handlers = [
  http.get('*/api/members', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const states = (search.get('state') ?? '').split(',').filter(Boolean);
    const words = (search.get('q') ?? '').toLowerCase();
    const found = all
      .filter((one) => states.length === 0 || states.includes(one.state))
      .filter((one) => one.name.toLowerCase().includes(words));
    return HttpResponse.json(pageOf(found.map(view), request));
  }),
  http.get('*/api/members/:id', ({ params }) => {
    if (params.id === 'me') return undefined;
    const found = all.find((one) => one.id === params.id);
    return found ? HttpResponse.json(view(found)) : missing();
  }),
  http.get('*/api/members/:id/timeline', ({ params }) =>
    params.id === 'me'
      ? undefined
      : HttpResponse.json<AmbassadorSchemas['MemberTimeline']>({
          items: [
            {
              at: inDays(-3),
              action: 'ambassador.member-joined',
              by: ref('sam'),
              note: 'Two years of a study group.',
            },
          ],
        }),
  ),
  ...(['hold', 'resume', 'end'] as const).map((step) =>
    http.post(`*/api/members/:id/${step}`, ({ params }) => {
      all = all.map((one) =>
        one.id === params.id ? { ...one, state: outcome[step], version: one.version + 1 } : one,
      );
      const found = all.find((one) => one.id === params.id);
      return found ? HttpResponse.json(view(found)) : missing();
    }),
  ),
];
