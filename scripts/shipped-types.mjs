// The types of the package: those that its entry point reaches. The others are of its inside, and two thirds of its files.
import { readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Written by the compiler: one statement a line, or one that ends a line. */
const IMPORTED = /(?:\bfrom |\bimport\()['"]([^'"]+)['"]/g;

/**
 * Removes the declarations in `folder` that `entry` does not reach.
 * @throws If one that it reaches imports a package, which whoever installs ours may not have.
 */
export function keepReached(folder, entry) {
  const reached = new Set();
  visit(join(folder, entry), reached);
  prune(folder, reached);
}

function visit(file, reached) {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
    if (name.startsWith('node:')) continue;
    if (!name.startsWith('.')) throw new Error(`${file} gives ${name} to the users of the package`);
    visit(join(dirname(file), name.replace(/\.[tj]s$/, '.d.ts')), reached);
  }
}

function prune(folder, reached) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) prune(path, reached);
    else if (!reached.has(path)) rmSync(path);
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
