import { HttpResponse, http } from 'msw';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, ref, without } from '@/test/world.ts';
import type { MessageBody } from './api/change-message.ts';
import type { Message, MessageText, Term } from './api/get-messages.ts';
import type { Question } from './api/get-questions.ts';
import type { VocabularyBody } from './api/vocabulary.ts';

const day = (days: number) => inDays(days).slice(0, 10);

function lists() {
  return {
    version: 3,
    audiences: [
      { id: 'developer', label: 'Developer' },
      { id: 'manager', label: 'Manager' },
      { id: 'administrator', label: 'Administrator' },
    ],
    competitors: [
      { id: 'nothing-yet', label: 'Nothing yet' },
      { id: 'spreadsheet', label: 'A spreadsheet' },
      { id: 'relational', label: 'A relational database' },
    ],
    useCases: [
      { id: 'getting-started', label: 'Getting started' },
      { id: 'fraud', label: 'Finding fraud' },
      { id: 'recommendations', label: 'Recommendations for a shop with many thousand products' },
    ],
  };
}

type Lists = ReturnType<typeof lists>;

let vocabulary: Lists = lists();

function term(list: keyof Omit<Lists, 'version'>, id: string | undefined): Term | undefined {
  return vocabulary[list].find((one) => one.id === id);
}

function textOf(body: MessageBody): MessageText {
  const [audience, competitor, useCase] = [
    term('audiences', body.audience),
    term('competitors', body.competitor),
    term('useCases', body.useCase),
  ];
  return {
    ...(audience ? { audience } : {}),
    ...(competitor ? { competitor } : {}),
    ...(useCase ? { useCase } : {}),
    claim: body.claim ?? '',
    argument: body.argument ?? '',
    evidence: body.evidence ?? [],
    whenHappy: body.whenHappy ?? '',
    neverSay: body.neverSay ?? '',
    ...(body.reviewBy ? { reviewBy: body.reviewBy } : {}),
  };
}

function message(
  id: string,
  state: Message['state'],
  body: MessageBody,
  more: Partial<Message> = {},
): Message {
  return {
    id,
    version: 2,
    state,
    expired: false,
    text: textOf(body),
    owner: ref('ravi'),
    edition: state === 'DRAFT' ? 0 : 1,
    createdAt: inDays(-60),
    updatedAt: inDays(-6),
    actions: [],
    ...more,
  };
}

function begin(): Message[] {
  return [
    message('p1', 'PUBLISHED', {
      audience: 'developer',
      competitor: 'relational',
      useCase: 'fraud',
      claim: 'See how things hang together, not just that they are there',
      argument:
        'A table answers *how many*. A graph answers **why**: the path from cause to effect is in the data itself.\n\n- Three joins become one arrow.\n- New kinds of links need no migration.\n\n[How it is stored](https://example.org/storage)',
      evidence: [
        {
          text: '31 newcomers found the ring in 12 minutes, timed in Accra',
          url: 'https://example.org/accra',
        },
        { text: 'Twelve of fourteen teams still use it after a year' },
      ],
      whenHappy: 'Then keep it. **Ask** what they would like to know if asking were free.',
      neverSay: '- Never say that theirs is slow.\n- Never promise a date.',
      reviewBy: day(70),
    }),
    message(
      'p2',
      'PUBLISHED',
      {
        audience: 'manager',
        competitor: 'spreadsheet',
        useCase: 'getting-started',
        claim: 'One page that everybody trusts, instead of five copies',
        argument: 'Five people keep five copies. Here there is one, and it says who changed what.',
        evidence: [{ text: 'Survey among 40 teams', url: 'https://example.org/survey' }],
        whenHappy: 'Ask how they find out which copy is right.',
        neverSay: '',
        reviewBy: day(-12),
      },
      { expired: true, edition: 2, owner: ref('sam') },
    ),
    message('p3', 'PUBLISHED', {
      audience: 'developer',
      competitor: 'nothing-yet',
      useCase: 'getting-started',
      claim: '最初のグラフは十分で — a first graph in ten minutes',
      argument: 'The starter brings data along.',
      evidence: [{ text: 'Timed with 31 newcomers', url: 'https://example.org/timed' }],
      whenHappy: '',
      neverSay: 'Never say that it is easy.',
      reviewBy: day(200),
    }),
    message('d1', 'DRAFT', {
      audience: 'administrator',
      competitor: 'relational',
      useCase: 'getting-started',
      claim: 'It runs where you run everything else',
      argument: '',
      whenHappy: '',
      neverSay: '',
    }),
    message('r1', 'RETIRED', {
      audience: 'manager',
      competitor: 'nothing-yet',
      useCase: 'recommendations',
      claim: 'The cheapest of all',
      argument: 'It was, once.',
      evidence: [{ text: 'A price list of three years ago' }],
      whenHappy: '',
      neverSay: '',
      reviewBy: day(-300),
    }),
  ];
}

