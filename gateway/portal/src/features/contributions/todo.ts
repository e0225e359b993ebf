import type { TodoItem } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { figureWord } from '@/shared/ui/contribution-words.ts';
import { readContributions } from './api/get-contributions.ts';

/** What meetup reports proposed and the person has not confirmed yet. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readContributions({ mine: true, state: ['PROPOSED'], limit: 20 }, signal);
  return items.map((contribution) => ({
    id: `confirm-${contribution.id}`,
    title: `Confirm your contribution “${contribution.title}”`,
    hint: `${contribution.reach.value.toLocaleString('en')} ${figureWord(contribution.figure)}, from the meetup report`,
    to: paths.contribution(contribution.id),
    action: 'Confirm',
    since: contribution.createdAt,
    icon: 'star',
  }));
}
