// Lists of words are written as people read them and folded when one is first asked for (`lexicon/list.ts`). To fold what is not
// written in Latin letters takes longer than a small file does, so that the build writes the folded words in their place.
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { evaluated } from './baked.mjs';
import { constantText } from './constant-text.mjs';

const FOLD = fileURLToPath(new URL('../src/core/text/fold.ts', import.meta.url));
const LIST = fileURLToPath(new URL('../detectors/person/name/lexicon/list.ts', import.meta.url));

/** Gives a function from JavaScript to the same with the words of its lists folded. */
export async function foldingLists() {
  const { folded } = await evaluated(LIST, {});
  const { captionWords } = await evaluated(FOLD, {});
  return (code) => withFoldedLabels(withFoldedLists(code, folded), captionWords);
}

/** The same for labels (`src/kit/labels.ts`): `words` gives those of a label as they are compared. */
export function withFoldedLabels(code, words) {
  const isOfCountry = code.includes('nationalId(');
  if (!isOfCountry && !code.includes('phrases(')) return code;
  const texts = [];
  eachNode(parseAst(code).body, (node) => {
    if (node.type === 'CallExpression' && node.callee.name === 'phrases')
      texts.push(...textsOf(node.arguments[0]));
    if (isOfCountry && node.type === 'Property' && node.key.name === 'labels')
      texts.push(...textsOf(node.value));
  });
  let out = '';
  let done = 0;
  for (const { start, end, value } of texts.sort((a, b) => a.start - b.start)) {
    const folded = words(value).join(' ');
    const isSame = words(folded).join(' ') === folded && folded !== '' && !value.endsWith(' #');
    if (!/[^\0-\x7f]/.test(value) || !isSame) continue;
    out += code.slice(done, start) + JSON.stringify(folded);
    done = end;
  }
  return out + code.slice(done);
}

/** The texts of a list, and of lists within it. */
function textsOf(node) {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? [node] : [];
  if (node?.type === 'SpreadElement') return textsOf(node.argument);
  return node?.type === 'ArrayExpression' ? node.elements.flatMap(textsOf) : [];
}

function eachNode(node, tell) {
  if (Array.isArray(node)) for (const one of node) eachNode(one, tell);
  else if (typeof node?.type === 'string') {
    tell(node);
    for (const key of Object.keys(node)) eachNode(node[key], tell);
  }
}

/** `folded`: the words of a text in the form that lists hold them. */
export function withFoldedLists(code, folded) {
  if (!code.includes('lexicon/list.ts') && !code.includes('./list.ts')) return code;
  let out = '';
  let done = 0;
  for (const { start, end, text } of listsIn(parseAst(code).body)) {
    out += code.slice(done, start) + JSON.stringify(folded(text).join(' '));
    done = end;
  }
  return out + code.slice(done);
}

/** The texts that `list` is given at the top of a module. */
const listsIn = (body) =>
  body
    .map((statement) => statement.declaration ?? statement)
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations.map(({ init }) => init))
    .filter((init) => init?.type === 'CallExpression' && init.callee.name === 'list')
    .map(({ arguments: [given] }) => ({ ...given, text: constantText(given, new Map()) }))
    .filter(({ text }) => text !== undefined);
