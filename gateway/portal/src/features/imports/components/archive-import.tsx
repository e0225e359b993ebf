import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { DropSheet } from '@/shared/ui/drop-sheet.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { plural } from '@/shared/ui/words.ts';
import { useApplyArchive, useSendArchive } from '../api/import-materials.ts';
import type { Chosen, LookedArchive, MaterialArchive, SendingProgress } from '../api/import-materials.ts';
import { ImportPreview } from './import-preview.tsx';
import css from './imports.module.css';

/** Materials: a ZIP, or a folder packed to one, is sent once and looked at; it waits on the server until it is imported. */
export function ArchiveImport() {
  const navigate = useNavigate();
  const [looked, setLooked] = useState<LookedArchive>();
  const [progress, setProgress] = useState<SendingProgress>({ step: 'sending', share: 0 });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const send = useSendArchive({ onProgress: setProgress, onDone: setLooked });
  const apply = useApplyArchive(({ summary }) => void navigate({ to: `/imports/${summary.id}` }));
  const begin = (from: Chosen['from']) => {
    setLooked(undefined);
    setProgress({ step: from instanceof File ? 'sending' : 'packing', share: 0 });
    apply.reset();
    stop.current = new AbortController();
    send.mutate({ from, signal: stop.current.signal });
  };
  const stopped = send.error instanceof DOMException && send.error.name === 'AbortError';
  return (
    <>
      <DropSheet type="ZIP" busy={send.isPending || apply.isPending} onFile={begin} onFolder={begin} />
      {send.isPending && <Sending {...progress} onStop={() => stop.current?.abort()} />}
      <ProblemNote error={(stopped ? undefined : send.error) ?? apply.error} />
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

function Sending({ step, share, onStop }: SendingProgress & { onStop: () => void }) {
  const looking = step === 'sending' && share >= 1;
  return (
    <div className={css.progress}>
      {looking ? (
        <progress aria-label="Looking at the files" />
      ) : (
        <progress value={share} max={1} aria-label={step === 'packing' ? 'Packing' : 'Sending'} />
      )}
      <p role="status">
        {looking
          ? 'Looking at each file.'
          : step === 'packing'
            ? 'Packing the folder on this device.'
            : 'Sending the ZIP. Stay on this page until it is there.'}
      </p>
      <Button variant="subtle" onClick={onStop}>
        Stop
      </Button>
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
