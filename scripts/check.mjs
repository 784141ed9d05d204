// npm run check: all that must hold before a change goes in. Stops at the first step that fails.
import { buildIfNeeded, cli, installIfNeeded, node, npm } from './project.mjs';

installIfNeeded();
buildIfNeeded();
const steps = [
  ['format and lint', () => npm(['run', '--silent', 'lint'])],
  ['types, zone by zone', () => npm(['run', '--silent', 'types'])],
  ['printed pages', () => node(['scripts/docs.mjs', '--check'])],
  ['tests', () => node(['scripts/test.mjs'])],
  ['Amparo on its own repository', () => node([cli, 'scan', '.'])],
  ['package', () => node(['scripts/pack-check.mjs'])],
];
for (const [name, step] of steps) {
  console.log(`\n== ${name}`);
  if (step() !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(1);
  }
}
console.log('\nAll checks passed.');
