import type { TodoItem } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { listing } from '@/shared/ui/words.ts';
import { readApplications } from './api/review.ts';
import { toReview } from './words.ts';

/** Applications that wait for the person's own score, or for a decision; never one's own. */
export async function todo(person: { id: string }, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readApplications(
    { q: '', state: toReview, sort: 'submittedAt', limit: 20 },
    signal,
  );
  return items
    .filter((application) => application.applicant.id !== person.id)
    .filter((application) => !application.scoredByMe || application.scoreCount >= application.scoresNeeded)
    .map((application) => ({
      id: `review-${application.id}`,
      title: `${application.scoredByMe ? 'Decide about' : 'Read the application of'} ${application.applicant.name}`,
      hint:
        application.topics.length > 0
          ? `Speaks about ${listing(application.topics.slice(0, 3))}`
          : application.city,
      to: paths.applicationReview(application.id),
      action: application.scoredByMe ? 'Decide' : 'Read',
      since: application.submittedAt ?? application.updatedAt,
      icon: 'inbox',
    }));
}
