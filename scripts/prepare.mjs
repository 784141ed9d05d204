// Run by npm after an installation from a clone: those who install straight from the repository, as the pre-commit framework
// does, get no built package. Where there is one already, or nothing to build with, nothing is done, and nothing ever fails.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const isBuilt = existsSync(join(root, 'dist/cli.js'));
if (!isBuilt && existsSync(join(root, 'node_modules/esbuild')))
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
