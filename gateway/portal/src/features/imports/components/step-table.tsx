import { Link } from '@/shared/ui/link.tsx';
import { plural } from '@/shared/ui/words.ts';
import type { ImportKind, ImportStep } from '../api/imports.ts';
import { isThere, kinds, outcomeWord } from './import-words.ts';
import css from './imports.module.css';

/** So many are shown; the counts above say how many there are. */
const MOST = 200;

/** Refused ones first, then what is new or different, then what stays. */
function weight(step: ImportStep): number {
  if (step.refusal !== undefined) return 0;
  return { CREATED: 1, CHANGED: 1, UNCHANGED: 2 }[step.outcome];
}

/** The records that a sheet is about, and what becomes or became of each. */
export function StepTable({
  kind,
  steps,
  done,
}: {
  kind: ImportKind;
  steps: readonly ImportStep[];
  done: boolean;
}) {
  const sorted = steps.toSorted((a, b) => weight(a) - weight(b));
  const { one, page } = kinds[kind];
  return (
    <>
      <div className={css.scroll} role="region" aria-label="Records of the sheet" tabIndex={0}>
        <table className={css.table}>
          <caption className="visually-hidden">
            {done ? 'What happened to each record' : 'What would happen to each record'}
          </caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Name</th>
              <th scope="col">{done ? 'What happened' : 'What would happen'}</th>
              <th scope="col">In detail</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, MOST).map((step) => (
              <tr key={step.line}>
                <td>{step.line}</td>
                <th scope="row">
                  {step.recordId === undefined || !isThere(step, done) ? (
                    <bdi>{step.label}</bdi>
                  ) : (
                    <Link to={page(step.recordId)}>
                      <bdi>{step.label}</bdi>
                    </Link>
                  )}
                </th>
                <td className={css.outcome}>{outcomeWord(step, done)}</td>
                <td className={css.detail}>
                  {step.refusal !== undefined && <p className={css.wrong}>{step.refusal}</p>}
                  {step.changes.map((change) => (
                    <p key={change}>
                      <bdi>{change}</bdi>
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > MOST && <p className={css.soft}>And {plural(sorted.length - MOST, one)} more.</p>}
    </>
  );
}
