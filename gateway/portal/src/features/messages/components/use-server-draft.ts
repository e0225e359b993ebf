import { useCallback, useRef, useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { createMessage, reviseMessage } from '../api/change-message.ts';
import type { MessageBody, Seen } from '../api/change-message.ts';
import type { Message } from '../api/get-messages.ts';

export interface ServerDraft {
  /** What the server has; nothing before the first save. */
  seen: Seen | undefined;
  state: 'idle' | 'saving' | 'saved' | 'failed';
  problem: unknown;
  /** Saves and answers with what the server has then; one save at a time, the newest text last. */
  save: (body: MessageBody) => Promise<Seen>;
}

/**
 * The draft as the server keeps it. Saves never overtake each other. Somebody else's change stops it, so that nothing
 * is overwritten unseen; what was typed stays on the device.
 */
export function useServerDraft(
  start: Seen | undefined,
  onCreated: (message: Message) => Promise<unknown> | undefined,
): ServerDraft {
  const [seen, setSeen] = useState(start);
  const [state, setState] = useState<ServerDraft['state']>('idle');
  const [problem, setProblem] = useState<unknown>();
  const known = useRef(start);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const save = useCallback(
    (body: MessageBody): Promise<Seen> => {
      const turn = line.current.then(async () => {
        setState('saving');
        try {
          const before = known.current;
          const message = before ? await reviseMessage(before, body) : await createMessage(body);
          known.current = { id: message.id, version: message.version };
          setSeen(known.current);
          setState('saved');
          setProblem(undefined);
          if (!before) await onCreated(message);
          return known.current;
        } catch (failure) {
          setState('failed');
          setProblem(failure);
          throw failure;
        }
      });
      line.current = turn.catch(() => undefined);
      return turn;
    },
    [onCreated],
  );
  return { seen, state, problem, save };
}

/** Whether saving by itself makes sense at all: a refused text is saved when it is mended. */
export function stopsSaving(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.changedMeanwhile;
}
