import { lettered } from './lettered.ts';

const MARKS = lettered(String.raw`\p{M}+`, 'gu');

/** Persian and Urdu have letters of their own for what Arabic writes; keyboards and old encodings put one for the other. */
const ARABIC_TWINS: Readonly<Record<string, string>> = { ی: 'ي', ى: 'ي', ک: 'ك' };
const TWIN = /[\u06cc\u0649\u06a9]/g;

/**
 * Lower case, no accents: `Núm. Á` → `num. a`. Compatibility forms (full-width, ligatures) become plain ones, and Arabic letters that are
 * written for each other one.
 */
export function plain(text: string): string {
  // Most headers and names are plain ASCII: normalising those is wasted work.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const apart = text.normalize('NFKD');
  return apart
    .replace(MARKS.on(apart), '')
    .replace(TWIN, (letter) => ARABIC_TWINS[letter]!)
    .toLowerCase();
}

/** As `plain`, with everything but letters, digits and `#` dropped: the form headers are compared in. */
export function fold(text: string): string {
  // Most words: what the long way makes of them, too.
  if (WORD.test(text)) return text.toLowerCase();
  const folded = plain(text);
  return folded.replace(NO_SIGN.on(folded), '');
}

const WORD = /^[A-Za-z\d#]*$/;
const NO_SIGN = lettered(String.raw`[^\p{L}\p{N}#]+`, 'gu');
const DOTTED = lettered(String.raw`\b(\p{L})\.(?=\p{L}\b)`, 'gu');
/** Letters of which the second is a capital: only there a word may begin inside of another. */
const CAMEL = lettered(String.raw`[\p{Ll}\p{Lu}]\p{Lu}`, 'u');
const SMALL_BIG = lettered(String.raw`(\p{Ll})(\p{Lu})`, 'gu');
const BIG_WORD = lettered(String.raw`(\p{Lu})(\p{Lu}\p{Ll})`, 'gu');
const BETWEEN = lettered(String.raw`[^\p{L}\p{M}\p{N}#]+`, 'u');

/** The same for texts of ASCII, in expressions that are compiled at once. */
function asciiWords(caption: string): string[] {
  let text = caption;
  if (text.includes('.')) text = text.replace(/\b([A-Za-z])\.(?=[A-Za-z]\b)/g, '$1');
  if (HUMP.test(text))
    text = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return text.toLowerCase().match(/[a-z\d#]+/g) ?? [];
}

const ASCII = /^[\0-\x7f]*$/;
/** Characters of a caption that are read. */
const LONGEST = 200;
const SIMPLE = /^[A-Za-z\d#]+(?: [A-Za-z\d#]+)*$/;
const HUMP = /[A-Za-z][A-Z]/;
/**
 * Labels as the build folds them, in Latin, Cyrillic, Arabic, Ethiopic and Chinese: letters that folding leaves as they are, without
 * classes that take V8 long to compile.
 */
const FOLDED =
  /^(?:(?:^| )[a-z\d#\u0430-\u0438\u043a-\u044f\u0454\u0456\u0491\u0621\u0627-\u063a\u0641-\u0648\u064a\u0679\u067e\u0686\u0688\u0691\u0698\u06af\u06ba\u06be\u06c1\u06d2\u1200-\u1248\u1250-\u1256\u1260-\u1288\u1290-\u12b0\u12c8-\u12d6\u12d8-\u1310\u1318-\u135a\u4e00-\u9fff]+)+$/;

/**
 * The words of a caption, folded: camelCase, snake_case and punctuation split; `D.O.B.` stays one word.
 * `FechaNac_2` → `fecha nac 2`.
 */
export function captionWords(caption: string): string[] {
  // Thousands of captions are read at each start, and nearly all are as simple as this.
  if (caption.length <= LONGEST && SIMPLE.test(caption) && !HUMP.test(caption))
    return caption.toLowerCase().split(' ');
  let text = caption.slice(0, LONGEST);
  if (ASCII.test(text)) return asciiWords(text);
  if (FOLDED.test(text)) return text.split(' ');
  if (text.includes('.')) text = text.replace(DOTTED.on(text), '$1');
  if (CAMEL.test(text)) {
    text = text.replace(SMALL_BIG.on(text), '$1 $2');
    text = text.replace(BIG_WORD.on(text), '$1 $2');
  }
  return text
    .split(BETWEEN.on(text))
    .map(fold)
    .filter((word) => word !== '');
}
