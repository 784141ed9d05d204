import { type CharacterSet, isSign, isWord } from './characters.ts';

/** What assertions ask of a character. `edge`s lie between two signs or not. */
export interface CharacterKind {
  /** Which of the sets hold the character. */
  readonly inSet: readonly boolean[];
  readonly word: boolean;
  readonly sign: boolean;
  /** No character at all: the end of the text (or, before the first one, its beginning). */
  readonly none: boolean;
}

/** The number of the kind that stands for the end of the text. */
export const END = 0;
/** Characters beyond ASCII whose kind is remembered. */
const MOST_KNOWN = 10_000;

/** Sorts characters into the kinds that a pattern tells apart, so that what it does is known for all of a kind. */
export class Alphabet {
  readonly kinds: CharacterKind[] = [];
  private readonly sets: readonly CharacterSet[];
  private readonly bySignature = new Map<string, number>();
  private readonly ascii = new Int16Array(128).fill(-1);
  private readonly others = new Map<number, number>();

  constructor(sets: readonly CharacterSet[]) {
    this.sets = sets;
    this.kinds.push({ inSet: sets.map(() => false), word: false, sign: false, none: true });
  }

  /** The number of the character's kind. */
  kindOf(code: number): number {
    if (code < 128) {
      const known = this.ascii[code]!;
      if (known >= 0) return known;
      const kind = this.sort(code);
      this.ascii[code] = kind;
      return kind;
    }
    let kind = this.others.get(code);
    if (kind === undefined) {
      kind = this.sort(code);
      if (this.others.size >= MOST_KNOWN) this.others.clear();
      this.others.set(code, kind);
    }
    return kind;
  }

  private sort(code: number): number {
    const inSet = this.sets.map((set) => set.has(code));
    const [word, sign] = [isWord(code), isSign(code)];
    const signature = [...inSet, word, sign].map(Number).join('');
    let number = this.bySignature.get(signature);
    if (number === undefined) {
      number = this.kinds.push({ inSet, word, sign, none: false }) - 1;
      this.bySignature.set(signature, number);
    }
    return number;
  }
}
