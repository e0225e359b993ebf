import type { TodoItem } from '@/shared/feature.ts';
import { formatMoney } from '@/shared/ui/money.tsx';
import { readKitQueue } from './api/get-kit-queue.ts';

/** The requests that somebody on staff has to decide; never one's own. */
export async function todo(person: { id: string }, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readKitQueue({ state: ['SUBMITTED'], sort: 'orderBy', limit: 10 }, signal);
  return items
    .filter((request) => request.requester.id !== person.id)
    .map((request) => ({
      id: `decide-kit-${request.id}`,
      title: `Decide the kit for ${request.meetup.title}`,
      hint: `${request.requester.name}, ${formatMoney(request.value)}`,
      to: `/queue/kit-requests/${request.id}`,
      action: 'Decide',
      since: request.submittedAt ?? request.createdAt,
      due: `${request.orderBy}T12:00:00Z`,
      icon: 'clipboard-check',
    }));
}
