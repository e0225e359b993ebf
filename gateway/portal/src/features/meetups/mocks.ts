import { HttpResponse, http } from 'msw';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, people, ref } from '@/test/world.ts';
import type { Name } from '@/test/world.ts';
import type { Meetup } from './api/get-meetups.ts';
import type { MeetupPlan } from './api/plan-meetup.ts';
import type { MeetupReport } from './api/report-meetup.ts';

function meetup(
  id: string,
  title: string,
  state: Meetup['state'],
  starts: number,
  more: Partial<Meetup> = {},
): Meetup {
  return {
    id,
    version: 1,
    title,
    kind: 'GRASSROOTS',
    format: 'IN_PERSON',
    state,
    startsAt: inDays(starts, 17),
    endsAt: inDays(starts, 20),
    timeZone: 'Europe/Budapest',
    city: 'Pécs',
    country: 'HU',
    venue: 'Zsolnay quarter, E28, second floor',
    expectedAttendance: 40,
    description: 'Doors open at six.\nTwo talks, then time for questions and something to eat.',
    organisers: [ref('ada')],
    speakers: [],
    actions: [],
    createdAt: inDays(starts - 50),
    updatedAt: inDays(Math.min(starts - 20, -1)),
    ...more,
  };
}

const reported = (attendance: number, days: number): Meetup['report'] => ({
  attendance,
  attendanceSource: 'SELF_REPORTED',
  talks: [
    {
      title: 'What we learned from a thousand broken builds and one good one',
      speaker: ref('gwen'),
      attendance: attendance - 6,
    },
  ],
  missed: [],
  questions: ['Does the cache survive a branch switch?', 'Who pays for it?'],
  kitLeftover: '12 stickers, 2 shirts in S',
  notes: 'The room was too warm; next time the one on the ground floor.',
  reportedAt: inDays(days),
});

function initial(): Meetup[] {
  return [
    meetup('mt-plan', 'A first evening about queues', 'DRAFT', 34),
    meetup('mt-soon', 'Incidents we are proud of', 'ANNOUNCED', 21, {
      organisers: [ref('ada'), ref('bela')],
      speakers: [
        { person: ref('yuki'), talk: '小さなチームのための可観測性' },
        { person: ref('gwen'), talk: 'Postmortems that people read to the end, and then act upon' },
      ],
    }),
    meetup('mt-held', 'Slow queries, quick answers', 'HELD', -2, {
      expectedAttendance: 35,
      speakers: [
        { person: ref('bela'), talk: 'Plans that nobody reads' },
        { person: ref('gwen'), talk: 'An index for every taste' },
      ],
    }),
    meetup('mt-told', 'Build caches, explained with sandwiches', 'REPORTED', -60, {
      city: 'Kraków',
      country: 'PL',
      timeZone: 'Europe/Warsaw',
      report: reported(48, -58),
    }),
    meetup('mt-wales', 'Ysgrifennu dogfennaeth dda', 'REPORTED', -130, {
      city: 'Llanfairpwllgwyngyll',
      country: 'GB',
      timeZone: 'Europe/London',
      report: reported(23, -129),
      kind: 'ENTERPRISE',
    }),
    meetup('mt-kyoto', '小さなチームのための可観測性', 'REPORTED', -220, {
      city: '京都',
      country: 'JP',
      timeZone: 'Asia/Tokyo',
      report: reported(61, -218),
    }),
    meetup('mt-off', 'A barbecue with feature flags', 'CANCELLED', 5, {
      cancelReason: 'The venue is flooded. We try again in spring.',
    }),
  ];
}

let meetups = initial();

export function reset() {
  meetups = initial();
}

/** As the person who asks sees it, with what they may do now. */
function view(found: Meetup): Meetup {
  const person = who();
  const may =
    person?.roles.some((role) => role === 'staff') === true ||
    found.organisers.some((one) => one.id === person?.id);
  const actions = {
    DRAFT: ['edit', 'announce', 'cancel'],
    ANNOUNCED: ['edit', 'cancel'],
    HELD: ['cancel', 'report'],
    REPORTED: ['correct-report'],
    CANCELLED: [],
  }[found.state];
  return { ...found, actions: may ? actions : [] };
}

function find(id: unknown) {
  return meetups.find((one) => one.id === id);
}

function change(id: unknown, changed: Partial<Meetup>) {
  const found = find(id);
  if (!found) return problem(404, 'meetup-not-found', 'There is no such meetup.');
  const next = { ...found, ...changed, version: found.version + 1, updatedAt: new Date().toISOString() };
  meetups = meetups.map((one) => (one === found ? next : one));
  return HttpResponse.json(view(next));
}

function person(id: string) {
  const name = (Object.keys(people) as Name[]).find((one) => people[one].id === id);
  return name ? ref(name) : { id, name: id };
}

