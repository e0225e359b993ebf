// Builds or checks the portal for Maven. Does as little as it can: dependencies are installed when the lock file
// has changed, the portal is built when a source has changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const gateway = fileURLToPath(new URL('..', import.meta.url));
const portal = join(gateway, 'portal');
const target = join(gateway, 'target');
const served = join(target, 'classes', 'static');
const dist = join(portal, 'dist');
const builtFrom = join(target, 'portal-built-from');
const notSources = new Set(['node_modules', 'dist', 'target', 'test-results', '.git']);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`The portal needs Node 20.19 or newer, this is ${process.versions.node}.`);
}

const task = process.argv[2];
if (task === 'build') {
  install();
  build();
} else if (task === 'check') {
  install();
  check();
} else {
  fail('Say build or check.');
}

/** npm leaves a lock file of its own in node_modules: older than ours means that ours has changed since. */
function install() {
  const installed = join(portal, 'node_modules', '.package-lock.json');
  const wanted = join(portal, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline']);
}

function build() {
  const wanted = hashOf(sources(portal));
  if (!isBuilt(wanted)) {
    run('npm', ['run', '--silent', 'build']);
  }
  rmSync(served, { recursive: true, force: true });
  mkdirSync(served, { recursive: true });
  cpSync(dist, served, { recursive: true });
  writeFileSync(builtFrom, wanted);
}

function isBuilt(wanted) {
  return read(builtFrom) === wanted && existsSync(join(dist, 'index.html'));
}

function check() {
  const contracts = ['ambassador', 'materials', 'recognition']
    .map((service) => join(gateway, '..', `${service}-service`, 'src', 'main', 'openapi', 'openapi.json'))
    .filter((contract) => existsSync(contract));
  const wanted = hashOf([...sources(portal), ...contracts]);
  const stamp = join(target, 'portal-checked-from');
  if (read(stamp) === wanted) {
    console.log('The portal has not changed since it was checked.');
    return;
  }
  run('npm', ['run', '--silent', 'check', ...(isBuilt(hashOf(sources(portal))) ? ['--', '--built'] : [])]);
  mkdirSync(target, { recursive: true });
  writeFileSync(stamp, wanted);
}

function sources(folder) {
  return readdirSync(folder)
    .filter((name) => !notSources.has(name))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? sources(path) : [path];
    });
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) {
    hash.update(relative(gateway, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: portal,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) fail(`${command} could not be started: ${error.message}. Install Node 20.19 or newer with npm.`);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
