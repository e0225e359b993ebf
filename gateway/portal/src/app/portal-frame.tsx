import { Menu } from '@mantine/core';
import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { phonePlaces, placesOf } from '@/shared/feature.ts';
import type { NavigationEntry } from '@/shared/feature.ts';
import { useFeatures } from '@/shared/features-context.ts';
import { goToLogin } from '@/shared/http.ts';
import { useKnowMe } from '@/shared/me.ts';
import { signOut, useSession } from '@/shared/session.tsx';
import { Bell } from '@/shared/ui/bell.tsx';
import { Skeleton } from '@/shared/ui/blank.tsx';
import { CommandPalette } from '@/shared/ui/command-palette.tsx';
import { Icon } from '@/shared/ui/icon.tsx';
import { useKeptFocus } from '@/shared/ui/kept-focus.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Mark } from '@/shared/ui/mark.tsx';
import { Seal } from '@/shared/ui/person-name.tsx';
import { SchemeSwitch } from '@/shared/ui/scheme-switch.tsx';
import { ShortcutHelp } from '@/shared/ui/shortcut-help.tsx';
import { Toasts, sayUnexpected } from '@/shared/ui/toast.tsx';
import { Mantine } from './mantine.tsx';
import css from './portal-frame.module.css';

const groups: Record<NavigationEntry['group'], string> = {
  me: 'Mine',
  community: 'Community',
  programme: 'Programme',
  depot: 'Depot',
  operations: 'Operations',
};

const narrowKey = 'embassy.navigation';

function rememberedNarrow(): boolean {
  try {
    return localStorage.getItem(narrowKey) === 'narrow';
  } catch {
    return false;
  }
}

/** The signed-in frame: navigation by role, palette, bell; a bottom bar of four places on phones. */
export default function PortalFrame() {
  const session = useSession();
  const navigate = useNavigate();
  const features = useFeatures();
  const place = useMatches().at(-1);
  const inPublic = features
    .flatMap((feature) => feature.routes)
    .find((route) => route.path === place?.fullPath)?.forVisitors;
  useEffect(() => {
    if (session.state !== 'anonymous') return;
    if (inPublic === undefined) goToLogin();
    else void navigate({ to: inPublic, params: true, replace: true });
  }, [session.state, inPublic, navigate]);
  return (
    <Mantine>
      {session.state === 'signed-in' ? <Inside /> : <Waiting />}
      <Toasts />
    </Mantine>
  );
}

function Waiting() {
  return (
    <div className={css.waiting}>
      <Skeleton kind="record" />
    </div>
  );
}

function Inside() {
  useKnowMe();
  const session = useSession();
  const features = useFeatures();
  const [narrow, setNarrow] = useState(rememberedNarrow);
  const [more, setMore] = useState(false);
  const entries = placesOf(features, session.roles);

  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const places = useRef<HTMLElement>(null);
  const moreButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (more) places.current?.querySelector<HTMLElement>('li a')?.focus();
  }, [more]);

  const fold = () => {
    setNarrow(!narrow);
    try {
      localStorage.setItem(narrowKey, narrow ? 'wide' : 'narrow');
    } catch {
      // Remembered as long as the page then.
    }
  };
  return (
    <div className={css.frame} data-narrow={narrow}>
      <a href="#main" className="skip-link">
        To the content
      </a>
      <nav
        id="navigation"
        ref={places}
        aria-label="Places"
        className={css.side}
        data-open={more}
        onKeyDown={(event) => {
          if (!more || event.key !== 'Escape') return;
          setMore(false);
          moreButton.current?.focus();
        }}
      >
        <div className={css.head}>
          <Link to="/home" look="plain" className={css.brand} aria-label="Embassy, home">
            <Mark size={30} />
            <span className={css.wide}>Embassy</span>
          </Link>
          <button
            type="button"
            className={css.fold}
            onClick={fold}
            aria-label={narrow ? 'Widen the navigation' : 'Narrow the navigation'}
            aria-pressed={narrow}
          >
            <svg
              viewBox="0 0 16 16"
              width="16"
              height="16"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.7"
              strokeLinecap="round"
              strokeLinejoin="round"
            >
              <path d={narrow ? 'M6 3.5 10.5 8 6 12.5' : 'M10 3.5 5.5 8l4.5 4.5'} />
            </svg>
          </button>
        </div>
        <div className={css.places}>
          {(Object.keys(groups) as NavigationEntry['group'][]).map((group) => {
            const own = entries.filter((entry) => entry.group === group).sort((a, b) => a.order - b.order);
            if (own.length === 0) return null;
            return (
              <div key={group} className={css.group}>
                <p className={css.groupName} id={`nav-${group}`}>
                  {groups[group]}
                </p>
                <ul aria-labelledby={`nav-${group}`}>
                  {own.map((entry) => (
                    <li key={entry.to}>
                      <Link
                        to={entry.to}
                        look="plain"
                        className={css.place}
                        activeProps={{ className: css.here, 'aria-current': 'page' }}
                        title={narrow ? entry.label : undefined}
                        onClick={() => setMore(false)}
                      >
                        <Icon name={entry.icon} size={19} />
                        <span className={css.word}>{entry.label}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      </nav>
      <header className={css.top}>
        <Link to="/home" look="plain" className={css.phoneBrand} aria-label="Embassy, home">
          <Mark size={28} />
        </Link>
        <div className={css.find}>
          <CommandPalette />
        </div>
        <div className={css.tools}>
          <SchemeSwitch />
          <Bell />
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <button type="button" className={css.me}>
                <span className="visually-hidden">{session.person.name}: your account</span>
                <Seal person={session.person} size={32} />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>
                <bdi>{session.person.name}</bdi>
              </Menu.Label>
              <Menu.Item component={Link} to="/passport/settings" look="plain">
                Profile and settings
              </Menu.Item>
              <Menu.Item component={Link} to="/" look="plain">
                Public pages
              </Menu.Item>
              <Menu.Item onClick={() => void signOut().catch(sayUnexpected)}>Sign out</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <main id="main" ref={main} className={css.main} tabIndex={-1}>
        <Outlet />
      </main>
      <nav className={css.bottom} aria-label="Main places">
        {phonePlaces(entries).map((entry) => (
          <Link
            key={entry.to}
            to={entry.to}
            look="plain"
            className={css.spot}
            activeProps={{ className: css.spotHere, 'aria-current': 'page' }}
            onClick={() => setMore(false)}
          >
            <Icon name={entry.icon} size={22} />
            <span>{entry.label}</span>
          </Link>
        ))}
        <button
          type="button"
          className={css.spot}
          aria-expanded={more}
          aria-controls="navigation"
          ref={moreButton}
          onClick={() => setMore(!more)}
        >
          <Icon name="list" size={22} />
          <span>More</span>
        </button>
      </nav>
      <ShortcutHelp />
    </div>
  );
}
