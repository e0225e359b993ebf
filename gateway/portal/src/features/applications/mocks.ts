import { HttpResponse, http } from 'msw';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays } from '@/test/world.ts';

type Application = AmbassadorSchemas['ApplicationView'];
type Draft = AmbassadorSchemas['ApplicationDraft'];
type Mine = AmbassadorSchemas['MyApplicationView'];

let application: Application | undefined;

export function reset(): void {
  application = undefined;
}

/** Places an application of the person who is signed in; for tests. */
export function given(state: Application['state'], more: Partial<Application> = {}): void {
  const person = who();
  if (!person) throw new Error('Nobody is signed in.');
  application = {
    id: 'a1',
    version: 3,
    createdAt: inDays(-3),
    updatedAt: inDays(-1),
    state,
    applicant: { id: person.id, name: person.name },
    content: contentOf({
      motivation: 'I want to help people in Amman begin.',
      communityWork: 'I run a study group of eight in a library.',
      city: 'Amman',
      country: 'JO',
      skills: [{ name: 'Kubernetes', level: 'PROFICIENT' }],
      languages: ['ar', 'en'],
    }),
    criteria: ['motivation', 'community-work', 'communication'],
    scoreCount: 0,
    scoresNeeded: 1,
    actions: actionsIn(state),
    ...(state === 'DRAFT' ? {} : { submittedAt: inDays(-2) }),
    ...more,
  };
}

function actionsIn(state: Application['state']): string[] {
  if (state === 'DRAFT') return ['save', 'submit', 'withdraw'];
  return ['SUBMITTED', 'SCREENING', 'WAITLISTED'].includes(state) ? ['withdraw'] : [];
}

function contentOf(draft: Draft): Application['content'] {
  return {
    motivation: draft.motivation ?? '',
    communityWork: draft.communityWork ?? '',
    city: draft.city ?? '',
    ...(draft.country === undefined ? {} : { country: draft.country }),
    skills: draft.skills ?? [],
    languages: draft.languages ?? [],
    topics: draft.topics ?? [],
    links: draft.links ?? [],
    listed: draft.listed ?? false,
    ...(draft.codeOfConductVersion === undefined
      ? {}
      : { codeOfConductVersion: draft.codeOfConductVersion, codeOfConductAgreedAt: inDays(0) }),
  };
}

function mine(): Mine {
  return {
    ...(application ? { application } : {}),
    maySave: application === undefined || application.state === 'DRAFT' || application.state === 'WITHDRAWN',
    codeOfConductVersion: '2026-1',
  };
}

export const handlers = [
  http.get('*/api/applications/mine', () =>
    who() ? HttpResponse.json(mine()) : new HttpResponse(null, { status: 401 }),
  ),
  http.put<never, Draft>('*/api/applications/mine', async ({ request }) => {
    if (!who()) return new HttpResponse(null, { status: 401 });
    if (application?.state === 'SUBMITTED')
      return problem(
        409,
        'application-already-submitted',
        'The application has been submitted and can no longer be changed. Withdraw it to write another one.',
      );
    const draft = await request.json();
    const version = (application?.version ?? 0) + 1;
    given('DRAFT', { content: contentOf(draft), version, updatedAt: new Date().toISOString() });
    return HttpResponse.json(mine());
  }),
  http.post('*/api/applications/mine/submit', () => {
    if (application?.content.motivation.includes('too short')) {
      return problem(
        422,
        'application-incomplete',
        'A few things are missing before the application can be submitted.',
        {
          errors: [
            {
              field: 'motivation',
              code: 'invalid',
              message: 'Tell us a little more: at least 40 characters.',
            },
          ],
        },
      );
    }
    if (application)
      application = {
        ...application,
        state: 'SUBMITTED',
        submittedAt: new Date().toISOString(),
        actions: ['withdraw'],
        version: application.version + 1,
      };
    return HttpResponse.json(mine());
  }),
  http.post('*/api/applications/mine/withdraw', ({ request }) => {
    const seen = request.headers.get('If-Match');
    if (!application?.actions.includes('withdraw'))
      return problem(404, 'no-open-application', 'You have no open application. Start one first.');
    if (seen !== null && seen !== `"${application.version}"`)
      return problem(412, 'outdated-version', 'This changed since you opened it.');
    application = { ...application, state: 'WITHDRAWN', actions: [], version: application.version + 1 };
    return HttpResponse.json(mine());
  }),
  http.get('*/api/applications/:id/timeline', ({ params }) =>
    params.id === 'mine'
      ? undefined
      : HttpResponse.json<AmbassadorSchemas['ApplicationTimeline']>({
          items: [
            {
              at: inDays(-2),
              action: 'ambassador.application-submitted',
              by: application?.applicant ?? { id: 'x', name: 'Somebody' },
            },
            {
              at: inDays(-1),
              action: 'ambassador.application-screening',
              by: { id: 'programme-team', name: 'The programme team' },
            },
          ],
        }),
  ),
];
