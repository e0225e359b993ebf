import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { countries, languages } from '@/shared/places.ts';
import { useFilters } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { MoreButton, PublicFilters, PublicPage } from '@/shared/ui/public-page.tsx';
import { publicMembersQuery } from '../api/public-members.ts';
import type { DirectoryFilters } from '../api/public-members.ts';
import { MemberCard } from '../components/member-card.tsx';
import css from './directory-page.module.css';

const nothing: DirectoryFilters = { q: '', skill: '', language: '', country: '', topic: '' };

export default function DirectoryPage() {
  const [filters, change] = useFilters(nothing);
  const members = useInfiniteQuery(publicMembersQuery(filters));
  const all = members.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(filters).some((value) => value !== '');
  return (
    <PublicPage
      title="Members"
      lead="Volunteers who know their subject and their town. Ask one to speak, or come to where they do."
    >
      <PublicFilters label="Find members">
        <Typed
          label="Search"
          value={filters.q}
          onChange={(q) => change({ q })}
          placeholder="Name, city, subject"
        />
        <Typed label="Skill" value={filters.skill} onChange={(skill) => change({ skill })} />
        <Typed label="Speaks about" value={filters.topic} onChange={(topic) => change({ topic })} />
        <label>
          Language
          <select
            value={filters.language}
            onChange={(event) => change({ language: event.currentTarget.value })}
          >
            <option value="">Any</option>
            {languages().map((language) => (
              <option key={language.value} value={language.value}>
                {language.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Country
          <select
            value={filters.country}
            onChange={(event) => change({ country: event.currentTarget.value })}
          >
            <option value="">Any</option>
            {countries().map((country) => (
              <option key={country.value} value={country.value}>
                {country.label}
              </option>
            ))}
          </select>
        </label>
      </PublicFilters>
      <div className={css.results} aria-live="polite" aria-busy={members.isFetching}>
        {members.isPending ? (
          <Skeleton kind="cards" lines={9} />
        ) : members.isError && all.length === 0 ? (
          <ErrorState error={members.error} retry={() => void members.refetch()} />
        ) : all.length === 0 ? (
          <EmptyState
            title={filtered ? 'Nobody fits all of this' : 'Nobody is listed yet'}
            action={
              filtered ? (
                <Link to="/directory" look="quiet">
                  Show everybody
                </Link>
              ) : undefined
            }
          >
            {filtered
              ? 'Take one filter away, or search for a subject instead of a name.'
              : 'Members decide themselves whether they stand here.'}
          </EmptyState>
        ) : (
          <ul className={css.cards}>
            {all.map((member) => (
              <li key={member.id}>
                <MemberCard member={member} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {members.hasNextPage && (
        <MoreButton busy={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()} />
      )}
    </PublicPage>
  );
}

/** Sends what was typed once the person pauses. */
function Typed({
  label,
  value,
  onChange,
  placeholder,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
}) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === known) return;
    const timer = setTimeout(() => onChange(typed), 300);
    return () => clearTimeout(timer);
  }, [typed, known, onChange]);
  return (
    <label>
      {label}
      <input
        type="search"
        value={typed}
        placeholder={placeholder}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
}
