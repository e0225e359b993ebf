import { HttpResponse, http } from 'msw';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, people, ref, without } from '@/test/world.ts';
import type { Name } from '@/test/world.ts';
import type { ChangedLink, NewLink } from './api/change-link.ts';
import type { LinkClicks, LinkDestinations, TrackedLink } from './api/get-links.ts';

function link(
  id: string,
  label: string,
  url: string,
  owner: Name,
  people: number,
  more: Partial<TrackedLink> = {},
): TrackedLink {
  const code = more.code ?? `k7w3mxz9q2r${id.slice(-2)}`;
  return {
    id,
    version: 1,
    code,
    address: `https://embassy.example.com/l/${code}`,
    label,
    destination: { url },
    past: [],
    owner: ref(owner),
    state: 'ACTIVE',
    clicks: {
      people,
      robots: Math.floor(people / 7),
      source: 'MEASURED',
      ...(people > 0 ? { countedAt: inDays(-1, 20) } : {}),
    },
    createdAt: inDays(-25),
    updatedAt: inDays(-25),
    actions: ['change', 'disable'],
    ...more,
  };
}

function begin(): TrackedLink[] {
  return [
    link('lk01', 'Slides of “Plans that nobody reads”', 'https://www.example.org/slides/plans', 'ada', 128, {
      meetup: {
        id: 'mt-told',
        title: 'Build caches, explained with sandwiches',
        day: '2026-09-27',
        attendance: 48,
      },
      campaign: 'autumn-2026',
      past: [
        {
          destination: { url: 'https://www.example.org/slides/plans-draft' },
          until: inDays(-20),
          changedBy: ref('ada'),
        },
      ],
    }),
    link('lk02', 'Poster in the library', 'https://docs.example.org/graphs', 'sam', 4096, {
      code: 'graphs-berlin',
      campaign: 'autumn-2026',
    }),
    link(
      'lk03',
      'Handout with everything there is to say about continuous delivery in small teams, second edition',
      'https://www.example.org/a/rather/long/path/that/goes/on/for/quite/a/while?with=a-query&and=another',
      'gwen',
      7,
      { meetup: { id: 'mt-soon', title: 'Incidents we are proud of' }, expiresAt: inDays(40, 0) },
    ),
    link('lk04', '小さなチームのための可観測性', 'https://www.example.org/ja', 'yuki', 0, {
      destination: { materialId: 'm1' },
    }),
    link('lk05', 'شرائح اللقاء', 'https://www.example.org/ar', 'ada', 31, {
      state: 'EXPIRED',
      expiresAt: inDays(-3, 0),
    }),
    link('lk06', 'Old sign-up page', 'https://www.example.org/join', 'ada', 12, {
      state: 'DISABLED',
      disabling: { by: ref('tess'), at: inDays(-2), byStaff: true, reason: 'The page has moved' },
      actions: ['change'],
    }),
  ];
}

let links = begin();
let destinations: LinkDestinations = firstDestinations();

function firstDestinations(): LinkDestinations {
  return {
    version: 3,
    hosts: ['*.example.org', 'www.example.net'],
    changedBy: ref('tess'),
    changedAt: inDays(-12),
    actions: [],
  };
}

const isStaff = () => who()?.roles.includes('staff') === true;

function visible(): TrackedLink[] {
  const person = who();
  return links.filter((one) => isStaff() || one.owner.id === person?.id);
}

function seen(one: TrackedLink): TrackedLink {
  return one.state === 'DISABLED' && isStaff() ? { ...one, actions: ['change', 'enable'] } : one;
}

function find(id: unknown): TrackedLink | undefined {
  return visible().find((one) => one.id === id);
}

const notThere = () => problem(404, 'link-not-found', 'There is no such link.');

function refused(field: string, code: string, message: string) {
  return problem(422, code, message, { errors: [{ field, code, message }] });
}

function refusal(body: ChangedLink) {
  if (body.url === undefined) return undefined;
  const host = new URL(body.url).hostname;
  return host.endsWith('.example.org') || host === 'www.example.net'
    ? undefined
    : refused(
        'url',
        'destination-not-allowed',
        `Links may not lead to ${host}. Ask staff to put it on the list of allowed sites.`,
      );
}

function described(one: TrackedLink, body: ChangedLink): TrackedLink {
  const destination = body.url === undefined ? { materialId: body.materialId ?? '' } : { url: body.url };
  const moved = JSON.stringify(destination) !== JSON.stringify(one.destination);
  return {
    ...without(one, 'campaign', 'expiresAt'),
    version: one.version + 1,
    label: body.label,
    destination,
    ...(body.campaign === undefined ? {} : { campaign: body.campaign.toLowerCase() }),
    ...(body.expiresAt === undefined ? {} : { expiresAt: body.expiresAt }),
    past: moved
      ? [{ destination: one.destination, until: new Date().toISOString(), changedBy: one.owner }, ...one.past]
      : one.past,
  };
}

function changed(id: unknown, change: (one: TrackedLink) => TrackedLink) {
  const found = find(id);
  if (!found) return notThere();
  const after = change(found);
  links = links.map((one) => (one === found ? after : one));
  return HttpResponse.json(seen(after));
}

function clicksOf(one: TrackedLink, from: string): LinkClicks {
  const days = [];
  let left = one.clicks.people;
  for (let back = 0; left > 0 && back < 24; back++) {
    const people = Math.min(left, Math.ceil((one.clicks.people / 3) * (((back * 7) % 5) / 5 + 0.1) * 0.6));
    const day = new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
    if (day >= from && people > 0) days.push({ day, people, robots: back % 4 === 0 ? 1 : 0 });
    left -= people;
  }
  const { meetup } = one;
  return {
    total: one.clicks,
    from,
    days: days.reverse(),
    meetups:
      meetup === undefined
        ? []
        : [
            {
              meetup,
              clicks: one.clicks,
              ...(meetup.attendance === undefined
                ? {}
                : { perAttendee: one.clicks.people / meetup.attendance }),
            },
          ],
  };
}

