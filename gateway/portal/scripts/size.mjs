import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limit = 120_000;
const dist = new URL('../dist/', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
// The page of the public home travels with the entry, or in a chunk of its own.
const roots = ['index.html', 'src/features/welcome/pages/welcome-page.tsx'].filter((key) => key in manifest);

const seen = new Set();
function collect(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build's manifest`);
  if (seen.has(key)) return;
  seen.add(key);
  for (const imported of chunk.imports ?? []) collect(imported);
}
roots.forEach(collect);

let total = 0;
for (const key of seen) {
  const { file } = manifest[key];
  if (!file.endsWith('.js')) continue;
  const bytes = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  total += bytes;
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} KB  ${file}`);
}
console.log(
  `${(total / 1000).toFixed(1).padStart(7)} KB  first load of the public home, gzip (limit ${limit / 1000} KB)`,
);
if (total > limit) {
  console.error('The first load of the public home is too heavy: split what it does not need at once.');
  process.exit(1);
}
