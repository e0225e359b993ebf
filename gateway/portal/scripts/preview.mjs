import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

const portal = new URL('..', import.meta.url).pathname;
const vite = 'node_modules/vite/bin/vite.js';
const built = ['--mode', 'mock', '--outDir', 'target/mock'];

/** Builds the portal with the mock API in it and serves it on a free port, until `stop` is called. */
export async function preview() {
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...built], {
    cwd: portal,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The portal could not be built.');
  const port = String(await freePort());
  const server = spawn(
    process.execPath,
    [vite, 'preview', ...built, '--port', port, '--strictPort', '--host', '127.0.0.1'],
    { cwd: portal, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((resolve) =>
    server.stdout.on('data', (text) => String(text).includes('Local') && resolve()),
  );
  return { base: `http://127.0.0.1:${port}`, stop: () => server.kill() };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
