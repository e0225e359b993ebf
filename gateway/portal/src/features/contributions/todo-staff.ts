import type { TodoItem } from '@/shared/feature.ts';
import { kindOfContribution } from '@/shared/ui/contribution-words.ts';
import { readContributions } from './api/get-contributions.ts';

/** What waits for staff to validate; never one's own. */
export async function todo(person: { id: string }, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readContributions(
    { mine: false, state: ['SUBMITTED', 'APPEALED'], limit: 10 },
    signal,
  );
  return items
    .filter((contribution) => contribution.person.id !== person.id)
    .map((contribution) => ({
      id: `validate-${contribution.id}`,
      title: `Validate “${contribution.title}”`,
      hint: `${contribution.person.name}, ${kindOfContribution(contribution.kind).toLowerCase()}`,
      to: `/review/contributions/${contribution.id}`,
      action: 'Look',
      since: contribution.updatedAt,
      icon: 'thanks',
    }));
}
