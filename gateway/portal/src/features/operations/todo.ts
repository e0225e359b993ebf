import type { TodoItem } from '@/shared/feature.ts';
import { plural } from '@/shared/ui/words.ts';
import { readDeadLetters, serviceWords, services } from './api/operations.ts';

/** Events that could not be taken and wait for somebody to mend the cause. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const found = await Promise.all(
    services.map(async (service) => ({
      service,
      letters: (await readDeadLetters(service, { state: 'OPEN', limit: 50 }, signal)).items,
    })),
  );
  return found
    .filter(({ letters }) => letters.length > 0)
    .map(({ service, letters }) => ({
      id: `dead-letters-${service}`,
      title: `Look at ${plural(letters.length, 'event')} that could not be taken`,
      hint: serviceWords[service],
      to: `/operations/dead-letters?service=${service}`,
      action: 'Look',
      ...(letters[0] ? { since: letters[0].failedAt } : {}),
      icon: 'alert',
    }));
}
