import { Button } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useFocusTrap } from '@mantine/hooks';
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ZodType } from 'zod';
import { drafts } from '../drafts.ts';
import { ApiProblem, onDeparture } from '../http.ts';
import { useSession } from '../session.tsx';
import { DateTime } from './date-time.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { sayUnexpected } from './toast.tsx';
import css from './form.module.css';

export interface PortalFormOptions<V extends Record<string, unknown>> {
  /** Names the draft on this device: `meetup-report.<id>`. */
  draftKey: string;
  initial: V;
  schema: ZodType<unknown, V>;
  /** Called a moment after typing stops, for drafts that the server keeps as well. */
  onPause?: (values: V) => void;
}

export interface PortalForm<V extends Record<string, unknown>> {
  fields: UseFormReturnType<V>;
  draftKey: string;
  /** A draft of this device was put back into the fields; from when. */
  restoredAt: string | undefined;
  dirty: boolean;
  /** Forgets the draft and goes back to what the server has. */
  discardDraft: () => void;
  /** Writes the draft on this device at once; what was typed last is not followed by a pause any more. */
  keep: () => void;
  /** Call once the server has taken everything: the draft is forgotten and leaving asks nothing. */
  sent: () => void;
}

const pause = 600;

/** `lines[0].quantity`, as the server says it, is `lines.0.quantity` to the form. */
export function formPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1');
}

/**
 * A form whose text survives: each change is written to a draft on this device, and put back after a lost session, a
 * closed tab or a crash. Fields are checked when they are left.
 */
export function usePortalForm<V extends Record<string, unknown>>({
  draftKey,
  initial,
  schema,
  onPause,
}: PortalFormOptions<V>): PortalForm<V> {
  const person = useSession().person.id;
  const [restored, setRestored] = useState(() => drafts.read<V>(person, draftKey));
  const [start] = useState<V>(() => (restored ? { ...initial, ...restored.values } : initial));
  const values = useRef<V>(start);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pauseListener = useRef(onPause);
  const [dirty, setDirty] = useState(restored !== undefined);
  useEffect(() => {
    pauseListener.current = onPause;
  });

  const write = useCallback(() => {
    if (pending.current === undefined) return;
    clearTimeout(pending.current);
    pending.current = undefined;
    drafts.write(person, draftKey, values.current);
  }, [person, draftKey]);

  const fields = useForm<V>({
    mode: 'controlled',
    initialValues: start,
    validate: schemaResolver(schema, { sync: true }) as never,
    validateInputOnBlur: true,
    onValuesChange: (changed) => {
      values.current = changed;
      setDirty(true);
      clearTimeout(pending.current);
      pending.current = setTimeout(() => {
        write();
        pauseListener.current?.(values.current);
      }, pause);
    },
  });

  useEffect(() => {
    window.addEventListener('pagehide', write);
    const stop = onDeparture(write);
    return () => {
      write();
      window.removeEventListener('pagehide', write);
      stop();
    };
  }, [write]);

  const forget = () => {
    clearTimeout(pending.current);
    pending.current = undefined;
    drafts.discard(person, draftKey);
    setRestored(undefined);
    setDirty(false);
  };
  return {
    fields,
    draftKey,
    restoredAt: restored?.savedAt,
    dirty,
    discardDraft: () => {
      fields.setInitialValues(initial);
      fields.setValues(initial);
      fields.clearErrors();
      values.current = initial;
      forget();
    },
    keep: write,
    sent: forget,
  };
}

export interface FormShellProps<V extends Record<string, unknown>> {
  form: PortalForm<V>;
  label: string;
  submit: string;
  /** Resolves when the server has taken it; a problem it throws is shown here, beside the fields it names. */
  onSubmit: (values: V) => Promise<unknown>;
  children: ReactNode;
  /** Beside the submit button. */
  aside?: ReactNode;
  /** The words of fields in the error summary, by path; the field's own label when left out. */
  names?: Record<string, string>;
  /** Leaving with unsaved text asks; switched off where the server keeps the draft as well. */
  guard?: boolean;
  call?: boolean;
}

function fieldOf(form: HTMLFormElement | null, path: string): HTMLElement | null {
  return form?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ?? null;
}

