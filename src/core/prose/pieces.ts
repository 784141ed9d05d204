import type { TextBlock } from '../types.ts';

/** A stretch of a block that is read at once. */
export interface Piece {
  /** The stretch as a block of its own; offsets into it are located in the whole one. */
  readonly block: TextBlock;
  /** The stretch with what surrounds it, so that detectors see what stands before and after. */
  readonly window: string;
  /** Where in `window` the stretch begins. */
  readonly lead: number;
  /** True if the stretch begins in the middle of a line. */
  readonly goesOn: boolean;
}

/** Longer blocks are read in pieces of at most so many characters: what is found is compared with what is near. */
const LONGEST = 8_192;
/** A place to cut is looked for in this last part of a piece. */
const LOOSE = 4_096;
/** What detectors see around a piece; more than they look at around a finding, and than a finding is long. */
const AROUND = 400;
/** Where to cut, best first: line, sentence, item, word. */
const CUTS = ['\n', '. ', ';', ' '];

/** Cuts a block at ends of lines, else of sentences or words. One piece for most blocks. */
export function* piecesOf(block: TextBlock): Generator<Piece> {
  const { text } = block;
  if (text.length <= LONGEST) {
    yield { block, window: text, lead: 0, goesOn: false };
    return;
  }
  for (let from = 0; from < text.length; ) {
    const to = cutBefore(text, from);
    const lead = Math.min(AROUND, from);
    yield {
      block: stretch(block, from, to),
      window: text.slice(from - lead, to + AROUND),
      lead,
      goesOn: from > 0 && text[from - 1] !== '\n',
    };
    from = to;
  }
}

function cutBefore(text: string, from: number): number {
  const limit = from + LONGEST;
  if (limit >= text.length) return text.length;
  // Looked for in this part alone: a block in which a sign never stands would be searched to its begin for each piece.
  const first = limit - LOOSE + 1;
  const loose = text.slice(first, limit);
  for (const cut of CUTS) {
    const at = loose.lastIndexOf(cut);
    if (at >= 0) return first + at + cut.length;
  }
  return limit;
}

function stretch(block: TextBlock, from: number, to: number): TextBlock {
  const { kind, part, visibility, title, header } = block;
  return {
    kind,
    part,
    visibility,
    text: block.text.slice(from, to),
    ...(title === undefined ? {} : { title }),
    ...(header === undefined ? {} : { header }),
    locate: (start, end) => block.locate(from + start, from + end),
  };
}
