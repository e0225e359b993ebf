import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParam } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { plural } from '@/shared/ui/words.ts';
import { importQuery } from '../api/imports.ts';
import type { ImportRecord } from '../api/imports.ts';
import { counts, kinds } from '../components/import-words.ts';
import { StepTable } from '../components/step-table.tsx';
import css from '../components/imports.module.css';

/** An import on its way, and what has come of it; it goes on when the page is left. */
export default function ImportPage() {
  const imported = useQuery(importQuery(useParam('id')));
  const client = useQueryClient();
  const done = imported.data?.summary.state === 'DONE';
  useEffect(() => {
    if (!done) return;
    for (const touched of ['stock', 'depots', 'kits', 'kit-requests', 'materials', 'imports']) {
      void client.invalidateQueries({ queryKey: [touched], refetchType: 'none' });
    }
  }, [done, client]);
  if (imported.isPending) return <Skeleton kind="record" />;
  if (!imported.data) return <ErrorState error={imported.error} retry={() => void imported.refetch()} />;
  return <Imported data={imported.data} />;
}

function Imported({ data: { summary, steps } }: { data: ImportRecord }) {
  const done = summary.state === 'DONE';
  const { one, label } = kinds[summary.kind];
  return (
    <>
      <PageHeader
        title={summary.fileName ?? `Import: ${label}`}
        action={
          <Link to="/imports" look="quiet">
            Import another file
          </Link>
        }
      >
        {label}, begun by {summary.startedBy.name}
      </PageHeader>
      <div className={css.page}>
        {done ? (
          <Note tone={summary.refused > 0 ? 'waiting' : 'done'} role="status">
            <p>Done: {counts(summary.kind, summary)}.</p>
            {summary.refused > 0 && (
              <p>
                {plural(summary.refused, one)} could not be imported: something changed since the file was
                looked at. Send the file again to see what is left.
              </p>
            )}
          </Note>
        ) : (
          <div className={css.progress}>
            <progress value={summary.done} max={Math.max(1, summary.total)} aria-label="Importing" />
            <p role="status">
              {summary.done} of {plural(summary.total, one)} done. You may leave this page; it goes on.
            </p>
          </div>
        )}
        <StepTable kind={summary.kind} steps={steps} done={done} />
      </div>
    </>
  );
}
