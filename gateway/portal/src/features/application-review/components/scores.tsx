import { DateTime } from '@/shared/ui/date-time.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { plural } from '@/shared/ui/words.ts';
import type { Application } from '../api/review.ts';
import { criterion } from '../words.ts';
import css from './scores.module.css';

/** The scores, once one's own is given; until then only how many there are. */
export function Scores({ application, me }: { application: Application; me: string }) {
  const { scores } = application;
  if (scores === undefined) {
    return (
      <Note>
        <p>
          {application.scoreCount === 0
            ? 'Nobody has given a score yet.'
            : `${plural(application.scoreCount, 'score is', 'scores are')} given. You see them once you have given yours.`}
        </p>
      </Note>
    );
  }
  if (scores.length === 0) return <p>No score was given.</p>;
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <caption className="visually-hidden">Scores by reviewer</caption>
        <thead>
          <tr>
            <th scope="col">Reviewer</th>
            {application.criteria.map((name) => (
              <th key={name} scope="col" className={css.number}>
                {criterion(name)[0]}
              </th>
            ))}
            <th scope="col" className={css.number}>
              Mean
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.reviewer.id}>
              <th scope="row">
                <PersonName person={score.reviewer} me={me} />
                <span className={css.at}>
                  <DateTime at={score.at} show="relative" />
                </span>
                {score.comment && <p className={css.comment}>{score.comment}</p>}
              </th>
              {application.criteria.map((name) => (
                <td key={name} className={css.number}>
                  {(score.points as Record<string, number>)[name]}
                </td>
              ))}
              <td className={css.number}>{score.mean.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
