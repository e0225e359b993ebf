import { HttpResponse, http } from 'msw';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';

type Application = AmbassadorSchemas['ApplicationView'];
type Row = AmbassadorSchemas['ApplicationSummary'];
type Score = AmbassadorSchemas['ApplicationScoreView'];

const criteria = ['motivation', 'community-work', 'communication'];

interface Kept {
  application: Application;
  scores: Score[];
}

function kept(
  id: string,
  applicant: { id: string; name: string },
  days: number,
  more: Partial<Application>,
  scores: Score[] = [],
): Kept {
  return {
    scores,
    application: {
      id,
      version: 2,
      createdAt: inDays(-days - 2),
      updatedAt: inDays(-days),
      submittedAt: inDays(-days),
      state: scores.length > 0 ? 'SCREENING' : 'SUBMITTED',
      applicant,
      content: {
        motivation:
          'When I began, a stranger at a meetup sat down with me for an hour. I would like to be that stranger for somebody else.\n\nThere is no meetup in my town yet.',
        communityWork:
          'A study group of eight in a library, every other Tuesday, for two years. Translations of the beginner’s guide.',
        links: [
          'https://example.org/study-group',
          'https://example.org/talks/2025/observability-for-small-teams',
        ],
        skills: [
          { name: 'Kubernetes', level: 'PROFICIENT' },
          { name: 'Teaching', level: 'EXPERT' },
        ],
        languages: ['ar', 'en'],
        topics: ['Observability', 'First conference talks'],
        city: 'Amman',
        country: 'JO',
        listed: true,
        codeOfConductVersion: '2026-1',
        codeOfConductAgreedAt: inDays(-days),
      },
      criteria,
      scoreCount: scores.length,
      scoresNeeded: 2,
      actions: [],
      ...more,
    },
  };
}

const tessScore: Score = {
  reviewer: ref('tess'),
  points: { motivation: 5, 'community-work': 4, communication: 5 },
  mean: 4.7,
  comment: 'Warm and concrete.',
  at: inDays(-1),
};

function beginning(): Kept[] {
  return [
    kept('p1', ref('omar'), 6, {}, [tessScore]),
    kept('p2', { id: 'x2', name: 'Gwenllian Angharad Llywelyn-Morgannwg' }, 4, {}),
    kept('p3', { id: 'x3', name: '山田 花子' }, 2, {}),
  ];
}

let all = beginning();

export function reset(): void {
  all = beginning();
}

function viewOf({ application, scores }: Kept): Application {
  const me = who()?.id;
  const myScore = scores.find((score) => score.reviewer.id === me);
  const open = ['SUBMITTED', 'SCREENING', 'WAITLISTED'].includes(application.state);
  const enough = scores.length >= application.scoresNeeded;
  return {
    ...application,
    scoreCount: scores.length,
    ...(myScore ? { myScore } : {}),
    ...(myScore || !open ? { scores } : {}),
    actions: open
      ? [...(myScore ? [] : ['score']), ...(enough ? ['accept', 'waitlist', 'decline'] : [])]
      : [],
  };
}

function rowOf(one: Kept): Row {
  const view = viewOf(one);
  return {
    id: view.id,
    version: view.version,
    updatedAt: view.updatedAt,
    state: view.state,
    applicant: view.applicant,
    city: view.content.city,
    country: 'JO',
    languages: view.content.languages,
    topics: view.content.topics,
    scoreCount: view.scoreCount,
    scoresNeeded: view.scoresNeeded,
    scoredByMe: view.myScore !== undefined,
    ...(view.submittedAt === undefined ? {} : { submittedAt: view.submittedAt }),
    ...(view.scores === undefined ? {} : { meanScore: 4.7 }),
  };
}

const find = (id: unknown) => all.find((one) => one.application.id === id);
const missing = () => problem(404, 'application-not-found', 'There is no such application.');

export const handlers = [
  http.get('*/api/applications', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const states = (search.get('state') ?? '').split(',').filter(Boolean);
    const words = (search.get('q') ?? '').toLowerCase();
    const rows = all
      .map(rowOf)
      .filter((row) => states.length === 0 || states.includes(row.state))
      .filter((row) => row.applicant.name.toLowerCase().includes(words));
    return HttpResponse.json(pageOf(rows, request));
  }),
  http.get('*/api/applications/:id', ({ params }) => {
    if (params.id === 'mine') return undefined;
    const found = find(params.id);
    return found ? HttpResponse.json(viewOf(found)) : missing();
  }),
  http.post<{ id: string }, AmbassadorSchemas['ApplicationScore']>(
    '*/api/applications/:id/scores',
    async ({ params, request }) => {
      const found = find(params.id);
      const me = who();
      if (!found || !me) return missing();
      const { points, comment } = await request.json();
      const given = Object.values(points as Record<string, number>);
      found.scores.push({
        reviewer: { id: me.id, name: me.name },
        points,
        mean: given.reduce((sum, mark) => sum + mark, 0) / given.length,
        at: inDays(0),
        ...(comment === undefined ? {} : { comment }),
      });
      found.application = {
        ...found.application,
        state: 'SCREENING',
        version: found.application.version + 1,
      };
      return HttpResponse.json(viewOf(found));
    },
  ),
  ...(['accept', 'waitlist', 'decline'] as const).map((verdict) =>
    http.post<{ id: string }, { reason: string }>(
      `*/api/applications/:id/${verdict}`,
      async ({ params, request }) => {
        const found = find(params.id);
        const me = who();
        if (!found || !me) return missing();
        if (request.headers.get('If-Match') !== `"${found.application.version}"`) {
          return problem(
            412,
            'changed-meanwhile',
            'Somebody changed this application meanwhile. Look at it again, then decide.',
          );
        }
        const state = ({ accept: 'ACCEPTED', waitlist: 'WAITLISTED', decline: 'DECLINED' } as const)[verdict];
        const { reason } = await request.json();
        found.application = {
          ...found.application,
          state,
          version: found.application.version + 1,
          decision: { outcome: state, by: { id: me.id, name: me.name }, reason, at: inDays(0) },
        };
        return HttpResponse.json(viewOf(found));
      },
    ),
  ),
];
