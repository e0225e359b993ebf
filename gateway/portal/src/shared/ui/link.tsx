import { Link as RouterLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import css from './link.module.css';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A place in the portal, with its search if it has one. */
  to: string;
  children: ReactNode;
  /** `button` is the one primary action of a page, `quiet` a secondary one. */
  look?: 'text' | 'button' | 'quiet' | 'plain';
  activeProps?: { className?: string | undefined; 'aria-current'?: 'page' };
  exact?: boolean;
}

const looks = { text: undefined, button: css.button, quiet: css.quiet, plain: css.plain };

/** A link that leaves the portal, such as to the registration, or to a file. */
export function WayOut({
  href,
  look,
  download = false,
  children,
}: {
  href: string;
  look: 'button' | 'quiet';
  /** It is kept, not opened. */
  download?: boolean;
  children: ReactNode;
}) {
  return (
    <a href={href} download={download} className={looks[look]}>
      {children}
    </a>
  );
}

/** A link within the portal; the code of its page is fetched when the pointer rests on it. */
export function Link({ to, look = 'text', className, exact, children, ...rest }: LinkProps) {
  const [path = '/', search = ''] = to.split('?');
  const [text, hash] = search.split('#');
  return (
    <RouterLink
      to={path}
      search={Object.fromEntries(new URLSearchParams(text))}
      {...(hash === undefined ? {} : { hash })}
      preload="intent"
      activeOptions={{ exact: exact ?? false, includeSearch: false }}
      className={[looks[look], className].filter(Boolean).join(' ') || undefined}
      {...rest}
    >
      {children}
    </RouterLink>
  );
}
