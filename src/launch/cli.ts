import { join } from 'node:path';
import { keptCode } from './kept-code.ts';
import { loadWith } from './load.ts';

const [argument, ...more] = process.argv.slice(2);
if (more.length === 0 && (argument === '--version' || argument === '-V')) {
  // Asked for by scripts and hooks time and again: nothing need be loaded for it.
  process.stdout.write(`${AMPARO_VERSION}\n`);
} else {
  const kept = keptCode();
  if (kept) process.on('exit', () => kept.save());
  loadWith(kept, join(__dirname, 'chunks'), 'start/main');
}