function hearing(meetup: string, city: string, days: number) {
  return {
    meetupId: `meetup-${city}`,
    meetup,
    city,
    wording: 'As it was said',
    heardBy: [ref('ada')],
    at: inDays(days),
  };
}

function asked(): Question[] {
  return [
    {
      id: 'q1',
      version: 3,
      question: 'Does it run on a phone?',
      state: 'OPEN',
      times: 3,
      lastHeardAt: inDays(-2),
      hearings: [
        hearing('Graph Night', 'Accra', -2),
        hearing('JUG Berlin', 'Berlin', -20),
        hearing('Data Day', 'Llanfairpwllgwyngyll', -40),
      ],
      actions: ['link', 'set-aside'],
    },
    {
      id: 'q2',
      version: 1,
      question: 'What does it cost when we have a hundred thousand customers and only two administrators?',
      state: 'OPEN',
      times: 1,
      lastHeardAt: inDays(-9),
      hearings: [hearing('JUG Berlin', 'Berlin', -9)],
      actions: ['link', 'set-aside'],
    },
    {
      id: 'q3',
      version: 2,
      question: 'How long does it take to begin?',
      state: 'ANSWERED',
      times: 5,
      lastHeardAt: inDays(-30),
      answer: { messageId: 'p3', claim: 'A first graph in ten minutes' },
      hearings: [hearing('Graph Night', 'Accra', -30)],
      actions: ['link', 'reopen'],
    },
  ];
}

let messages = begin();
let questions = asked();

export function reset(): void {
  vocabulary = lists();
  messages = begin();
  questions = asked();
}

const writes = () => who()?.roles.some((role) => role === 'staff' || role === 'advocate') ?? false;

function seen(one: Message): Message {
  if (!writes()) {
    return { ...without(one, 'working'), actions: [] };
  }
  const actions = ['revise'];
  if (one.state !== 'PUBLISHED' || one.working) actions.push('publish');
  if (one.state === 'PUBLISHED') actions.push('confirm', 'retire');
  if (one.state === 'DRAFT') actions.push('discard');
  if (one.owner.id !== who()?.id) actions.push('take');
  return { ...one, actions };
}

function visible(): Message[] {
  return writes() ? messages : messages.filter((one) => one.state === 'PUBLISHED');
}

function matching(request: Request): Message[] {
  const search = new URL(request.url).searchParams;
  const is = (name: string, value: string | undefined) =>
    search.get(name) === null || search.get(name) === value;
  const words = (search.get('q') ?? '').toLowerCase();
  return visible().filter(
    (one) =>
      is('audience', one.text.audience?.id) &&
      is('competitor', one.text.competitor?.id) &&
      is('useCase', one.text.useCase?.id) &&
      is('state', one.state) &&
      (search.get('expired') === null || one.expired) &&
      (search.get('owner') === null || one.owner.id === who()?.id) &&
      `${one.text.claim} ${one.text.argument}`.toLowerCase().includes(words),
  );
}

type Change = (before: Message, body: unknown) => Message | Response;

