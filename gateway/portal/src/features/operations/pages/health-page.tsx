import { useQuery } from '@tanstack/react-query';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { healthQuery } from '../api/operations.ts';
import { MailHealth } from '../components/mail-health.tsx';
import css from '../components/operations.module.css';

export default function HealthPage() {
  const health = useQuery(healthQuery);
  if (health.isPending) return <Skeleton kind="record" />;
  if (!health.data) return <ErrorState error={health.error} retry={() => void health.refetch()} />;
  const { up, at, items } = health.data;
  return (
    <>
      <PageHeader title="Health">
        {up ? 'Every part answers.' : 'Not every part answers; what is missing is marked.'} Looked at{' '}
        <DateTime at={at} show="time" />, and again every ten seconds.
      </PageHeader>
      <ul className={css.parts}>
        {items.map((part) => (
          <li key={part.name} className={css.part}>
            <div className={css.line}>
              <h2>{part.title}</h2>
              <StatePill state={part.up ? 'UP' : 'DOWN'} word={part.up ? 'Answers' : 'Down'} />
            </div>
            <p className={css.soft}>
              {part.up
                ? part.latencyMillis !== undefined && part.latencyMillis !== null
                  ? `Answered in ${part.latencyMillis} ms`
                  : 'Answered'
                : (part.reason ?? 'It does not answer.')}
            </p>
          </li>
        ))}
        <MailHealth />
      </ul>
    </>
  );
}
