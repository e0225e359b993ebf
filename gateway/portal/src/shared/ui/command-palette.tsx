import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useId, useState } from 'react';
import { shownTo } from '../feature.ts';
import type { PaletteHit } from '../feature.ts';
import { useFeatures } from '../features-context.ts';
import { useSession } from '../session.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { useShortcuts } from './shortcuts.tsx';
import css from './command-palette.module.css';

interface Entry extends PaletteHit {
  group: string;
  icon: IconName;
}

function fits(text: string, typed: string): boolean {
  const plain = (value: string) => value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const haystack = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

function useEntries(typed: string): { entries: Entry[]; busy: boolean } {
  const features = useFeatures();
  const { roles } = useSession();
  const places: Entry[] = features.flatMap((feature) =>
    (feature.navigation ?? [])
      .filter((entry) => shownTo(roles, entry) && fits(entry.label, typed))
      .map((entry) => ({
        id: `place:${entry.to}`,
        label: entry.label,
        to: entry.to,
        icon: entry.icon,
        group: 'Go to',
      })),
  );
  const commands: Entry[] = features.flatMap((feature) =>
    (feature.commands ?? [])
      .filter(
        (command) => shownTo(roles, command) && fits(`${command.label} ${command.keywords ?? ''}`, typed),
      )
      .map((command) => ({
        id: command.id,
        label: command.label,
        to: command.to,
        icon: command.icon ?? 'star',
        group: 'Do',
      })),
  );
  const words = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['palette', words, roles],
    enabled: words.length >= 2,
    queryFn: async ({ signal }) => {
      const searches = features
        .flatMap((feature) => feature.searches ?? [])
        .filter((search) => shownTo(roles, search));
      const hits = await Promise.allSettled(
        searches.map(async (search) => {
          const { search: find } = await search.load();
          return (await find(words, signal)).map((hit): Entry => ({
            ...hit,
            group: search.label,
            icon: search.icon,
          }));
        }),
      );
      return hits.flatMap((hit) => (hit.status === 'fulfilled' ? hit.value : []));
    },
  });
  return {
    entries: [...commands, ...places, ...(words.length >= 2 ? (found.data ?? []) : [])],
    busy: found.isFetching,
  };
}

function Palette({ close }: { close: () => void }) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { entries, busy } = useEntries(typed);
  const navigate = useNavigate();
  const id = useId();
  const current = entries[Math.min(at, entries.length - 1)];

  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    const [path = '/', search = ''] = entry.to.split('?');
    void navigate({ to: path, search: Object.fromEntries(new URLSearchParams(search)) });
  };
  return (
    <div className={css.palette}>
      <input
        className={css.input}
        data-autofocus
        role="combobox"
        aria-label="Go to a place or a record, or do something"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        placeholder="Where to, or what to do"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setAt((before) => (before + step + entries.length) % Math.max(entries.length, 1));
          } else if (event.key === 'Enter') {
            event.preventDefault();
            go(current);
          }
        }}
      />
      <ul className={css.list} id={`${id}-list`} role="listbox" aria-label="What fits">
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            aria-selected={entry === current}
            className={css.entry}
            ref={entry === current ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseMove={() => setAt(index)}
            onClick={() => go(entry)}
          >
            <Icon name={entry.icon} />
            <bdi className={css.label}>{entry.label}</bdi>
            {entry.hint !== undefined && <span className={css.hint}>{entry.hint}</span>}
            <span className={css.group}>{entry.group}</span>
          </li>
        ))}
      </ul>
      {entries.length === 0 && (
        <p className={css.none}>
          {busy ? 'Looking…' : 'Nothing fits. Try a name, a city or a verb such as “plan”.'}
        </p>
      )}
    </div>
  );
}

/** Ctrl-K or ⌘K: go to any place or record, begin anything one may do. */
export function CommandPalette() {
  const [open, setOpen] = useState(false);
  useShortcuts([
    { keys: 'mod+k', label: 'Go anywhere, do anything', run: () => setOpen((was) => !was), inFields: true },
  ]);
  return (
    <>
      <button type="button" className={css.opener} onClick={() => setOpen(true)}>
        <Icon name="search" />
        <span>Go to…</span>
        <kbd>{/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <Modal.Root opened={open} onClose={() => setOpen(false)} size="lg" yOffset="12vh" lockScroll={false}>
        <Modal.Overlay />
        <Modal.Content aria-label="Command palette" radius="md">
          <Palette close={() => setOpen(false)} />
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
