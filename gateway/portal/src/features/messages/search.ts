import type { PaletteHit } from '@/shared/feature.ts';
import { readMessages } from './api/get-messages.ts';
import { topicWords } from './components/message-words.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readMessages({ q: text, limit: 6 }, signal);
  return items.map((message) => ({
    id: message.id,
    label: message.text.claim === '' ? 'A message without a claim yet' : message.text.claim,
    hint: topicWords(message.text),
    to: `/messages/${message.id}`,
  }));
}
