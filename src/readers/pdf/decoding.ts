/** Undecoded characters stand in words: pictograms, bullets and signs of formulas stand alone or repeat. */
const MIN_RUN = 3;
const MIN_KINDS = 3;
/** A page has lost text with so many undecoded characters in words … */
const MANY_LOST = 60;
/** … or with so many that are at least this share of its characters. */
const SOME_LOST = 20;
const LOST_SHARE = 0.05;
/** Writers of joined scripts give the text of some glyphs to the first and none to the others. */
const FONT_SHARE = 0.6;
/** Letters in different words from which on their frequencies tell language from chance. */
const MIN_LETTERS = 200;
/** Words kept for a font and page; more tell nothing new. */
const MAX_WORDS = 400;
/**
 * The commonest letters of languages in Latin script are half of what is written in them and more: in English and
 * Spanish two thirds. Letters by chance, or each shifted by some places, have a third of them.
 */
const COMMON = /[eainorst]/g;
const COMMON_SHARE = 0.42;
const WORD = /^[a-z]{4,20}$/;
const MARKS = /[\u0300-\u036f]/g;
/** One letter for all that a font draws; `xxxx` is written by people, too. */
const ONE_LETTER = /^([^\W\d_xX])\1{3,}$/;
const MIN_ONE_LETTER = 50;
const ONE_LETTER_SHARE = 0.5;

interface FontSample {
  readonly words: Set<string>;
  letters: number;
  characters: number;
  /** Characters in words that stand for no text. */
  lost: number;
  /** Characters in words that are one letter again and again. */
  repeated: number;
}

/**
 * Whether what a page's fonts draw could be turned into text. A font without a map to Unicode gives the numbers of
 * its glyphs, private characters or none; a wrong map gives letters that no language has.
 */
export class Decoding {
  readonly #fonts = new Map<number, FontSample>();
  #characters = 0;

  /** `failed`: the characters of the word stand for no text. `font`: any number that is the font's own. */
  note(word: string, font: number, failed: boolean): void {
    this.#characters += word.length;
    const sample = this.#sampleOf(font);
    sample.characters += word.length;
    if (failed) {
      if (word.length >= MIN_RUN && new Set(word).size >= MIN_KINDS) sample.lost += word.length;
      return;
    }
    if (sample.letters >= MIN_LETTERS || sample.words.size >= MAX_WORDS) return;
    if (ONE_LETTER.test(word)) sample.repeated += word.length;
    const plain = word.normalize('NFD').replace(MARKS, '').toLowerCase();
    if (!WORD.test(plain) || sample.words.has(plain)) return;
    sample.words.add(plain);
    sample.letters += plain.length;
  }

  /** Some of the page's text is not what the page shows. */
  get isLost(): boolean {
    const fonts = [...this.#fonts.values()];
    let lost = 0;
    for (const font of fonts) if (font.lost >= FONT_SHARE * font.characters) lost += font.lost;
    if (lost >= MANY_LOST || (lost >= SOME_LOST && lost >= LOST_SHARE * this.#characters)) return true;
    return fonts.some(isGarbled);
  }

  #sampleOf(font: number): FontSample {
    let sample = this.#fonts.get(font);
    if (!sample) {
      sample = { words: new Set(), letters: 0, characters: 0, lost: 0, repeated: 0 };
      this.#fonts.set(font, sample);
    }
    return sample;
  }
}

function isGarbled({ words, letters, characters, repeated }: FontSample): boolean {
  if (repeated >= MIN_ONE_LETTER && repeated >= ONE_LETTER_SHARE * characters) return true;
  if (letters < MIN_LETTERS) return false;
  let common = 0;
  for (const word of words) common += word.match(COMMON)?.length ?? 0;
  return common < COMMON_SHARE * letters;
}
