import { Autocomplete, TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { carriersQuery } from '../api/tracking-numbers.ts';

/** Who carries it: one whose numbers can be followed, or any other by name. */
export function CarrierField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (carrier: string) => void;
  error: string | undefined;
}) {
  const carriers = useQuery(carriersQuery);
  return (
    <Autocomplete
      label="Carrier"
      required
      autoFocus
      openOnFocus={false}
      data={carriers.data?.items ?? []}
      maxLength={60}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

export function TrackingNumberField({
  onChange,
  ...others
}: Pick<TextInputProps, 'label' | 'description' | 'required' | 'value' | 'error'> & {
  onChange: (trackingNumber: string) => void;
}) {
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      maxLength={80}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...others}
    />
  );
}
