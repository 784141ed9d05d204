// esbuild parts only ES modules into chunks. Node loads those one after the other, asynchronously, and no program can keep
// what V8 makes of them; of CommonJS it can (`src/launch`). So each chunk is made CommonJS when the parting is done: chunks
// import each other in their first statements and export in their last, never in a circle, and no export changes.
import { basename } from 'node:path';
import { transform } from 'esbuild';
import { AT_ONCE } from './sleeping.mjs';

const FIRST = /\s*import\s*(?:\{([^}]*)\}\s*from\s*)?"(\.\/[\w.-]+)\.js";/y;
const LAST = /export\s*\{([^}]*)\};\s*$/;
/** Of those that `sleeping.mjs` makes, with what stands around them. */
const LATER = new RegExp(String.raw`\b(${AT_ONCE}\()?import\("(\./[\w.-]+)\.js"\)(\)?)`, 'g');
/** What is left of `import()`: of packages, which may be ES modules only, and of users' modules. */
const IMPORT = /\bimport\(/g;
const IMPORTER = 'const __import=module.import??(x=>import(x));';
const FILE_URL = 'const __url=require("node:url").pathToFileURL(__filename).href;';

/** `output`: one of esbuild's files; `imports`: what its metafile says that it loads. Gives the CommonJS text. `isWoken`: what it
 * loads without asking for anything of it is there already. */
export async function commonJs({ path, text }, imports, { minify, isWoken = false }) {
  const chunks = imports.filter(({ external }) => !external);
  const count = chunks.filter(({ kind }) => kind === 'import-statement').length;
  const { head, rest } = withoutFirst(text, count, isWoken);
  let later = chunks.filter(({ kind }) => kind === 'dynamic-import').length;
  const body = rest.replace(LATER, (_, before, chunk, after) => {
    later--;
    return before ? `require("${chunk}")` : `Promise.resolve().then(()=>require("${chunk}"))${after}`;
  });
  // A text of the program that looks like an import would be changed with them.
  if (later !== 0) throw new Error(`${basename(path)}: imports are not what they are said to be`);
  const isImporting = body.search(IMPORT) >= 0;
  const exporting = body
    .replace(IMPORT, '__import(')
    .replace(LAST, (_, list) => `module.exports={${renamed(list, true)}};`);
  // What is left are Node's modules, imported anywhere, and `import.meta`.
  const { code } = await transform(head + exporting, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    define: { 'import.meta.url': '__url' },
    minify,
  });
  return `"use strict";${code.includes('__url') ? FILE_URL : ''}${isImporting ? IMPORTER : ''}${code}`;
}

function withoutFirst(text, count, isWoken) {
  let head = '';
  FIRST.lastIndex = 0;
  let end = 0;
  for (let i = 0; i < count; i++) {
    const found = FIRST.exec(text);
    if (!found) throw new Error(`${i} imports at the beginning instead of ${count}`);
    const [, names, chunk] = found;
    if (names !== undefined) head += `const{${renamed(names, false)}}=require("${chunk}");`;
    else if (!isWoken) head += `require("${chunk}");`;
    end = FIRST.lastIndex;
  }
  return { head, rest: text.slice(end) };
}

/** `a as b, c` as the names of an object's properties; `turned`: `b` is the property's name. */
function renamed(list, turned) {
  return list
    .split(',')
    .map((one) => one.trim().split(/\s+as\s+/))
    .filter(([name]) => name !== '')
    .map(([from, to = from]) => (turned ? `${to}:${from}` : `${from}:${to}`))
    .join(',');
}
