import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { bellQuery, groupByRecord } from '@/shared/notifications.ts';
import { useSession } from '@/shared/session.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import css from './news.module.css';

const place = (person: string) => `embassy.visited.${person}`;

/** When the person was here before this visit; a visit lasts as long as the tab. */
function lastVisit(person: string): string {
  try {
    const held = sessionStorage.getItem(place(person));
    if (held !== null) return held;
    const before = localStorage.getItem(place(person)) ?? '';
    sessionStorage.setItem(place(person), before);
    return before;
  } catch {
    return '';
  }
}

/** What changed since the last visit, one line per record; what is done already is no news. */
export function News() {
  const person = useSession().person.id;
  const bell = useQuery(bellQuery);
  const [since] = useState(() => lastVisit(person));
  useEffect(() => {
    try {
      localStorage.setItem(place(person), new Date().toISOString());
    } catch {
      // Then the next visit shows a little more.
    }
  }, [person]);
  const groups = groupByRecord(
    (bell.data?.items ?? []).filter((item) => !item.settled && (item.at > since || !item.read)),
  ).slice(0, 8);
  if (groups.length === 0) return null;
  return (
    <section className={css.news} aria-labelledby="news">
      <h2 id="news">Since your last visit</h2>
      <ul>
        {groups.map((group) => {
          const [newest] = group.items;
          return (
            newest && (
              <li key={group.link}>
                <Link to={group.link} look="plain" className={css.item}>
                  <span className={css.title}>{newest.title}</span>
                  <span className={css.at}>
                    <DateTime at={newest.at} show="relative" />
                  </span>
                  <span className={css.body}>{newest.body}</span>
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
