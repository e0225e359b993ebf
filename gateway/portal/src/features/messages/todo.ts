import type { TodoItem } from '@/shared/feature.ts';
import { plural } from '@/shared/ui/words.ts';
import { api } from '@/shared/api.ts';
import { readMessages } from './api/get-messages.ts';
import { topicWords } from './components/message-words.ts';

/** One's own messages that expired, and how many questions from meetups wait for an answer. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const [expired, counts] = await Promise.all([
    readMessages({ expired: true, owner: 'me', limit: 10 }, signal),
    api.get('/api/messages/questions/counts', { signal }),
  ]);
  const items: TodoItem[] = expired.items.map((message) => ({
    id: `review-message-${message.id}`,
    title: `Look again at “${message.text.claim}”`,
    hint: topicWords(message.text),
    to: `/messages/${message.id}`,
    action: 'Review',
    ...(message.text.reviewBy ? { due: `${message.text.reviewBy}T12:00:00Z` } : {}),
    icon: 'speaker',
  }));
  if (counts.open > 0) {
    items.push({
      id: 'answer-questions',
      title: `Answer ${plural(counts.open, 'question')} heard at meetups`,
      to: '/messages/questions',
      action: 'Answer',
      icon: 'question',
    });
  }
  return items;
}
