// What every start or every scan loads is dozens of chunks, as esbuild parts them; each takes time to find, read and compile. So
// chunks lie in packs: those that are loaded together in one file, every other in one of its own. A pack is an expression
// that gives functions by chunks' names, which `src/launch/load.ts` calls as Node calls a CommonJS module.

/**
 * `chunks`: `{ name, entry, imports, code }`, `imports` the names of those that one loads at once. `packs`: `[name, entries]`: what
 * these load that no pack before holds; entries by their paths, or an expression for these. Gives the files, `[name, code]`. In them a
 * chunk of a pack is required as `./pack/chunk`.
 */
export function packed(chunks, packs) {
  const byName = new Map(chunks.map((chunk) => [chunk.name, chunk]));
  const left = new Map(byName);
  const held = new Map();
  const packOf = new Map();
  for (const [name, entries] of packs) {
    const own = [];
    const add = (chunk) => {
      if (!left.delete(chunk.name)) return;
      for (const one of chunk.imports) add(byName.get(one));
      own.push(chunk);
      packOf.set(chunk.name, name);
    };
    for (const entry of [entries].flat()) {
      const found = chunks.filter((one) =>
        entry instanceof RegExp ? entry.test(one.entry) : one.entry === entry,
      );
      if (found.length === 0) throw new Error(`no chunk of ${entry}`);
      for (const chunk of found) add(chunk);
    }
    held.set(name, own);
  }
  for (const chunk of left.values()) held.set(chunk.name, [chunk]);
  return [...held].map(([name, own]) => [name, expressionOf(own, packOf)]);
}

function expressionOf(chunks, packOf) {
  const placed = (code) =>
    code.replace(/\brequire\("\.\/([\w.-]+)"\)/g, (all, name) =>
      packOf.has(name) ? `require("./${packOf.get(name)}/${name}")` : all,
    );
  // In brackets, so that V8 compiles them at once instead of looking through them first.
  const functions = chunks.map(
    ({ name, code }) =>
      `${JSON.stringify(name)}:(function(exports,require,module,__filename){${placed(code)}\n})`,
  );
  return `({${functions.join(',\n')}})`;
}
