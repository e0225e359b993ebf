import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const portal = new URL('..', import.meta.url).pathname;
const steps = [
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['types match the services', ['scripts/types.mjs', '--check']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
  ['boundaries hold', ['scripts/boundaries.mjs']],
  ['type check', ['node_modules/typescript/bin/tsc', '--noEmit']],
  [
    'tests',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=dot',
      '--reporter=json',
      '--outputFile.json=target/vitest.json',
    ],
  ],
  ['build', ['scripts/build.mjs']],
  ['size of the first load', ['scripts/size.mjs']],
];

mkdirSync(`${portal}/target`, { recursive: true });
for (const [name, args] of steps) {
  const started = Date.now();
  console.log(`▸ ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: portal, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`✗ ${name}`);
    process.exit(status ?? 1);
  }
  console.log(`✓ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
