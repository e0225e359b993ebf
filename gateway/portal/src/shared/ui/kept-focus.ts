import { useEffect } from 'react';
import type { RefObject } from 'react';

const focusable =
  'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),summary,[tabindex]:not([tabindex="-1"])';
const fields = 'input:not(:disabled),select:not(:disabled),textarea:not(:disabled)';

interface Seen {
  element: HTMLElement;
  name: string;
  form: HTMLFormElement | null;
  around: readonly HTMLElement[];
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent.trim();
}

function named(name: string | undefined, within: HTMLElement): HTMLElement | undefined {
  if (name === undefined || name === '') return undefined;
  return [...within.querySelectorAll<HTMLElement>(focusable)].find((one) => nameOf(one) === name);
}

function firstField(added: readonly Node[]): HTMLElement | undefined {
  for (const node of added) {
    if (!(node instanceof Element) || !node.isConnected) continue;
    const form = node.matches('form') ? node : node.querySelector('form');
    const field = form?.querySelector<HTMLElement>(fields);
    if (field) return field;
  }
  return undefined;
}

/**
 * What has the focus may go away: the button that opened a form, the form that was sent, the record that was left. The
 * focus then goes where the work goes on, instead of back to the top of the page: into the form that came, to what opened
 * the one that went, to the words that say that nothing is left, or to what stands nearest.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = area.current;
    if (!whole) return;
    const openers = new WeakMap<HTMLFormElement, Seen>();
    let last: Seen | undefined;
    // The button whose form does not stand there yet.
    let awaiting: Seen | undefined;

    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === whole) return;
      const form = target.closest('form');
      const opener = last?.form === null ? last : awaiting;
      if (form && last?.form !== form && opener !== undefined) openers.set(form, opener);
      awaiting = undefined;
      const around: HTMLElement[] = [];
      for (let one = target.parentElement; one && one !== whole; one = one.parentElement) around.push(one);
      last = { element: target, name: nameOf(target), form, around };
    };

    // A button makes room for its form and comes again as another one; what a key was pressed on is still there.
    const back = (opener: Seen | undefined) =>
      opener?.element.isConnected ? opener.element : named(opener?.name, whole);

    const keep = (changes: readonly MutationRecord[]) => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const gone = last;
      last = undefined;
      const near = gone.around.find((one) => one.isConnected);
      const goesOn =
        (gone.form === null ? firstField(changes.flatMap((change) => [...change.addedNodes])) : undefined) ??
        (gone.form && !gone.form.isConnected ? back(openers.get(gone.form)) : undefined);
      if (goesOn) {
        last = gone;
        goesOn.focus();
        return;
      }
      if (gone.form === null) awaiting = gone;
      const next =
        near &&
        (named(gone.name, near) ??
          near.querySelector<HTMLElement>('[data-empty]') ??
          near.querySelector<HTMLElement>(focusable));
      (next ?? whole).focus({ preventScroll: true });
    };

    whole.addEventListener('focusin', remember);
    const watching = new MutationObserver(keep);
    watching.observe(whole, { childList: true, subtree: true });
    return () => {
      whole.removeEventListener('focusin', remember);
      watching.disconnect();
    };
  }, [area]);
}
