import { api } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { Question } from './get-questions.ts';

const touches = [['messages', 'questions']];

export function linkQuestion(
  question: { id: string; version?: number },
  messageId: string,
): Promise<Question> {
  return api.post(
    '/api/messages/questions/{id}/link',
    { messageId },
    { path: { id: question.id }, version: question.version },
  );
}

export function useLinkQuestion(question: Question, onDone: () => void) {
  return useCommand<string, Question>({
    run: (messageId) => linkQuestion(question, messageId),
    touches,
    onDone,
  });
}

export function useSetQuestionAside(question: Question, onDone: () => void) {
  return useCommand<string, Question>({
    run: (reason) =>
      api.post(
        '/api/messages/questions/{id}/set-aside',
        { reason },
        { path: { id: question.id }, version: question.version },
      ),
    touches,
    onDone,
  });
}

export function useReopenQuestion(question: Question) {
  return useCommand<undefined, Question>({
    run: () =>
      api.post('/api/messages/questions/{id}/reopen', undefined, {
        path: { id: question.id },
        version: question.version,
      }),
    touches,
  });
}
