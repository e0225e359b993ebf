import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/shared/me.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { deviceTimeZone } from '@/shared/ui/date-time.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PlanForm } from '../components/plan-form.tsx';
import { emptyPlan } from '../components/plan-values.ts';

export default function PlanMeetupPage() {
  const { id, name } = useSession().person;
  const me = useQuery(meQuery);
  return (
    <>
      <PageHeader title="Plan a meetup">
        It begins as a draft that only its people see. Announce it when you are ready.
      </PageHeader>
      {me.isPending ? (
        <Skeleton kind="rows" lines={6} />
      ) : me.data ? (
        <PlanForm initial={emptyPlan({ id, name }, me.data.timeZone ?? deviceTimeZone)} />
      ) : (
        <ErrorState error={me.error} retry={() => void me.refetch()} />
      )}
    </>
  );
}
