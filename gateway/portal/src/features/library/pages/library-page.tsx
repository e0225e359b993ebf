import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { languageName } from '@/shared/places.ts';
import { useFilters } from '@/shared/routing.ts';
import type { Filters } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import { fileSize, kindWord, typeWord } from '@/shared/ui/kit-words.ts';
import type { Material, MaterialKind } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { facetsQuery, useMaterials } from '../api/get-materials.ts';
import type { MaterialsQuery } from '../api/get-materials.ts';
import css from '../components/library.module.css';
import { Thumbnail } from '../components/previews.tsx';

const defaults = { q: '', kind: '', language: '', audience: '', tag: '', state: '' };

const staffViews: readonly View[] = [
  { label: 'All', filters: {} },
  { label: 'Published', filters: { state: 'PUBLISHED' } },
  { label: 'Drafts', filters: { state: 'DRAFT' } },
  { label: 'Retired', filters: { state: 'RETIRED' } },
];

export default function LibraryPage() {
  const staff = useSession().has('staff');
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const wanted: MaterialsQuery = {
    q: filters.q,
    ...(filters.kind === '' ? {} : { kind: filters.kind as MaterialKind }),
    ...(filters.language === '' ? {} : { language: filters.language }),
    ...(filters.audience === '' ? {} : { audience: filters.audience }),
    ...(filters.tag === '' ? {} : { tag: filters.tag }),
    ...(filters.state === '' ? {} : { state: filters.state as Material['state'] }),
  };
  const query = useMaterials(wanted);
  const facets = useQuery(facetsQuery(wanted)).data;
  const upload = (
    <Link to="/materials/upload" look="button">
      Upload
    </Link>
  );
  return (
    <>
      <PageHeader
        title="Library"
        action={
          <>
            {staff && upload}
            <CsvLink path="/api/materials/export.csv" what="the library" filters={wanted as Filters} />
          </>
        }
      >
        Slides, posters, stickers and more, to show, to print and to hand out.
      </PageHeader>
      <Notice />
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find by title, tag, audience, licence, file or what is in it' }}
        choices={[
          {
            name: 'kind',
            label: 'Kind',
            choices: counted(facets?.kinds, filters.kind, (kind) => kindWord(kind as MaterialKind)),
          },
          {
            name: 'language',
            label: 'Language',
            choices: counted(facets?.languages, filters.language, languageName),
          },
          {
            name: 'audience',
            label: 'Audience',
            choices: counted(facets?.audiences, filters.audience, (audience) => audience),
          },
        ]}
        views={staff ? staffViews : []}
        savedAs="materials"
      />
      {(facets?.tags.length ?? 0) > 0 && (
        <div className={css.facets} role="group" aria-label="Tags">
          {facets?.tags.slice(0, 12).map(({ value, count }) => (
            <button
              key={value}
              type="button"
              aria-pressed={filters.tag === value}
              onClick={() => change({ tag: filters.tag === value ? '' : value })}
            >
              <bdi>{value}</bdi> <span>{count}</span>
            </button>
          ))}
        </div>
      )}
      <DataTable
        noun="material"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        onOpen={(row) => void navigate({ to: `/materials/${row.id}` })}
        filtered={Object.values(filters).some((value) => value !== '')}
        onClearFilters={() => change(defaults)}
        bulk={[{ label: 'Download as one ZIP', run: downloadAll }]}
        empty={
          staff
            ? {
                title: 'The library is empty',
                text: 'Upload the first slides, posters or stickers; members see them once they are published.',
                action: upload,
              }
            : {
                title: 'The library is empty',
                text: 'The programme team has not published anything yet. What comes shows here.',
              }
        }
        columns={[
          {
            key: 'title',
            header: 'Title',
            primary: true,
            cell: (row) => (
              <span className={css.titled}>
                <Thumbnail material={row} />
                <span>
                  <bdi>{row.title}</bdi>
                  {row.tags.length > 0 && <span className={css.sub}>{row.tags.join(' · ')}</span>}
                  {staff && row.reviewOverdue && row.state === 'PUBLISHED' && (
                    <span className={css.sub}>
                      <span className={css.overdue}>Review overdue</span>
                    </span>
                  )}
                </span>
              </span>
            ),
          },
          {
            key: 'kind',
            header: 'Kind',
            cell: (row) => <span className={css.whole}>{kindWord(row.kind)}</span>,
          },
          {
            key: 'language',
            header: 'Language',
            cell: (row) => <span className={css.whole}>{languageName(row.language)}</span>,
          },
          ...(staff
            ? [
                {
                  key: 'state',
                  header: 'State',
                  cell: (row: Material) => <StatePill state={row.state} />,
                },
                {
                  key: 'downloads',
                  header: 'Downloads',
                  align: 'end' as const,
                  cell: (row: Material) => row.downloads.toLocaleString('en'),
                },
              ]
            : []),
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
          {
            key: 'download',
            header: 'File',
            cell: (row) =>
              row.content ? (
                <a
                  href={row.content.url}
                  download
                  className={css.whole}
                  aria-label={`Download ${row.title}: ${fileWords(row.content)}`}
                >
                  {fileWords(row.content)}
                </a>
              ) : (
                <span className={css.soft}>No file yet</span>
              ),
          },
        ]}
      />
    </>
  );
}

/** The choices that there are, the most frequent first, each with how many it would show. */
function counted(
  counts: readonly { value: string; count: number }[] | undefined,
  chosen: string,
  word: (value: string) => string,
): { value: string; label: string }[] {
  const all = counts ?? [];
  const known = chosen === '' || all.some(({ value }) => value === chosen);
  return (known ? all : [...all, { value: chosen, count: 0 }]).map(({ value, count }) => ({
    value,
    label: `${word(value)} (${count})`,
  }));
}

/** A plain download: the browser streams it and shows its own progress. */
function downloadAll(rows: readonly Material[]): void {
  const ids = rows.filter((row) => row.content).map((row) => `id=${encodeURIComponent(row.id)}`);
  if (ids.length > 0) window.location.assign(`/api/materials/selection.zip?${ids.join('&')}`);
}

function fileWords({ mediaType, size }: { mediaType: string; size: number }): string {
  return `${typeWord(mediaType)}, ${fileSize(size)}`;
}
