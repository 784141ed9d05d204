// V8 takes a quarter of a millisecond and more for an expression with a class as `\p{L}`: it puts together what Unicode says of it, and
// compiles that. `lettered.ts` has forms for texts as most are, which ask for no such class. So in bundles for Node expressions of
// which modules ask texts get these forms. Long texts, and all from some hundred on, are read with the expression itself: to choose a
// form is to go through the text.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { evaluated } from './baked.mjs';
import { constantsOf, constantText } from './constant-text.mjs';
import { isPropertyName } from './names-in-code.mjs';

export const SHORT_FORMS = 'amparo:short-forms';
/** Of `SHORT_FORMS`: makes what stands for an expression. */
export const IN_SHORT = 'inShort';
export const SHORT_FORMS_FOLDER = fileURLToPath(new URL('../src/core/text', import.meta.url));
export const SHORT_FORMS_CODE = `
import { lettered } from './lettered.ts';
const LONGEST = 1000;
export const ${IN_SHORT} = (source, flags, words) => {
  const short = lettered(source, flags, words);
  let left = 200;
  let whole;
  const on = (text) => {
    if (left > 0 && text.length <= LONGEST) {
      left--;
      return short.on(text);
    }
    return (whole ??= new RegExp(source, flags));
  };
  const mayMatch = (text) => left === 0 || short.mayMatch(text);
  return {
    ...{ ...short, on, mayMatch },
    test: (text) => mayMatch(text) && on(text).test(text),
    exec: (text) => (mayMatch(text) ? on(text).exec(text) : null),
  };
};
export const withForm = (text, method, form, ...more) => text[method](form.on(text), ...more);
`;

const { usualMembers } = await evaluated(join(SHORT_FORMS_FOLDER, 'usual-members.baked.ts'), {});
/** Classes of which the build works out what they hold; of others to ask takes longer than to compile them. */
const USUAL = new Set(Object.keys(usualMembers()).map((key) => key.replace(/\/.*/, '')));

/** Methods of a text that take an expression first. */
const OF_TEXTS = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);
/** What the forms are made with. */
const ITS_OWN = /[\\/]core[\\/]text[\\/](?:lettered|members|usual-members\.baked)\.ts$/;

/** The same JavaScript with forms for its expressions. `path`: of the module. */
export function withShortForms(code, path) {
  if (!/\\p\{/i.test(code) || ITS_OWN.test(path)) return code;
  const { body } = parseAst(code);
  const found = formsOf(body);
  const edits = [...found.values()].filter(({ isAsked }) => isAsked).flatMap(({ edits }) => edits);
  if (edits.length === 0) return code;
  const made = [...found].filter(([name, one]) => one.isAsked && name.startsWith(IN_PLACE));
  const tops = made.map(([name, one]) => `const ${name} = ${makingOf(one)};\n`).join('');
  return `import { ${IN_SHORT}, withForm } from '${SHORT_FORMS}';\n${tops}${withEdits(code, edits)}`;
}

const makingOf = ({ source, flags }) => `${IN_SHORT}(${JSON.stringify(source)}, ${JSON.stringify(flags)})`;

/** Begins the names of expressions that stood where they were asked. */
const IN_PLACE = '$short';

/** By name: source, flags, what is changed for it; not `isAsked` where something else is done with it. */
function formsOf(body) {
  const constants = constantsOf(body);
  const forms = new Map();
  for (const { type, kind, declarations: [first, second] = [] } of body) {
    if (type !== 'VariableDeclaration' || kind !== 'const' || second || first.id.type !== 'Identifier')
      continue;
    const asks = askedIn(first.init, constants);
    if (!asks) continue;
    const { start, end } = first.init;
    forms.set(first.id.name, { ...asks, isAsked: true, edits: [{ start, end, text: makingOf(asks) }] });
  }
  const tops = new Set(body.flatMap(({ declarations }) => declarations?.[0] ?? []));
  eachNode(body, (node, parents) => {
    const [{ node: parent, key }] = parents;
    if (tops.has(parent) && forms.has(parent.id.name)) return;
    if (node.type === 'Identifier') {
      const one = isPropertyName(parent, key) ? undefined : forms.get(node.name);
      if (one) add(one, asking(node, parents, one.flags));
    } else if (node.regex) {
      const asks = askedIn(node, constants);
      const edits = asks && asking(node, parents, asks.flags);
      if (!edits) return;
      const name = `${IN_PLACE}${forms.size}`;
      forms.set(name, {
        ...asks,
        isAsked: true,
        edits: [...edits, { start: node.start, end: node.end, text: name }],
      });
    }
  });
  return forms;
}

function add(one, edits) {
  if (edits) one.edits.push(...edits);
  else one.isAsked = false;
}

/** Source and flags of an expression with such a class, whose form depends on nothing but the text. */
function askedIn(node, constants) {
  const isMade = node?.type === 'NewExpression' && node.callee.name === 'RegExp';
  const source = isMade ? constantText(node.arguments[0], constants) : node?.regex?.pattern;
  const flags = isMade ? constantText(node.arguments[1], constants) : node?.regex?.flags;
  const classes = source?.match(/\\p\{[^}]*\}/gi);
  if (!classes?.every((one) => USUAL.has(one)) || !flags?.includes('u') || /[yv]/.test(flags))
    return undefined;
  return { source, flags };
}

/** What else is changed where a text is asked; undefined where something else is done. */
function asking(node, [{ node: parent, key }, above], flags) {
  if (parent.type === 'MemberExpression' && key === 'object' && !parent.computed) {
    const { name } = parent.property;
    if (name === 'source' || name === 'flags') return [];
    // With `g` it goes on where it was.
    const isCalled = above.node.type === 'CallExpression' && above.key === 'callee';
    return isCalled && (name === 'test' || name === 'exec') && !flags.includes('g') ? [] : undefined;
  }
  if (parent.type !== 'CallExpression' || parent.arguments[0] !== node) return undefined;
  const { callee, start, optional } = parent;
  if (callee.name === 'matchesOf') return [];
  const isOfText =
    callee.type === 'MemberExpression' && !callee.computed && OF_TEXTS.has(callee.property.name);
  if (!isOfText || optional || callee.optional) return undefined;
  return [
    { start, end: start, text: 'withForm(' },
    { start: callee.object.end, end: node.start, text: `, "${callee.property.name}", ` },
  ];
}

/** `tell(node, parents)`: `parents` are the two nodes above with the keys that lead down, nearest first. */
function eachNode(node, tell, parents = []) {
  if (Array.isArray(node)) for (const one of node) eachNode(one, tell, parents);
  else if (typeof node?.type === 'string') {
    if (parents.length > 0) tell(node, parents);
    // Of `{ x }` key and value are one and the same.
    const keys = Object.keys(node).filter((one) => !(node.shorthand && one === 'key'));
    for (const key of keys) eachNode(node[key], tell, [{ node, key }, parents[0]]);
  }
}

function withEdits(code, edits) {
  let out = '';
  let done = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += code.slice(done, start) + text;
    done = end;
  }
  return out + code.slice(done);
}
