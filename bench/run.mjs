// npm run bench -- NAME [ARGUMENT…]: builds if needed, then runs a benchmark.
import { buildIfNeeded, installIfNeeded, node } from '../scripts/project.mjs';

const BENCHMARKS = {
  git: 'bench/git/history.mjs',
  xlsx: 'bench/xlsx/against-library.mjs',
  page: 'bench/page/large-pages.mjs',
  pdf: 'bench/pdf/against-libraries.mjs',
  start: 'bench/start/cold-start.mjs',
  site: 'bench/site/against-scanners.mjs',
};

const [name, ...args] = process.argv.slice(2);
const file = BENCHMARKS[name];
if (file === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHMARKS).join('|')} [ARGUMENT…]`);
  process.exit(2);
}
installIfNeeded();
buildIfNeeded();
process.exitCode = node([file, ...args]);
