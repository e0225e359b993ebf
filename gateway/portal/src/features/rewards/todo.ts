import type { TodoItem } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { readRewards } from './api/get-rewards.ts';

/** Nominations of others to approve, and swag that is out of stock. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readRewards(
    { mine: false, state: ['NOMINATED', 'OUT_OF_STOCK'], limit: 20 },
    signal,
  );
  return (
    items
      // Who nominated somebody may still take that back, but another one approves it.
      .filter(({ state, actions }) => actions.includes(state === 'NOMINATED' ? 'approve' : 'replace'))
      .map((reward) => ({
        id: `reward-${reward.id}`,
        title:
          reward.state === 'NOMINATED'
            ? `Approve the reward for ${reward.receiver.name}`
            : `Find something else for ${reward.receiver.name}: ${reward.swag?.label ?? 'it'} is out of stock`,
        hint: `${reward.nominator.name} nominated`,
        to: paths.reward(reward.id),
        action: reward.state === 'NOMINATED' ? 'Decide' : 'Look',
        since: reward.updatedAt,
        icon: 'gift',
      }))
  );
}
