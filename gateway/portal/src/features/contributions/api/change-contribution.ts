import { api } from '@/shared/api.ts';
import type { RecognitionSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { Contribution } from '@/shared/ui/contribution-words.ts';

export type ContributionBody = RecognitionSchemas['ContributionRequest'];

export type Change =
  | { kind: 'confirm' | 'submit' | 'withdraw' }
  | { kind: 'validate'; judgement: RecognitionSchemas['JudgementRequest'] }
  | { kind: 'decline' | 'reopen' | 'appeal'; reason: string };

export function changeContribution(contribution: Contribution, change: Change): Promise<Contribution> {
  const at = { path: { id: contribution.id }, version: contribution.version };
  switch (change.kind) {
    case 'confirm':
      return api.post('/api/contributions/{id}/confirm', undefined, at);
    case 'submit':
      return api.post('/api/contributions/{id}/submit', undefined, at);
    case 'withdraw':
      return api.post('/api/contributions/{id}/withdraw', undefined, at);
    case 'validate':
      return api.post('/api/contributions/{id}/validate', change.judgement, at);
    case 'decline':
      return api.post('/api/contributions/{id}/decline', { reason: change.reason }, at);
    case 'reopen':
      return api.post('/api/contributions/{id}/reopen', { reason: change.reason }, at);
    case 'appeal':
      return api.post('/api/contributions/{id}/appeal', { reason: change.reason }, at);
  }
}

export function useChangeContribution(contribution: Contribution, onDone: (changed: Contribution) => void) {
  return useCommand<Change, Contribution>({
    run: (change) => changeContribution(contribution, change),
    touches: [['contributions'], ['todo']],
    onDone,
  });
}

export function addContribution(body: ContributionBody): Promise<Contribution> {
  return api.create('/api/contributions', body);
}

export function reviseContribution(
  contribution: Contribution,
  body: ContributionBody,
): Promise<Contribution> {
  return api.put('/api/contributions/{id}', body, {
    path: { id: contribution.id },
    version: contribution.version,
  });
}