function change(step: Change) {
  return async ({ params, request }: { params: Record<string, unknown>; request: Request }) => {
    const before = messages.find((one) => one.id === params.id);
    if (!before) return problem(404, 'message-not-found', 'There is no such message.');
    const expected = request.headers.get('If-Match');
    if (expected !== null && expected !== `"${before.version}"`)
      return problem(412, 'outdated-version', 'This changed since you opened it.');
    const sent = await request.text();
    const after = step(before, sent === '' ? {} : JSON.parse(sent));
    if (after instanceof Response) return after;
    const stored = { ...after, version: before.version + 1, updatedAt: new Date().toISOString() };
    messages = messages.map((one) => (one.id === before.id ? stored : one));
    return HttpResponse.json(seen(stored));
  };
}

function answer(step: (before: Question, body: { messageId: string; reason: string }) => Partial<Question>) {
  return async ({ params, request }: { params: Record<string, unknown>; request: Request }) => {
    const before = questions.find((one) => one.id === params.id);
    if (!before) return problem(404, 'question-not-found', 'There is no such question.');
    const sent = await request.text();
    const after: Question = {
      ...without(before, 'answer', 'reason'),
      version: before.version + 1,
      ...step(before, (sent === '' ? {} : JSON.parse(sent)) as { messageId: string; reason: string }),
    };
    questions = questions.map((one) => (one.id === before.id ? after : one));
    return HttpResponse.json(after);
  };
}

