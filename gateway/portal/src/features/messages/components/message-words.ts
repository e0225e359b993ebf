import type { Message, MessageText } from '../api/get-messages.ts';

/** For whom, against what, for what; as far as it is known. */
export function topicWords(text: MessageText): string {
  return [text.audience?.label, text.competitor?.label, text.useCase?.label].filter(Boolean).join(' · ');
}

/** How a message is called where it has no claim yet. */
export function messageTitle({ claim }: { claim: string }): string {
  return claim === '' ? 'A message without a claim yet' : claim;
}

/** The state that a person sees: an expired message is published, and not to be trusted. */
export function shownState(message: Message): { state: string; word?: string; tone?: 'attention' } {
  return message.expired
    ? { state: 'EXPIRED', word: 'Expired', tone: 'attention' }
    : { state: message.state };
}

/** Whether every word that somebody types occurs in the message. */
export function says(message: Message, typed: string): boolean {
  const { text } = message;
  const all = [
    text.claim,
    text.argument,
    text.whenHappy,
    text.neverSay,
    ...text.evidence.map((one) => one.text),
    text.audience?.label,
    text.competitor?.label,
    text.useCase?.label,
  ]
    .join(' ')
    .toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
