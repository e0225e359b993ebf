import { HttpResponse, http } from 'msw';
import type { MaterialsSchemas } from '@/shared/api.ts';
import type { Eligibility, KitRequest } from '@/shared/ui/kit-words.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';
import type { Name } from '@/test/world.ts';

const day = (days: number) => inDays(days).slice(0, 10);

/** Meetups that only the kit pages know; others are answered by whoever keeps them. */
const meetups: Record<string, { title: string; in: number; people: number }> = {
  'mt-1': { title: 'Containers without tears', in: 40, people: 42 },
  'mt-2': { title: 'Postmortems people want to read', in: 9, people: 18 },
  'mt-3': { title: 'Observability for small teams', in: 2, people: 30 },
};

export function eligibility(met: boolean, orderIn = 18): Eligibility {
  return {
    eligible: met && orderIn >= 0,
    orderBy: day(orderIn),
    rules: [
      { rule: 'membership', passed: true, leftToStaff: false, fact: 'You are a member of the programme.' },
      { rule: 'meetup-open', passed: true, leftToStaff: false, fact: 'The meetup is still ahead.' },
      { rule: 'attendance', passed: true, leftToStaff: false, fact: '42 people expected, in person.' },
      met
        ? { rule: 'reports', passed: true, leftToStaff: false, fact: 'No report of yours is overdue.' }
        : {
            rule: 'reports',
            passed: false,
            leftToStaff: false,
            fact: 'Still to be reported: Build caches, explained with sandwiches.',
            remedy: 'Report these meetups; it takes three minutes each.',
          },
      {
        rule: 'one-kit-per-meetup',
        passed: true,
        leftToStaff: false,
        fact: 'The meetup has no other kit request.',
      },
      {
        rule: 'kit-size',
        passed: true,
        leftToStaff: false,
        fact: '42 people expected; size M is for up to 50.',
      },
      {
        rule: 'value-limit',
        passed: true,
        leftToStaff: false,
        fact: 'The kit is worth €242; the limit is €500.',
      },
      orderIn >= 0
        ? {
            rule: 'time',
            passed: true,
            leftToStaff: false,
            fact: `Order by ${day(orderIn)}, so that it arrives the day before.`,
          }
        : {
            rule: 'time',
            passed: false,
            leftToStaff: false,
            fact: `Order by ${day(orderIn)}, so that it arrives the day before.`,
            remedy: 'It is too late for a parcel. Print the meetup’s materials instead.',
          },
    ],
    ...(orderIn >= 0
      ? {}
      : {
          printableFallback: {
            message: 'A parcel would come too late. Stickers, posters and handouts can be printed.',
            materialsUrl: '/api/kits/meetups/mt-3/materials',
            zipUrl: '/api/kits/meetups/mt-3/materials.zip',
          },
        }),
  };
}

function request(
  id: string,
  by: Name,
  title: string,
  state: KitRequest['state'],
  more: Partial<KitRequest> & { orderIn?: number } = {},
): KitRequest {
  const { orderIn = 12, ...rest } = more;
  const decided = !['DRAFT', 'SUBMITTED', 'NEEDS_INFO', 'DECLINED', 'CANCELLED'].includes(state);
  const line = (itemId: string, variantId: string, label: string, n: number, cents: number) => ({
    itemId,
    variantId,
    label,
    requested: n,
    approved: decided ? n : 0,
    unitValue: { amount: cents, currency: 'EUR' },
  });
  return {
    id,
    version: 3,
    state,
    meetup: { id: `meetup-of-${id}`, title, startsAt: inDays(orderIn + 20), cancelled: false },
    requester: ref(by),
    templateId: 'kit-m',
    templateName: 'Medium kit',
    size: 'M',
    quantity: 1,
    lines: [
      line('shirt', 'm', 'T-shirt “Ask me anything”, M', 10, 890),
      line('shirt', 'xl', 'T-shirt “Ask me anything”, XL', 8, 890),
      line('sticker', 'one-size', 'Sticker sheet', 80, 40),
    ],
    value: { amount: 19_220, currency: 'EUR' },
    orderBy: day(orderIn),
    questions: [],
    submittedAt: inDays(-2),
    imported: false,
    beingApproved: false,
    createdAt: inDays(-3),
    updatedAt: inDays(-1),
    actions: [],
    ...rest,
  };
}

/** One of Ada’s that has arrived, 25 days before its meetup. */
export function earlyRequest(cancelled: boolean): KitRequest {
  const early = request('early', 'ada', 'Graphs before breakfast', 'DELIVERED', { orderIn: 5 });
  return view({ ...early, meetup: { ...early.meetup, cancelled } });
}

