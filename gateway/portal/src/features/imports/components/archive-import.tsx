import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DropSheet } from '@/shared/ui/drop-sheet.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { plural } from '@/shared/ui/words.ts';
import { useApplyArchive, useSendArchive } from '../api/import-materials.ts';
import type { LookedArchive, MaterialArchive } from '../api/import-materials.ts';
import { ImportPreview } from './import-preview.tsx';
import css from './imports.module.css';

/** Materials: a ZIP is sent once and looked at; it waits on the server until it is imported. */
export function ArchiveImport() {
  const navigate = useNavigate();
  const [looked, setLooked] = useState<LookedArchive>();
  const [share, setShare] = useState(0);
  const send = useSendArchive({ onProgress: setShare, onDone: setLooked });
  const apply = useApplyArchive(({ summary }) => void navigate({ to: `/imports/${summary.id}` }));
  return (
    <>
      <DropSheet
        type="ZIP"
        busy={send.isPending || apply.isPending}
        onFile={(file) => {
          setLooked(undefined);
          setShare(0);
          apply.reset();
          send.mutate(file);
        }}
      />
      {send.isPending && <Sending share={share} />}
      <ProblemNote error={send.error ?? apply.error} />
      {looked && (
        <ImportPreview
          kind="MATERIALS"
          fileName={looked.file.name}
          preview={looked.archive.preview}
          busy={apply.isPending}
          onApply={() => apply.mutate(looked)}
        >
          {looked.archive.leftOutCount > 0 && <LeftOut archive={looked.archive} />}
        </ImportPreview>
      )}
    </>
  );
}

function Sending({ share }: { share: number }) {
  return (
    <div className={css.progress}>
      {share < 1 ? (
        <progress value={share} max={1} aria-label="Sending" />
      ) : (
        <progress aria-label="Looking at the files" />
      )}
      <p role="status">
        {share < 1 ? 'Sending the ZIP. Stay on this page until it is there.' : 'Looking at each file.'}
      </p>
    </div>
  );
}

function LeftOut({ archive: { leftOut, leftOutCount } }: { archive: MaterialArchive }) {
  const more = leftOutCount - leftOut.length;
  return (
    <Note tone="waiting" title={`${plural(leftOutCount, 'file')} in the ZIP that no row names`}>
      <p>Not imported. Add a row for each that you want in.</p>
      <ul className={css.left}>
        {leftOut.map((path) => (
          <li key={path}>
            <bdi>{path}</bdi>
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </Note>
  );
}
