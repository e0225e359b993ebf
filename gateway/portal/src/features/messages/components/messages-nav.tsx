import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSession } from '@/shared/session.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { questionCountsQuery } from '../api/get-questions.ts';
import css from './messages.module.css';

/** The places of those who write, on top of each of them. */
export function MessagesNav() {
  const session = useSession();
  const writer = session.has('staff', 'advocate');
  const counts = useQuery({ ...questionCountsQuery, enabled: writer });
  if (!writer) return null;
  return (
    <nav className={`${css.nav ?? ''} no-print`} aria-label="Messages">
      <Place to="/messages" exact>
        To read
      </Place>
      <Place to="/messages/desk">All messages</Place>
      <Place to="/messages/gaps">Gaps</Place>
      <Place to="/messages/questions">
        Heard at meetups{counts.data && counts.data.open > 0 ? ` (${counts.data.open})` : ''}
      </Place>
      {session.has('staff') && <Place to="/messages/vocabulary">Lists</Place>}
    </nav>
  );
}

function Place({ to, exact = false, children }: { to: string; exact?: boolean; children: ReactNode }) {
  return (
    <Link to={to} look="plain" exact={exact} activeProps={{ 'aria-current': 'page' }}>
      {children}
    </Link>
  );
}
