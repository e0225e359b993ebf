import { useQueries } from '@tanstack/react-query';
import { useFeatures } from '@/shared/features-context.ts';
import { shownTo } from '@/shared/feature.ts';
import type { TodoItem } from '@/shared/feature.ts';
import { useSession } from '@/shared/session.tsx';
import { EmptyState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Icon } from '@/shared/ui/icon.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { News } from '../components/news.tsx';
import css from './home-page.module.css';

/** What is due first, then what has waited longest. */
export function byUrgency(a: TodoItem, b: TodoItem): number {
  if (a.due !== undefined || b.due !== undefined) return (a.due ?? '9999').localeCompare(b.due ?? '9999');
  return (a.since ?? '9999').localeCompare(b.since ?? '9999');
}

export default function HomePage() {
  const session = useSession();
  const features = useFeatures();
  const sources = features.flatMap((feature) =>
    (feature.todos ?? [])
      .filter((source) => shownTo(session.roles, source))
      .map((source, at) => ({ key: `${feature.name}.${at}`, source })),
  );
  const results = useQueries({
    queries: sources.map(({ key, source }) => ({
      queryKey: ['todo', key, session.person.id, session.roles],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { todo } = await source.load();
        return todo({ id: session.person.id, roles: session.roles }, signal);
      },
    })),
  });
  const items = results.flatMap((result) => result.data ?? []).sort(byUrgency);
  const pending = results.some((result) => result.isPending);
  const failed = results.find((result) => result.isError);
  const first = session.person.name.split(' ')[0] ?? '';
  return (
    <>
      <PageHeader title={first === '' ? 'What waits for you' : `What waits for you, ${first}`}>
        {items.length > 0 ? 'The most urgent first. Each line goes where it is done.' : undefined}
      </PageHeader>
      {failed && (
        <div className={css.failed}>
          <Note tone="waiting" role="alert">
            <p>A part of this list did not load; the rest is below.</p>
            <button type="button" onClick={() => results.forEach((result) => void result.refetch())}>
              Try again
            </button>
          </Note>
        </div>
      )}
      {items.length === 0 && pending && <Skeleton kind="rows" lines={4} />}
      {items.length === 0 && !pending && !failed && (
        <EmptyState title="Nothing waits for you">What happens next shows here and in the bell.</EmptyState>
      )}
      {items.length > 0 && (
        <ul className={css.list} aria-label="To do">
          {items.map((item) => (
            <li key={item.id} className={css.item}>
              <span className={css.icon}>
                <Icon name={item.icon} size={20} />
              </span>
              <div className={css.words}>
                <p className={css.title}>{item.title}</p>
                <p className={css.hint}>
                  {item.hint}
                  {item.due !== undefined && (
                    <span className={css.due} data-late={item.due < new Date().toISOString()}>
                      {item.hint !== undefined && ' · '}Due <DateTime at={item.due} show="relative" />
                    </span>
                  )}
                  {item.due === undefined && item.since !== undefined && (
                    <span>
                      {item.hint !== undefined && ' · '}
                      <DateTime at={item.since} show="relative" />
                    </span>
                  )}
                </p>
              </div>
              <Link
                to={item.to}
                look="quiet"
                className={css.action}
                aria-label={`${item.action}: ${item.title}`}
              >
                {item.action}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <News />
    </>
  );
}
