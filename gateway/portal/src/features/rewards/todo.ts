import type { TodoItem } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { readRewards } from './api/get-rewards.ts';
import type { Reward } from './api/get-rewards.ts';

function titleOf({ state, receiver, swag }: Reward): string {
  const what = swag?.label ?? 'it';
  if (state === 'NOMINATED') return `Approve the reward for ${receiver.name}`;
  return state === 'NOT_DELIVERED'
    ? `Send the reward for ${receiver.name} again: ${what} did not arrive`
    : `Find something else for ${receiver.name}: ${what} is out of stock`;
}

/** Nominations of others to approve, and swag that is out of stock or did not arrive. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readRewards(
    { mine: false, state: ['NOMINATED', 'OUT_OF_STOCK', 'NOT_DELIVERED'], limit: 20 },
    signal,
  );
  return (
    items
      // Who nominated somebody may still take that back, but another one approves it.
      .filter(({ state, actions }) => actions.includes(state === 'NOMINATED' ? 'approve' : 'replace'))
      .map((reward) => ({
        id: `reward-${reward.id}`,
        title: titleOf(reward),
        hint: `${reward.nominator.name} nominated`,
        to: paths.reward(reward.id),
        action: reward.state === 'NOMINATED' ? 'Decide' : 'Look',
        since: reward.updatedAt,
        icon: 'gift',
      }))
  );
}
