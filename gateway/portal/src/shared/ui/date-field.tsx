import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';

/** The browser's own field for a day, or for a moment. Its year ends after four digits, where else it takes six. */
export function DateField({ time = false, ...others }: TextInputProps & { time?: boolean }) {
  return time ? (
    <TextInput type="datetime-local" max="9999-12-31T23:59" {...others} />
  ) : (
    <TextInput type="date" max="9999-12-31" {...others} />
  );
}
