import { isAscii } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { KeptCode } from './kept-code.ts';

/** `import`: Node gives scripts none without a warning. Packages are found from here as well as from the chunks. */
interface Module {
  exports: unknown;
  readonly import: (specifier: string) => Promise<unknown>;
}
/** Modules of Node that take milliseconds and that few scans need: loaded when something of them is asked for. */
const LATER = new Set(['node:child_process', 'node:crypto', 'node:os', 'node:worker_threads', 'node:zlib']);
type Body = (
  exports: unknown,
  require: (name: string) => unknown,
  module: Module,
  __filename: string,
) => void;

/**
 * Loads a CommonJS file of the bundle and what it requires, as Node does, but with what V8 made of it at an earlier start:
 * compiling it anew is most of what a small scan takes.
 */
export function loadWith(kept: KeptCode | undefined, file: string): unknown {
  const loadNow = createRequire(file);
  const builtIn = (name: string): unknown => (LATER.has(name) ? later(() => loadNow(name)) : loadNow(name));
  const loaded = new Map<string, Module>();
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module: Module = { exports: {}, import: (specifier) => import(specifier) };
    loaded.set(path, module);
    const folder = dirname(path);
    const require = (name: string) => (name.startsWith('./') ? load(join(folder, name)) : builtIn(name));
    compiled(path, kept)(module.exports, require, module, path);
    return module.exports;
  };
  return load(file);
}

/** Stands for what `give` gives, whose properties alone are asked for. */
function later(give: () => unknown): unknown {
  let given: object | undefined;
  return new Proxy(
    {},
    {
      get(_, name) {
        given ??= give() as object;
        return Reflect.get(given, name);
      },
    },
  );
}

const BEFORE = '(function(exports,require,module,__filename){';
const BEHIND = '\n})';

function compiled(path: string, kept: KeptCode | undefined): Body {
  const { bytes, text } = wrapped(path);
  const name = basename(path);
  const cachedData = kept?.find(name, bytes);
  const script = new Script(text, { filename: path, ...(cachedData && { cachedData }) });
  kept?.use(name, bytes, script);
  return script.runInThisContext() as Body;
}

/** The file within a function, in one piece: put together as texts, a million characters are copied twice more. */
function wrapped(path: string): { readonly bytes: Buffer; readonly text: string } {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const all = Buffer.allocUnsafe(BEFORE.length + size + BEHIND.length);
    const bytes = all.subarray(BEFORE.length, BEFORE.length + size);
    let read = 0;
    for (let more = -1; read < size && more !== 0; read += more)
      more = readSync(fd, bytes, read, size - read, read);
    if (read < size) throw new Error(`${basename(path)} ends too early`);
    all.write(BEFORE, 0, 'latin1');
    all.write(BEHIND, BEFORE.length + size, 'latin1');
    return { bytes, text: all.toString(isAscii(all) ? 'latin1' : 'utf8') };
  } finally {
    closeSync(fd);
  }
}
