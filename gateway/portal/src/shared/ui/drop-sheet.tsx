import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { canChooseFolders, chosenFiles, droppedFolder } from './folder-files.ts';
import type { FolderFile } from './folder-files.ts';
import { Icon } from './icon.tsx';
import css from './drop-sheet.module.css';

const accepted = { CSV: '.csv,text/csv', ZIP: '.zip,application/zip' };

/** Where a file is dropped or chosen that is looked at before anything changes. */
export function DropSheet({
  type = 'CSV',
  busy,
  onFile,
  onFolder,
}: {
  type?: keyof typeof accepted;
  busy: boolean;
  onFile: (file: File) => void;
  /** A folder is taken as well. */
  onFolder?: (files: FolderFile[] | Promise<FolderFile[]>) => void;
}) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
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
        const files = onFolder && droppedFolder(event.dataTransfer.items);
        const dropped = event.dataTransfer.files[0];
        if (files) onFolder(files);
        else if (dropped) onFile(dropped);
      }}
    >
      <Icon name="upload" />
      <p id={id}>
        Drop the {type} here{onFolder && ', or the folder itself'}. Nothing changes before you have seen what
        it would do.
      </p>
      <div className={css.buttons}>
        <Button variant="default" loading={busy} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        {onFolder && canChooseFolders() && (
          <Button variant="default" disabled={busy} onClick={() => folder.current?.click()}>
            Choose a folder
          </Button>
        )}
      </div>
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
      {onFolder && canChooseFolders() && (
        <input
          ref={(element) => {
            folder.current = element;
            if (element) element.webkitdirectory = true;
          }}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label="The folder"
          onChange={(event) => {
            const files = chosenFiles(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
            if (files.length > 0) onFolder(files);
          }}
        />
      )}
    </div>
  );
}
