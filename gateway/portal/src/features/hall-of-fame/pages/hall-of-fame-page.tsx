import { useQuery } from '@tanstack/react-query';
import { hallOfFameQuery } from '@/shared/public-queries.ts';
import { useFilters } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Figure } from '@/shared/ui/figure.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PersonName, Seal } from '@/shared/ui/person-name.tsx';
import { PublicPage } from '@/shared/ui/public-page.tsx';
import { plural } from '@/shared/ui/words.ts';
import { monthName, monthNow, stepMonth } from '../months.ts';
import css from './hall-of-fame-page.module.css';

export default function HallOfFamePage() {
  const now = monthNow();
  const [{ month }] = useFilters({ month: now });
  const { data, isPending, error, refetch } = useQuery(hallOfFameQuery(month));
  const later = stepMonth(month, 1);
  return (
    <PublicPage
      title="Hall of fame"
      lead="Who did most for people around them, month by month. Each rank says how it came about."
    >
      <nav className={css.months} aria-label="Months">
        <Link to={`/hall-of-fame?month=${stepMonth(month, -1)}`} look="quiet">
          ← {monthName(stepMonth(month, -1))}
        </Link>
        <h2 className={css.month} aria-live="polite">
          {monthName(month)}
        </h2>
        {month < now ? (
          <Link to={later === now ? '/hall-of-fame' : `/hall-of-fame?month=${later}`} look="quiet">
            {monthName(later)} →
          </Link>
        ) : (
          <span />
        )}
      </nav>
      {isPending ? (
        <Skeleton kind="rows" lines={5} />
      ) : !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <EmptyState title={month === now ? 'The month is young' : 'Nobody stands here'}>
          {month === now
            ? 'Contributions appear as soon as they are validated.'
            : 'No contribution of this month was validated.'}
        </EmptyState>
      ) : (
        <ol className={css.board}>
          {data.items.map((honour) => (
            <li key={honour.person.id} className={css.honour} data-first={honour.rank === 1}>
              <span className={css.rank}>
                <span className="visually-hidden">Rank </span>
                {honour.rank}
              </span>
              <Seal person={honour.person} size={48} />
              <div className={css.who}>
                <p className={css.name}>
                  <PersonName person={honour.person} />
                </p>
                <p className={css.sum}>
                  {plural(honour.contributions, 'contribution')}, reached{' '}
                  <Figure
                    value={honour.reach.value}
                    source={honour.reach.source}
                    range={
                      honour.reach.low != null && honour.reach.high != null
                        ? { low: honour.reach.low, high: honour.reach.high }
                        : null
                    }
                  />{' '}
                  people
                </p>
                {honour.because.length > 0 && (
                  <details className={css.why}>
                    <summary>How this rank came about</summary>
                    <ul>
                      {honour.because.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </PublicPage>
  );
}
