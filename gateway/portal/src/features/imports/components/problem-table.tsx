import type { ImportPreview } from '../api/imports.ts';
import css from './imports.module.css';

/** So many are read at once; whoever has more mends these first. */
const MOST = 100;

/** All that is wrong in a sheet, each with its place. */
export function ProblemTable({ problems }: { problems: ImportPreview['problems'] }) {
  return (
    <>
      <div className={css.scroll} role="region" aria-label="What is wrong" tabIndex={0}>
        <table className={css.table}>
          <caption className="visually-hidden">What is wrong in the file</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST).map((one) => (
              <tr key={`${one.line}:${one.column}:${one.code}`}>
                <td>{one.line}</td>
                <th scope="row">{one.name === '' ? 'The whole row' : one.name}</th>
                <td className={`${css.wrong ?? ''} ${css.detail ?? ''}`}>{one.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > MOST && (
        <p className={css.soft}>And {problems.length - MOST} more. Mend these first, then look again.</p>
      )}
    </>
  );
}
