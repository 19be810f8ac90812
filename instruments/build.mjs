// Builds the bundle: `npm ci` only when package-lock.json changed, tsc and esbuild only when a source changed.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const out = process.argv[2] ?? join(here, 'target/classes/instruments');
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`Node ${process.versions.node} is too old for the instruments: 20 or later is needed.\nMaybe install Debian's or nodejs.org's Node 20.`);

const lockDigest = digest(['package-lock.json', 'package.json']);
const lockStamp = join(here, 'node_modules/.cellback-lock');
if (read(lockStamp) !== lockDigest) {
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(lockStamp, lockDigest);
}

const sourceDigest = digest([...files('src'), ...files('css'), 'build.mjs', 'tsconfig.json', 'package-lock.json']);
const stamp = join(out, '../../instruments.stamp');
const done = ['cellback.js', 'cellback.css'].every((name) => existsSync(join(out, name)));
if (done && read(stamp) === sourceDigest) process.exit(0);

run(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '--project', here]);
const { build } = await import('esbuild');
mkdirSync(out, { recursive: true });
const target = ['chrome123', 'firefox121', 'safari17.5'];
await build({ entryPoints: [join(here, 'src/main.ts')], outfile: join(out, 'cellback.js'), bundle: true, minify: true, format: 'iife', target, legalComments: 'none', charset: 'utf8', banner: { js: licences(['d3-geo', 'd3-array', 'internmap']) } });
await build({ entryPoints: [join(here, 'css/cellback.css')], outfile: join(out, 'cellback.css'), bundle: true, minify: true, target, charset: 'utf8' });
writeFileSync(stamp, sourceDigest);

/** The notices that must go with the code of others. */
function licences(names) {
  const notices = names.map((name) => `${name}: ${readFileSync(join(here, 'node_modules', name, 'LICENSE'), 'utf8').trim()}`);
  return `/*\nCellback instruments, Apache-2.0. With parts of:\n\n${notices.join('\n\n').replaceAll('*/', '* /')}\n*/`;
}

function files(folder) {
  return readdirSync(join(here, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(here.length + 1))
    .sort();
}

function digest(names) {
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(readFileSync(join(here, name)));
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function run(command, words) {
  const { status, error } = spawnSync(command, words, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) fail(`${command} could not be started: ${error.message}\nMaybe Node 20 with npm is not installed or not on the path.`);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
