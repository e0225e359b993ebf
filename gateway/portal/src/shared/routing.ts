import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';

/** A parameter of the path, such as the `$id` of `/meetups/$id`. */
export function useParam(name: string): string {
  const parameters: Record<string, string | undefined> = useParams({ strict: false });
  return parameters[name] ?? '';
}

/** What stands in the address after `?`. Values are plain strings; empty ones are taken out. */
export type Filters = Record<string, string>;

/**
 * Filters that live in the address, so that a link shows the same list. `defaults` are not written into it. Choosing
 * replaces the entry in the history: going back leaves the list instead of undoing filters one by one.
 */
export function useFilters<D extends Filters>(
  defaults: D,
): [D, (change: Partial<Record<keyof D, string>>) => void] {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const key = JSON.stringify(defaults);
  const values = useMemo(() => {
    const initial = JSON.parse(key) as D;
    const merged: Filters = { ...initial };
    for (const name of Object.keys(initial)) {
      const given = search[name];
      if (given !== undefined) merged[name] = given;
    }
    return merged as D;
  }, [search, key]);
  const change = useCallback(
    (changed: Partial<Record<keyof D, string>>) => {
      const initial = JSON.parse(key) as Filters;
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (before: Filters) => {
          const next: Filters = { ...before };
          for (const [name, value] of Object.entries(changed as Filters)) {
            if (value === (initial[name] ?? '')) Reflect.deleteProperty(next, name);
            else next[name] = value;
          }
          return next;
        },
      });
    },
    [navigate, key],
  );
  return [values, change];
}

/** Names the page in the title bar and in the history. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Embassy`;
  }, [title]);
}
