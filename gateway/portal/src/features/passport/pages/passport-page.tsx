import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/shared/me.ts';
import type { Me } from '@/shared/me.ts';
import { paths } from '@/shared/paths.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { membershipQuery } from '../api/get-passport.ts';
import type { Membership } from '../api/get-passport.ts';
import { DataPage } from '../components/data-page.tsx';
import { FirstSteps } from '../components/first-steps.tsx';
import { StampsPage } from '../components/stamps-page.tsx';
import { WhoSeesYou } from '../components/who-sees-you.tsx';
import css from '../components/passport.module.css';

export default function PassportPage() {
  const me = useQuery(meQuery);
  const member = useQuery(membershipQuery);
  const again = () => {
    void me.refetch();
    void member.refetch();
  };
  return (
    <>
      <PageHeader
        title="Passport"
        action={
          <Link to="/passport/settings" look="quiet">
            Profile and settings
          </Link>
        }
      >
        Who you are here, and where your meetups took you.
      </PageHeader>
      {me.data && member.data !== undefined ? (
        <div className={css.layout}>
          <div className={css.side}>
            <DataPage me={me.data} member={member.data} />
            {member.data ? <Standing member={member.data} /> : <NotAMember me={me.data} />}
            {member.data && <FirstSteps member={member.data} />}
          </div>
          <div className={css.book}>
            <StampsPage />
          </div>
          <WhoSeesYou member={member.data} />
        </div>
      ) : me.isError || member.isError ? (
        <ErrorState error={me.error ?? member.error} retry={again} />
      ) : (
        <Skeleton kind="record" />
      )}
    </>
  );
}

function NotAMember({ me }: { me: Me }) {
  // Who works for the programme is not asked to join it.
  if (useSession().has('staff', 'admin', 'fulfilment', 'advocate', 'sales')) return null;
  const applies = me.next.some((step) => step.kind === 'APPLY');
  return (
    <Note title="You are not a member yet">
      <p>
        Members get kits for their meetups, and stand in the directory.{' '}
        <Link to={paths.myApplication}>{applies ? 'Apply to join' : 'Your application'}</Link>
      </p>
    </Note>
  );
}

/** What is out of the ordinary about the membership, in words. */
function Standing({ member }: { member: Membership }) {
  if (member.state === 'ON_HOLD')
    return (
      <Note tone="waiting" title="Your membership is on hold">
        <p>You are not in the directory meanwhile. The programme team takes it up again with you.</p>
      </Note>
    );
  if (member.state === 'ALUMNI')
    return (
      <Note title="You are one of our alumni">
        <p>
          {member.endedAt !== undefined && (
            <>
              Your membership ended on <DateTime at={member.endedAt} show="date" />.{' '}
            </>
          )}
          {member.endReason} Your stamps stay yours.
        </p>
      </Note>
    );
  if (!member.roleSettled)
    return (
      <Note tone="waiting">
        <p>Your new rights are being set up; that takes a moment.</p>
      </Note>
    );
  return null;
}
