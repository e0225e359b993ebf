import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const portal = new URL('..', import.meta.url).pathname;
const reading = [
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['types match the services', ['scripts/types.mjs', '--check']],
  ['boundaries hold', ['scripts/boundaries.mjs']],
  ['type check', ['node_modules/typescript-native/bin/tsc', '--noEmit']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
  // What Maven has built from these very sources a moment ago is not built once more.
  ...(process.argv.includes('--built') ? [] : [['build', ['scripts/build.mjs']]]),
  ['size of the first load', ['scripts/size.mjs']],
];
const running = [
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
];

/** Runs one after the other up to the first that fails, and says what each said once it has ended. */
async function lane(steps) {
  for (const [name, args] of steps) {
    const started = Date.now();
    const { status, said } = await run(args);
    process.stdout.write(said);
    if (status !== 0) {
      console.error(`✗ ${name}`);
      return status;
    }
    console.log(`✓ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  return 0;
}

function run(args) {
  return new Promise((done, fail) => {
    const said = [];
    const child = spawn(process.execPath, args, { cwd: portal, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (some) => said.push(some));
    child.stderr.on('data', (some) => said.push(some));
    child.on('error', fail);
    child.on('close', (code) => done({ status: code ?? 1, said: Buffer.concat(said) }));
  });
}

mkdirSync(`${portal}/target`, { recursive: true });
// Vitest leaves most of a second core free.
const statuses = await Promise.all([lane(reading), lane(running)]);
process.exitCode = statuses.find((status) => status !== 0) ?? 0;
