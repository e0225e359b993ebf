import { useQuery } from '@tanstack/react-query';
import { paths } from '@/shared/paths.ts';
import { useParam } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { meetupQuery } from '../api/get-meetups.ts';
import { PlanForm } from '../components/plan-form.tsx';
import { valuesOf } from '../components/plan-values.ts';

export default function EditMeetupPage() {
  const id = useParam('id');
  const meetup = useQuery(meetupQuery(id));
  if (meetup.isPending) return <Skeleton kind="record" />;
  if (!meetup.data) return <ErrorState error={meetup.error} retry={() => void meetup.refetch()} />;
  return (
    <>
      <PageHeader title="Change the meetup" />
      {meetup.data.actions.includes('edit') ? (
        <>
          {meetup.data.state === 'ANNOUNCED' && (
            <Note tone="waiting">
              <p>It is announced: everybody sees the change as soon as you save it.</p>
            </Note>
          )}
          <PlanForm key={id} meetup={meetup.data} initial={valuesOf(meetup.data)} />
        </>
      ) : (
        <EmptyState
          title="It cannot be changed now"
          action={
            <Link to={paths.meetup(id)} look="quiet">
              Back to the meetup
            </Link>
          }
        >
          A meetup is changed by its organisers, until it has taken place.
        </EmptyState>
      )}
    </>
  );
}
