import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useActiveShortcuts, useShortcuts } from './shortcuts.tsx';
import css from './shortcut-help.module.css';

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

function keysOf(keys: string): string[] {
  return keys.split('+').map((key) => {
    if (key === 'mod') return mac ? '⌘' : 'Ctrl';
    if (key === 'Escape') return 'Esc';
    return key.length === 1 ? key.toUpperCase() : key;
  });
}

/** `?` lists the keys that work on the page that is open. */
export function ShortcutHelp() {
  const [open, setOpen] = useState(false);
  const active = useActiveShortcuts();
  useShortcuts([{ keys: '?', label: 'Show these keys', run: () => setOpen(true) }]);
  return (
    <Modal opened={open} onClose={() => setOpen(false)} title="Keys on this page" size="sm">
      <dl className={css.keys}>
        {active.map((shortcut) => (
          <div key={shortcut.keys}>
            <dt>{shortcut.label}</dt>
            <dd>
              {keysOf(shortcut.keys).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

/** Says on a page with keys of its own how to see them; where there is no keyboard, nothing. */
export function KeysHint() {
  return (
    <span className={css.hint}>
      Press <kbd>?</kbd> for the keys.
    </span>
  );
}
