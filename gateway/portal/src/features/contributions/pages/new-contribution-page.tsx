import { PageHeader } from '@/shared/ui/page-header.tsx';
import { ContributionForm } from '../components/contribution-form.tsx';

export default function NewContributionPage() {
  return (
    <>
      <PageHeader title="Add a contribution">
        Meetups and talks come by themselves with the report. This is for the rest.
      </PageHeader>
      <ContributionForm />
    </>
  );
}
