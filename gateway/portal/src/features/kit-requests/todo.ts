import type { TodoItem } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { readMyKitRequests } from './api/get-my-kit-requests.ts';

/** Questions to answer, drafts that should be sent while there is time, and kits of which nobody told what is left. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const [asked, drafts, arrived] = await Promise.all([
    readMyKitRequests({ state: ['NEEDS_INFO'], limit: 20 }, signal),
    readMyKitRequests({ state: ['DRAFT'], limit: 20 }, signal),
    readMyKitRequests({ state: ['DELIVERED', 'REPORTED'], limit: 20 }, signal),
  ]);
  return [
    ...asked.items.map((request): TodoItem => ({
      id: `kit-answer-${request.id}`,
      title: `Answer the question about the kit for ${request.meetup.title}`,
      ...hint(request.questions.find((one) => one.answer === undefined)?.question),
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
    ...arrived.items
      // Before the report is in, the report is what there is to do.
      .filter((request) => request.state === 'REPORTED' || request.meetup.cancelled)
      .filter((request) => request.actions.includes('follow-up') && request.followUp === undefined)
      .map((request): TodoItem => ({
        id: `kit-follow-up-${request.id}`,
        title: request.meetup.cancelled
          ? `Tell what becomes of the kit for ${request.meetup.title}, which was cancelled`
          : `Tell what is left of the kit for ${request.meetup.title}`,
        to: paths.kitRequest(request.id),
        action: 'Tell',
        since: request.updatedAt,
        icon: 'package',
      })),
  ];
}

function hint(text: string | undefined): { hint?: string } {
  return text === undefined ? {} : { hint: text };
}
