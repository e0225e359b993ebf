import { useNavigate } from '@tanstack/react-router';
import { languageName, languages } from '@/shared/places.ts';
import { useFilters } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import { fileSize, kindWord, materialKinds, typeWord } from '@/shared/ui/kit-words.ts';
import type { Material, MaterialKind } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { useMaterials } from '../api/get-materials.ts';
import css from '../components/library.module.css';

const defaults = { q: '', kind: '', language: '', state: '' };

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
  const query = useMaterials({
    q: filters.q,
    ...(filters.kind === '' ? {} : { kind: filters.kind as MaterialKind }),
    ...(filters.language === '' ? {} : { language: filters.language }),
    ...(filters.state === '' ? {} : { state: filters.state as Material['state'] }),
  });
  const upload = (
    <Link to="/materials/upload" look="button">
      Upload
    </Link>
  );
  return (
    <>
      <PageHeader title="Library" {...(staff ? { action: upload } : {})}>
        Slides, posters, stickers and more, to show, to print and to hand out.
      </PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find by title or tag' }}
        choices={[
          { name: 'kind', label: 'Kind', choices: materialKinds },
          { name: 'language', label: 'Language', choices: languages() },
        ]}
        views={staff ? staffViews : []}
      />
      <DataTable
        noun="material"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        onOpen={(row) => void navigate({ to: `/materials/${row.id}` })}
        filtered={Object.values(filters).some((value) => value !== '')}
        onClearFilters={() => change(defaults)}
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
              <>
                <bdi>{row.title}</bdi>
                {row.tags.length > 0 && <span className={css.sub}>{row.tags.join(' · ')}</span>}
              </>
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

function fileWords({ mediaType, size }: { mediaType: string; size: number }): string {
  return `${typeWord(mediaType)}, ${fileSize(size)}`;
}
