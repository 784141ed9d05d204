import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { Fields } from '../shared/office/fields.ts';
import { markOf } from '../shared/prose/look.ts';
import { Story } from '../shared/prose/marked-cells.ts';
import type { Mark } from '../shared/prose/marked-text.ts';
import { BLACK, type Colour, WHITE } from '../shared/sheet/colours.ts';
import type { Format, Formats } from './formats.ts';
import type { Piece } from './pieces.ts';
import { over, type Styles } from './styles.ts';

interface Source {
  readonly main: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly characters: Formats;
  readonly paragraphs: Formats;
  readonly styles: Styles;
}

const CELL = 0x07;
const PARAGRAPH = 0x0d;
const LINE = 0x0b;
const BREAK = 0x0c;
const FIELD_BEGIN = 0x13;
const FIELD_SEPARATOR = 0x14;
const FIELD_END = 0x15;
/** Characters read between two looks at the clock. */
const STRIDE = 100_000;
const WESTERN = decoderFor(1252);
/** The bytes of the Western code page as characters. */
const NARROW = WESTERN(Uint8Array.from({ length: 256 }, (_, i) => i));
const WHITE_INDEX = 8;

/** Reads one of the texts of a document, character by character with their formats (MS-DOC 2.4). */
export class StoryReader {
  readonly ready: (Unit | Problem)[] = [];
  readonly #source: Source;
  readonly #story: Story;
  readonly #fields: Fields;
  #run = '';
  #mark: Mark;
  #own: Format | undefined;
  #paragraph: Format | undefined;
  #look: Mark;

  constructor(source: Source, place: { readonly story: string; readonly visibility: Visibility }) {
    this.#source = source;
    this.#story = new Story(this.ready, place);
    this.#fields = new Fields((words) => this.#story.flow.aside(words, 'attribute', 'field'));
  }

  /** Characters from `first` up to `end`; gives up control now and then. */
  *read(first: number, end: number): Iterable<void> {
    const { main, pieces } = this.#source;
    let pause = STRIDE;
    for (const piece of pieces) {
      const from = Math.max(first, piece.first);
      const to = Math.min(end, piece.first + piece.count);
      for (let position = from; position < to; position++) {
        const at = piece.at + (position - piece.first) * (piece.narrow ? 1 : 2);
        if (at >= main.length) break;
        const code = piece.narrow ? main[at]! : main[at]! | ((main[at + 1] ?? 0) << 8);
        this.#character(code, { at, narrow: piece.narrow });
        if (--pause === 0) {
          pause = STRIDE;
          yield;
        }
      }
    }
    this.#endRun();
    this.#fields.finish();
    this.#story.finish();
  }

  #character(code: number, { at, narrow }: { readonly at: number; readonly narrow: boolean }): void {
    if (code >= 32) {
      const mark = this.#markAt(at);
      if (mark !== this.#mark) this.#endRun();
      this.#mark = mark;
      this.#run += narrow ? NARROW[code]! : String.fromCharCode(code);
      return;
    }
    switch (code) {
      case 0x09:
        this.#run += '\t';
        break;
      case LINE:
        this.#run += '\n';
        break;
      case 0x1e:
        this.#run += '-';
        break;
      case FIELD_BEGIN:
      case FIELD_SEPARATOR:
      case FIELD_END:
        this.#endRun();
        this.#fields.mark(code === FIELD_BEGIN ? 'begin' : code === FIELD_END ? 'end' : 'separate');
        break;
      case CELL:
      case PARAGRAPH:
      case BREAK:
        this.#endRun();
        this.#endParagraph(code, this.#source.paragraphs.at(at));
    }
  }

  #endParagraph(code: number, { level = 0, endsRow, endsCell }: Format): void {
    if (code === CELL || (level > 0 && (endsRow === true || endsCell === true))) {
      if (endsRow === true) this.#story.row(Math.max(1, level));
      else this.#story.cell(Math.max(1, level), []);
    } else this.#story.paragraph(level);
    if (code === BREAK) this.#story.flow.newPage();
  }

  #endRun(): void {
    const text = this.#run;
    this.#run = '';
    if (text === '') return;
    if (this.#fields.inCode) this.#fields.code(text);
    else this.#story.add(text, this.#mark);
    if (this.#story.full) this.#story.paragraph(0);
  }

  /** Formats are the same objects all along a run. */
  #markAt(at: number): Mark {
    const own = this.#source.characters.at(at);
    const paragraph = this.#source.paragraphs.at(at);
    if (own !== this.#own || paragraph !== this.#paragraph) {
      this.#own = own;
      this.#paragraph = paragraph;
      this.#look = this.#markOf(own, paragraph);
    }
    return this.#look;
  }

  #markOf(own: Format, paragraph: Format): Mark {
    const { styles } = this.#source;
    const below = styles.characters(paragraph.style ?? 0);
    const styled = own.style === undefined ? below : over(below, styles.characters(own.style));
    const format = over(styled, own);
    if (format.deleted === true) return 'tracked-change';
    // Cells of tables have grounds of their own.
    const mark = markOf(lookOf(format), (paragraph.level ?? 0) > 0 ? undefined : WHITE);
    return mark ?? (format.inserted === true ? 'inserted' : undefined);
  }
}

function lookOf({ vanish, size, colour, highlight, rgb, ground }: Format) {
  const named: Colour | undefined = colour === WHITE_INDEX ? WHITE : colour === 1 ? BLACK : undefined;
  const stated = rgb ?? named;
  return {
    ...(vanish !== undefined && { vanish }),
    ...(size !== undefined && { size }),
    ...(stated !== undefined && { colour: stated }),
    ...(ground !== undefined && { ground }),
    ...(highlight === 1 && { highlight: BLACK }),
  };
}
