import { useQuery } from '@tanstack/react-query';
import { useParam } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { depotQuery } from '../api/get-depots.ts';
import { DepotRecord } from '../components/depot-record.tsx';

export default function DepotPage() {
  const depot = useQuery(depotQuery(useParam('id')));
  if (depot.isPending) return <Skeleton kind="record" />;
  if (!depot.data) return <ErrorState error={depot.error} retry={() => void depot.refetch()} />;
  return <DepotRecord depot={depot.data} />;
}
