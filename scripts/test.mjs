// npm test [-- VITEST ARGUMENT…]: brings the project up to date, runs the tests, and ends with their counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded, installIfNeeded, node, run } from './project.mjs';

/** Debian packages that tests need besides Node. */
const DEBIAN_PACKAGES = [];

if (DEBIAN_PACKAGES.length > 0 && process.getuid?.() === 0) {
  run('apt-get', ['install', '-y', '-qq', ...DEBIAN_PACKAGES], { stdio: ['ignore', 2, 2] });
}
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
