import { api } from '@/shared/api.ts';
import type { RecognitionSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { Reward } from './get-rewards.ts';

export type SwagBody = RecognitionSchemas['SwagRequest'];

export type RewardChange =
  | { kind: 'approve' | 'retry' }
  | { kind: 'decline' | 'revoke'; reason: string }
  | { kind: 'replace'; swag: SwagBody };

function changeReward(reward: Reward, change: RewardChange): Promise<Reward> {
  const at = { path: { id: reward.id }, version: reward.version };
  switch (change.kind) {
    case 'approve':
      return api.post('/api/rewards/{id}/approve', undefined, at);
    case 'retry':
      return api.post('/api/rewards/{id}/retry', undefined, at);
    case 'decline':
      return api.post('/api/rewards/{id}/decline', { reason: change.reason }, at);
    case 'revoke':
      return api.post('/api/rewards/{id}/revoke', { reason: change.reason }, at);
    case 'replace':
      return api.post('/api/rewards/{id}/replace', { swag: change.swag }, at);
  }
}

export function useChangeReward(reward: Reward, onDone: () => void) {
  return useCommand<RewardChange, Reward>({
    run: (change) => changeReward(reward, change),
    touches: [['rewards'], ['todo']],
    onDone,
  });
}

export function nominate(body: RecognitionSchemas['NominationRequest']): Promise<Reward> {
  return api.create('/api/rewards', body);
}