export const handlers = [
  http.get('*/api/messages/vocabulary', () =>
    HttpResponse.json({ ...vocabulary, actions: who()?.roles.includes('staff') ? ['change'] : [] }),
  ),
  http.put('*/api/messages/vocabulary', async ({ request }) => {
    const body = (await request.json()) as VocabularyBody;
    const named = (terms: VocabularyBody['audiences']) =>
      terms.map(({ id, label }) => ({ id: id ?? label.toLowerCase().replace(/\W+/g, '-'), label }));
    vocabulary = {
      version: vocabulary.version + 1,
      audiences: named(body.audiences),
      competitors: named(body.competitors),
      useCases: named(body.useCases),
    };
    return HttpResponse.json({ ...vocabulary, actions: ['change'] });
  }),
  http.get('*/api/messages/matrix', () => {
    const cells = messages
      .filter((one) => one.state !== 'RETIRED')
      .map(({ text, state, expired }) => ({
        audience: text.audience?.id,
        competitor: text.competitor?.id,
        useCase: text.useCase?.id,
        published: state === 'PUBLISHED' && !expired ? 1 : 0,
        expired: expired ? 1 : 0,
        drafts: state === 'DRAFT' ? 1 : 0,
      }));
    return HttpResponse.json({ ...vocabulary, cells });
  }),
  http.get('*/api/messages/facets', ({ request }) => {
    const found = matching(request);
    const count = (terms: Term[], of: (text: MessageText) => Term | undefined) =>
      terms.map((one) => ({
        ...one,
        count: found.filter((other) => of(other.text)?.id === one.id).length,
      }));
    return HttpResponse.json({
      audiences: count(vocabulary.audiences, (text) => text.audience),
      competitors: count(vocabulary.competitors, (text) => text.competitor),
      useCases: count(vocabulary.useCases, (text) => text.useCase),
    });
  }),
  http.get('*/api/messages/questions/counts', () => {
    const of = (state: Question['state']) => questions.filter((one) => one.state === state).length;
    return HttpResponse.json({
      open: of('OPEN'),
      waiting: of('WAITING'),
      answered: of('ANSWERED'),
      notNeeded: of('NOT_NEEDED'),
    });
  }),
  http.get('*/api/messages/questions', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const found = questions.filter(
      (one) =>
        (search.get('state') === null || search.get('state') === one.state) &&
        (search.get('message') === null || search.get('message') === one.answer?.messageId) &&
        one.question.toLowerCase().includes((search.get('q') ?? '').toLowerCase()),
    );
    return HttpResponse.json(pageOf(found, request));
  }),
  http.get('*/api/messages/questions/:id', ({ params }) => {
    const found = questions.find((one) => one.id === params.id);
    return found
      ? HttpResponse.json(found)
      : problem(404, 'question-not-found', 'There is no such question.');
  }),
  http.post(
    '*/api/messages/questions/:id/link',
    answer((_, { messageId }) => {
      const linked = messages.find((one) => one.id === messageId);
      return {
        state: linked?.state === 'PUBLISHED' ? 'ANSWERED' : 'WAITING',
        answer: { messageId, claim: linked?.text.claim ?? '' },
        actions: ['link', 'reopen'],
      };
    }),
  ),
  http.post(
    '*/api/messages/questions/:id/set-aside',
    answer((_, { reason }) => ({ state: 'NOT_NEEDED', reason, actions: ['link', 'reopen'] })),
  ),
  http.post(
    '*/api/messages/questions/:id/reopen',
    answer(() => ({ state: 'OPEN', actions: ['link', 'set-aside'] })),
  ),
  http.get('*/api/messages', ({ request }) =>
    HttpResponse.json(pageOf(matching(request).map(seen), request)),
  ),
  http.post('*/api/messages', async ({ request }) => {
    const body = (await request.json()) as MessageBody;
    const me = who();
    const fresh = message(`n${messages.length}`, 'DRAFT', body, {
      version: 1,
      updatedAt: new Date().toISOString(),
      ...(me ? { owner: { id: me.id, name: me.name } } : {}),
    });
    messages = [fresh, ...messages];
    return HttpResponse.json(seen(fresh), { status: 201 });
  }),
  http.get('*/api/messages/:id/timeline', () =>
    HttpResponse.json({
      items: [
        { at: inDays(-60), action: 'materials.message-drafted', by: ref('ravi') },
        { at: inDays(-40), action: 'materials.message-published', by: ref('ravi'), note: 'First edition' },
      ],
    }),
  ),
  http.get('*/api/messages/:id/editions', ({ params }) => {
    const found = visible().find((one) => one.id === params.id);
    const edition = (number: number, note?: string) => ({
      number,
      text: found?.text,
      by: ref('ravi'),
      at: inDays(-40),
      ...(note ? { note } : {}),
    });
    return HttpResponse.json({ items: [edition(2, 'The survey is newer'), edition(1)], next: null });
  }),
  http.get('*/api/messages/:id/page-check', ({ params }) => {
    const found = messages.find((one) => one.id === params.id);
    const percent = 12 + Math.round((found?.working ?? found?.text)?.argument.length ?? 0) / 20;
    return HttpResponse.json({ percent: Math.round(percent), fits: percent <= 100 });
  }),
  http.get('*/api/messages/:id', ({ params }) => {
    const found = visible().find((one) => one.id === params.id);
    return found
      ? HttpResponse.json(seen(found))
      : problem(404, 'message-not-found', 'There is no such message.');
  }),
  http.put(
    '*/api/messages/:id',
    change((before, body) =>
      before.state === 'PUBLISHED'
        ? { ...before, working: textOf(body as MessageBody) }
        : { ...before, text: textOf(body as MessageBody) },
    ),
  ),
  http.post(
    '*/api/messages/:id/publish',
    change((before) => {
      const text = before.working ?? before.text;
      if (text.evidence.length === 0)
        return problem(422, 'message-not-ready', 'It cannot be published yet.', {
          errors: [{ field: 'evidence', code: 'missing', message: 'Give at least one piece of evidence.' }],
        });
      return {
        ...without(before, 'working'),
        text,
        state: 'PUBLISHED',
        expired: false,
        edition: before.edition + 1,
      };
    }),
  ),
  http.post(
    '*/api/messages/:id/confirm',
    change((before, body) => ({
      ...before,
      expired: false,
      text: { ...before.text, reviewBy: (body as { reviewBy: string }).reviewBy },
    })),
  ),
  http.post(
    '*/api/messages/:id/take',
    change((before) => {
      const me = who();
      return me ? { ...before, owner: { id: me.id, name: me.name } } : before;
    }),
  ),
  http.post('*/api/messages/:id/discard', ({ params }) => {
    messages = messages.filter((one) => one.id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.post(
    '*/api/messages/:id/retire',
    change((before) => ({ ...before, state: 'RETIRED', expired: false })),
  ),
];
