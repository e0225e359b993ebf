import { useFilters } from '@/shared/routing.ts';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName, isSystem } from '@/shared/ui/person-name.tsx';
import { happening } from '@/shared/ui/words.ts';
import { serviceWords, services, useAudit } from '../api/operations.ts';
import type { Service } from '../api/operations.ts';
import css from '../components/operations.module.css';

const defaults = { service: 'ambassador', q: '', actor: '', action: '' };

function serviceOf(text: string): Service {
  return services.find((one) => one === text) ?? 'ambassador';
}

export default function AuditPage() {
  const [filters, change] = useFilters(defaults);
  const service = serviceOf(filters.service);
  const { q, actor, action } = filters;
  const query = useAudit(service, { q, actor, action });
  return (
    <>
      <PageHeader title="Audit log">
        Who did what, when, to which record: every change of state, newest first.
      </PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find by the name or id of a record' }}
        views={services.map((value) => ({
          label: serviceWords[value],
          filters: { service: value, actor, action },
        }))}
      />
      <DataTable
        noun="change"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => happening(row.action)}
        filtered={q !== '' || actor !== '' || action !== ''}
        onClearFilters={() => change({ q: '', actor: '', action: '' })}
        empty={{ title: 'Nothing happened yet', text: 'The first change of a record writes the first line.' }}
        columns={[
          { key: 'at', header: 'When', cell: (row) => <DateTime at={row.at} /> },
          {
            key: 'by',
            header: 'Who',
            cell: (row) =>
              isSystem(row.by) ? (
                'Embassy itself'
              ) : (
                <button type="button" className={css.pick} onClick={() => change({ actor: row.by.id })}>
                  <PersonName person={row.by} />
                </button>
              ),
          },
          {
            key: 'action',
            header: 'What',
            cell: (row) => (
              <button type="button" className={css.pick} onClick={() => change({ action: row.action })}>
                {happening(row.action)}
              </button>
            ),
          },
          {
            key: 'subject',
            header: 'Record',
            cell: (row) => (
              <button type="button" className={css.pick} onClick={() => change({ q: row.subject })}>
                {row.subjectName ? (
                  <bdi>{row.subjectName}</bdi>
                ) : (
                  <span className={css.code}>{row.subject}</span>
                )}
              </button>
            ),
          },
          { key: 'note', header: 'Note', phone: false, cell: (row) => <bdi>{row.note}</bdi> },
        ]}
      />
    </>
  );
}
