import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import type { KeptCode } from './kept-code.ts';

/** `import`: Node gives scripts none without a warning. Packages are found from here as well as from the chunks. */
interface Module {
  exports: unknown;
  readonly import: (specifier: string) => Promise<unknown>;
}
/** Modules of Node that take milliseconds and that few scans need: loaded when something of them is asked for. */
const LATER = new Set([
  ...['node:child_process', 'node:crypto', 'node:fs/promises', 'node:module', 'node:os', 'node:stream'],
  ...['node:v8', 'node:worker_threads', 'node:zlib'],
]);
type Chunk = (
  exports: unknown,
  require: (name: string) => unknown,
  module: Module,
  __filename: string,
) => void;

/**
 * Loads a chunk of the bundle and what it requires, as Node loads CommonJS, but with what V8 made of it at an earlier start:
 * compiling it anew is most of what a small scan takes. `folder`: where the packs of chunks lie; `id`: `pack/chunk`, or a chunk that
 * lies in a file of its own (`scripts/packs.mjs`).
 */
export function loadWith(kept: KeptCode | undefined, folder: string, id: string): unknown {
  const builtIn = (one: string): unknown => (LATER.has(one) ? later(() => require(one)) : require(one));
  const packs = new Map<string, Record<string, Chunk>>();
  const chunk = (pack: string, name: string): Chunk => {
    const chunks = packs.get(pack) ?? compiled(join(folder, `${pack}.cjs`), kept);
    packs.set(pack, chunks);
    return chunks[name]!;
  };
  const loaded = new Map<string, Module>();
  const load = (place: string): unknown => {
    const known = loaded.get(place);
    if (known) return known.exports;
    const module: Module = { exports: {}, import: (specifier) => import(specifier) };
    loaded.set(place, module);
    const [pack = place, name = pack] = place.split('/');
    const find = (what: string) => (what.startsWith('./') ? load(what.slice(2)) : builtIn(what));
    chunk(pack, name)(module.exports, find, module, join(folder, `${name}.cjs`));
    return module.exports;
  };
  return load(id);
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

function compiled(path: string, kept: KeptCode | undefined): Record<string, Chunk> {
  const name = basename(path, '.cjs');
  // All of them are written in ASCII (`scripts/ascii.mjs`).
  const text = readFileSync(path, 'latin1');
  const cachedData = kept?.find(name);
  const script = new Script(text, { filename: path, ...(cachedData && { cachedData }) });
  kept?.use(name, script);
  return script.runInThisContext() as Record<string, Chunk>;
}
