import { useSyncExternalStore } from 'react';
import { ApiProblem } from '../http.ts';
import css from './toast.module.css';

interface Message {
  id: number;
  text: string;
}

let messages: readonly Message[] = [];
let next = 1;
const listeners = new Set<() => void>();

function show(changed: readonly Message[]) {
  messages = changed;
  listeners.forEach((listener) => listener());
}

/** For the unexpected only. A refusal is said where the action was taken, success shows in the record itself. */
export function sayUnexpected(problem: unknown): void {
  const text =
    problem instanceof ApiProblem
      ? problem.detail
      : 'Something went wrong on our side. What you typed is kept; try again in a moment.';
  if (messages.some((message) => message.text === text)) return;
  show([...messages, { id: next++, text }]);
}

export function dismissToast(id: number): void {
  show(messages.filter((message) => message.id !== id));
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => messages,
  );
  return (
    <div className={css.toasts} role="region" aria-label="Messages" aria-live="assertive">
      {shown.map((message) => (
        <div key={message.id} className={css.toast}>
          <p>{message.text}</p>
          <button type="button" onClick={() => dismissToast(message.id)} aria-label="Close the message">
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
