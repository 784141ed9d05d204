import { keyOf, type Secret } from '../hash.ts';
import { plain } from '../text/fold.ts';
import { KeyIndex } from './key-index.ts';

/** The code of a cell that tells nothing. */
export const MISSING = 0;

/** Values of a column whose codes are looked up, and known to differ. */
const MOST_KNOWN = 1 << 16;

/** What stands for "not known" or "withheld". In lower case, without accents. */
const NOTHING = new Set([
  ...['', '-', '--', '---', '–', '—', '.', '..', '...', '*', '**', '***', '?', '#', '[]', '{}', '#n/a'],
  ...['na', 'n/a', 'n.a.', 'nan', 'none', 'null', 'nil', 'missing', 'unknown', 'unk', 'not known', 'x'],
  ...['not available', 'not applicable', 'not reported', 'not stated', 'undefined', 'withheld', 'redacted'],
  ...[
    'suppressed',
    '(blank)',
    'blank',
    'desconocido',
    'desconocida',
    'se desconoce',
    'sin dato',
    'sin datos',
  ],
  ...[
    'no disponible',
    'no aplica',
    'no consta',
    's/d',
    'n/d',
    'nd',
    'n.d.',
    'ninguno',
    'inconnu',
    'suprimido',
  ],
  ...['non disponible', 'desconhecido', 'ignorado', 'nao informado', 'enkoni'],
]);
const LONGEST_NOTHING = 16;

/** Whether a cell tells nothing of the person of its row. */
export function isNothing(text: string): boolean {
  return text === '' || (text.length <= LONGEST_NOTHING && NOTHING.has(plain(text).trim()));
}

/**
 * Gives the values of one column codes of 32 bits, so that rows can be compared without their texts: equal values,
 * however they are spelt as to case and accents, have one code, and the same one in all tables of a run; what tells
 * nothing has `MISSING`. No text is held. The first 65,536 values are known to have different codes; of those after
 * them two are taken for one with a chance of one in four thousand million.
 */
export class ValueCodes {
  private readonly written = new KeyIndex();
  private readonly codes: number[] = [];
  private readonly known = new KeyIndex();
  private readonly taken = new KeyIndex();
  private readonly own: number[] = [];
  private readonly secret: Secret;

  constructor(secret: Secret) {
    this.secret = secret;
  }

  codeOf(text: string): number {
    if (text === '') return MISSING;
    const written = keyOf(text, this.secret);
    const at = this.written.find(written);
    if (at >= 0) return this.codes[at]!;
    const code = this.meaning(text);
    if (this.written.size < MOST_KNOWN * 2) this.codes[this.written.add(written)] = code;
    return code;
  }

  private meaning(text: string): number {
    if (isNothing(text)) return MISSING;
    const key = keyOf(
      plain(text)
        .replace(/\s{1,100}/g, ' ')
        .trim(),
      this.secret,
    );
    const at = this.known.find(key);
    if (at >= 0) return this.own[at]!;
    let code = key >>> 0 || 1;
    if (this.known.size >= MOST_KNOWN) return code;
    while (this.taken.find(code) >= 0) code = (code + 1) >>> 0 || 1;
    this.taken.add(code);
    this.own[this.known.add(key)] = code;
    return code;
  }
}
