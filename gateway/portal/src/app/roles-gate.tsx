import type { ReactNode } from 'react';
import { shownTo } from '@/shared/feature.ts';
import { useSession } from '@/shared/session.tsx';
import type { Role } from '@/shared/session.tsx';
import { EmptyState } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';

/** Says plainly that a page is for others, instead of showing one whose every request is refused. */
export function RolesGate({ roles, children }: { roles: readonly Role[] | undefined; children: ReactNode }) {
  const session = useSession();
  if (!shownTo(session.roles, roles ? { roles } : {})) {
    return (
      <EmptyState
        page
        title="This page is for others in the programme"
        action={
          <Link to="/home" look="quiet">
            To what waits for you
          </Link>
        }
      >
        You are signed in as <bdi>{session.person.name}</bdi>. If you should see it, ask the programme team
        for the role.
      </EmptyState>
    );
  }
  return children;
}
