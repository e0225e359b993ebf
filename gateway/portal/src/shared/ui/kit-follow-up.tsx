import type { MaterialsSchemas } from '../api.ts';
import { paths } from '../paths.ts';
import { DateTime } from './date-time.tsx';
import { leftOverWords } from './kit-words.ts';
import { Link } from './link.tsx';
import { Note } from './note.tsx';
import { PersonName } from './person-name.tsx';
import css from './kit-follow-up.module.css';

type FollowUp = MaterialsSchemas['KitFollowUpView'];

/** What the requester says became of a kit, line by line, and where that stands which comes back. */
export function KitFollowUp({ told, me }: { told: FollowUp; me: string }) {
  return (
    <div className={css.told}>
      <table className={css.lines}>
        <caption className="visually-hidden">What became of the kit</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col" data-align="end">
              Arrived
            </th>
            <th scope="col" data-align="end">
              Used up
            </th>
            <th scope="col" data-align="end">
              Left
            </th>
          </tr>
        </thead>
        <tbody>
          {told.lines.map((line) => (
            <tr key={`${line.itemId}/${line.variantId}`}>
              <th scope="row">
                <bdi>{line.label}</bdi>
                {line.leftOver && (
                  <span className={css.what}>
                    {line.left} {leftOverWords[line.leftOver]}
                    {line.cameBack !== undefined &&
                      line.cameBack < line.left &&
                      `, ${line.cameBack} came back`}
                    {line.passedOn && (
                      <>
                        {' '}
                        to <PersonName person={line.passedOn.to} me={me} /> for{' '}
                        <Link to={paths.meetup(line.passedOn.id)}>
                          <bdi>{line.passedOn.title}</bdi>
                        </Link>
                      </>
                    )}
                  </span>
                )}
              </th>
              <td data-align="end" data-less={line.arrived < line.sent}>
                {line.arrived < line.sent ? `${line.arrived} of ${line.sent}` : line.arrived}
              </td>
              <td data-align="end">{line.used}</td>
              <td data-align="end">{line.left}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.by}>
        <PersonName person={told.by} me={me} /> told this <DateTime at={told.at} show="relative" />.
      </p>
      {told.beingBooked && (
        <Note tone="info">
          <p>The stock is following this right now.</p>
        </Note>
      )}
      {told.returnAwaited && (
        <Note tone="waiting">
          <p>What is sent back was not counted in the warehouse yet.</p>
        </Note>
      )}
      {told.returnConfirmedAt && (
        <Note tone={told.missing ? 'waiting' : 'done'}>
          <p>
            What was sent back was counted{' '}
            {told.returnConfirmedBy && (
              <>
                by <PersonName person={told.returnConfirmedBy} me={me} />{' '}
              </>
            )}
            on <DateTime at={told.returnConfirmedAt} show="date" />.{told.missing && ` ${told.missing}.`}
          </p>
        </Note>
      )}
    </div>
  );
}
