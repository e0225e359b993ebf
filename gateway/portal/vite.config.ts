import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mockApi } from './scripts/mock-api.ts';
import { themeCss } from './scripts/theme-css.ts';

const gateway = process.env.EMBASSY_GATEWAY_URL ?? 'http://127.0.0.1:8080';
const served = ['/api', '/oauth2', '/login', '/logout', '/l'];

const visitor =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack)\/|src\/(main|app\/(app|router|public-|not-found|roles-gate)|features\/(welcome\/|\w+\/feature)|shared\/(api|client|color-scheme|feature|features-context|honours|http|once|paths|public-queries|routing|session|stamps|ui\/(blank|date-time|figure|guilloche|link|mark|meetup-ticket|offline-banner|person-name|scheme-switch|words)))/;
const signedIn =
  /@tanstack\/(react-virtual|virtual-core)|queriesObserver|useQueries|[mM]utationObserver|useMutation|[iI]nfiniteQuery|useBlocker|public-form|features\/(?!welcome|calendar|directory|hall-of-fame)/;

export default defineConfig(({ mode }) => ({
  plugins: [react(), themeCss(), ...(mode === 'mock' ? [mockApi()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What every visitor needs travels in one file: many small ones compress worse.
        codeSplitting: {
          groups: [{ name: 'visitor', test: (id: string) => visitor.test(id) && !signedIn.test(id) }],
        },
      },
    },
  },
  server: mode === 'mock' ? {} : { proxy: Object.fromEntries(served.map((path) => [path, gateway])) },
}));
