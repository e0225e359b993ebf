import type { TodoItem } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { readMyKitRequests } from './api/get-my-kit-requests.ts';

/** Questions to answer and drafts that should be sent while there is time. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const [asked, drafts] = await Promise.all([
    readMyKitRequests({ state: 'NEEDS_INFO', limit: 20 }, signal),
    readMyKitRequests({ state: 'DRAFT', limit: 20 }, signal),
  ]);
  return [
    ...asked.items.map((request): TodoItem => ({
      id: `kit-answer-${request.id}`,
      title: `Answer the question about the kit for ${request.meetup.title}`,
      ...hint(request.questions.at(-1)?.question),
      to: paths.kitRequest(request.id),
      action: 'Answer',
      since: request.updatedAt,
      due: `${request.orderBy}T12:00:00Z`,
      icon: 'question',
    })),
    ...drafts.items.map((request): TodoItem => ({
      id: `kit-draft-${request.id}`,
      title: `Finish the kit request for ${request.meetup.title}`,
      to: paths.requestKit(request.meetup.id),
      action: 'Go on',
      since: request.updatedAt,
      due: `${request.orderBy}T12:00:00Z`,
      icon: 'package',
    })),
  ];
}

function hint(text: string | undefined): { hint?: string } {
  return text === undefined ? {} : { hint: text };
}