function focusField(form: HTMLFormElement | null, path: string) {
  const found = fieldOf(form, path);
  const target = found?.matches('input,textarea,select,button')
    ? found
    : (found?.querySelector<HTMLElement>('input,textarea,select,button') ?? found);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

function labelOf(form: HTMLFormElement | null, path: string): string | undefined {
  const found = fieldOf(form, path);
  const input = found?.matches('input,textarea,select')
    ? (found as HTMLInputElement)
    : found?.querySelector('input');
  return (
    input?.labels?.[0]?.textContent.replace(/\s*\*$/, '') ?? found?.getAttribute('aria-label') ?? undefined
  );
}

/** One column, what is wrong beside the field and in a summary that jumps to it, nothing typed ever lost. */
export function FormShell<V extends Record<string, unknown>>({
  form,
  label,
  submit,
  onSubmit,
  children,
  aside,
  names = {},
  guard = true,
  call = false,
}: FormShellProps<V>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [summary, setSummary] = useState<readonly { path: string; label: string; message: string }[]>([]);
  const element = useRef<HTMLFormElement>(null);
  const summaryBox = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);

  useEffect(() => onDeparture(() => (leaving.current = true)), []);

  const blocker = useBlocker({
    shouldBlockFn: () => guard && form.dirty && !leaving.current,
    enableBeforeUnload: () => guard && form.dirty && !leaving.current,
    withResolver: true,
  });

  const showErrors = (errors: Record<string, ReactNode>) => {
    const found = Object.entries(errors)
      .filter(([, message]) => Boolean(message))
      .map(([path, message]) => ({
        path,
        label: names[path] ?? labelOf(element.current, path) ?? '',
        message: typeof message === 'string' ? message : 'Check this field.',
      }));
    found.sort((one, other) => {
      const [first, second] = [fieldOf(element.current, one.path), fieldOf(element.current, other.path)];
      if (!first || !second) return first ? -1 : second ? 1 : 0;
      return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    setSummary(found);
    if (found.length > 0) requestAnimationFrame(() => summaryBox.current?.focus());
  };

  const send = async () => {
    setProblem(undefined);
    const { hasErrors, errors } = form.fields.validate();
    if (hasErrors) {
      showErrors(errors);
      return;
    }
    setSummary([]);
    setBusy(true);
    leaving.current = true;
    try {
      await onSubmit(form.fields.getValues());
      form.sent();
    } catch (failure) {
      leaving.current = false;
      if (failure instanceof ApiProblem && failure.errors.length > 0) {
        const errorsByField = Object.fromEntries(
          failure.errors.map((one) => [formPath(one.field), one.message]),
        );
        form.fields.setErrors(errorsByField);
        showErrors(errorsByField);
        const unnamed = Object.keys(errorsByField).every((path) => fieldOf(element.current, path) === null);
        if (unnamed) setProblem(failure);
      } else {
        setProblem(failure);
        if (!(failure instanceof ApiProblem)) sayUnexpected(failure);
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      ref={element}
      className={css.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) void send();
      }}
    >
      {form.restoredAt !== undefined && form.dirty && (
        <Note tone="info" role="status">
          <p>
            What you typed <DateTime at={form.restoredAt} show="relative" /> was kept on this device and is
            back in the form.
          </p>
          <button type="button" onClick={form.discardDraft}>
            Start over instead
          </button>
        </Note>
      )}
      {summary.length > 0 && (
        <div className={css.summary} role="alert" ref={summaryBox} tabIndex={-1}>
          <p className={css.summaryTitle}>
            {summary.length === 1 ? 'One thing to look at' : `${summary.length} things to look at`}
          </p>
          <ul>
            {summary.map(({ path, label: name, message }) => (
              <li key={path}>
                <a
                  href={`#${path}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(element.current, path);
                  }}
                >
                  {name === '' ? message : `${name}: ${message}`}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
      <ProblemNote error={problem} />
      <div className={css.end}>
        <Button type="submit" size="md" loading={busy} {...(call ? { 'data-call': true } : {})}>
          {submit}
        </Button>
        {aside}
      </div>
      {blocker.status === 'blocked' && <LeaveQuestion stay={blocker.reset} leave={blocker.proceed} />}
    </form>
  );
}

/** Holds the focus until it is answered; Escape stays, and the focus is then where it was. */
function LeaveQuestion({ stay, leave }: { stay: () => void; leave: () => void }) {
  const trap = useFocusTrap();
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      ref={trap}
      className={css.leave}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        stay();
      }}
    >
      <div className={css.leaveBox}>
        <h2 id="leave-title">Leave this form?</h2>
        <p id="leave-text">
          It is not sent yet. What you typed stays on this device, and is here when you come back.
        </p>
        <div className={css.end}>
          <Button onClick={stay} data-autofocus>
            Stay here
          </Button>
          <Button variant="default" onClick={leave}>
            Leave
          </Button>
        </div>
      </div>
    </div>
  );
}

/** A group of fields under one heading. */
export function FieldGroup({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className={css.group}>
      <legend>{title}</legend>
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}

/** Fields that belong side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}

/** What a Mantine input needs to be a field of the form: value, error, checks on leaving, and its path for the summary. */
export function field<V extends Record<string, unknown>>(
  form: PortalForm<V>,
  path: string,
  type: 'input' | 'checkbox' = 'input',
) {
  return { ...form.fields.getInputProps(path as never, { type }), 'data-path': path };
}

/** Adds a row to a list of the form, and goes on in its first field. */
export function addRow<V extends Record<string, unknown>>(form: PortalForm<V>, list: string, row: unknown) {
  const at = (form.fields.getValues()[list] as unknown[]).length;
  form.fields.insertListItem(list as never, row as never);
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(`${list}.${at}`)}"]`)?.focus(),
  );
}
