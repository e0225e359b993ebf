import { useQuery } from '@tanstack/react-query';
import { useFilters } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { matrixQuery } from '../api/get-messages.ts';
import type { Term } from '../api/get-messages.ts';
import { MessagesNav } from '../components/messages-nav.tsx';
import css from '../components/messages.module.css';

type Cell = MaterialsSchemas['CellView'];

export default function GapsPage() {
  const matrix = useQuery(matrixQuery);
  const staff = useSession().has('staff');
  const [filters, change] = useFilters({ audience: '' });
  return (
    <>
      <PageHeader title="Gaps">
        What we can say to whom: each topic that has nothing yet is a place to begin.
      </PageHeader>
      <MessagesNav />
      {matrix.isPending ? (
        <Skeleton kind="rows" lines={6} />
      ) : !matrix.data ? (
        <ErrorState error={matrix.error} retry={() => void matrix.refetch()} />
      ) : (
        <>
          <div className={css.chips} role="group" aria-label="Audience">
            {matrix.data.audiences.map((audience, at) => (
              <button
                key={audience.id}
                type="button"
                className={css.chip}
                aria-pressed={filters.audience === '' ? at === 0 : filters.audience === audience.id}
                onClick={() => change({ audience: audience.id })}
              >
                {audience.label}
              </button>
            ))}
          </div>
          <Matrix
            audience={
              matrix.data.audiences.find((one) => one.id === filters.audience) ?? matrix.data.audiences[0]
            }
            {...matrix.data}
          />
          {staff && (
            <p className={css.sum}>
              A row or a column is missing? <Link to="/messages/vocabulary">Extend the lists</Link>.
            </p>
          )}
        </>
      )}
    </>
  );
}

function Matrix({
  audience,
  competitors,
  useCases,
  cells,
}: {
  audience: Term | undefined;
  competitors: readonly Term[];
  useCases: readonly Term[];
  cells: readonly Cell[];
}) {
  if (!audience) return null;
  const at = (useCase: Term, competitor: Term) =>
    cells.find(
      (cell) =>
        cell.audience === audience.id && cell.useCase === useCase.id && cell.competitor === competitor.id,
    );
  const all = useCases.length * competitors.length;
  const covered = useCases
    .flatMap((useCase) => competitors.map((competitor) => at(useCase, competitor)))
    .filter((cell) => cell && cell.published > 0).length;
  return (
    <>
      <p className={css.sum} role="status">
        {audience.label}: {covered} of {all} topics have a published message.
      </p>
      <div className={css.frame} tabIndex={0} role="region" aria-label={`Messages for ${audience.label}`}>
        <table className={css.matrix}>
          <thead>
            <tr>
              <th scope="col">Use case</th>
              {competitors.map((competitor) => (
                <th key={competitor.id} scope="col">
                  {competitor.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {useCases.map((useCase) => (
              <tr key={useCase.id}>
                <th scope="row">{useCase.label}</th>
                {competitors.map((competitor) => (
                  <td key={competitor.id}>
                    <Place
                      cell={at(useCase, competitor)}
                      search={new URLSearchParams({
                        audience: audience.id,
                        competitor: competitor.id,
                        useCase: useCase.id,
                      }).toString()}
                      name={`${audience.label}, ${competitor.label}, ${useCase.label}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Place({ cell, search, name }: { cell: Cell | undefined; search: string; name: string }) {
  if (!cell || cell.published + cell.expired + cell.drafts === 0)
    return (
      <Link to={`/messages/new?${search}`} look="plain" className={css.gap} aria-label={`Write it: ${name}`}>
        Write it
      </Link>
    );
  const [word, state] =
    cell.expired > 0
      ? [`${cell.expired} expired`, 'attention' as const]
      : cell.published > 0
        ? [`${cell.published} published`, 'done' as const]
        : [`${cell.drafts} in draft`, 'idle' as const];
  return (
    <Link to={`/messages/desk?${search}`} look="plain" className={css.cell} aria-label={`${word}: ${name}`}>
      <StatePill state="MESSAGES" word={word} tone={state} />
    </Link>
  );
}
