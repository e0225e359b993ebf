import type { TodoItem } from '@/shared/feature.ts';
import { plural } from '@/shared/ui/words.ts';
import { readUndeliveredMails } from './api/mails.ts';

/** Mails that are not tried by themselves any more. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readUndeliveredMails({ state: 'GIVEN_UP', limit: 50 }, signal);
  const [newest] = items;
  if (!newest) return [];
  return [
    {
      id: 'mails-given-up',
      title: `Look at ${plural(items.length, 'mail')} that did not arrive`,
      hint: newest.answer,
      to: '/operations/mails',
      action: 'Look',
      since: newest.since,
      icon: 'mail',
    },
  ];
}
