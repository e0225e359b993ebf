import { Button, Radio } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFilters } from '@/shared/routing.ts';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { DropSheet } from '@/shared/ui/drop-sheet.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { materialSample } from '../api/import-materials.ts';
import { importTemplate, useApplyImport, useImports, usePreviewImport } from '../api/imports.ts';
import type { ImportKind, ImportSummary, Looked } from '../api/imports.ts';
import { ArchiveImport } from '../components/archive-import.tsx';
import { ImportPreview } from '../components/import-preview.tsx';
import { counts, kinds, kindsInOrder } from '../components/import-words.ts';
import css from '../components/imports.module.css';

/** Sheets of an existing programme: looked at first, imported as a whole. */
export default function ImportsPage() {
  const [{ kind: chosen }, choose] = useFilters({ kind: 'STOCK' });
  const kind = kindsInOrder.find((one) => one === chosen) ?? 'STOCK';
  return (
    <>
      <PageHeader title="Import">
        What your programme kept in spreadsheets and folders so far. The same file may be sent again: what is
        there already stays as it is.
      </PageHeader>
      <div className={css.page}>
        <section className={css.section} aria-label="Choose a sheet">
          <Radio.Group label="What do you bring?" value={kind} onChange={(value) => choose({ kind: value })}>
            <div className={css.kinds}>
              {kindsInOrder.map((one) => (
                <Radio key={one} value={one} label={kinds[one].label} />
              ))}
            </div>
          </Radio.Group>
          <p className={css.soft}>{kinds[kind].row}</p>
          <div className={css.buttons}>
            {kind === 'MATERIALS' && (
              <Button component="a" variant="default" href={materialSample} download>
                Sample to look at (ZIP)
              </Button>
            )}
            <Button component="a" variant="default" href={importTemplate(kind)} download>
              Template to fill in (CSV)
            </Button>
          </div>
        </section>
        {kind === 'MATERIALS' ? <ArchiveImport /> : <Sheet key={kind} kind={kind} />}
        <Earlier kind={kind} />
      </div>
    </>
  );
}

function Sheet({ kind }: { kind: ImportKind }) {
  const navigate = useNavigate();
  const [looked, setLooked] = useState<Looked>();
  const preview = usePreviewImport(kind, setLooked);
  const apply = useApplyImport(kind, ({ summary }) => void navigate({ to: `/imports/${summary.id}` }));
  return (
    <>
      <DropSheet
        busy={preview.isPending || apply.isPending}
        onFile={(file) => {
          setLooked(undefined);
          apply.reset();
          preview.mutate(file);
        }}
      />
      <ProblemNote error={preview.error ?? apply.error} />
      {looked && (
        <ImportPreview
          kind={kind}
          fileName={looked.file.name}
          preview={looked.preview}
          busy={apply.isPending}
          onApply={() => apply.mutate(looked)}
        />
      )}
    </>
  );
}

function result(row: ImportSummary): string {
  if (row.state === 'RUNNING') return `${row.done} of ${row.total} done`;
  const refused = row.refused > 0 ? `; ${row.refused} not imported` : '';
  return counts(row.kind, row) + refused;
}

function Earlier({ kind }: { kind: ImportKind }) {
  const navigate = useNavigate();
  return (
    <section className={css.section} aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">Imported so far</h2>
      <DataTable
        noun="import"
        query={useImports()}
        rowId={(row) => row.id}
        rowName={(row) => `${row.fileName ?? kinds[row.kind].label}, ${row.startedAt}`}
        onOpen={(row) => void navigate({ to: `/imports/${row.id}` })}
        empty={{ title: 'Nothing imported yet', text: kinds[kind].first }}
        columns={[
          {
            key: 'file',
            header: 'File',
            primary: true,
            cell: (row) => <bdi>{row.fileName ?? 'Without a name'}</bdi>,
          },
          { key: 'kind', header: 'What', cell: (row) => kinds[row.kind].label },
          { key: 'result', header: 'Result', cell: result },
          { key: 'at', header: 'When', cell: (row) => <DateTime at={row.startedAt} /> },
          { key: 'by', header: 'By', phone: false, cell: (row) => <PersonName person={row.startedBy} /> },
        ]}
      />
    </section>
  );
}
