import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryKey, UseMutationResult } from '@tanstack/react-query';
import { ApiProblem } from './http.ts';
import { sayUnexpected } from './ui/toast.tsx';

export interface CommandOptions<I, O> {
  run: (input: I) => Promise<O>;
  /** What is read again once the command is through: every query whose key begins so. */
  touches?: readonly QueryKey[];
  /** Shows the expected outcome at once; taken back when the command is refused. */
  optimistic?: { key: QueryKey; change: (before: never, input: I) => unknown };
  onDone?: (outcome: O, input: I) => void;
  /** The caller shows every problem itself, also unexpected ones. */
  quiet?: boolean;
}

/**
 * A change of the server's state. Refusals stay in `error` for the panel that asked; what nobody expected becomes a
 * toast as well. Whatever happens, the records it touches are read again.
 */
export function useCommand<I, O>(options: CommandOptions<I, O>): UseMutationResult<O, Error, I> {
  const client = useQueryClient();
  return useMutation<O, Error, I, { before: unknown } | undefined>({
    mutationFn: options.run,
    onMutate: async (input) => {
      if (!options.optimistic) return undefined;
      const { key, change } = options.optimistic;
      await client.cancelQueries({ queryKey: key });
      const before: unknown = client.getQueryData(key);
      if (before !== undefined) client.setQueryData(key, change(before as never, input));
      return { before };
    },
    onError: (error, _, context) => {
      if (options.optimistic && context) client.setQueryData(options.optimistic.key, context.before);
      if (!options.quiet && !(error instanceof ApiProblem && (error.refusal || error.offline)))
        sayUnexpected(error);
    },
    onSuccess: (outcome, input) => options.onDone?.(outcome, input),
    onSettled: () => {
      for (const queryKey of options.touches ?? []) void client.invalidateQueries({ queryKey });
    },
  });
}
