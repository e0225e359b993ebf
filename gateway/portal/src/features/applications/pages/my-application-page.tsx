import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { useSession } from '@/shared/session.tsx';
import { myApplicationQuery, wasHandedIn } from '../api/my-application.ts';
import { ApplicationForm } from '../components/application-form.tsx';
import { ApplicationState } from '../components/application-state.tsx';

export default function MyApplicationPage() {
  const session = useSession();
  const [anew, setAnew] = useState(false);
  const [thrownAway, setThrownAway] = useState(0);
  // Read again on every visit, and never while the form is filled in: the form holds what is newer.
  const {
    data: mine,
    isPending,
    error,
    refetch,
  } = useQuery({ ...myApplicationQuery, staleTime: 0, refetchOnWindowFocus: false });
  if (!mine) {
    return isPending ? <Skeleton kind="record" /> : <ErrorState error={error} retry={() => void refetch()} />;
  }
  const application = mine.application;
  if (wasHandedIn(application) && !(anew && mine.maySave)) {
    return <ApplicationState application={application} mine={mine} again={() => setAnew(true)} />;
  }
  if (!mine.maySave) {
    return (
      <>
        <PageHeader title="Your application" />
        <Note
          tone="done"
          title={
            session.has('ambassador') ? 'You are a member already' : 'There is nothing to apply for right now'
          }
        >
          <p>
            <Link to="/home">To what waits for you</Link>
          </p>
        </Note>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Apply to join">
        Ten minutes. What you type is kept, here and on the server; you can come back to it from any device.
      </PageHeader>
      <ApplicationForm key={thrownAway} mine={mine} onThrownAway={() => setThrownAway(thrownAway + 1)} />
    </>
  );
}
