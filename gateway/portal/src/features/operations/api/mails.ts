import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { useListing } from '@/shared/listing.ts';

export type UndeliveredMail = AmbassadorSchemas['UndeliveredMailView'];
type State = UndeliveredMail['state'];

export function readUndeliveredMails(
  query: { state: State; limit: number; after?: string },
  signal: AbortSignal,
) {
  return api.get('/api/operations/ambassador/mails', { query, signal });
}

export function useUndeliveredMails(state: State) {
  return useListing<UndeliveredMail>(['operations', 'mails', 'list', state], (after, signal) =>
    readUndeliveredMails({ state, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

/** The newest of those that were given up, and of those that wait, as far as one page goes. */
export const mailHealthQuery = queryOptions({
  queryKey: ['operations', 'mails', 'health'],
  queryFn: async ({ signal }) => {
    const [givenUp, waiting] = await Promise.all([
      readUndeliveredMails({ state: 'GIVEN_UP', limit: 50 }, signal),
      readUndeliveredMails({ state: 'WAITING', limit: 50 }, signal),
    ]);
    return { givenUp, waiting };
  },
  refetchInterval: 10_000,
});

export function useSendMailAgain() {
  return useCommand<UndeliveredMail, unknown>({
    run: (mail) =>
      api.post('/api/operations/ambassador/mails/{id}/send-again', undefined, { path: { id: mail.id } }),
    touches: [['operations', 'mails'], ['todo']],
  });
}