/** One from before the portal. */
export function pastRequest(): KitRequest {
  const past = request('past', 'ada', 'Old night in Ouagadougou', 'DELIVERED', { orderIn: -400 });
  return { ...past, imported: true, lines: [] };
}

function begin(): KitRequest[] {
  return [
    request('k1', 'ada', 'Containers without tears in the harbour', 'SUBMITTED', { orderIn: 2 }),
    request(
      'k2',
      'gwen',
      'Postmortems people want to read: an evening in Llanfairpwllgwyngyll',
      'SUBMITTED',
      {
        orderIn: 5,
        note: 'The parcel may go to the library next door, they are open until eight.',
      },
    ),
    request('k3', 'yuki', '小さなチームのための可観測性', 'SUBMITTED', { orderIn: 14 }),
    request('k4', 'noor', 'كيف نبني فريقًا مفتوح المصدر', 'NEEDS_INFO', {
      questions: [
        { question: 'Is the venue confirmed? It says online.', askedBy: ref('sam'), askedAt: inDays(-1) },
      ],
    }),
    request('k5', 'ada', 'Build caches, explained with sandwiches', 'NEEDS_INFO', {
      questions: [
        {
          question: 'Is the venue confirmed? The page says to be announced.',
          askedBy: ref('sam'),
          askedAt: inDays(-3),
          answer: 'Yes, since Monday: the big room of the library.',
          answeredAt: inDays(-2),
        },
        { question: 'Who receives the parcel in August?', askedBy: ref('tess'), askedAt: inDays(-1) },
        { question: 'And may it come on a Saturday?', askedBy: ref('tess'), askedAt: inDays(-1) },
      ],
    }),
    request('k6', 'ada', 'From monolith to modules and halfway back again, with no regrets', 'SHIPPED', {
      decidedBy: ref('sam'),
      decidedAt: inDays(-6),
      shipmentId: 's3',
    }),
    request('k7', 'ada', 'Slow queries and real plans', 'DECLINED', {
      decidedBy: ref('sam'),
      decidedAt: inDays(-16),
      reason: 'Two kits went to this city in October. Share what is left with the Vienna group, please.',
    }),
    request('k9', 'ada', 'An evening about queues', 'APPROVED', {
      decidedBy: { id: 'system:kit policy', name: 'kit policy' },
      decidedAt: inDays(-1),
      reason: 'Approved automatically: inside the policy, and the last 3 meetups are reported.',
      shipmentId: 's9',
      trust: {
        meetups: [
          { id: 'mt-71', title: 'Build caches, explained with sandwiches', startsAt: inDays(-20) },
          { id: 'mt-72', title: 'From monolith to modules and halfway back', startsAt: inDays(-50) },
          { id: 'mt-73', title: 'Tea and tests in Llanfairpwllgwyngyll', startsAt: inDays(-81) },
        ],
      },
    }),
    request('k10', 'noor', 'Night of the short talks', 'SUBMITTED', { orderIn: -2 }),
    request('k11', 'ada', 'Small teams, large clusters: a long evening with short talks', 'DELIVERED', {
      orderIn: -23,
      decidedBy: ref('sam'),
      decidedAt: inDays(-26),
      shipmentId: 's11',
    }),
    request('k12', 'gwen', 'Tea and tests', 'REPORTED', {
      orderIn: -28,
      decidedBy: ref('sam'),
      decidedAt: inDays(-31),
      shipmentId: 's12',
      followUp: {
        lines: [
          {
            itemId: 'shirt',
            variantId: 'm',
            label: 'T-shirt “Ask me anything”, M',
            sent: 10,
            arrived: 10,
            used: 6,
            left: 4,
            leftOver: 'SENT_BACK',
          },
          {
            itemId: 'shirt',
            variantId: 'xl',
            label: 'T-shirt “Ask me anything”, XL',
            sent: 8,
            arrived: 7,
            used: 7,
            left: 0,
          },
          {
            itemId: 'sticker',
            variantId: 'one-size',
            label: 'Sticker sheet',
            sent: 80,
            arrived: 80,
            used: 55,
            left: 25,
            leftOver: 'KEPT',
          },
        ],
        by: ref('gwen'),
        at: inDays(-2),
        beingBooked: false,
        returnAwaited: true,
      },
    }),
    request('k8', 'ingrid', 'Maps of the north', 'SUBMITTED', { orderIn: 20 }),
  ];
}

