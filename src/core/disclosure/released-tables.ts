import type { Secret } from '../hash.ts';
import type { HeaderIndex } from '../headers.ts';
import { captionRow } from '../manifest/table.ts';
import { nameOfPart } from '../manifest/watch.ts';
import { mask } from '../mask.ts';
import { withoutNumbers } from '../shown.ts';
import { isBlank, type Row } from '../table/row.ts';
import type { RowBatch, Table } from '../types.ts';
import { figureTable } from './figure-columns.ts';
import { KeyedFigures } from './keyed-figures.ts';
import { captionKind } from './quasi-kinds.ts';
import type { ReleasedTable } from './release.ts';

/** Tables of one file that are told apart. */
const MOST_TABLES = 200;
/** First rows, in which captions are looked for. */
const WINDOW = 60;
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
  private figures: KeyedFigures | undefined;
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
    const about = figureTable(captions, this.table!.title ?? '');
    this.figures = about && new KeyedFigures(about, captions, this.how.secret);
    for (const row of this.first.slice(below)) this.count(row);
    this.first = [];
  }

  private count(row: Row): void {
    this.rows++;
    this.figures?.add(row);
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
        figures: this.figures?.values ?? new Map(),
      });
    }
    this.table = undefined;
    this.first = [];
    this.captions = undefined;
    this.figures = undefined;
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
