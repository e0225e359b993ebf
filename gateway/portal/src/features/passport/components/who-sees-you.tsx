import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { paths } from '@/shared/paths.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { Facts } from '@/shared/ui/record-layout.tsx';
import { useListMyself, useShowInHallOfFame } from '../api/change-visibility.ts';
import { hallOfFameQuery } from '../api/get-passport.ts';
import type { Membership } from '../api/get-passport.ts';
import css from './passport.module.css';

/** Where the person stands in public, each with its switch. */
export function WhoSeesYou({ member }: { member: Membership | null }) {
  return (
    <Facts title="Who sees you">
      {member && <InDirectory member={member} />}
      <InHallOfFame />
    </Facts>
  );
}

function InDirectory({ member }: { member: Membership }) {
  const list = useListMyself(member);
  const hint = !member.listed
    ? 'Nobody finds you there; your meetups still name you.'
    : member.inDirectory
      ? 'Everybody finds your name, your city and what you know.'
      : 'You are shown again as soon as your membership goes on.';
  return (
    <div className={css.choice}>
      <Switch
        label="Show me in the public directory"
        description={hint}
        checked={member.listed}
        disabled={!member.actions.includes('edit') || list.isPending}
        onChange={(event) => list.mutate(event.currentTarget.checked)}
      />
      {member.inDirectory && <Link to={paths.publicMember(member.id)}>See your public page</Link>}
      <ProblemNote error={list.error} />
    </div>
  );
}

function InHallOfFame() {
  const read = useQuery(hallOfFameQuery);
  const show = useShowInHallOfFame();
  if (read.isPending) return <Skeleton lines={2} />;
  if (!read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  return (
    <div className={css.choice}>
      <Switch
        label="Show me in the hall of fame"
        description={
          read.data.optedOut
            ? 'Your contributions count as before; the boards leave your name out.'
            : 'The boards of each month name those who did most.'
        }
        checked={!read.data.optedOut}
        disabled={show.isPending}
        onChange={(event) => show.mutate(event.currentTarget.checked)}
      />
      <ProblemNote error={show.error} />
    </div>
  );
}
