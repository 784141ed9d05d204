// npm test [-- VITEST ARGUMENT…]: brings the project up to date, runs the tests, and ends with their counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded, installIfNeeded, node } from './project.mjs';

/** Debian packages that tests need besides Node, each with a command that works when it is there. */
const DEBIAN_PACKAGES = {
  'libreoffice-calc-nogui': ['soffice', '--version'],
  'libreoffice-writer-nogui': ['test', '-e', '/usr/lib/libreoffice/program/libswlo.so'],
  chromium: ['chromium', '--version'],
  qpdf: ['qpdf', '--version'],
  'python3-reportlab': ['/usr/bin/python3', '-c', 'import reportlab'],
};

installDebianPackages();
installIfNeeded();
buildIfNeeded();

const folder = mkdtempSync(join(tmpdir(), 'amparo-test-'));
const results = join(folder, 'results.json');
const status = node([
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);
const { passed, failed, skipped } = counts(readResults());
rmSync(folder, { recursive: true, force: true });
// In CI a skipped test is a test that nobody runs.
const tooMany = process.env.CI ? skipped : 0;
const wrong = failed + tooMany;
// Trouble outside of any test counts as one failure, so that the last line never looks clean when it is not.
const shown = wrong === 0 && status !== 0 ? 1 : wrong;
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${shown} failed`);
process.exitCode = shown === 0 ? 0 : 1;

/** As far as it may: on a machine without rights, tests that need a package are left out and say so. */
function installDebianPackages() {
  const missing = Object.entries(DEBIAN_PACKAGES)
    .filter(([, command]) => !works(...command))
    .map(([name]) => name);
  if (missing.length === 0 || !works('apt-get', '--version')) return;
  const root = process.getuid?.() === 0;
  if (!root && !works('sudo', '-n', 'true')) return;
  const apt = (...args) =>
    spawnSync(root ? 'apt-get' : 'sudo', [...(root ? [] : ['-n', 'apt-get']), ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  // Lists of packages may be missing or old.
  if (!apt(...install) && apt('update', '-qq')) apt(...install);
}

function works(program, ...args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8')).testResults;
  } catch {
    return [];
  }
}

/** A file that could not be loaded has no tests that could fail: it counts as one failure itself. */
function counts(files) {
  const tests = files.flatMap((file) => file.assertionResults);
  const of = (...wanted) => tests.filter((test) => wanted.includes(test.status)).length;
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: of('passed'),
    failed: of('failed') + broken.length,
    skipped: of('pending', 'skipped', 'todo', 'disabled'),
  };
}
