// Evaluates the built library on the labelled files: `npm run eval -- [--json FILE] [--gate] [--details] [--only TEXT]`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const node = (...words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (!args.some((arg) => arg.startsWith('--library')) && !existsSync(join(root, 'dist', 'index.js'))) {
  const status = node('scripts/build.mjs', '--no-types');
  if (status !== 0) process.exit(status);
}
process.exitCode = node('scripts/with-build.mjs', 'bench/eval/run.ts', ...args);
