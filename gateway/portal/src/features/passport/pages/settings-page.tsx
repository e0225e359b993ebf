import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/shared/me.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { membershipQuery } from '../api/get-passport.ts';
import { NotificationChoices } from '../components/notification-choices.tsx';
import { ProfileForm } from '../components/profile-form.tsx';
import css from '../components/passport.module.css';

export default function SettingsPage() {
  const me = useQuery(meQuery);
  const member = useQuery(membershipQuery);
  const again = () => {
    void me.refetch();
    void member.refetch();
  };
  return (
    <>
      <PageHeader
        title="Profile and settings"
        action={
          <Link to="/passport" look="quiet">
            Back to the passport
          </Link>
        }
      />
      {me.data && member.data !== undefined ? (
        <div className={css.settings}>
          {member.data?.actions.includes('edit') && <ProfileForm key={member.data.id} member={member.data} />}
          <div className={css.side}>
            <NotificationChoices me={me.data} />
          </div>
        </div>
      ) : me.isError || member.isError ? (
        <ErrorState error={me.error ?? member.error} retry={again} />
      ) : (
        <Skeleton kind="record" />
      )}
    </>
  );
}
