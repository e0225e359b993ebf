import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Note } from '@/shared/ui/note.tsx';
import { plural } from '@/shared/ui/words.ts';
import type { ImportKind, ImportPreview as Preview } from '../api/imports.ts';
import { counts, kinds } from './import-words.ts';
import { ProblemTable } from './problem-table.tsx';
import { StepTable } from './step-table.tsx';
import css from './imports.module.css';

/** What a file would do, and the way to let it. */
export function ImportPreview({
  kind,
  fileName,
  preview,
  busy,
  onApply,
  children,
}: {
  kind: ImportKind;
  fileName: string;
  preview: Preview;
  busy: boolean;
  onApply: () => void;
  /** What else there is to say of the file. */
  children?: ReactNode;
}) {
  const { problems, steps, created, changed } = preview;
  const wrong = problems.length;
  return (
    <section className={css.section} aria-label="What the sheet would do">
      <h2>
        <bdi>{fileName}</bdi>
      </h2>
      {wrong > 0 ? (
        <Note tone="refused" role="alert" title={`${plural(wrong, 'thing')} to mend first`}>
          <p>Nothing is imported as long as anything is wrong. Mend the file and drop it again.</p>
        </Note>
      ) : (
        <Note tone={created + changed > 0 ? 'info' : 'done'} role="status">
          <p>
            {created + changed > 0
              ? `This would be ${counts(kind, preview)}.`
              : 'All of it is there already: nothing to do.'}
          </p>
        </Note>
      )}
      {children}
      {wrong > 0 && <ProblemTable problems={problems} />}
      {wrong === 0 && created + changed > 0 && (
        <div className={css.buttons}>
          <Button data-call loading={busy} onClick={onApply}>
            Import {plural(created + changed, kinds[kind].one)}
          </Button>
        </div>
      )}
      {wrong > 0 && steps.length > 0 && <h3>What the other rows would do</h3>}
      {steps.length > 0 && <StepTable kind={kind} steps={steps} done={false} />}
    </section>
  );
}