let requests = begin();
let judged = eligibility(true);

/** What the rules say from now on. */
export function judge(next: Eligibility): void {
  judged = next;
}

function view(one: KitRequest): KitRequest {
  const person = who();
  const mine = person?.id === one.requester.id;
  const staff = (person?.roles as readonly string[] | undefined)?.includes('staff') ?? false;
  const undecided = one.state === 'SUBMITTED' || one.state === 'NEEDS_INFO';
  const own: Partial<Record<KitRequest['state'], string[]>> = {
    DRAFT: ['edit', 'submit', 'withdraw'],
    SUBMITTED: ['edit', 'withdraw'],
    NEEDS_INFO: ['edit', 'answer', 'withdraw'],
    DELIVERED: one.meetup.cancelled || Date.parse(one.meetup.startsAt) < Date.now() ? ['follow-up'] : [],
    REPORTED: ['follow-up'],
  };
  const decide =
    staff && undecided && !mine
      ? ['ask', 'approve', 'approve-partially', 'decline']
      : staff && !mine && ['APPROVED', 'PARTIALLY_APPROVED', 'PICKING'].includes(one.state)
        ? ['cancel']
        : staff &&
            !mine &&
            (one.state === 'REPORTED' ||
              (own.DELIVERED?.includes('follow-up') === true && one.state === 'DELIVERED'))
          ? ['close', ...(one.followUp?.returnAwaited ? ['confirm-return'] : [])]
          : staff && !mine && one.followUp?.returnAwaited
            ? ['confirm-return']
            : [];
  return {
    ...one,
    actions: [...(mine ? (own[one.state] ?? []) : []), ...decide],
    ...(staff && undecided
      ? {
          decision: {
            eligibility: eligibility(one.id !== 'k2'),
            availability: one.lines.map(({ itemId, variantId, label, requested }) => ({
              itemId,
              variantId,
              label,
              requested,
              available: variantId === 'xl' ? 3 : 120,
            })),
            history: { requests: 3, approved: 2, meetupsReported: 4, meetupsOrganised: 5 },
          },
        }
      : {}),
  };
}

function change(id: unknown, changed: Partial<KitRequest>) {
  const found = requests.find((one) => one.id === id);
  if (!found) return problem(404, 'kit-request-not-found', 'There is no such kit request.');
  const next = { ...found, ...changed, version: found.version + 1, updatedAt: new Date().toISOString() };
  requests = requests.map((one) => (one === found ? next : one));
  return HttpResponse.json(view(next));
}

