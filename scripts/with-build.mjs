/**
 * Runs a TypeScript entry with plain Node: bundles it with esbuild into node_modules/.cache and starts that.
 *
 *     node scripts/with-build.mjs ENTRY.ts [ARGUMENT…]
 *
 * The exit status is the entry's.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('usage: node scripts/with-build.mjs ENTRY.ts [ARGUMENT…]');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'amparo');
mkdirSync(cache, { recursive: true });
const outfile = join(cache, `run-${process.pid}.mjs`);
try {
  await build({
    entryPoints: [resolve(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const run = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
