import { keyOf, type Secret } from '../hash.ts';
import type { HeaderIndex } from '../headers.ts';
import { nameOfPart } from '../manifest.ts';
import { captionRow } from '../manifest-table.ts';
import { mask } from '../mask.ts';
import { withoutNumbers } from '../shown.ts';
import { cellText, isBlank, type Row, width } from '../table/row.ts';
import { plain } from '../text/fold.ts';
import type { RowBatch, Table } from '../types.ts';
import { type FigureTable, figureTable } from './figure-columns.ts';
import { figureIn } from './figures.ts';
import { captionKind } from './quasi-kinds.ts';
import type { ReleasedTable } from './release.ts';

/** Tables of one file that are told apart. */
const MOST_TABLES = 200;
/** First rows, in which captions are looked for. */
const WINDOW = 60;
const MOST_FIGURES = 50_000;
const LONGEST_CAPTION = 60;

export interface TableReading {
  readonly headers: HeaderIndex;
  readonly secret: Secret;
  /** Names the file that the tables are in; '' for the release's only one. */
  readonly file: string;
}

/** The tables of one file of a release, one after the other. No text of theirs is held but captions and names. */
export class ReleasedTables {
  private readonly how: TableReading;
  private readonly found: ReleasedTable[] = [];
  private table: Table | undefined;
  private first: Row[] = [];
  private captions: readonly string[] | undefined;
  private about: FigureTable | undefined;
  private figures = new Map<number, number>();
  private readonly twice = new Set<number>();
  private rows = 0;

  constructor(how: TableReading) {
    this.how = how;
  }

  see(batch: RowBatch): void {
    if (this.table !== batch.table) {
      this.close();
      this.table = batch.table;
    }
    for (let index = 0; index < batch.rowCount; index++) {
      const row = { batch, index };
      if (isBlank(row)) continue;
      if (this.captions) this.count(row);
      else {
        this.first.push(row);
        if (this.first.length >= WINDOW) this.begin();
      }
    }
  }

  /** All tables of the file. Tables past the limit are not told apart: `isWhole` is false then. */
  end(): { readonly tables: readonly ReleasedTable[]; readonly isWhole: boolean } {
    this.close();
    return { tables: this.found, isWhole: this.found.length <= MOST_TABLES };
  }

  private begin(): void {
    const { captions, below } = captionRow(this.table!, this.first, this.how.headers);
    this.captions = captions;
    this.about = figureTable(captions, this.table!.title ?? '');
    for (const row of this.first.slice(below)) this.count(row);
    this.first = [];
  }

  private count(row: Row): void {
    this.rows++;
    if (!this.about || this.figures.size >= MOST_FIGURES) return;
    const { columns } = this.about;
    const labels: string[] = [];
    const last = Math.min(width(row), columns.length);
    for (let column = 0; column < last; column++)
      if (columns[column] === 'label' || columns[column] === 'other')
        labels.push(plain(cellText(row, column)));
    const label = keyOf(labels.join('\n'), this.how.secret);
    for (let column = 0; column < last; column++) {
      if (columns[column] !== 'count' && columns[column] !== 'total') continue;
      const figure = figureIn(cellText(row, column));
      if (figure?.kind === 'count')
        this.keep(keyOf(plain(this.captions![column]!), this.how.secret, label), figure.value);
    }
  }

  /** Rows of one label cannot be told apart: neither is compared. */
  private keep(key: number, value: number): void {
    if (this.twice.has(key)) return;
    if (this.figures.delete(key)) this.twice.add(key);
    else this.figures.set(key, value);
  }

  private close(): void {
    if (!this.table) return;
    if (!this.captions) this.begin();
    const { file } = this.how;
    const { part } = this.table;
    const name = withoutNumbers(`"${nameOfPart(part)}"`).slice(1, -1);
    if (this.rows > 0 && this.found.length <= MOST_TABLES) {
      this.found.push({
        name: file === '' ? name : `${file}: ${name}`,
        visibility: this.table.visibility(0, 0),
        captions: shownCaptions(this.captions!, this.how.headers),
        rows: this.rows,
        figures: this.figures,
      });
    }
    this.table = undefined;
    this.first = [];
    this.captions = undefined;
    this.figures = new Map();
    this.twice.clear();
    this.rows = 0;
  }
}

/** Captions may be values, where a table has none: those that nobody knows are masked unless most of them are known. */
function shownCaptions(captions: readonly string[], headers: HeaderIndex): readonly string[] {
  const isKnown = (caption: string): boolean =>
    headers.lookup(caption).length > 0 || Object.keys(captionKind(caption)).length > 0;
  const told = captions.filter((caption) => caption !== '');
  const mostKnown = told.filter(isKnown).length * 2 >= told.length;
  return told.map((caption) => {
    const isCaption = isKnown(caption) || (mostKnown && !/\d{5}/.test(caption));
    return isCaption && caption.length <= LONGEST_CAPTION ? caption : mask(caption);
  });
}
