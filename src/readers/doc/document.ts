import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, Unit, Visibility } from '../../core/types.ts';
import type { CompoundStream } from '../shared/compound/streams.ts';
import { type Blip, blipUnits, findBlips } from '../shared/legacy/blips.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { printableRuns, wideRuns } from '../shared/legacy/printable.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { Formats } from './formats.ts';
import { type Piece, readPieces } from './pieces.ts';
import { StoryReader } from './story.ts';
import { Styles } from './styles.ts';

/** The streams of a document (MS-DOC 2.1). */
export interface WordStreams {
  readonly main: CompoundStream;
  /** `0Table` and `1Table`; the main stream says which one holds. */
  readonly tables: readonly (CompoundStream | undefined)[];
  readonly data: CompoundStream | undefined;
}

const SIGNATURE = 0xa5ec;
/** Version of Word 97; those before have another layout. */
const FIRST_VERSION = 0xc1;
const ENCRYPTED = 0x0100;
const WHICH_TABLE = 0x0200;
/** Where pairs of offset and length into the table stream begin (MS-DOC 2.5.6). */
const PAIRS = 0x9a;
const STYLES = 1;
const CHARACTER_FORMATS = 12;
const PARAGRAPH_FORMATS = 13;
const FONTS = 15;
const PIECES = 33;
/** Bytes of the header of the main stream that hold numbers only. */
const HEADER = 0x400;

/** Parts of the text in their order, each with the offset of its length (MS-DOC 2.5.4). */
const STORIES: readonly (readonly [number, string, Visibility])[] = [
  [0x4c, '', 'visible'],
  [0x50, 'footnotes', 'visible'],
  [0x54, 'headers and footers', 'header-footer'],
  [0x58, 'macro text', 'attribute'],
  [0x5c, 'comments', 'comment'],
  [0x60, 'endnotes', 'visible'],
  [0x64, 'text boxes', 'visible'],
  [0x68, 'text boxes in headers', 'header-footer'],
];

/** Reads the text of a document and what its streams hold besides. Throws `Trouble` if it does not hang together. */
export async function* readWordStreams(
  streams: WordStreams,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const main = streams.main.bytes();
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const version = main.length < HEADER ? 0 : view.getUint16(2, true);
  if (version === 0 || view.getUint16(0, true) !== SIGNATURE || version < FIRST_VERSION) {
    yield problem('unknown-format', 'Word documents up to Word 95 are not read');
    return;
  }
  const flags = view.getUint16(10, true);
  if (flags & ENCRYPTED) {
    yield problem('encrypted', 'the document is encrypted with a password');
    return;
  }
  const table = streams.tables[flags & WHICH_TABLE ? 1 : 0]?.bytes() ?? new Uint8Array(0);
  const part = (index: number) => {
    const [at, length] = [
      view.getUint32(PAIRS + index * 8, true),
      view.getUint32(PAIRS + index * 8 + 4, true),
    ];
    return table.subarray(at, at + length);
  };
  const pieces = readPieces(part(PIECES));
  const characters = new Formats(main, part(CHARACTER_FORMATS), 'characters');
  const paragraphs = new Formats(main, part(PARAGRAPH_FORMATS), 'paragraphs');
  const styles = new Styles(part(STYLES));
  yield* storiesOf({ main, view, pieces, characters, paragraphs, styles }, context);
  const pages = [...characters.pages, ...paragraphs.pages];
  yield* leftOvers(main, pieces, pages);
  yield* tableWords(table, [part(STYLES), part(FONTS)]);
  const other = streams.tables[flags & WHICH_TABLE ? 0 : 1];
  if (other !== undefined && other.size > 0) yield* tableWords(other.bytes(), []);
  yield* pictures(main, streams.data, context);
}

interface Opened {
  readonly main: Uint8Array;
  readonly view: DataView;
  readonly pieces: readonly Piece[];
  readonly characters: Formats;
  readonly paragraphs: Formats;
  readonly styles: Styles;
}

function* storiesOf(opened: Opened, context: ReadContext): Iterable<Unit | Problem> {
  let first = 0;
  for (const [at, story, visibility] of STORIES) {
    const count = opened.view.getUint32(at, true);
    if (count > 0) {
      const reader = new StoryReader(opened, { story, visibility });
      for (const _ of reader.read(first, first + count)) {
        context.signal.throwIfAborted();
        yield* reader.ready.splice(0);
      }
      yield* reader.ready.splice(0);
    }
    first += count;
  }
}

/** Text that no piece shows: what fast saving left of earlier states. */
function* leftOvers(main: Uint8Array, pieces: readonly Piece[], pages: readonly number[]): Iterable<Unit> {
  const owned = [
    { start: 0, end: HEADER },
    ...pieces.map(({ at, count, narrow }) => ({ start: at, end: at + count * (narrow ? 1 : 2) })),
    ...pages.map((at) => ({ start: at, end: at + 512 })),
  ].sort((a, b) => a.start - b.start);
  const pile = new WordPile();
  let end = 0;
  for (const range of [...owned, { start: main.length, end: main.length }]) {
    if (range.start > end) {
      const runs = printableRuns(withoutBlips(main.subarray(end, range.start)), decoderFor(1252));
      pile.add(runs, 'text left by saving', { visibility: 'slack' });
    }
    end = Math.max(end, range.end);
  }
  yield* pile.take();
}

/** Names of bookmarks and authors, variables, who saved the document where. Styles and fonts are left out. */
function* tableWords(table: Uint8Array, leftOut: readonly Uint8Array[]): Iterable<Unit> {
  const copy = table.slice();
  for (const part of leftOut)
    copy.fill(0, part.byteOffset - table.byteOffset, part.byteOffset - table.byteOffset + part.length);
  const pile = new WordPile();
  pile.add(wideRuns(withoutBlips(copy)), 'names and authors', { visibility: 'property' });
  yield* pile.take();
}

/** The bytes with pictures blanked out: chance spells words in them. */
function withoutBlips(bytes: Uint8Array): Uint8Array {
  const blips: Blip[] = [...findBlips(bytes)];
  if (blips.length === 0) return bytes;
  const copy = bytes.slice();
  for (const { start, end } of blips) copy.fill(0, start, end);
  return copy;
}

async function* pictures(
  main: Uint8Array,
  data: CompoundStream | undefined,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const bytes = data?.bytes() ?? new Uint8Array(0);
  for (const blip of [...findBlips(main), ...findBlips(bytes)]) {
    context.signal.throwIfAborted();
    yield* blipUnits(blip, context);
  }
  const pile = new WordPile();
  pile.add(wideRuns(withoutBlips(bytes)), 'form fields', { visibility: 'form-field' });
  yield* pile.take();
}
