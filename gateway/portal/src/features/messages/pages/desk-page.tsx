import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useFilters } from '@/shared/routing.ts';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { facetsQuery, useMessages } from '../api/get-messages.ts';
import type { Message } from '../api/get-messages.ts';
import { messageTitle, shownState, topicWords } from '../components/message-words.ts';
import { MessagesNav } from '../components/messages-nav.tsx';
import css from '../components/messages.module.css';

const defaults = { q: '', audience: '', competitor: '', useCase: '', state: '', expired: '', owner: '' };

const views: readonly View[] = [
  { label: 'All', filters: {} },
  { label: 'Published', filters: { state: 'PUBLISHED' } },
  { label: 'Expired', filters: { expired: 'true' } },
  { label: 'Drafts', filters: { state: 'DRAFT' } },
  { label: 'Retired', filters: { state: 'RETIRED' } },
  { label: 'Mine', filters: { owner: 'me' } },
];

interface Facet {
  id: string;
  label: string;
  count: number;
}

const choices = (facets: readonly Facet[] | undefined) =>
  (facets ?? []).map(({ id, label, count }) => ({ value: id, label: `${label} (${count})` }));

export default function DeskPage() {
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const { q, audience, competitor, useCase, state, expired, owner } = filters;
  const wanted = {
    ...(q === '' ? {} : { q }),
    ...(audience === '' ? {} : { audience }),
    ...(competitor === '' ? {} : { competitor }),
    ...(useCase === '' ? {} : { useCase }),
    ...(state === '' ? {} : { state: state as Message['state'] }),
    ...(expired === '' ? {} : { expired: true }),
    ...(owner === '' ? {} : { owner }),
  };
  const query = useMessages(wanted);
  const facets = useQuery(facetsQuery(wanted));
  const write = (
    <Link to="/messages/new" look="button">
      Write a message
    </Link>
  );
  return (
    <>
      <PageHeader
        title="All messages"
        action={
          <>
            <CsvLink path="/api/messages/export.csv" what="the messages" filters={wanted} />
            {write}
          </>
        }
      >
        Drafts, published and retired ones, the last changed first.
      </PageHeader>
      <MessagesNav />
      <Notice />
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find by what it says' }}
        choices={[
          { name: 'audience', label: 'Audience', choices: choices(facets.data?.audiences) },
          { name: 'competitor', label: 'Competitor', choices: choices(facets.data?.competitors) },
          { name: 'useCase', label: 'Use case', choices: choices(facets.data?.useCases) },
        ]}
        views={views}
        savedAs="messages"
      />
      <DataTable
        noun="message"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => messageTitle(row.text)}
        onOpen={(row) => void navigate({ to: `/messages/${row.id}` })}
        filtered={Object.values(filters).some((value) => value !== '')}
        onClearFilters={() => change(defaults)}
        empty={{
          title: 'No messages yet',
          text: 'Begin with the question that is asked most, or with a gap.',
          action: write,
        }}
        columns={[
          {
            key: 'claim',
            header: 'Claim',
            primary: true,
            cell: (row) => (
              <>
                <bdi>{messageTitle(row.text)}</bdi>
                <span className={css.sub}>{topicWords(row.text)}</span>
              </>
            ),
          },
          {
            key: 'state',
            header: 'State',
            cell: (row) => <StatePill {...shownState(row)} />,
          },
          { key: 'owner', header: 'Looked after by', cell: (row) => <PersonName person={row.owner} /> },
          {
            key: 'review',
            header: 'Review by',
            cell: (row) =>
              row.text.reviewBy ? (
                <span className={row.expired ? `${css.whole ?? ''} ${css.late ?? ''}` : css.whole}>
                  <DateTime at={`${row.text.reviewBy}T12:00:00Z`} show="date" />
                </span>
              ) : (
                <span className={css.soft}>Not set</span>
              ),
          },
          {
            key: 'updated',
            header: 'Changed',
            phone: false,
            cell: (row) => (
              <span className={css.whole}>
                <DateTime at={row.updatedAt} show="relative" />
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