/** Who spoke, as the server tells it. */
function spokenOf({ talks, missed }: MeetupReport) {
  return {
    talks: (talks ?? []).map((talk) => {
      const instead =
        talk.standInId !== undefined
          ? person(talk.standInId)
          : talk.guest !== undefined
            ? { id: '', name: talk.guest }
            : undefined;
      const planned = person(talk.speakerId);
      return {
        title: talk.title ?? '',
        attendance: talk.attendance,
        speaker: instead ?? planned,
        ...(instead ? { insteadOf: planned } : {}),
      };
    }),
    missed: (missed ?? []).map((talk) => ({ person: person(talk.speakerId), talk: talk.title ?? '' })),
  };
}

function planned({ organiserIds, speakers, ...plan }: MeetupPlan) {
  return {
    ...plan,
    description: plan.description ?? '',
    organisers: (organiserIds ?? []).map(person),
    speakers: (speakers ?? []).map((one) => ({ person: person(one.personId), talk: one.talk })),
  };
}

export const handlers = [
  http.get('*/api/people', ({ request }) => {
    const asked = (new URL(request.url).searchParams.get('q') ?? '').toLowerCase();
    const found = Object.values(people)
      .filter((one) => one.name.toLowerCase().includes(asked))
      .map(({ id, name }) => ({ id, name }));
    return HttpResponse.json({ items: found });
  }),
  http.get('*/api/meetups', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const states = search.get('state')?.split(',');
    const q = search.get('q')?.toLowerCase() ?? '';
    const mine = search.get('mine') === 'true';
    const up = search.get('sort') === 'startsAt';
    const found = meetups
      .filter((one) => !mine || one.organisers.some((organiser) => organiser.id === who()?.id))
      .filter((one) => states === undefined || states.includes(one.state))
      .filter((one) => `${one.title} ${one.city ?? ''}`.toLowerCase().includes(q))
      .sort((a, b) => (up ? 1 : -1) * a.startsAt.localeCompare(b.startsAt))
      .map(view);
    return HttpResponse.json(pageOf(found, request));
  }),
  http.post('*/api/meetups', async ({ request }) => {
    const plan = (await request.json()) as MeetupPlan;
    const made = meetup(`mt-${meetups.length + 1}`, plan.title, 'DRAFT', 30, planned(plan));
    meetups = [...meetups, made];
    return HttpResponse.json(view(made), { status: 201 });
  }),
  http.get('*/api/meetups/:id/timeline', ({ params }) => {
    const found = find(params.id);
    if (!found) return HttpResponse.json({ items: [] });
    const by = ref('ada');
    return HttpResponse.json({
      items: [
        { at: found.createdAt, action: 'ambassador.meetup-planned', by },
        ...(found.state === 'DRAFT'
          ? []
          : [{ at: found.updatedAt, action: 'ambassador.meetup-announced', by }]),
        ...(found.report ? [{ at: found.report.reportedAt, action: 'ambassador.meetup-reported', by }] : []),
      ],
    });
  }),
  http.get('*/api/meetups/:id', ({ params }) => {
    const found = find(params.id);
    return found
      ? HttpResponse.json(view(found))
      : problem(404, 'meetup-not-found', 'There is no such meetup.');
  }),
  http.put('*/api/meetups/:id', async ({ params, request }) =>
    change(params.id, planned((await request.json()) as MeetupPlan)),
  ),
  http.post('*/api/meetups/:id/announce', ({ params }) => change(params.id, { state: 'ANNOUNCED' })),
  http.post('*/api/meetups/:id/hold', ({ params }) => change(params.id, { state: 'HELD' })),
  http.post('*/api/meetups/:id/cancel', async ({ params, request }) =>
    change(params.id, {
      state: 'CANCELLED',
      cancelReason: ((await request.json()) as { reason: string }).reason,
    }),
  ),
  http.put('*/api/meetups/:id/report', async ({ params, request }) => {
    const corrected = (await request.json()) as MeetupReport;
    const found = find(params.id);
    if (!found?.report) return problem(409, 'meetup-not-in-that-state', 'The meetup is not reported yet.');
    const seen = request.headers.get('If-Match');
    if (seen !== `"${found.version}"`)
      return problem(412, 'outdated-version', 'This changed since you opened it.');
    return change(params.id, {
      report: {
        ...found.report,
        attendance: corrected.attendance,
        kitLeftover: corrected.kitLeftover,
        notes: corrected.notes,
        attendanceSource: corrected.attendanceSource ?? 'SELF_REPORTED',
        questions: corrected.questions ?? [],
        ...spokenOf(corrected),
        correctedAt: new Date().toISOString(),
      },
    });
  }),
  http.post('*/api/meetups/:id/report', async ({ params, request }) => {
    const report = (await request.json()) as MeetupReport;
    return change(params.id, {
      state: 'REPORTED',
      report: {
        attendance: report.attendance,
        kitLeftover: report.kitLeftover,
        notes: report.notes,
        attendanceSource: report.attendanceSource ?? 'SELF_REPORTED',
        questions: report.questions ?? [],
        ...spokenOf(report),
        reportedAt: new Date().toISOString(),
      },
    });
  }),
];
