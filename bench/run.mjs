// npm run bench -- [NAME…] [OPTION…]: builds if needed, then runs the benchmarks (harness/options.ts).
import { buildIfNeeded, installIfNeeded, node } from '../scripts/project.mjs';

installIfNeeded();
buildIfNeeded();
process.exitCode = node(['scripts/with-build.mjs', 'bench/main.ts', ...process.argv.slice(2)]);