function decided(state: KitRequest['state'], reason?: string): Partial<KitRequest> {
  const person = who();
  return {
    state,
    decidedAt: new Date().toISOString(),
    ...(person ? { decidedBy: { id: person.id, name: person.name } } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

async function told(request: Request): Promise<Record<string, string | undefined>> {
  return (await request.json()) as Record<string, string | undefined>;
}

export const handlers = [
  http.get('*/api/meetups/:id', ({ params }) => {
    const known = meetups[String(params.id)];
    if (!known) return undefined;
    return HttpResponse.json({
      id: params.id,
      version: 1,
      title: known.title,
      description: '',
      kind: 'GRASSROOTS',
      format: 'IN_PERSON',
      state: 'ANNOUNCED',
      startsAt: inDays(known.in),
      endsAt: inDays(known.in, 20),
      timeZone: 'Africa/Accra',
      city: 'Accra',
      country: 'GH',
      expectedAttendance: known.people,
      organisers: [ref('ada')],
      speakers: [],
      actions: [],
      createdAt: inDays(-9),
      updatedAt: inDays(-9),
    });
  }),
  http.get('*/api/kit-requests/eligibility', ({ request: asked }) =>
    HttpResponse.json(
      new URL(asked.url).searchParams.get('meetup') === 'mt-3' ? eligibility(true, -4) : judged,
    ),
  ),
  http.get('*/api/kit-requests', ({ request: asked }) => {
    const search = new URL(asked.url).searchParams;
    const states = search.get('state')?.split(',') ?? [];
    const words = wordsOf(search.get('q') ?? '');
    const found = requests
      .filter((one) =>
        search.get('mine') === 'true' ? one.requester.id === who()?.id : one.state !== 'DRAFT',
      )
      .filter((one) => states.length === 0 || states.includes(one.state))
      .filter((one) => one.orderBy >= (search.get('dueFrom') ?? ''))
      .filter((one) => one.orderBy < (search.get('dueBefore') ?? '9999'))
      .filter((one) => {
        const there = wordsOf(`${one.meetup.title} ${one.requester.name}`);
        return words.every((word) => there.some((other) => other.startsWith(word)));
      })
      .sort((a, b) => (search.get('sort') === 'orderBy' ? a.orderBy.localeCompare(b.orderBy) : 0));
    return HttpResponse.json(pageOf(found.map(view), asked));
  }),
  http.get('*/api/kit-requests/:id', ({ params }) => {
    const found = requests.find((one) => one.id === params.id);
    return found
      ? HttpResponse.json(view(found))
      : problem(404, 'kit-request-not-found', 'There is no such kit request, or it is not yours.');
  }),
  http.get('*/api/kit-requests/:id/timeline', ({ params }) => {
    const found = requests.find((one) => one.id === params.id);
    if (!found) return HttpResponse.json({ items: [] });
    return HttpResponse.json({
      items: [
        { at: inDays(-3), action: 'materials.kit-drafted', by: found.requester },
        { at: inDays(-2), action: 'materials.kit-requested', by: found.requester },
        ...found.questions.map((one) => ({
          at: one.askedAt,
          action: 'materials.kit-info-asked',
          by: one.askedBy,
          note: one.question,
        })),
        ...(found.id === 'k3'
          ? [
              {
                at: inDays(-1),
                action: 'materials.kit-meetup-moved',
                by: found.requester,
                note: `From ${day(20)} to ${day(34)}. Order by ${day(14)} instead of ${day(0)}: still in time.`,
              },
            ]
          : []),
      ],
    });
  }),
  http.post('*/api/kit-requests', async ({ request: asked }) => {
    const body = (await asked.json()) as MaterialsSchemas['NewKitRequest'];
    const added = request(`k${requests.length + 1}`, 'ada', meetups[body.meetupId]?.title ?? '', 'DRAFT', {
      meetup: {
        id: body.meetupId,
        title: meetups[body.meetupId]?.title ?? '',
        startsAt: inDays(40),
        cancelled: false,
      },
      templateId: body.templateId,
      quantity: body.quantity ?? 1,
      lines: (body.sizes ?? []).map((size) => ({
        itemId: size.itemId,
        variantId: size.variantId,
        label: `${size.itemId}, ${size.variantId}`,
        requested: size.quantity,
        approved: 0,
        unitValue: { amount: 890, currency: 'EUR' },
      })),
      ...(body.submit ? { state: 'SUBMITTED' as const } : {}),
      ...(body.note === undefined ? {} : { note: body.note }),
    });
    requests = [...requests, added];
    return HttpResponse.json(view(added), { status: 201 });
  }),
  http.put('*/api/kit-requests/:id', async ({ params, request: asked }) => {
    const body = (await asked.json()) as MaterialsSchemas['EditedKitRequest'];
    return change(params.id, {
      templateId: body.templateId,
      quantity: body.quantity ?? 1,
      ...(body.note === undefined ? {} : { note: body.note }),
    });
  }),
  http.post('*/api/kit-requests/:id/submit', ({ params }) => change(params.id, { state: 'SUBMITTED' })),
  http.post('*/api/kit-requests/:id/withdraw', ({ params }) => change(params.id, { state: 'CANCELLED' })),
  http.post('*/api/kit-requests/:id/answer', async ({ params, request: asked }) => {
    const { answer, question } = (await asked.json()) as MaterialsSchemas['KitAnswerBody'];
    const before = requests.find((one) => one.id === params.id)?.questions ?? [];
    const number = question ?? before.findIndex((one) => one.answer === undefined);
    const questions = before.map((one, at) =>
      at === number ? { ...one, answer, answeredAt: new Date().toISOString() } : one,
    );
    return change(params.id, {
      state: questions.every((one) => one.answer !== undefined) ? 'SUBMITTED' : 'NEEDS_INFO',
      questions,
    });
  }),
  http.post('*/api/kit-requests/:id/approve', ({ params }) => {
    const found = requests.find((one) => one.id === params.id);
    if (found?.lines.some((line) => line.variantId === 'xl' && line.requested > 3))
      return problem(
        409,
        'stock-short',
        'Not enough in stock: T-shirt “Ask me anything”, XL: 8 wanted, 3 left. Approve in part, or receive stock first.',
        {
          lines: [
            {
              itemId: 'shirt',
              variantId: 'xl',
              label: 'T-shirt “Ask me anything”, XL',
              wanted: 8,
              available: 3,
            },
          ],
        },
      );
    return change(params.id, decided('APPROVED'));
  }),
  http.post('*/api/kit-requests/:id/approve-partially', async ({ params, request: asked }) =>
    change(params.id, decided('PARTIALLY_APPROVED', (await told(asked)).reason)),
  ),
  http.post('*/api/kit-requests/:id/ask', async ({ params, request: asked }) => {
    const { question } = await told(asked);
    const before = requests.find((one) => one.id === params.id)?.questions ?? [];
    return change(params.id, {
      state: 'NEEDS_INFO',
      questions: [
        ...before,
        { question: question ?? '', askedBy: ref('sam'), askedAt: new Date().toISOString() },
      ],
    });
  }),
  http.post('*/api/kit-requests/:id/follow-up', async ({ params, request: asked }) => {
    const { lines } = (await asked.json()) as MaterialsSchemas['KitFollowUpBody'];
    const found = requests.find((one) => one.id === params.id);
    return change(params.id, {
      followUp: {
        lines: lines.map((line) => {
          const sent = found?.lines.find(
            (one) => one.itemId === line.itemId && one.variantId === line.variantId,
          );
          const { passedOnTo, ...said } = line;
          return {
            ...said,
            ...(passedOnTo === undefined
              ? {}
              : { passedOn: { id: passedOnTo, title: 'Queues and cake', to: ref('noor') } }),
            label: sent?.label ?? '',
            sent: sent?.approved ?? 0,
            used: line.arrived - line.left,
          };
        }),
        by: found?.requester ?? ref('ada'),
        at: new Date().toISOString(),
        beingBooked: false,
        returnAwaited: lines.some((line) => line.leftOver === 'SENT_BACK'),
      },
    });
  }),
  http.get('*/api/kit-requests/:id/meetups-nearby', () =>
    HttpResponse.json({
      items: [
        {
          id: 'mt-81',
          title: 'Queues and cake',
          startsAt: inDays(12),
          city: 'Accra',
          organiser: ref('noor'),
        },
        {
          id: 'mt-82',
          title: 'An evening about names and other things that are hard',
          startsAt: inDays(20),
          city: 'Kumasi',
          organiser: ref('gwen'),
        },
      ],
    }),
  ),
  http.get('*/api/kit-returns', () =>
    HttpResponse.json({
      items: requests.flatMap((one) =>
        one.followUp?.returnAwaited
          ? [
              {
                kitRequestId: one.id,
                version: one.version,
                meetup: one.meetup.title,
                from: one.requester,
                since: one.followUp.at,
                lines: one.followUp.lines
                  .filter((line) => line.leftOver === 'SENT_BACK')
                  .map(({ itemId, variantId, label, left }) => ({ itemId, variantId, label, pieces: left })),
              },
            ]
          : [],
      ),
    }),
  ),
  http.post('*/api/kit-requests/:id/confirm-return', async ({ params, request: asked }) => {
    const told = requests.find((one) => one.id === params.id)?.followUp;
    if (!told?.returnAwaited) return problem(409, 'kit-request-not-in-state', 'Nothing was to come back.');
    const { lines: counted = [] } = (await asked.json()) as MaterialsSchemas['KitReturnCount'];
    const lines = told.lines.map((line) =>
      line.leftOver === 'SENT_BACK'
        ? {
            ...line,
            cameBack:
              counted.find((one) => one.itemId === line.itemId && one.variantId === line.variantId)?.pieces ??
              line.left,
          }
        : line,
    );
    const missing = lines
      .filter((line) => (line.cameBack ?? line.left) < line.left)
      .map((line) => `${line.left - (line.cameBack ?? 0)} × ${line.label}`);
    return change(params.id, {
      followUp: {
        ...told,
        lines,
        ...(missing.length === 0 ? {} : { missing: `Did not arrive: ${missing.join('; ')}` }),
        returnAwaited: false,
        returnConfirmedAt: new Date().toISOString(),
        returnConfirmedBy: ref('sam'),
      },
    });
  }),
  http.post('*/api/kit-requests/:id/close', ({ params }) => change(params.id, { state: 'CLOSED' })),
  http.post('*/api/kit-requests/:id/cancel', async ({ params, request: asked }) =>
    change(params.id, decided('CANCELLED', (await told(asked)).reason)),
  ),
  http.post('*/api/kit-requests/:id/decline', async ({ params, request: asked }) =>
    change(params.id, decided('DECLINED', (await told(asked)).reason)),
  ),
];

export function reset(): void {
  requests = begin();
  judged = eligibility(true);
}
