// What describes detectors and readers (what they find, their sources, their captions, of which the build makes a table) is a third of
// what a scan would load, and few scans ask for it. So in bundles for Node each such list is made when it is first looked at.
import { parseAst } from 'rolldown/parseAst';

const NAMES = new Set(['about', 'sources', 'headers', 'notHeaders']);
/** Shorter ones are as well made at once. */
const SHORTEST = 60;

export const LAZILY = 'amparo:lazily';
/** Stands for an object or a list whose members are made when it is first looked at. */
export const LAZILY_CODE = `const makers = new WeakMap();
const use = (does) => (target, ...more) => {
  const make = makers.get(target);
  if (make) {
    makers.delete(target);
    Object.assign(target, make());
  }
  return does(target, ...more);
};
const asked = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor'];
const handler = Object.fromEntries(asked.map((name) => [name, use(Reflect[name])]));
export const lazily = (target, make) => {
  makers.set(target, make);
  return new Proxy(target, handler);
};`;

/** The same JavaScript with descriptions in objects at the tops of modules made later. */
export function withLazyDescriptions(code) {
  const found = parseAst(code)
    .body.map((statement) => statement.declaration ?? statement)
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations.flatMap(({ init }) => described(init)));
  if (found.length === 0) return code;
  let out = `import { lazily } from '${LAZILY}';\n`;
  let done = 0;
  for (const { type, start, end } of found) {
    const empty = type === 'ArrayExpression' ? '[]' : '{}';
    out += `${code.slice(done, start)}/* @__PURE__ */ lazily(${empty}, () => (${code.slice(start, end)}))`;
    done = end;
  }
  return out + code.slice(done);
}

/** Of an object, or of those that are given to a call. */
function described(node) {
  if (node?.type === 'CallExpression') return node.arguments.flatMap(described);
  if (node?.type !== 'ObjectExpression') return [];
  return node.properties
    .filter(({ type, key }) => type === 'Property' && NAMES.has(key.name))
    .map(({ value }) => value)
    .filter((value) => isList(value) && isData(value) && value.end - value.start >= SHORTEST);
}

const isList = ({ type }) => type === 'ArrayExpression' || type === 'ObjectExpression';

function isData(node) {
  switch (node.type) {
    case 'Literal':
      return node.regex === undefined;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'ArrayExpression':
      return node.elements.every(isData);
    case 'ObjectExpression':
      return node.properties.every(isData);
    case 'Property':
      return !node.computed && isData(node.value);
    case 'SpreadElement':
      return isData(node.argument);
    default:
      return false;
  }
}
