import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Shortcut {
  /** As `KeyboardEvent.key` says it; `mod+k` is Ctrl-K, or ⌘K on a Mac. */
  keys: string;
  label: string;
  run: () => void;
  /** Also while a field has the focus. */
  inFields?: boolean;
}

type Held = readonly Shortcut[];

const dialog = '[aria-modal="true"]';

let stack: readonly { current: Held }[] = [];
let listed: Held = [];
const listeners = new Set<() => void>();

function changed() {
  const seen = new Set<string>();
  listed = [...stack].reverse().flatMap((layer) =>
    layer.current.filter((shortcut) => {
      if (seen.has(shortcut.keys)) return false;
      seen.add(shortcut.keys);
      return true;
    }),
  );
  listeners.forEach((listener) => listener());
}

function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
      (target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type)))
  );
}

function pressed(event: KeyboardEvent): string {
  return (
    (event.ctrlKey || event.metaKey ? 'mod+' : '') +
    (event.key.length === 1 ? event.key.toLowerCase() : event.key)
  );
}

function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.altKey) return;
  const keys = pressed(event);
  const typing = inField(event.target);
  // A dialog that the same Escape closed a moment ago is gone from the page by now.
  const modal =
    document.querySelector(dialog) !== null ||
    (event.target instanceof Element && event.target.closest(dialog) !== null);
  for (const layer of [...stack].reverse()) {
    const found = layer.current.find((shortcut) => shortcut.keys === keys);
    if (!found || (typing && !found.inFields) || (modal && !found.inFields)) continue;
    if (
      keys === 'Enter' &&
      event.target instanceof HTMLElement &&
      /^(BUTTON|A|SUMMARY)$/.test(event.target.tagName)
    )
      continue;
    event.preventDefault();
    found.run();
    return;
  }
}

/** Keys that work while the component is shown. A component shown later wins over one beneath it. */
export function useShortcuts(shortcuts: Held): void {
  const layer = useRef(shortcuts);
  useEffect(() => {
    layer.current = shortcuts;
  });
  const shape = shortcuts.map((shortcut) => `${shortcut.keys}=${shortcut.label}`).join('\n');
  useEffect(() => {
    const held = layer;
    if (stack.length === 0) document.addEventListener('keydown', onKey);
    stack = [...stack, held];
    changed();
    return () => {
      stack = stack.filter((other) => other !== held);
      if (stack.length === 0) document.removeEventListener('keydown', onKey);
      changed();
    };
  }, [shape]);
}

/** Every shortcut that works right now, nearest first. */
export function useActiveShortcuts(): Held {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => listed,
  );
}
