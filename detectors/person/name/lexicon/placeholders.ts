/** Texts that stand where a name should be and identify nobody (spec 1.9 and 5.4). */
import { fold } from '../../../../src/core/text/fold.ts';

// biome-ignore format: a list
const PLACEHOLDERS = new Set(
  [
    'n/a', 'na', 'nan', 'none', 'null', 'nil', 'unknown', 'pending', 'tbd', 'tba', 'not provided', 'not available',
    'not applicable', 'not known', 'not reported', 'not recorded', 'failed to provide', 'refused', 'declined', 'withheld',
    'redacted', 'anonymous', 'confidential', 'name withheld', 'no name', 'unnamed', 'unidentified', 'blank', 'empty',
    's/d', 'n/d', 'n/i', 'sin dato', 'sin datos', 'sin nombre', 'no aplica', 'no disponible', 'no especificado',
    'desconocido', 'desconocida', 'se desconoce', 'pendiente', 'no proporcionó', 'se negó', 'anónimo', 'anónima',
    'reservado', 'testado', 'oculto', 'confidencial', 'ninguno', 'ninguna', 'no identificado', 'no identificada', 'NN',
    'inconnu', 'inconnue', 'néant', 'anonyme', 'não informado', 'desconhecido', 'pa konnen', 'b6', 'b7c', 'b6b7c',
    'xxx', 'first last', 'last first', 'first name', 'last name', 'full name', 'your name', 'su nombre', 'name here',
    'john doe', 'jane doe', 'baby doe', 'doe john', 'doe jane', 'john q public', 'jane q public', 'john smith doe',
    'richard roe', 'jane roe', 'john roe', 'fulano', 'fulana', 'fulano de tal', 'fulana de tal', 'mengano', 'zutano',
    'perengano', 'mengano de tal', 'perico de los palotes', 'juan de los palotes', 'joe bloggs', 'joe public',
    'test test', 'test user', 'fnu', 'lnu', 'fnu lnu', 'lnu fnu', 'sample name', 'lorem ipsum', 'max mustermann',
    'erika mustermann', 'jean dupont exemple', 'john doe jr',
  ].map(fold),
);
const LONGEST = Math.max(...[...PLACEHOLDERS].map((text) => text.length));
/** Stands in for letters. */
const MASK = /[X*#_•?█■▇–—.-]/gi;
const MASKED = /([X*#_•?█■])\1/i;
const REMOVED = /redact|testad|ocult|withh|reserv|name|nombre|\(?b\)?\s?\(?[67]/i;

/** True if the whole text is a mask or a mark of redaction. */
export function isMasked(text: string): boolean {
  if ('[({<*'.includes(text[0] ?? '') && (REMOVED.test(text) || /^.\s*.$/.test(text))) return true;
  if (!MASKED.test(text)) return false;
  const solid = text.replace(/\s+/g, '');
  return (solid.match(MASK)?.length ?? 0) * 2 > solid.length;
}

/** Whether a folded word begins, or ends, one of them. */
export function edgesOfPlaceholders(word: string): { readonly first: boolean; readonly last: boolean } {
  const all = [...PLACEHOLDERS];
  return {
    first: EXAMPLE_FIRST.test(word) || all.some((text) => text.startsWith(word)),
    last: word === 'doe' || word === 'roe' || all.some((text) => text.endsWith(word)),
  };
}
const EXAMPLE_FIRST = /^(john|jane|baby|janie|johnny)/;

/** Words for what is missing, and names that only examples bear. `folded`: the words of the whole text. */
export function isPlaceholderName(folded: readonly string[]): boolean {
  if (folded.length > 5) return false;
  const last = folded.at(-1);
  if ((last === 'doe' || last === 'roe') && EXAMPLE_FIRST.test(folded[0]!)) return true;
  return folded.reduce((sum, word) => sum + word.length, 0) <= LONGEST && PLACEHOLDERS.has(folded.join(''));
}
