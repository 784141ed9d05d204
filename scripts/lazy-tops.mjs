// Modules name their expressions and lists of words at their top: thousands, of which a scan needs a few. Each is parsed or built
// when its module is loaded, which takes a small scan longer than the rest of it. So in bundles for Node what such a name stands for
// is made when it is first asked for: `const X = /…/` becomes a function that keeps it, and `X` a call. To compile a large expression
// takes up to milliseconds: where it is tested, short texts that hold none of its words are passed over without (`stems.mjs`).
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { parseAst } from 'rolldown/parseAst';
import { constantsOf, constantText } from './constant-text.mjs';
import { LAZILY, LAZILY_CODE, withLazyDescriptions } from './descriptions.mjs';
import { foldingLists } from './folded-lists.mjs';
import { bindsName, isPropertyName } from './names-in-code.mjs';
import { withNeeds } from './needs.mjs';
import {
  IN_SHORT,
  SHORT_FORMS,
  SHORT_FORMS_CODE,
  SHORT_FORMS_FOLDER,
  withShortForms,
} from './short-forms.mjs';
import { stemsOf } from './stems.mjs';

/** What these give depends on nothing but their arguments, and nobody sees when it is made. */
const PURE = new Set([
  ...['RegExp', 'Set', 'Map', 'lettered', IN_SHORT, 'list', 'phrases', 'anyCase'],
  ...['words', 'only', 'pairs', 'part', 'TextDecoder'],
]);

/** Expressions of so many characters are worth a look before they are compiled; with classes as `\\p{L}`, of a third. */
const LARGE = 100;
const GUARDS = 'amparo:guards';
const GUARD = `
const ASCII = /^[\\0-\\x7f]*$/;
const LONGEST = 250;
const guarded = (get, words, none, ask) => {
  let made;
  let stems;
  let left = 100;
  return (text) => {
    if (made === undefined) {
      if (left > 0 && text.length <= LONGEST && ASCII.test(text)) {
        left--;
        stems ??= words === '' ? [] : words.split('|');
        const lower = text.toLowerCase();
        if (!stems.some((stem) => lower.includes(stem))) return none;
      }
      made = get();
    }
    return ask(made, text);
  };
};
export const guardedTest = (get, words) => guarded(get, words, false, (made, text) => made.test(text));
export const guardedExec = (get, words) => guarded(get, words, null, (made, text) => made.exec(text));
`;

/** esbuild's plugin, the last of those that load modules of the program. `change`: what else is done to the code of each, by its path. */
export function lazyTops(change = (code) => code) {
  return {
    name: 'lazy-tops',
    setup(build) {
      for (const [name, contents] of [
        [GUARDS, GUARD],
        [LAZILY, LAZILY_CODE],
        [SHORT_FORMS, SHORT_FORMS_CODE],
      ]) {
        const namespace = name.replace(':', '-');
        build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace }));
        build.onLoad({ filter: /.*/, namespace }, () => ({
          ...{ contents, loader: 'js', resolveDir: SHORT_FORMS_FOLDER },
        }));
      }
      const withFolded = foldingLists();
      build.onLoad({ filter: /[\\/](?:src|detectors)[\\/].*\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const { code } = await transform(text, { loader: 'ts', target: 'esnext' });
        const folded = (await withFolded)(code);
        return {
          contents: change(withLazyTops(withNeeds(withShortForms(withLazyDescriptions(folded), path))), path),
          loader: 'js',
        };
      });
    },
  };
}

/** The same JavaScript with what can wait made later. */
export function withLazyTops(code) {
  const { body } = parseAst(code);
  const constants = constantsOf(body);
  const found = new Map(
    body.filter(canWait).map((statement) => [statement.declarations[0].id.name, statement]),
  );
  if (found.size === 0) return code;
  const uses = new Map([...found.keys()].map((name) => [name, []]));
  eachName(body, (name, parents) => uses.get(name.name)?.push(replaced(name, parents)));
  const edits = [];
  for (const [name, statement] of found) {
    const all = uses.get(name).filter((use) => use !== undefined);
    // Its own declaration is one of these.
    if (all.filter((use) => use === OTHER).length > 1) continue;
    const words = wordsOf(statement.declarations[0].init, constants);
    for (const use of all) if (use !== OTHER) edits.push(words === undefined ? use : (use.guarded ?? use));
    const asked = new Set(all.map(({ guarded }) => guarded?.method).filter(Boolean));
    const guards = words === undefined ? [] : [...asked].map((method) => guardOf(name, method, words));
    edits.push(madeLater(name, statement, guards));
  }
  const edited = withEdits(code, edits);
  const used = ['guardedTest', 'guardedExec'].filter((guard) => edited.includes(`${guard}(`));
  return used.length > 0 ? `import { ${used.join(', ')} } from '${GUARDS}';\n${edited}` : edited;
}

