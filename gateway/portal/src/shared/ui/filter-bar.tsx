import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Filters } from '../routing.ts';
import { useTyped } from '../typed.ts';
import css from './filter-bar.module.css';

export interface ChoiceFilter {
  name: string;
  label: string;
  choices: readonly { value: string; label: string }[];
}

export interface View {
  label: string;
  filters: Filters;
}

export interface FilterBarProps {
  values: Filters;
  defaults: Filters;
  onChange: (change: Filters) => void;
  /** The filter that takes typed words, if there is one. */
  search?: { name: string; label: string };
  choices?: readonly ChoiceFilter[];
  views?: readonly View[];
  /** Where a person's own views of this list are remembered. */
  savedAs?: string;
}

const place = (list: string) => `embassy.views.${list}`;

function savedViews(list: string | undefined): View[] {
  if (list === undefined) return [];
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(place(list)) ?? '[]');
    return Array.isArray(parsed) ? (parsed as View[]) : [];
  } catch {
    return [];
  }
}

/** Filters of a list, as they stand in the address; views are named sets of them, given ones and a person's own. */
export function FilterBar({
  values,
  defaults,
  onChange,
  search,
  choices = [],
  views = [],
  savedAs,
}: FilterBarProps) {
  const [own, setOwn] = useState(() => savedViews(savedAs));
  const [naming, setNaming] = useState<string>();
  const field = search?.name;
  const send = useCallback(
    (text: string) => {
      if (field !== undefined) onChange({ [field]: text });
    },
    [field, onChange],
  );
  const [typed, setTyped] = useTyped(field === undefined ? '' : (values[field] ?? ''), send);

  const differing = (view: View) =>
    Object.keys(defaults).filter(
      (name) => name !== 'open' && (view.filters[name] ?? defaults[name]) !== values[name],
    );
  // Words that are looked for within a view leave it, and go along to the next one.
  const matches = (view: View) =>
    differing(view).every((name) => name === field && view.filters[name] === undefined);
  const store = (changed: View[]) => {
    setOwn(changed);
    try {
      if (savedAs !== undefined) localStorage.setItem(place(savedAs), JSON.stringify(changed));
    } catch {
      // Then the view lasts as long as the page.
    }
  };
  const show = (view: View) =>
    onChange({ ...defaults, ...(field === undefined ? {} : { [field]: typed }), ...view.filters });
  const nothingSet: View = { label: '', filters: {} };
  const known = [nothingSet, ...views, ...own].some((view) => differing(view).length === 0);

  return (
    <div className={`${css.bar ?? ''} no-print`}>
      {(views.length > 0 || own.length > 0) && (
        <div className={css.views} role="group" aria-label="Views">
          {views.map((view) => (
            <button
              key={view.label}
              type="button"
              className={css.view}
              aria-pressed={matches(view)}
              onClick={() => show(view)}
            >
              {view.label}
            </button>
          ))}
          {own.map((view) => (
            <span key={view.label} className={css.own}>
              <button
                type="button"
                className={css.view}
                aria-pressed={matches(view)}
                onClick={() => show(view)}
              >
                {view.label}
              </button>
              <CloseButton
                size="xs"
                aria-label={`Forget the view ${view.label}`}
                onClick={() => store(own.filter((other) => other !== view))}
              />
            </span>
          ))}
        </div>
      )}
      <div className={css.fields}>
        {search && (
          <TextInput
            className={css.search}
            size="sm"
            type="search"
            aria-label={search.label}
            placeholder={search.label}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {choices.map((choice) => (
          <Select
            key={choice.name}
            className={css.choice}
            size="sm"
            aria-label={choice.label}
            placeholder={choice.label}
            data={choice.choices.map((one) => ({ ...one }))}
            value={values[choice.name] === '' ? null : (values[choice.name] ?? null)}
            clearable
            searchable={choice.choices.length > 8}
            onChange={(value) => onChange({ [choice.name]: value ?? '' })}
          />
        ))}
        {savedAs !== undefined && !known && naming === undefined && (
          <Button variant="subtle" size="sm" onClick={() => setNaming('')}>
            Keep as a view
          </Button>
        )}
        {naming !== undefined && (
          <form
            className={css.naming}
            onSubmit={(event) => {
              event.preventDefault();
              const label = naming.trim();
              if (label === '') return;
              const filters = Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'open'));
              store([...own.filter((view) => view.label !== label), { label, filters }]);
              setNaming(undefined);
            }}
          >
            <TextInput
              size="sm"
              autoFocus
              aria-label="Name of the view"
              placeholder="Name of the view"
              value={naming}
              maxLength={40}
              onChange={(event) => setNaming(event.currentTarget.value)}
            />
            <Button type="submit" size="sm" variant="default">
              Keep
            </Button>
          </form>
        )}
      </div>
    </div>
  );
}
