import { HttpResponse, http } from 'msw';
import type { HttpHandler } from 'msw';
import { people } from './world.ts';
import type { Name, Someone } from './world.ts';

interface FeatureMocks {
  handlers: HttpHandler[];
  reset?: () => void;
}

/** Each feature keeps the answers to its own requests in `features/<name>/mocks.ts`. */
const features = Object.values(import.meta.glob<FeatureMocks>('../features/*/mocks.ts', { eager: true }));

let signedIn: Name | undefined;

/** Who is signed in; `undefined` is a visitor. */
export function signInAs(name: Name | undefined): void {
  signedIn = name;
}

export function who(): Someone | undefined {
  return signedIn ? people[signedIn] : undefined;
}

export function resetWorld(): void {
  signedIn = undefined;
  features.forEach((feature) => feature.reset?.());
}

export function problem(status: number, code: string, detail: string, more: Record<string, unknown> = {}) {
  return HttpResponse.json(
    { type: `urn:embassy:${code}`, title: code, status, code, detail, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

function session() {
  const person = who();
  const csrf = { header: 'X-CSRF-TOKEN', token: 'csrf-of-the-session' };
  return person
    ? {
        signedIn: true,
        id: person.id,
        name: person.name,
        email: `${person.username}@example.org`,
        roles: person.roles,
        csrf,
      }
    : { signedIn: false, id: null, name: null, email: null, roles: [], csrf };
}

export const handlers: HttpHandler[] = [
  http.get('*/api/session', () => HttpResponse.json(session())),
  http.post('*/api/session/refresh', () => HttpResponse.json(session())),
  http.get('*/login', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const name = search.get('as') ?? 'ada';
    if (name in people) signInAs(name as Name);
    return new HttpResponse(null, { status: 302, headers: { Location: search.get('returnTo') ?? '/' } });
  }),
  http.post('*/logout', () => {
    signInAs(undefined);
    return HttpResponse.json({ location: '/' });
  }),
  ...features.flatMap((feature) => feature.handlers),
];
