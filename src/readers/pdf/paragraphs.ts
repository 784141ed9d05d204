import type { Visibility } from '../../core/types.ts';
import { type CellLine, columnAt } from './columns.ts';
import { around, type Box } from './geometry.ts';
import { type Cell, cut, textOf } from './lines.ts';
import { joinLines } from './rows.ts';
import { hidingOf, type Word } from './word.ts';

export interface Paragraph {
  readonly text: string;
  readonly visibility: Visibility;
  /** For a hidden piece of a line: the visible words right before it, which may be its label. */
  readonly header?: string;
  /** Where what is hidden lies, in page space. */
  readonly box?: Box;
}

/** A piece of a line in a column of prose. */
interface Piece extends Cell {
  readonly base: number;
  readonly size: number;
  readonly header: string | undefined;
}

interface Chain {
  text: string;
  readonly visibility: Visibility;
  readonly header: string | undefined;
  /** It is an item of a list. */
  readonly isItem: boolean;
  last: Piece;
  /** Distance of its lines, once there are two. */
  pitch: number | undefined;
  /** Where it lies, if it is hidden. */
  box: Box | undefined;
}

/** Lines farther apart than this (heights of type) are different paragraphs. */
const MAX_PITCH = 1.9;
/** Lines farther apart than the paragraph's own by this factor begin a new one. */
const LOOSER = 1.3;
/** Type that differs by more is a heading's or a note's. */
const SAME_SIZE = 1.2;
const MIN_OVERLAP = 0.3;
const HEADER_WORDS = 4;

/** Lines of prose as paragraphs. `separators`: where columns of prose part, if there are any. */
export function toParagraphs(lines: readonly CellLine[], separators: readonly number[] = []): Paragraph[] {
  const chains: Chain[] = [];
  let open: Chain[] = [];
  for (const line of lines) {
    const added: Chain[] = [];
    for (const piece of pieces(line, separators)) {
      const chain = open.find((candidate) => !added.includes(candidate) && continues(candidate, piece));
      if (chain) {
        extend(chain, piece);
        added.push(chain);
      } else {
        const begun = begin(piece);
        chains.push(begun);
        added.push(begun);
      }
    }
    open = [...added, ...open.filter((chain) => !added.includes(chain) && isNear(chain, line))];
  }
  const paragraphs = chains.map(({ text, visibility, header, box }) => ({
    text,
    visibility,
    ...(header === undefined ? {} : { header }),
    ...(box === undefined ? {} : { box }),
  }));
  return [...paragraphs, ...lines.flatMap((line) => halfHidden(line, separators))];
}

/** What is hidden in part of a line, with what is seen of it beside: of a name, one half may be covered. */
function halfHidden({ line: { words } }: CellLine, separators: readonly number[]): Paragraph[] {
  if (words.every((word) => word.visibility === words[0]!.visibility)) return [];
  return cut(words, (before, word) => columnOf(before, separators) !== columnOf(word, separators)).flatMap(
    (part) => {
      const hiding = hidingOf(part.words);
      const isMixed = part.words.some((word) => word.visibility === 'visible');
      return hiding && isMixed ? [{ text: textOf(part.words), ...hiding }] : [];
    },
  );
}

function columnOf(word: Word, separators: readonly number[]): number {
  return columnAt(separators, (word.left + word.right) / 2);
}

/** Parts a line by columns and where its visibility changes. */
function pieces(line: CellLine, separators: readonly number[]): Piece[] {
  const { words, base, size } = line.line;
  const cells = cut(
    words,
    (before, word) =>
      before.visibility !== word.visibility || columnOf(before, separators) !== columnOf(word, separators),
  );
  return cells.map((cell, i) => {
    const hidden = cell.words[0]!.visibility !== 'visible';
    const before = cells[i - 1]?.words;
    const label = hidden && before?.[0]?.visibility === 'visible' ? before : undefined;
    return { ...cell, base, size, header: label ? textOf(label.slice(-HEADER_WORDS)) : undefined };
  });
}

function begin(piece: Piece): Chain {
  const { words, header } = piece;
  const visibility = words[0]!.visibility;
  const box = hidingOf(words)?.box;
  return {
    text: textOf(words),
    visibility,
    header,
    isItem: isItem(words),
    last: piece,
    pitch: undefined,
    box,
  };
}

/** `1.`, `2)`, `(a)`, a bullet or a dash before a text. */
const ITEM = /^(?:\(?\p{Nd}{1,3}[.)]|\(?[a-z]\)|[\u2022\u2023\u25aa\u25cf\u25e6\u2013\u2014\u00b7*-])$/u;
/** The first of a list, or one that cannot stand in a sentence. */
const FIRST_ITEM = /^(?:\(?[1a][.)]|[^\p{Nd}()]+)$/u;
const SENTENCE_END = /[.:;!?)]$/u;

function isItem(words: readonly Word[]): boolean {
  return words.length > 1 && ITEM.test(words[0]!.text);
}

/** A line may begin with a number in the midst of a sentence, too. */
function beginsItem(words: readonly Word[], above: Chain): boolean {
  if (!isItem(words)) return false;
  return above.isItem || FIRST_ITEM.test(words[0]!.text) || SENTENCE_END.test(above.text);
}

function isNear(chain: Chain, line: CellLine): boolean {
  return line.line.base - chain.last.base < MAX_PITCH * line.line.size;
}

function continues(chain: Chain, piece: Piece): boolean {
  const { last } = chain;
  if (piece.header !== undefined || piece.words[0]!.visibility !== chain.visibility) return false;
  if (beginsItem(piece.words, chain)) return false;
  const pitch = piece.base - last.base;
  if (pitch <= 0 || pitch > MAX_PITCH * Math.max(piece.size, last.size)) return false;
  if (chain.pitch !== undefined && pitch > chain.pitch * LOOSER) return false;
  if (Math.max(piece.size, last.size) > SAME_SIZE * Math.min(piece.size, last.size)) return false;
  const overlap = Math.min(piece.right, last.right) - Math.max(piece.left, last.left);
  return overlap > MIN_OVERLAP * Math.min(piece.right - piece.left, last.right - last.left);
}

function extend(chain: Chain, piece: Piece): void {
  chain.text = joinLines(chain.text, textOf(piece.words));
  chain.pitch ??= piece.base - chain.last.base;
  chain.last = piece;
  const box = hidingOf(piece.words)?.box;
  if (box && chain.box) chain.box = around([chain.box, box]);
}
