import type { Word } from '../word.ts';

/** Fewer characters or words tell nothing. */
const MIN_CHARACTERS = 50;
const MIN_WORDS = 20;
/** Of a layer that is worth its name most characters stand in words; what OCR makes of noise is splinters. */
const SOUND_SHARE = 0.5;
/** Shapes of words are those of Latin script; layers with more of other letters are not judged. */
const LATIN_SHARE = 0.8;
/** Splinters have fewer letters; so have many words, but never most of a text. */
const MIN_LETTERS = 3;
/** Short words need no vowel, as short for others: `Mrs`. */
const LONGEST_WITHOUT_VOWEL = 3;

const AROUND = /^[^\p{L}\p{N}]{1,20}|[^\p{L}\p{N}]{1,20}$/gu;
const NUMBER = /^\d[\d.,:/%-]{0,40}$/;
const CODE = /^[\p{L}\d]{1,30}(?:[-'’/&.@_][\p{L}\d]{1,30}){1,10}$/u;
const LETTERS = /^(?:\p{Lu}?\p{Ll}{1,40}|\p{Lu}{1,40})$/u;
const VOWEL = /[aeiouyæøœ]/i;
const MARKS = /[\u0300-\u036f]/g;
const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;

/** The words of a page that its picture need not be read for: all, but for a layer of OCR that is mostly unreadable. */
export function readableWords(words: readonly Word[], isLost = false): readonly Word[] {
  const layer = words.filter(({ visibility }) => visibility === 'image-text');
  const isPoor = layer.length > 0 && (isLost || isPoorLayer(layer.map(({ text }) => text)));
  return isPoor ? words.filter(({ visibility }) => visibility !== 'image-text') : words;
}

/** Most of the text is not made of words, names, numbers and codes, as OCR makes it of pictures that it cannot read. */
export function isPoorLayer(texts: readonly string[]): boolean {
  let [words, all, sound, letters, latin] = [0, 0, 0, 0, 0];
  for (const text of texts.flatMap((one) => one.split(/\s/))) {
    // Quotation marks and leaders belong to words; what has no letter or digit says nothing.
    const core = text.replace(AROUND, '');
    if (core === '') continue;
    words++;
    all += text.length;
    if (isSound(core)) sound += text.length;
    for (const character of core) {
      if (LETTER.test(character)) letters++;
      if (LATIN.test(character)) latin++;
    }
  }
  if (words < MIN_WORDS || all < MIN_CHARACTERS || latin < LATIN_SHARE * letters) return false;
  return sound < SOUND_SHARE * all;
}

function isSound(word: string): boolean {
  if (NUMBER.test(word) || CODE.test(word)) return true;
  const plain = word.normalize('NFD').replace(MARKS, '');
  if (plain.length < MIN_LETTERS || !LETTERS.test(plain)) return false;
  return plain.length <= LONGEST_WITHOUT_VOWEL || VOWEL.test(plain);
}
