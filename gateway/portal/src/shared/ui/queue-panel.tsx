import { CloseButton } from '@mantine/core';
import { createContext, use, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useShortcuts } from './shortcuts.tsx';
import css from './queue-panel.module.css';

interface Queue {
  /** Call once a decision is taken: the next record opens, or none; its id. */
  decided: () => string | undefined;
}

const QueueContext = createContext<Queue>({ decided: () => undefined });

/** Within the panel of a queue. */
export function useQueue(): Queue {
  return use(QueueContext);
}

export interface QueuePanelProps {
  /** The list, usually a `DataTable` with `openId`. */
  list: ReactNode;
  /** The ids in the order of the list. */
  order: readonly string[];
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
  label: string;
  children: ReactNode;
}

/** A list with the record beside it; after a decision the next one opens. On phones the record covers the list. */
export function QueuePanel({ list, order, openId, onOpen, label, children }: QueuePanelProps) {
  const panel = useRef<HTMLElement>(null);
  const listBox = useRef<HTMLDivElement>(null);
  const goesOn = useRef(false);
  const queue = useMemo<Queue>(
    () => ({
      decided: () => {
        goesOn.current = true;
        const at = order.findIndex((id) => id === openId);
        const next = order[at + 1] ?? (at > 0 ? order[at - 1] : undefined);
        onOpen(next);
        return next;
      },
    }),
    [order, openId, onOpen],
  );
  useShortcuts(
    openId === undefined ? [] : [{ keys: 'Escape', label: 'Close the record', run: () => onOpen(undefined) }],
  );
  useEffect(() => {
    if (openId !== undefined) panel.current?.scrollTo({ top: 0 });
  }, [openId]);
  // The focus follows into the record that was opened from its row, on to the next one after a decision, and back to
  // the row when it is closed; when nothing is left in the list, to the words that say so. After a decision it may have
  // been caught on its way, by what stood nearest. Going through the list with the keys leaves it where it is.
  const before = useRef(openId);
  useEffect(() => {
    const was = before.current;
    before.current = openId;
    if (was === openId) return;
    const lost = goesOn.current || document.activeElement === document.body;
    goesOn.current = false;
    if (openId !== undefined) {
      if (lost || (was === undefined && listBox.current?.contains(document.activeElement)))
        panel.current?.focus({ preventScroll: true });
    } else if (lost && was !== undefined) {
      listBox.current
        ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(was)}"] [data-opener],[data-empty]`)
        ?.focus();
    }
  }, [openId]);
  return (
    <div className={css.queue} data-open={openId !== undefined}>
      <div className={css.list} ref={listBox}>
        {list}
      </div>
      {openId !== undefined && (
        <aside className={css.panel} aria-label={label} ref={panel} tabIndex={-1}>
          <CloseButton
            className={css.close}
            aria-label="Close the record"
            onClick={() => onOpen(undefined)}
          />
          <QueueContext value={queue} key={openId}>
            {children}
          </QueueContext>
        </aside>
      )}
    </div>
  );
}
