import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { leaveBy, takeCsrfToken } from '@/shared/http.ts';
import { computedStyle } from './computed-style.ts';
import { resetWorld } from './handlers.ts';
import { server } from './server.ts';

class QuietObserver {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
}

// What jsdom has no idea of.
globalThis.ResizeObserver = QuietObserver;
globalThis.IntersectionObserver = QuietObserver as unknown as typeof IntersectionObserver;
window.matchMedia = (media: string) =>
  ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
// It lays nothing out: everything would count as scrolled away, and open dropdowns as hidden.
Object.defineProperties(document.documentElement, {
  clientWidth: { value: 1024, configurable: true },
  clientHeight: { value: 768, configurable: true },
});
Element.prototype.getBoundingClientRect = () => new DOMRect(8, 8, 120, 24);
// Where Vitest looks for the bytes of a file that is sent; jsdom 28 keeps them under another name.
const blob = new Blob() as unknown as Record<symbol, object>;
for (const inside of Object.getOwnPropertySymbols(blob)) {
  Object.defineProperty(Object.getPrototypeOf(blob[inside]), '_buffer', {
    configurable: true,
    get(this: { _bytes: Uint8Array }) {
      return this._bytes;
    },
  });
}
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
window.getComputedStyle = computedStyle;
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
globalThis.CSS = { ...globalThis.CSS, escape: (text: string) => text.replace(/["\\\]]/g, '\\$&') };

// Pages are fetched when they are first opened, which takes a moment on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  resetWorld();
  localStorage.clear();
  window.history.replaceState(null, '', '/');
  takeCsrfToken(undefined);
  leaveBy(() => undefined);
});
afterAll(() => {
  server.close();
});
