import type { PaletteHit } from '@/shared/feature.ts';
import { readMessages } from './api/get-messages.ts';
import { messageTitle, topicWords } from './components/message-words.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readMessages({ q: text, limit: 6 }, signal);
  return items.map((message) => ({
    id: message.id,
    label: messageTitle(message.text),
    hint: topicWords(message.text),
    to: `/messages/${message.id}`,
  }));
}
