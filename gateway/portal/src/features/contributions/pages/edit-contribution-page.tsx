import { useQuery } from '@tanstack/react-query';
import { useParam } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { contributionQuery } from '../api/get-contributions.ts';
import { ContributionForm } from '../components/contribution-form.tsx';

export default function EditContributionPage() {
  const contribution = useQuery(contributionQuery(useParam('id')));
  if (contribution.isPending) return <Skeleton kind="record" />;
  if (!contribution.data)
    return <ErrorState error={contribution.error} retry={() => void contribution.refetch()} />;
  return (
    <>
      <PageHeader title="Correct the contribution" />
      <ContributionForm contribution={contribution.data} />
    </>
  );
}
