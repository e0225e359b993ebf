import { useQuery } from '@tanstack/react-query';
import { paths } from '@/shared/paths.ts';
import { useParam } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { meetupQuery } from '../api/get-meetups.ts';
import { CorrectionForm } from '../components/report-form.tsx';

/** The report as it was written, to be put right. */
export default function CorrectReportPage() {
  const meetup = useQuery(meetupQuery(useParam('id')));
  if (meetup.isPending) return <Skeleton kind="record" />;
  if (!meetup.data) return <ErrorState error={meetup.error} retry={() => void meetup.refetch()} />;
  const { data } = meetup;
  return (
    <>
      <PageHeader title="Correct the report">
        <bdi>{data.title}</bdi>. Contributions that nobody has confirmed yet follow it.
      </PageHeader>
      {data.report && data.actions.includes('correct-report') ? (
        <CorrectionForm key={data.id} meetup={data} report={data.report} />
      ) : (
        <EmptyState
          title="There is nothing to correct"
          action={
            <Link to={paths.meetup(data.id)} look="quiet">
              Back to the meetup
            </Link>
          }
        >
          A report is corrected by the organisers of its meetup and by the programme team, once it is written.
        </EmptyState>
      )}
    </>
  );
}
