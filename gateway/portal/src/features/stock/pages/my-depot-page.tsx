import { useQuery } from '@tanstack/react-query';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { useSession } from '@/shared/session.tsx';
import { depotsQuery } from '../api/get-depots.ts';
import { DepotRecord } from '../components/depot-record.tsx';

/** What an organiser or ambassador holds of the programme's things. */
export default function MyDepotPage() {
  const depots = useQuery(depotsQuery);
  const { person } = useSession();
  if (depots.isPending) return <Skeleton kind="record" />;
  if (!depots.data) return <ErrorState error={depots.error} retry={() => void depots.refetch()} />;
  const mine = depots.data.items.find((depot) => depot.holder?.id === person.id);
  if (mine) return <DepotRecord depot={mine} mine />;
  return (
    <>
      <PageHeader title="What I hold" />
      <EmptyState title="You hold nothing of ours">
        When something of a kit is left and you keep it for the next meetup, it appears here.
      </EmptyState>
    </>
  );
}
