import { useQuery } from '@tanstack/react-query';
import { useParam } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { kitQuery } from '../api/get-kits.ts';
import { KitForm } from '../components/kit-form.tsx';

export default function KitPage() {
  const kit = useQuery(kitQuery(useParam('id')));
  if (kit.isPending) return <Skeleton kind="record" />;
  if (!kit.data) return <ErrorState error={kit.error} retry={() => void kit.refetch()} />;
  return (
    <>
      <PageHeader title={kit.data.name}>
        For up to {kit.data.people} people. Requests that were sent already keep what they asked for.
      </PageHeader>
      <KitForm kit={kit.data} />
    </>
  );
}
