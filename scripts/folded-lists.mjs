// Lists of words are written as people read them and folded when one is first asked for (`lexicon/list.ts`). To fold what is not
// written in Latin letters takes longer than a small file does, so that the build writes the folded words in their place.
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { evaluated } from './baked.mjs';
import { constantText } from './constant-text.mjs';

const LIST = fileURLToPath(new URL('../detectors/person/name/lexicon/list.ts', import.meta.url));

/** Gives a function from JavaScript to the same with the words of its lists folded. */
export async function foldingLists() {
  const { folded } = await evaluated(LIST, {});
  return (code) => withFoldedLists(code, folded);
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
