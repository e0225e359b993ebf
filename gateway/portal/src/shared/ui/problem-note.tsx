import { ApiProblem } from '../http.ts';
import { Note } from './note.tsx';

/** A refusal in the place where the action was taken, in the server's words. */
export function ProblemNote({ error, reload }: { error: unknown; reload?: (() => void) | undefined }) {
  if (error === null || error === undefined) return null;
  const problem = error instanceof ApiProblem ? error : new ApiProblem(500);
  return (
    <Note tone="refused" role="alert">
      <p>{problem.detail}</p>
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((one) => (
            <li key={one.field + one.code}>{one.message}</li>
          ))}
        </ul>
      )}
      {problem.changedMeanwhile && reload && (
        <button type="button" onClick={reload}>
          Load it again
        </button>
      )}
    </Note>
  );
}