/** Looks like a code from afar; the service draws real ones. */
function drawn(mark: boolean): string {
  const cells = [];
  for (let y = 0; y < 29; y++)
    for (let x = 0; x < 29; x++)
      if ((x * 7 + y * 13 + x * y) % 3 === 0) cells.push(`M${x + 4} ${y + 4}h1v1h-1z`);
  const plate = mark
    ? '<circle cx="18.5" cy="18.5" r="4" fill="#fff"/><circle cx="18.5" cy="18.5" r="3" fill="none" stroke="#23305E"/>'
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 37 37"><path fill="#fff" d="M0 0h37v37H0z"/><path d="${cells.join('')}"/>${plate}</svg>`;
}

export const handlers = [
  http.get('*/api/links', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const wanted = (name: string) => search.get(name) ?? '';
    return HttpResponse.json(
      pageOf(
        visible()
          .filter((one) => one.label.toLowerCase().includes(wanted('q').toLowerCase()))
          .filter((one) => wanted('state') === '' || one.state === wanted('state'))
          .filter((one) => wanted('campaign') === '' || one.campaign === wanted('campaign'))
          .filter((one) => wanted('meetup') === '' || one.meetup?.id === wanted('meetup'))
          .filter((one) => wanted('own') !== 'true' || one.owner.id === who()?.id),
        request,
      ),
    );
  }),
  http.get('*/api/links/destinations', () =>
    HttpResponse.json({ ...destinations, actions: isStaff() ? ['change'] : [] }),
  ),
  http.put('*/api/links/destinations', async ({ request }) => {
    const { hosts } = (await request.json()) as { hosts: string[] };
    destinations = {
      ...destinations,
      version: destinations.version + 1,
      hosts: [...hosts].sort(),
      changedBy: ref('sam'),
      changedAt: new Date().toISOString(),
    };
    return HttpResponse.json({ ...destinations, actions: ['change'] });
  }),
  http.get('*/api/links/meetups/:meetup/clicks', ({ params }) => {
    const of = links.filter((one) => one.meetup?.id === params.meetup);
    const clicks = of.reduce((sum, one) => sum + one.clicks.people, 0);
    const meetup = of[0]?.meetup ?? { id: String(params.meetup), title: 'A first evening about queues' };
    return HttpResponse.json({
      meetup,
      clicks: { people: clicks, robots: 0, source: 'MEASURED', countedAt: inDays(-1) },
      ...(meetup.attendance === undefined ? {} : { perAttendee: clicks / meetup.attendance }),
    });
  }),
  http.post('*/api/links', async ({ request }) => {
    const body = (await request.json()) as NewLink;
    const no = refusal(body);
    if (no) return no;
    if (body.word !== undefined && links.some((one) => one.code === body.word))
      return refused('word', 'word-taken', `“${body.word}” is another link’s already. Choose another word.`);
    const person = who() ?? people.ada;
    const made = described(
      link(`lk${links.length + 10}`, body.label, '', person.username as Name, 0, {
        ...(body.word === undefined ? {} : { code: body.word }),
        version: 0,
        createdAt: new Date().toISOString(),
      }),
      body,
    );
    const fresh = { ...made, past: [] };
    links = [fresh, ...links];
    return HttpResponse.json(fresh, { status: 201 });
  }),
  http.get('*/api/links/:id', ({ params }) => {
    const found = find(params.id);
    return found ? HttpResponse.json(seen(found)) : notThere();
  }),
  http.put('*/api/links/:id', async ({ params, request }) => {
    const body = (await request.json()) as ChangedLink;
    return refusal(body) ?? changed(params.id, (one) => described(one, body));
  }),
  http.post('*/api/links/:id/disable', async ({ params, request }) => {
    const { reason } = (await request.json()) as { reason?: string };
    return changed(params.id, (one) => ({
      ...one,
      version: one.version + 1,
      state: 'DISABLED',
      disabling: {
        by: one.owner,
        at: new Date().toISOString(),
        byStaff: isStaff(),
        ...(reason === undefined ? {} : { reason }),
      },
      actions: ['change', 'enable'],
    }));
  }),
  http.post('*/api/links/:id/enable', ({ params }) =>
    changed(params.id, (one) => ({
      ...without(one, 'disabling'),
      version: one.version + 1,
      state: 'ACTIVE',
      actions: ['change', 'disable'],
    })),
  ),
  http.get('*/api/links/:id/timeline', ({ params }) => {
    const found = find(params.id);
    if (!found) return notThere();
    return HttpResponse.json({
      items: [
        { at: found.createdAt, action: 'materials.link-created', by: found.owner },
        ...found.past.map((one) => ({
          at: one.until,
          action: 'materials.link-changed',
          by: one.changedBy,
          note: `Leads to ${found.destination.url ?? 'a material'}`,
        })),
      ],
    });
  }),
  http.get('*/api/links/:id/clicks', ({ params, request }) => {
    const found = find(params.id);
    const from = new URL(request.url).searchParams.get('from') ?? inDays(-90).slice(0, 10);
    return found ? HttpResponse.json(clicksOf(found, from)) : notThere();
  }),
  http.get(
    '*/api/links/:id/qr.svg',
    ({ request }) =>
      new HttpResponse(drawn(new URL(request.url).searchParams.get('mark') !== 'false'), {
        headers: { 'Content-Type': 'image/svg+xml' },
      }),
  ),
];

export function reset(): void {
  links = begin();
  destinations = firstDestinations();
}
