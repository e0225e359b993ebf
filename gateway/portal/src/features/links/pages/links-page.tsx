import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { paths } from '@/shared/paths.ts';
import { useFilters } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Figure } from '@/shared/ui/figure.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { meetupClicksQuery, useLinks } from '../api/get-links.ts';
import type { TrackedLink } from '../api/get-links.ts';
import { linkStates, ratio, spoken } from '../components/link-words.ts';
import css from '../components/links.module.css';

const defaults = { q: '', state: '', campaign: '', meetup: '', own: '' };

const states = (Object.keys(linkStates) as TrackedLink['state'][]).map((value) => ({
  value,
  label: linkStates[value].word,
}));

export default function LinksPage() {
  const session = useSession();
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const wanted = {
    q: filters.q,
    ...(filters.state === '' ? {} : { state: filters.state as TrackedLink['state'] }),
    ...(filters.campaign === '' ? {} : { campaign: filters.campaign }),
    ...(filters.meetup === '' ? {} : { meetup: filters.meetup }),
    ...(filters.own === 'yes' ? { own: true } : {}),
  };
  const query = useLinks(wanted);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const create = (
    <Link
      to={filters.meetup === '' ? '/links/new' : `/links/new?meetup=${encodeURIComponent(filters.meetup)}`}
      look="button"
    >
      Make a link
    </Link>
  );
  return (
    <>
      <PageHeader
        title="Links"
        action={
          <div className={css.buttons}>
            <CsvLink path="/api/links/export.csv" what="the links" filters={wanted} />
            {create}
          </div>
        }
      >
        Short addresses and QR codes for slides, posters and pages. They count who follows them, and keep
        nothing of anybody.{' '}
        {session.has('staff') && <Link to="/links/destinations">Where links may lead</Link>}
      </PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find by label, code or site' }}
        choices={[
          { name: 'state', label: 'State', choices: states },
          { name: 'campaign', label: 'Campaign', choices: campaignsOf(rows, filters.campaign) },
        ]}
        views={[
          { label: 'All', filters: {} },
          { label: 'Mine', filters: { own: 'yes' } },
          { label: 'Active', filters: { state: 'ACTIVE' } },
        ]}
      />
      {filters.meetup !== '' && <OfMeetup id={filters.meetup} onAll={() => change({ meetup: '' })} />}
      <DataTable
        noun="link"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.label}
        onOpen={(row) => void navigate({ to: paths.link(row.id) })}
        filtered={Object.values(filters).some((value) => value !== '')}
        onClearFilters={() => change(defaults)}
        empty={{
          title: 'No links yet',
          text: 'Make one for your slides or your poster; people type it or scan its code, and you see how many did.',
          action: create,
        }}
        columns={[
          {
            key: 'label',
            header: 'Link',
            primary: true,
            cell: (row) => (
              <>
                <bdi>{row.label}</bdi>
                <span className={css.sub}>/l/{row.code}</span>
              </>
            ),
          },
          {
            key: 'destination',
            header: 'Leads to',
            phone: false,
            cell: (row) => (
              <span className={css.leads}>
                {row.destination.url === undefined ? 'A material' : spoken(row.destination.url)}
              </span>
            ),
          },
          {
            key: 'meetup',
            header: 'Meetup',
            cell: (row) =>
              row.meetup && (
                <>
                  <bdi>{row.meetup.title ?? 'A meetup'}</bdi>
                  {row.campaign !== undefined && <span className={css.sub}>{row.campaign}</span>}
                </>
              ),
          },
          {
            key: 'state',
            header: 'State',
            cell: (row) => <StatePill state={row.state} {...linkStates[row.state]} />,
          },
          {
            key: 'clicks',
            header: 'Clicks',
            align: 'end',
            cell: (row) => (
              <Figure value={row.clicks.people} source={row.clicks.source} at={row.clicks.countedAt} />
            ),
          },
          { key: 'owner', header: 'Owner', phone: false, cell: (row) => <PersonName person={row.owner} /> },
          {
            key: 'created',
            header: 'Made',
            phone: false,
            cell: (row) => (
              <span className={css.whole}>
                <DateTime at={row.createdAt} show="relative" />
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

/** The campaigns of the links that are shown, and the one that is chosen. */
function campaignsOf(rows: readonly TrackedLink[], chosen: string) {
  const known = new Set(rows.flatMap((row) => (row.campaign === undefined ? [] : [row.campaign])));
  if (chosen !== '') known.add(chosen);
  return [...known].sort().map((value) => ({ value, label: value }));
}

/** What all links of one meetup brought together. */
function OfMeetup({ id, onAll }: { id: string; onAll: () => void }) {
  const clicks = useQuery(meetupClicksQuery(id));
  if (!clicks.data) return null;
  const { meetup, perAttendee } = clicks.data;
  return (
    <section className={css.summary} aria-label="Of this meetup">
      <p>
        Links of{' '}
        <Link to={paths.meetup(id)}>
          <bdi>{meetup?.title ?? 'the meetup'}</bdi>
        </Link>
      </p>
      <p>
        <Figure
          value={clicks.data.clicks.people}
          source="MEASURED"
          at={clicks.data.clicks.countedAt}
          unit="clicks"
        />
      </p>
      <p>
        {perAttendee !== undefined ? (
          <>
            {ratio(perAttendee)} per attendee, of{' '}
            <Figure value={meetup?.attendance ?? 0} source="SELF_REPORTED" unit="people" />
          </>
        ) : (
          <span className={css.soft}>Per attendee once the meetup is reported.</span>
        )}
      </p>
      <p>
        <Button size="compact-sm" variant="subtle" onClick={onAll}>
          All links
        </Button>
      </p>
    </section>
  );
}
