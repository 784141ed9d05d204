import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Run by Vitest before all tests: `npm test` builds what is out of date, a test run by hand only what is missing. */
export default function buildIfMissing(): void {
  if (existsSync(join(root, 'dist/cli.cjs'))) return;
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--no-types'], { stdio: 'inherit' });
}
