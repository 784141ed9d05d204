/** A part of the program: its name as others import it, and its text, an ES module as esbuild writes it. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

const FIRST = /\s*import\s*(?:\{([^}]*)\}\s*from\s*)?"([^"]+)";/y;
const LAST = /export\s*\{([^}]*)\};?\s*(?:\/\/# sourceMappingURL=\S*\s*)?$/;
const LATER = /\bimport\("([^"]+)"\)/g;
/** Where a part itself lies: in the page, of which there is no address. */
const ADDRESS = /\bimport\.meta\.url\b/g;

/**
 * Parts of a program that import each other as one script without modules, for a worker out of a Blob: modules there
 * import nothing when the page is a file on disk. As esbuild writes them, chunks import each other in their first
 * statements and export in their last, never in a circle, and no export changes (`scripts/common-js.mjs` relies on the
 * same). Throws if that is not so. `entry`: the name of the part that is run.
 */
export function oneScript(parts: readonly Part[], entry: string): string {
  const names = new Set(parts.map(({ name }) => name));
  if (!names.has(entry)) throw new Error(`there is no part ${entry}`);
  const bodies = parts.map((part) => `${JSON.stringify(part.name)}(){${functionBody(part, names)}\n}`);
  return `"use strict";(()=>{const __made=new Map;const __take=(name)=>{
let part=__made.get(name);if(part===undefined)__made.set(name,part=__parts[name]());return part};
const __later=(name)=>Promise.resolve().then(()=>__take(name));
const __parts={${bodies.join(',\n')}};
__take(${JSON.stringify(entry)})})();
`;
}

/** What the module does, with a `return` of what it exports. */
function functionBody({ name, text }: Part, names: ReadonlySet<string>): string {
  const known = (imported: string): string => {
    const plain = imported.replace(/^\.\//, '');
    if (!names.has(plain)) throw new Error(`${name} imports ${imported}, which is no part`);
    return JSON.stringify(plain);
  };
  let head = '';
  let end = 0;
  FIRST.lastIndex = 0;
  for (let found = FIRST.exec(text); found; found = FIRST.exec(text)) {
    const [, list, imported = ''] = found;
    head += `${list === undefined ? '' : `const{${renamed(list, false)}}=`}__take(${known(imported)});`;
    end = FIRST.lastIndex;
  }
  const rest = text.slice(end);
  const last = LAST.exec(rest);
  const body = (last ? rest.slice(0, last.index) : rest)
    .replace(LATER, (_, imported: string) => `__later(${known(imported)})`)
    .replace(ADDRESS, '""');
  return `${head}${body};return{${last ? renamed(last[1]!, true) : ''}}`;
}

/** `a as b, c` as the names of an object's properties; `turned`: `b` is the property's name. */
function renamed(list: string, turned: boolean): string {
  return list
    .split(',')
    .map((one) => one.trim().split(/\s+as\s+/))
    .filter(([name]) => name !== '')
    .map(([from, to = from]) => (turned ? `${to}:${from}` : `${from}:${to}`))
    .join(',');
}
