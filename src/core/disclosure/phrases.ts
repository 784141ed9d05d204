import { captionWords } from '../text/fold.ts';

/** Words that may stand around a phrase: `Âge à l'arrivée`, `Alter des Kindes`. */
const MOST_AROUND = 4;
/** A shorter phrase stands alone, or first. */
const SHORT = 4;
const REMARK = /\([^()]{0,60}\)|\[[^[\]]{0,60}\]/g;
/** Units behind a caption of money and measures. */
const UNIT = /^(?:in|en|eur|euro|euros|usd|chf|gbp|pln|zl|uah|rub|try|tl|cm|kg|грн|руб|brl)$/;

export interface PhraseTable<T> {
  readonly meanings: readonly (readonly [phrase: string, meaning: T])[];
  /** Words of the longest phrase. */
  readonly longest: number;
}

/** Captions in phrases of several languages, compared without case, accents and remarks in brackets. */
export class Phrases<T> {
  private readonly all: Map<string, T>;
  private longest: number;

  /** `table`: of phrases that were added before. */
  constructor(table: PhraseTable<T> = { meanings: [], longest: 0 }) {
    this.all = new Map(table.meanings);
    this.longest = table.longest;
  }

  /** What was added, as plain data. */
  get table(): PhraseTable<T> {
    return { meanings: [...this.all], longest: this.longest };
  }

  /** `lists`: phrases of one language each, divided by `|`. Of two meanings the first one is kept. */
  add(lists: readonly string[], meaning: T): this {
    for (const phrase of lists.flatMap((list) => withoutUmlauts(list).join('|').split('|'))) {
      const words = wordsOf(phrase);
      const key = words.join(' ');
      if (!this.all.has(key)) this.all.set(key, meaning);
      this.longest = Math.max(this.longest, words.length);
    }
    return this;
  }

  /** What the whole caption means, a unit behind it aside. */
  whole(caption: string): T | undefined {
    const words = wordsOf(caption.replace(REMARK, ' '));
    while (words.length > 1 && UNIT.test(words.at(-1)!)) words.pop();
    return words.length > this.longest ? undefined : this.all.get(words.join(' '));
  }

  /** What the longest phrase means with which the caption begins, or, if there is none, ends. */
  within(caption: string): T | undefined {
    const words = wordsOf(caption.replace(REMARK, ' '));
    const most = Math.min(words.length, this.longest);
    for (let n = most; n > 0 && words.length - n <= MOST_AROUND; n--) {
      const found = this.all.get(words.slice(0, n).join(' '));
      if (found !== undefined) return found;
    }
    for (let n = most; n > 0 && words.length - n <= MOST_AROUND / 2; n--) {
      const last = words.slice(-n).join(' ');
      if (last.length >= SHORT && this.all.has(last)) return this.all.get(last);
    }
    return undefined;
  }

  /** Whether one of the words of the caption is a phrase. */
  some(caption: string): boolean {
    return wordsOf(caption).some((word) => this.all.has(word));
  }
}

/** The Arabic article is written together with its word. */
function wordsOf(caption: string): string[] {
  return captionWords(caption).map((word) =>
    word.startsWith('ال') && word.length > 4 ? word.slice(2) : word,
  );
}

const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** German words as they are, and as they are spelt where there are no umlauts: `Fluechtling`. */
function withoutUmlauts(words: string): readonly string[] {
  const spelt = words.replace(/[äöüß]/g, (letter) => SPELT[letter]!);
  return spelt === words ? [words] : [words, spelt];
}
