import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../api.ts';

export interface ChosenPerson {
  id: string;
  name: string;
}

/** Finds a person by name while one types. What is kept is who it is, not what was typed. */
export function PersonSelect({
  label,
  description,
  value,
  onChange,
  onBlur,
  error,
  required = false,
  except = [],
  path,
}: {
  label: string;
  description?: ReactNode;
  value: ChosenPerson | null;
  onChange: (person: ChosenPerson | null) => void;
  onBlur?: () => void;
  error?: ReactNode;
  required?: boolean;
  /** People who cannot be chosen, by id. */
  except?: readonly string[];
  /** The path of the field within its form. */
  path?: string;
}) {
  const [typed, setTyped] = useState(value?.name ?? '');
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ['people', asked],
    queryFn: ({ signal }) => api.get('/api/people', { query: { q: asked, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  });
  const people = (found.data?.items ?? []).filter((person) => !except.includes(person.id));
  const offered = value && !people.some((person) => person.id === value.id) ? [value, ...people] : people;
  return (
    <Select
      label={label}
      description={description}
      required={required}
      placeholder="Begin with a name"
      searchable
      clearable={!required}
      openOnFocus={false}
      data-path={path}
      data={offered.map((person) => ({ value: person.id, label: person.name }))}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={
        found.isError
          ? 'People cannot be looked up right now.'
          : found.isFetching
            ? 'Looking…'
            : 'Nobody of that name.'
      }
      error={error}
      onBlur={onBlur}
      onChange={(id) => onChange(offered.find((person) => person.id === id) ?? null)}
    />
  );
}
