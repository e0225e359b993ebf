import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import type { ReactNode } from 'react';
import { http, takeCsrfToken } from './http.ts';

export const roles = [
  'ambassador',
  'organiser',
  'staff',
  'advocate',
  'fulfilment',
  'sales',
  'admin',
] as const;
export type Role = (typeof roles)[number];

export interface PersonRef {
  id: string;
  name: string;
}

/** What the gateway knows about who is here. */
export interface SessionView {
  signedIn: boolean;
  id?: string | null;
  name?: string | null;
  email?: string | null;
  roles: string[];
  /** Null for callers with a bearer token, who need none. */
  csrf?: { header: string; token: string } | null;
}

export interface Session {
  state: 'loading' | 'anonymous' | 'signed-in';
  person: PersonRef & { email: string };
  roles: readonly string[];
  has(...anyOf: readonly Role[]): boolean;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await http.get<SessionView>('/api/session', { signal, anonymous: true });
    takeCsrfToken(session.csrf);
    return session;
  },
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
});

export function sessionOf(view: SessionView | undefined): Session {
  const held = view?.roles ?? [];
  return {
    state: view === undefined ? 'loading' : view.signedIn ? 'signed-in' : 'anonymous',
    person: { id: view?.id ?? '', name: view?.name ?? '', email: view?.email ?? '' },
    roles: held,
    has: (...anyOf) => anyOf.some((role) => held.includes(role)),
  };
}

const SessionContext = createContext<Session>(sessionOf(undefined));

export function SessionProvider({ children }: { children: ReactNode }) {
  const { data, isError } = useQuery(sessionQuery);
  const view = data ?? (isError ? { signedIn: false, roles: [] } : undefined);
  return <SessionContext value={sessionOf(view)}>{children}</SessionContext>;
}

export function useSession(): Session {
  return use(SessionContext);
}

/** Asks the gateway for a new token, so that a role granted a moment ago counts without a new sign-in. */
export function useRefreshSession(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    const session = await http.post<SessionView>('/api/session/refresh');
    takeCsrfToken(session.csrf);
    client.setQueryData(sessionQuery.queryKey, session);
  }, [client]);
}

/** Ends the sign-in here and at Keycloak. */
export async function signOut(): Promise<void> {
  const { location } = await http.post<{ location: string }>('/logout', {}, { anonymous: true });
  window.location.assign(location);
}
