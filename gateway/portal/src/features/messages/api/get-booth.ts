import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/http.ts';
import { readPublished } from './get-messages.ts';
import type { Message } from './get-messages.ts';

export interface Booth {
  messages: Message[];
  /** When they were read; longer ago where the hall has no connection. */
  readAt: string;
  kept: boolean;
}

const place = (person: string) => `embassy.messages.${person}`;

function kept(person: string): Booth | undefined {
  try {
    const text = localStorage.getItem(place(person));
    if (text === null) return undefined;
    const booth = JSON.parse(text) as Booth;
    return Array.isArray(booth.messages) ? { ...booth, kept: true } : undefined;
  } catch {
    return undefined;
  }
}

function keep(person: string, booth: Booth): void {
  try {
    localStorage.setItem(place(person), JSON.stringify(booth));
  } catch {
    // Then the page needs its connection.
  }
}

/** Everything that may be said. A copy stays on the device, for halls where the network comes and goes. */
export const boothQuery = (person: string) =>
  queryOptions({
    queryKey: ['messages', 'booth', person],
    networkMode: 'always',
    queryFn: async ({ signal }): Promise<Booth> => {
      try {
        const booth = {
          messages: await readPublished(signal),
          readAt: new Date().toISOString(),
          kept: false,
        };
        keep(person, booth);
        return booth;
      } catch (failure) {
        const copy = failure instanceof ApiProblem && !failure.refusal ? kept(person) : undefined;
        if (copy) return copy;
        throw failure;
      }
    },
  });
