// Scans made public documents by every policy: `npm run eval:public -- [--details] [--gate] [--policy NAME] [--only TEXT]`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, root } from './project.mjs';

if (!existsSync(join(root, 'dist', 'index.js'))) {
  const status = node(['scripts/build.mjs', '--no-types']);
  if (status !== 0) process.exit(status);
}
process.exitCode = node(['scripts/with-build.mjs', 'bench/public/run.ts', ...process.argv.slice(2)]);
