import { useQuery } from '@tanstack/react-query';
import { contributionKind, reachWord } from '@/shared/honours.ts';
import { paths } from '@/shared/paths.ts';
import { hallOfFameQuery } from '@/shared/public-queries.ts';
import type { Board, Rank } from '@/shared/public-views.ts';
import { useFilters } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { formatDate } from '@/shared/ui/date-time.tsx';
import { Figure, sourceWord } from '@/shared/ui/figure.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { PersonName, Seal } from '@/shared/ui/person-name.tsx';
import { PublicPage } from '@/shared/ui/public-page.tsx';
import { monthName } from '../months.ts';
import css from './hall-of-fame-page.module.css';

export default function HallOfFamePage() {
  const [{ month }] = useFilters({ month: '' });
  const { data: hall, isPending, error, refetch } = useQuery(hallOfFameQuery(month));
  return (
    <PublicPage
      title="Hall of fame"
      lead="Who did most for people around them, month by month. One board per kind, and every rank says how it came about."
    >
      {isPending ? (
        <Skeleton kind="rows" lines={6} />
      ) : !hall ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <>
          <nav className={css.months} aria-label="Months">
            {hall.previousMonth ? (
              <Link to={`/hall-of-fame?month=${hall.previousMonth}`} look="quiet">
                ← {monthName(hall.previousMonth)}
              </Link>
            ) : (
              <span />
            )}
            <h2 className={css.month} aria-live="polite">
              {monthName(hall.month)}
            </h2>
            {hall.nextMonth ? (
              <Link to={`/hall-of-fame?month=${hall.nextMonth}`} look="quiet">
                {monthName(hall.nextMonth)} →
              </Link>
            ) : (
              <span />
            )}
          </nav>
          {hall.boards.length === 0 ? (
            <EmptyState title={hall.nextMonth ? 'Nobody stands here' : 'The month is young'}>
              {hall.nextMonth
                ? 'No contribution of this month was validated.'
                : 'The first contributions of this month appear as soon as they are validated.'}
            </EmptyState>
          ) : (
            hall.boards.map((board) => <BoardOf key={board.kind} board={board} />)
          )}
        </>
      )}
    </PublicPage>
  );
}

function BoardOf({ board }: { board: Board }) {
  const name = contributionKind(board.kind);
  return (
    <section className={css.board} aria-label={name}>
      <div className={css.boardHead}>
        <h3 className={css.boardName}>{name}</h3>
        <p className={css.sum}>
          <Total total={board.total} /> {reachWord(board.figure)} in all
        </p>
      </div>
      <div>
        <ol>
          {board.ranks.map((rank) => (
            <Honour key={rank.person.id} rank={rank} figure={board.figure} />
          ))}
        </ol>
        {board.employees.length > 0 && (
          <>
            <h4 className={css.apart}>Employees, ranked apart</h4>
            <ol>
              {board.employees.map((rank) => (
                <Honour key={rank.person.id} rank={rank} figure={board.figure} />
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}

/** What a total is made of: one source, or several and what each adds. */
function Total({ total }: { total: Rank['total'] }) {
  const [only, ...others] = total.sources;
  const mixed = others.length > 0;
  return (
    <Figure
      value={total.value}
      range={{ low: total.low, high: total.high }}
      source={mixed || !only ? 'MIXED' : only.source}
      at={total.asOf}
      note={
        <>
          {mixed && (
            <span>
              {total.sources
                .map(({ source, value }) => `${value.toLocaleString('en')} ${sourceWord(source)}`)
                .join(', ')}
            </span>
          )}
          <span>{total.measuredPercent} % of it is measured</span>
        </>
      }
    />
  );
}

function Honour({ rank, figure }: { rank: Rank; figure: string }) {
  const place = placeOf(rank);
  return (
    <li className={css.honour} data-first={rank.place === 1}>
      <span className={css.rank}>
        <span className="visually-hidden">Rank </span>
        {rank.place}
      </span>
      <Seal person={rank.person} size={44} />
      <div>
        <p className={css.name}>
          {rank.listed ? (
            <Link to={paths.publicMember(rank.person.id)} look="plain">
              <PersonName person={rank.person} />
            </Link>
          ) : (
            <PersonName person={rank.person} />
          )}
        </p>
        <p className={css.sum}>
          {place}
          {place !== '' && ' · '}
          <Total total={rank.total} /> {reachWord(figure)}
        </p>
        <details className={css.why}>
          <summary>How this rank came about</summary>
          <ul>
            {rank.contributions.map((one) => (
              <li key={one.id}>
                {one.link ? (
                  <a href={one.link} rel="noopener nofollow ugc">
                    <bdi>{one.title}</bdi>
                  </a>
                ) : (
                  <bdi>{one.title}</bdi>
                )}
                , {formatDate(one.happenedAt, 'date', 'UTC')}:{' '}
                <Figure
                  value={one.reach.value}
                  range={one.reach}
                  source={one.reach.source}
                  at={one.reach.asOf}
                />
                {one.highImpactReason && <p className={css.impact}>High impact: {one.highImpactReason}</p>}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  );
}
