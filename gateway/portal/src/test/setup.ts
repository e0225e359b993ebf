import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { leaveBy, takeCsrfToken } from '@/shared/http.ts';
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
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
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
  takeCsrfToken(undefined);
  leaveBy(() => undefined);
});
afterAll(() => {
  server.close();
});
