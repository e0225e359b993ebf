import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '@/shared/ui/icon.tsx';
import css from './library.module.css';

/** Takes files by dropping them or by choosing them; the button does the same for keyboards and phones. */
export function DropZone({
  multiple,
  label,
  children,
  onFiles,
}: {
  multiple: boolean;
  /** What the button says. */
  label: string;
  children: ReactNode;
  onFiles: (files: File[]) => void;
}) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className={css.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
      }}
    >
      <Icon name="upload" size={26} />
      <div className={css.dropWords}>{children}</div>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        className="visually-hidden"
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <button type="button" className={css.choose} onClick={() => input.current?.click()}>
        {label}
      </button>
    </div>
  );
}
