/** Believable people and places for tests and for looking at the portal without its services. */

export interface Someone {
  id: string;
  name: string;
  username: string;
  roles: string[];
}

export const people = {
  ada: {
    id: '0198a000-0000-7000-8000-000000000001',
    name: 'Ada Mensah',
    username: 'ada',
    roles: ['ambassador', 'organiser'],
  },
  bela: {
    id: '0198a000-0000-7000-8000-000000000002',
    name: 'Béla Kovács',
    username: 'bela',
    roles: ['ambassador'],
  },
  noor: {
    id: '0198a000-0000-7000-8000-000000000003',
    name: 'Noor Haddad',
    username: 'noor',
    roles: ['organiser'],
  },
  sam: { id: '0198a000-0000-7000-8000-000000000004', name: 'Sam Okafor', username: 'sam', roles: ['staff'] },
  tess: {
    id: '0198a000-0000-7000-8000-000000000005',
    name: 'Tess Lindqvist',
    username: 'tess',
    roles: ['staff'],
  },
  finn: {
    id: '0198a000-0000-7000-8000-000000000006',
    name: 'Finn Gallagher',
    username: 'finn',
    roles: ['fulfilment'],
  },
  ingrid: {
    id: '0198a000-0000-7000-8000-000000000007',
    name: 'Ingrid Aasen',
    username: 'ingrid',
    roles: ['admin', 'staff'],
  },
  yuki: {
    id: '0198a000-0000-7000-8000-000000000008',
    name: '結城 ゆき',
    username: 'yuki',
    roles: ['ambassador'],
  },
  omar: { id: '0198a000-0000-7000-8000-000000000009', name: 'عمر الفارسي', username: 'omar', roles: [] },
  ravi: {
    id: '0198a000-0000-7000-8000-00000000000b',
    name: 'Ravi Menon',
    username: 'ravi',
    roles: ['advocate'],
  },
  sol: { id: '0198a000-0000-7000-8000-00000000000c', name: 'Sol Marín', username: 'sol', roles: ['sales'] },
  gwen: {
    id: '0198a000-0000-7000-8000-00000000000a',
    name: 'Gwenllian Angharad Llywelyn-Morgannwg',
    username: 'gwen',
    roles: ['ambassador'],
  },
} satisfies Record<string, Someone>;

export type Name = keyof typeof people;

export function ref(name: Name): { id: string; name: string } {
  const { id, name: said } = people[name];
  return { id, name: said };
}

/** A moment some days from now, at a round hour; lists then never look stale. */
export function inDays(days: number, hour = 18): string {
  const at = new Date();
  at.setUTCDate(at.getUTCDate() + days);
  at.setUTCHours(hour, 0, 0, 0);
  return at.toISOString();
}

export function pageOf<T>(
  items: readonly T[],
  request: Request,
  usual = 50,
): { items: T[]; next: string | null } {
  const search = new URL(request.url).searchParams;
  const start = Number(search.get('after') ?? 0);
  const limit = Number(search.get('limit') ?? usual);
  return {
    items: items.slice(start, start + limit),
    next: start + limit < items.length ? String(start + limit) : null,
  };
}

/** The same without these members, as the services leave out what is not there. */
export function without<T extends object, K extends keyof T>(whole: T, ...names: K[]): Omit<T, K> {
  const rest: Partial<T> = { ...whole };
  for (const name of names) Reflect.deleteProperty(rest, name);
  return rest as Omit<T, K>;
}
