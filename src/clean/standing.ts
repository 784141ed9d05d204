import type { PageWord } from '../core/types.ts';

/** Shorter texts stand in many places by chance. */
const FEWEST = 3;
/** Places that are tried for one text: a page of the same word over and over would take for ever. */
const MOST_PLACES = 100;
const HYPHEN = /[-\u2010]$/u;

/** A text of a page, word by word, as often as it was told. */
interface Told {
  readonly words: readonly string[];
  readonly keeps: boolean[];
  times: number;
}

/** What stands in one piece on a page: one word or several, if nothing parts them. `end` is outside. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where on a page the texts stand that were read of it, so that a word that stays here and goes there is seen here. A text counts
 * only where all of it stands in its order, in no more places than it was told of.
 */
export class StandingTexts {
  private readonly texts = new Map<string, Told>();

  add(words: readonly string[], keeps: readonly boolean[]): void {
    if (words.length < FEWEST) return;
    const key = words.join(' ');
    const known = this.texts.get(key);
    if (!known) this.texts.set(key, { words, keeps: [...keeps], times: 1 });
    else {
      known.times++;
      keeps.forEach((isKept, i) => {
        known.keeps[i] &&= isKept;
      });
    }
  }

  /** For each word of the page whether it stays; `undefined` where no text is known to stand. */
  of(words: readonly PageWord[]): readonly (boolean | undefined)[] {
    const pieces = piecesOf(words);
    const places = new Map<string, number[]>();
    pieces.forEach(({ text }, at) => {
      for (const begin of HYPHEN.test(text) ? [text, joined(pieces, at)] : [text])
        places.set(begin, [...(places.get(begin) ?? []), at].slice(0, MOST_PLACES + 1));
    });
    const said: (boolean | undefined)[] = words.map(() => undefined);
    for (const text of this.texts.values()) {
      const starts = places.get(text.words[0]!) ?? [];
      if (starts.length > MOST_PLACES) continue;
      const found = starts.map((at) => placeOf(text, pieces, at)).filter((place) => place !== undefined);
      if (found.length > text.times) continue;
      for (const [piece, isKept] of found.flat())
        for (let i = piece.start; i < piece.end; i++) said[i] = (said[i] ?? true) && isKept;
    }
    return said;
  }
}

function piecesOf(words: readonly PageWord[]): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    while (words[end]?.isGlued === true) end++;
    const whole = words.slice(start, end).map(({ text }) => text);
    // Some glyphs stand for several words.
    for (const text of whole.join('').normalize('NFC').trim().split(/\s+/u))
      pieces.push({ text, start, end });
    start = end;
  }
  return pieces;
}

/** The word that is parted at the end of a line, without its hyphen. */
const joined = (pieces: readonly Piece[], at: number): string =>
  pieces[at]!.text.slice(0, -1) + (pieces[at + 1]?.text ?? '');

/** The pieces that the text is made of from a place on, each with whether it stays; `undefined` if another text stands there. */
function placeOf({ words, keeps }: Told, pieces: readonly Piece[], start: number) {
  const place: (readonly [Piece, boolean])[] = [];
  let at = start;
  for (const [i, word] of words.entries()) {
    const piece = pieces[at++];
    if (!piece) return undefined;
    place.push([piece, keeps[i]!]);
    if (piece.text === word) continue;
    const next = pieces[at++];
    if (!next || !HYPHEN.test(piece.text)) return undefined;
    if (piece.text + next.text !== word && piece.text.slice(0, -1) + next.text !== word) return undefined;
    place.push([next, keeps[i]!]);
  }
  return place;
}
