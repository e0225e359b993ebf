import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import css from './panel-form.module.css';

export interface PanelFormProps {
  /** Names the form, unless words that stand in it do: `labelledBy`. */
  label?: string;
  labelledBy?: string;
  /** What the button that sends it says. */
  send: string;
  /** It is the one thing to do next. */
  call?: boolean;
  /** It takes something away. */
  grave?: boolean;
  /** Nothing has to be filled in: one more Enter sends it. */
  ready?: boolean;
  busy?: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form that an action opened in the panel of its record; Escape leaves it, as `Not now` does. */
export function PanelForm({
  label,
  labelledBy,
  send,
  call = false,
  grave = false,
  ready = false,
  busy = false,
  onSubmit,
  onCancel,
  children,
}: PanelFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (ready) button.current?.focus();
    // What it needs to know may have been read first; the focus waited on the page for so long.
    else if (!form.current?.contains(document.activeElement))
      form.current?.querySelector<HTMLElement>('input,textarea')?.focus();
  }, [ready]);
  return (
    <form
      ref={form}
      className={css.form}
      aria-label={label}
      aria-labelledby={labelledBy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || closesChoices(event)) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <div className={css.buttons}>
        <Button
          ref={button}
          type="submit"
          loading={busy}
          color={grave ? 'brick' : undefined}
          variant={grave ? 'outline' : 'filled'}
          {...(call ? { 'data-call': true } : {})}
        >
          {send}
        </Button>
        <Button variant="subtle" onClick={onCancel} disabled={busy}>
          Not now
        </Button>
      </div>
    </form>
  );
}

/** Escape in a field whose choices are open closes those, and nothing more. */
function closesChoices({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.dataset.expanded === 'true';
}
