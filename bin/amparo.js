#!/usr/bin/env node
import { existsSync, mkdirSync } from 'node:fs';
import * as module from 'node:module';
import { join } from 'node:path';

keepCompiled();
const bundle = new URL('../dist/cli.js', import.meta.url);
if (existsSync(bundle)) await import(bundle.href);
else {
  process.stderr.write('amparo: not built yet. Run: npm ci && npm run build\n');
  process.exitCode = 2;
}

/**
 * From Node 22.8 on what V8 makes of the code is kept for the next start. In the user's own folder for such things: in
 * the one for temporary files others could put code of theirs.
 */
function keepCompiled() {
  if (!module.enableCompileCache) return;
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env;
  const own = XDG_CACHE_HOME || LOCALAPPDATA;
  const parent = own || HOME;
  // Step by step: where a folder cannot be, as in /proc, Node tries for ever to make it with its parents.
  if (!parent || !existsSync(parent)) return;
  let folder = parent;
  for (const name of own ? ['amparo'] : ['.cache', 'amparo']) {
    folder = join(folder, name);
    if (!existsSync(folder)) tryToMake(folder);
  }
  if (existsSync(folder)) module.enableCompileCache(folder);
}

function tryToMake(folder) {
  try {
    mkdirSync(folder);
  } catch {
    // It is as well without.
  }
}
