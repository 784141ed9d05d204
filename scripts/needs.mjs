// `lettered(source, flags)` is told, where its source is constant, the pieces of text of which every match holds one (`stems.mjs`): a
// third argument, by which short texts that hold none of them are passed over before V8 compiles it.
import { parseAst } from 'rolldown/parseAst';
import { constantsOf, constantText } from './constant-text.mjs';
import { IN_SHORT } from './short-forms.mjs';
import { stemsOf } from './stems.mjs';

/** Functions that make an expression in several forms. */
const MAKERS = ['lettered', IN_SHORT];
/** Expressions of so many characters are worth a look before they are compiled. */
const LARGE = 40;

/** The same JavaScript with what expressions need. */
export function withNeeds(code) {
  if (!MAKERS.some((name) => code.includes(`${name}(`))) return code;
  const { body } = parseAst(code);
  const constants = constantsOf(body);
  const edits = [];
  eachCall(body, ({ arguments: given }) => {
    const words =
      given.length === 2 ? neededBy(...given.map((one) => constantText(one, constants))) : undefined;
    if (words !== undefined) edits.push([given[1].end, `, ${JSON.stringify(words)}`]);
  });
  let out = '';
  let done = 0;
  for (const [at, text] of edits.sort(([a], [b]) => a - b)) {
    out += code.slice(done, at) + text;
    done = at;
  }
  return out + code.slice(done);
}

/** Pieces between strokes; undefined if nothing can be said, or it is not worth it. */
function neededBy(source, flags) {
  if (source === undefined || flags === undefined || source.length < LARGE || /[yvm]/.test(flags))
    return undefined;
  const stems = stemsOf(source, flags);
  return stems === undefined || stems.some((stem) => stem.includes('|')) ? undefined : stems.join('|');
}

function eachCall(node, tell) {
  if (Array.isArray(node)) for (const one of node) eachCall(one, tell);
  else if (typeof node?.type === 'string') {
    if (node.type === 'CallExpression' && MAKERS.includes(node.callee.name)) tell(node);
    for (const key of Object.keys(node)) eachCall(node[key], tell);
  }
}
