import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import css from './drop-sheet.module.css';

const accepted = { CSV: '.csv,text/csv', ZIP: '.zip,application/zip' };

/** Where a file is dropped or chosen that is looked at before anything changes. */
export function DropSheet({
  type = 'CSV',
  busy,
  onFile,
}: {
  type?: keyof typeof accepted;
  busy: boolean;
  onFile: (file: File) => void;
}) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped) onFile(dropped);
      }}
    >
      <Icon name="upload" />
      <p id={id}>Drop the {type} here. Nothing changes before you have seen what it would do.</p>
      <Button variant="default" loading={busy} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        accept={accepted[type]}
        className="visually-hidden"
        tabIndex={-1}
        aria-labelledby={id}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </div>
  );
}
