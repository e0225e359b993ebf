import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const portal = new URL('..', import.meta.url).pathname;
execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: portal, stdio: 'inherit' });

const compressible = /\.(js|css|html|svg|json|txt|webmanifest)$/;

/** Lays a .gz and a .br beside every text file, so that the gateway never compresses while it answers. */
function precompress(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      precompress(path);
    } else if (compressible.test(name)) {
      const plain = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
      writeFileSync(
        `${path}.br`,
        brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      );
    }
  }
}
precompress(join(portal, 'dist'));