/** The words of a large expression, between strokes. What `lettered` gives looks for them itself (`needs.mjs`). */
function wordsOf(node, constants) {
  const given = node.regex ?? {
    pattern: constantText(node.arguments?.[0], constants),
    flags: node.arguments?.length === 1 ? '' : constantText(node.arguments?.[1], constants),
  };
  const { pattern, flags } = given;
  const isExpression = node.regex !== undefined || node.callee?.name === 'RegExp';
  if (!isExpression || pattern === undefined || flags === undefined) return undefined;
  const isLarge = pattern.length >= LARGE || (pattern.length >= LARGE / 3 && /\\p\{/i.test(pattern));
  if (!isLarge || /[gyvm]/.test(flags)) return undefined;
  const stems = stemsOf(pattern, flags);
  return stems?.some((stem) => stem.includes('|')) ? undefined : stems?.join('|');
}

const guardOf = (name, method, words) =>
  ` const ${name}$${method} = guarded${method === 'test' ? 'Test' : 'Exec'}(${name}, ${JSON.stringify(words)});`;

/** A constant that is for its module alone and is made of others. */
function canWait(statement) {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return false;
  const [{ id, init }, second] = statement.declarations;
  return second === undefined && id.type === 'Identifier' && isMaking(init);
}

/** An expression, or a call that makes something, and not merely a name or a number. */
function isMaking(node) {
  if (node.type === 'Literal') return node.regex !== undefined;
  if (node.type === 'ArrayExpression') return node.elements.every(isPlain) && node.elements.some(isMaking);
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  return isCall && PURE.has(node.callee.name) && node.arguments.every(isPlain);
}

/** Texts, numbers, and constants of the program, which stand in capitals. */
function isPlain(node) {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return /^[A-Z][A-Z\d_]*$/.test(node.name);
    case 'TemplateLiteral':
      return node.expressions.every(isPlain);
    case 'TaggedTemplateExpression':
      return node.tag.object?.name === 'String' && node.quasi.expressions.every(isPlain);
    case 'ArrayExpression':
      return node.elements.every(isPlain);
    case 'SpreadElement':
      return isPlain(node.argument);
    case 'BinaryExpression':
      return node.operator === '+' && isPlain(node.left) && isPlain(node.right);
    case 'MemberExpression':
      return node.property.name === 'source' && isPlain(node.object);
    case 'CallExpression':
      return isJoined(node) || isMaking(node);
    default:
      return isMaking(node);
  }
}

const isJoined = ({ callee, arguments: given }) =>
  callee.type === 'MemberExpression' &&
  callee.property.name === 'join' &&
  ['ArrayExpression', 'Identifier'].includes(callee.object.type) &&
  [callee.object, ...given].every(isPlain);

/** The name means something else here: nothing is done about it in the whole module. */
const OTHER = 'other';

/** What stands in the place of a use; undefined where it is the name of a property. */
function replaced({ name, start, end }, [{ node: parent, key }, above]) {
  if (parent.type === 'Property' && parent.shorthand)
    return parent.isPattern ? OTHER : { start, end, text: `${name}: ${name}()` };
  if (isPropertyName(parent, key)) return undefined;
  if (parent.type === 'Property' && parent.isPattern) return OTHER;
  if (bindsName(parent, key)) return OTHER;
  const method = parent.type === 'MemberExpression' && !parent.computed ? parent.property.name : undefined;
  const isAsked =
    (method === 'test' || method === 'exec') &&
    above.node.type === 'CallExpression' &&
    above.key === 'callee';
  return {
    start,
    end,
    text: `${name}()`,
    ...(isAsked && { guarded: { method, start, end: parent.end, text: `${name}$${method}` } }),
  };
}

/** `tell(name, parents)`: `parents` are the nodes above with the keys that lead down, nearest first. */
function eachName(node, tell, parents = []) {
  if (Array.isArray(node)) for (const one of node) eachName(one, tell, parents);
  else if (node?.type === 'Identifier') tell(node, parents);
  else if (typeof node?.type === 'string') {
    if (node.type === 'ObjectPattern') for (const one of node.properties) one.isPattern = true;
    // Of `{ x }` key and value are one and the same.
    const keys = Object.keys(node).filter((one) => !(node.shorthand && one === 'key'));
    for (const key of keys) eachName(node[key], tell, [{ node, key }, parents[0]]);
  }
}

function madeLater(name, { start, end, declarations }, guards) {
  const { init } = declarations[0];
  const make = (uses) => `let ${name}$; const ${name} = () => ${name}$ ??= ${uses(init)};${guards.join('')}`;
  return { start, end, text: make };
}

/** Edits within others are made first. */
function withEdits(code, edits) {
  const inner = edits.filter(({ text }) => typeof text === 'string').sort((a, b) => a.start - b.start);
  const within = (start, end) => {
    let out = '';
    let done = start;
    for (const edit of inner) {
      if (edit.start < start || edit.end > end) continue;
      out += code.slice(done, edit.start) + edit.text;
      done = edit.end;
    }
    return out + code.slice(done, end);
  };
  let out = '';
  let done = 0;
  for (const { start, end, text } of edits
    .filter((one) => typeof one.text === 'function')
    .sort((a, b) => a.start - b.start)) {
    out += within(done, start) + text((init) => within(init.start, init.end));
    done = end;
  }
  return out + within(done, code.length);
}
