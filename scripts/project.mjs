/** What the other scripts share: where the project is, running a program, and bringing it up to date first. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cli = join(root, 'bin/amparo.js');

/** Runs a program in the project's folder and gives its exit status; killed counts as failed. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  return status ?? 1;
}

export function node(args, options) {
  return run(process.execPath, args, options);
}

export function npm(args, options) {
  // The npm that runs this script, so that a second one on the PATH cannot answer.
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? node([own, ...args], options) : run('npm', args, options);
}

/** Standard output belongs to the report or to the counts: what installing and building say goes to standard error. */
const ASIDE = { stdio: ['ignore', 2, 2] };

/** Installs if there is nothing, or if the lock file has changed since; never into a folder that is another's. */
export function installIfNeeded() {
  const folder = join(root, 'node_modules');
  const installed = modified(join(folder, '.package-lock.json'));
  if (installed >= modified(join(root, 'package-lock.json')) && installed > 0) return;
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    process.stderr.write(
      'node_modules is a link, and package-lock.json is newer than what is installed there: npm would empty the folder ' +
        'that it leads to. Run npm ci in that folder, or remove the link and run npm ci here.\n',
    );
    stopOn(1);
  }
  stopOn(npm(['ci', '--no-audit', '--no-fund'], ASIDE));
}

/** Builds if there is no bundle, or if a source is newer. */
export function buildIfNeeded() {
  const built = modified(join(root, 'dist/cli.cjs'));
  const sources = ['src', 'detectors', 'scripts/build.mjs', 'package.json', 'package-lock.json'];
  if (built > Math.max(...sources.map((path) => newest(join(root, path))))) return;
  stopOn(node(['scripts/build.mjs'], ASIDE));
}

/**
 * Folder of packages that are no dependencies, fetched once into the cache without their install scripts.
 * `wanted`: `name@version`.
 */
export function fetchPackages(folder, wanted) {
  const path = join(root, 'node_modules/.cache/amparo', folder);
  const isThere = (spec) => {
    const at = spec.lastIndexOf('@');
    const manifest = join(path, 'node_modules', spec.slice(0, at), 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === spec.slice(at + 1);
  };
  if (wanted.every(isThere)) return path;
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), '{"private":true}\n');
  stopOn(npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], { cwd: path, ...ASIDE }));
  return path;
}

function stopOn(status) {
  // 2: nothing was scanned (contract, "Exit status").
  if (status !== 0) process.exit(2);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return modified(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}
