import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { themeCss } from './scripts/theme-css.ts';

export default defineConfig({
  plugins: [react(), themeCss()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // As the browser gets it; Node would get the one for files on a disk.
      'tus-js-client': fileURLToPath(
        new URL('./node_modules/tus-js-client/lib.esm/browser/index.js', import.meta.url),
      ),
    },
  },
  test: {
    environment: 'jsdom',
    globals: true,
    environmentOptions: { jsdom: { url: 'http://embassy.test/' } },
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    server: { deps: { inline: ['tus-js-client'] } },
    testTimeout: 40_000,
    // Modules are loaded once for all files; what a test leaves behind, src/test/setup.ts clears away.
    isolate: false,
    // Vitest would leave a core to itself, and it has little to do.
    maxWorkers: '100%',
  },
});
