// Most modules of a scan have nothing to do in most scans: what reads addresses abroad, what judges figures. To load them takes time for
// each function that they might need. So modules that are named in a list sleep: what imports them loads their chunk when it first asks
// for something of theirs, at once, as Node loads CommonJS. `import { f } from './m.ts'` becomes `const m = () => load('./m.ts')`, and
// each `f` becomes `m().f`. Only what functions ask for can wait; what the top of a module asks for is needed when that is loaded.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { parseAst } from 'rolldown/parseAst';
import { withLazyTops } from './lazy-tops.mjs';
import { bindsName, isPropertyName } from './names-in-code.mjs';

/** Stands around `import()` of what is loaded at once (`common-js.mjs`). */
export const AT_ONCE = '__atOnce';

/** `listed`: whether a module may sleep, by its path below the root. Gives what changes the code of those that import them. */
export function sleepers(root, listed) {
  const all = modulesIn(root);
  const candidates = new Set([...all.keys()].filter((path) => listed(relative(root, path))));
  // A module that one other needs at once is there in any case.
  for (const [path, code] of all)
    for (const found of importsIn(parseAst(code).body)) {
      const target = found.source.startsWith('.') ? resolve(dirname(path), found.source) : undefined;
      if (target !== undefined && candidates.has(target) && !canWait(found)) candidates.delete(target);
    }
  return {
    /** Paths of the modules that sleep. */
    paths: candidates,
    change: (code, path) => withSleepers(code, (source) => candidates.has(resolve(dirname(path), source))),
  };
}

/** The same JavaScript with modules for which `sleeps` holds loaded later. */
export function withSleepers(code, sleeps) {
  const found = importsIn(parseAst(code).body).filter(
    ({ source }) => source.startsWith('.') && sleeps(source),
  );
  if (found.length === 0) return code;
  const edits = found.flatMap(({ start, end, source, names }, i) => {
    const load = `const $wake${i} = () => $woken${i} ??= ${AT_ONCE}(import(${JSON.stringify(source)}));`;
    const uses = names.flatMap(({ imported, uses }) =>
      uses.map((use) => ({ ...use, text: `${use.before}($wake${i}().${imported})` })),
    );
    return [{ start, end, text: `let $woken${i}; ${load}` }, ...uses];
  });
  let out = '';
  let done = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    out += code.slice(done, start) + text;
    done = end;
  }
  return out + code.slice(done);
}

const canWait = ({ names, isWhole }) => isWhole && names.every(({ isLate }) => isLate);

/** JavaScript of all modules of the program, by path. */
function modulesIn(root) {
  const files = ['src', 'detectors'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(root, folder, name)),
  );
  const codeOf = (path) => transformSync(readFileSync(path, 'utf8'), { loader: 'ts', target: 'esnext' }).code;
  return new Map(files.map((path) => [path, withLazyTops(codeOf(path))]));
}

/** What a module imports or hands on, with where each name is used. */
function importsIn(body) {
  const all = body.filter(({ source }) => source);
  const names = new Map();
  for (const { type, specifiers } of all)
    if (type === 'ImportDeclaration')
      for (const { local, imported } of specifiers)
        names.set(local.name, { imported: imported?.name, uses: [], isLate: imported !== undefined });
  eachUse(body, names);
  return all.map(({ type, start, end, source, specifiers = [] }) => ({
    ...{ start, end, source: source.value },
    isWhole: type === 'ImportDeclaration' && specifiers.length > 0,
    names: type === 'ImportDeclaration' ? specifiers.map(({ local }) => names.get(local.name)) : [],
  }));
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
/** Notes of each name where it is used; not late: it is used at the top of the module, or means something else somewhere. */
function eachUse(node, names, above = { isInside: false }) {
  if (Array.isArray(node)) for (const one of node) eachUse(one, names, above);
  else if (node?.type === 'Identifier') note(node, names.get(node.name), above);
  else if (typeof node?.type === 'string' && node.type !== 'ImportDeclaration') {
    const isInside = above.isInside || FUNCTIONS.has(node.type);
    for (const key of Object.keys(node)) {
      // Of `{ x }` key and value are one and the same.
      if (node.shorthand && key === 'key') continue;
      const isPattern = node.type === 'ObjectPattern' || (above.isPattern && node.type === 'Property');
      eachUse(node[key], names, { node, key, isInside, isPattern });
    }
  }
}

function note({ start, end, name }, known, { node, key, isInside, isPattern }) {
  if (known === undefined) return;
  if (isPropertyName(node, key)) return;
  const isBinding = bindsName(node, key) || (node.type === 'Property' && isPattern);
  if (isBinding || !isInside) known.isLate = false;
  else known.uses.push({ start, end, before: node.shorthand ? `${name}: ` : '' });
}
