import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { loginPath } from '@/shared/http.ts';
import { useSession } from '@/shared/session.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Mark } from '@/shared/ui/mark.tsx';
import { SchemeSwitch } from '@/shared/ui/scheme-switch.tsx';
import css from './public-frame.module.css';

const places = [
  { to: '/directory', label: 'Members' },
  { to: '/calendar', label: 'Meetups' },
  { to: '/hall-of-fame', label: 'Hall of fame' },
] as const;

/** The visitor's frame: wide, quiet, one row of places and the door. */
export function PublicFrame({ children }: { children?: ReactNode }) {
  const session = useSession();
  return (
    <>
      <a href="#main" className="skip-link">
        To the content
      </a>
      <header className={css.top}>
        <div className={css.row}>
          <Link to="/" look="plain" className={css.brand}>
            <Mark size={34} />
            <span>Embassy</span>
          </Link>
          <nav aria-label="Public pages" className={css.places}>
            {places.map(({ to, label }) => (
              <Link
                key={to}
                to={to}
                look="plain"
                className={css.place}
                activeProps={{ className: css.here, 'aria-current': 'page' }}
              >
                {label}
              </Link>
            ))}
          </nav>
          <div className={css.door}>
            <SchemeSwitch />
            {session.state === 'signed-in' ? (
              <Link to="/home" look="quiet" className={css.enter}>
                Your portal
              </Link>
            ) : (
              <a href={loginPath('/home')} className={css.enter} data-hidden={session.state === 'loading'}>
                Sign in
              </a>
            )}
          </div>
        </div>
      </header>
      <main id="main" className={css.main} tabIndex={-1}>
        {children ?? <Outlet />}
      </main>
      <footer className={css.foot}>
        <div className={css.row}>
          <p>
            Embassy is open source under the Apache License 2.0. Figures carry their source: ● measured, ◆
            imported, ○ self-reported, ≈ estimated.
          </p>
        </div>
      </footer>
    </>
  );
}
