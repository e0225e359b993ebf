import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mockApi } from './scripts/mock-api.ts';
import { themeCss } from './scripts/theme-css.ts';

const gateway = process.env.EMBASSY_GATEWAY_URL ?? 'http://127.0.0.1:8080';
const served = ['/api', '/oauth2', '/login', '/logout', '/l'];

export default defineConfig(({ mode }) => ({
  plugins: [react(), themeCss(), ...(mode === 'mock' ? [mockApi()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: { manifest: true, assetsInlineLimit: 0, target: 'es2022', reportCompressedSize: false },
  server: mode === 'mock' ? {} : { proxy: Object.fromEntries(served.map((path) => [path, gateway])) },
}));
