import type { Fact, PlaceOwner } from '../persons/person.ts';
import { cellText, type Row, rowNumber, width } from '../table/row.ts';
import type { Detector, Table } from '../types.ts';
import type { FigureTable } from './figure-columns.ts';
import { type Figure, figureIn } from './figures.ts';
import type { KeyedFigures } from './keyed-figures.ts';
import type { CellsRisk } from './risk.ts';
import { areRounded, type FigureRow, type SmallCell, smallCells } from './small-cells.ts';
import type { SubtractedTable } from './subtracted.ts';
import { tellCells } from './tell-cells.ts';
import { isTotal } from './told-values.ts';

/** Figures that are held; in larger tables rows are looked at one by one only. */
const MOST_FIGURES = 50_000;
const MOST_LATE = 1_000;
const MOST_COLUMNS = 200;
/** Longer texts than this are notes. */
const NOTE = 30;
const ROUNDED =
  /round(?:ed|ing)|redonde|arrond|arredond|perturb|noise|ruido|differential privacy|nearest (?:five|ten|5|10)/i;

export interface CountPlace {
  readonly table: Table;
  readonly owner: PlaceOwner;
  readonly populations: number;
  readonly detector: Detector;
  readonly title: string;
  /** To be held against other tables of the file. */
  readonly keyed: KeyedFigures;
}

/** Collects the figures of a table that counts people, and says which of them are too small, or give some away. */
export class CountTable {
  private readonly about: FigureTable;
  private readonly place: CountPlace;
  private readonly rows: FigureRow[] = [];
  private readonly cells = new Map<number, Fact['at']>();
  private held = 0;
  /** Small figures of rows that are not held. */
  private readonly late: SmallCell[] = [];
  private isRounded: boolean;
  private isWhole = true;
  private readonly isCount: readonly boolean[];

  constructor(about: FigureTable, place: CountPlace) {
    this.about = about;
    this.place = place;
    this.isRounded = ROUNDED.test(place.title);
    this.isCount = about.columns.map((kind) => kind === 'count' || kind === 'total' || kind === 'share');
  }

  read(row: Row): void {
    const columns = Math.min(width(row), MOST_COLUMNS, this.isCount.length);
    const figures: (Figure | undefined)[] = [];
    let filled = 0;
    for (let column = 0; column < columns; column++) {
      const text = cellText(row, column);
      if (text.length > NOTE && ROUNDED.test(text.slice(0, 400))) this.isRounded = true;
      const figure = this.isCount[column] ? this.figure(text, column) : undefined;
      if (figure) filled++;
      figures[column] = figure;
    }
    if (filled === 0) return;
    const isTotal = this.isTotalRow(row);
    const at = rowNumber(row);
    if (this.held + columns > MOST_FIGURES) {
      this.isWhole = false;
      this.readLate({ row: at, figures, isTotal });
      return;
    }
    this.held += columns;
    this.rows.push({ row: at, figures, isTotal });
    this.place.keyed.add(row, (key, column) => {
      if (!isTotal && this.isPart(column)) this.cells.set(key, [at, column]);
    });
  }

  /** Of a row past what can be held, what it shows by itself. */
  private readLate(row: FigureRow): void {
    if (this.late.length < MOST_LATE) this.late.push(...smallCells([row], this.about, this.isRounded));
  }

  /** What the figures betray; undefined if nothing. */
  risk(): CellsRisk | undefined {
    if (this.rows.length === 0) return undefined;
    const areSafe = this.late.length > 0 && areRounded(this.rows, this.isRounded);
    const found = [...smallCells(this.rows, this.about, this.isRounded), ...(areSafe ? [] : this.late)];
    if (found.length === 0) return undefined;
    const { owner, populations } = this.place;
    const upTo = (most: number): readonly SmallCell[] => found.filter(({ value }) => value <= most);
    return {
      kind: 'cells',
      owner,
      populations,
      isLocal: this.about.isLocal && this.about.isTelling,
      cells: (most) => upTo(most).length,
      facts: (most) => upTo(most).map((cell) => this.factOf(cell)),
      tell: (most) => tellCells(upTo(most), { most, isWhole: this.isWhole }),
    };
  }

  /** For the tables of the file that others are subtracted from; undefined if its figures are rounded. */
  subtracted(): SubtractedTable | undefined {
    if (areRounded(this.rows, this.isRounded)) return undefined;
    const { owner, title, populations, keyed: figures } = this.place;
    const isLocal = this.about.isLocal && this.about.isTelling;
    return { table: this, owner, title, populations, isLocal, figures, cells: this.cells };
  }

  /** So many people that the figure has more or less than one of another table. */
  differenceOf([row, column]: Fact['at'], people: number): Fact {
    return this.factOf({ row, column, value: people, how: 'rest' });
  }

  /** Whether the column's figures sum up no others of their row. */
  private isPart(column: number): boolean {
    return this.about.columns[column] === 'count' || !this.about.columns.includes('count');
  }

  /** Below a caption of shares numbers without a sign are shares, too, of unknown fineness. */
  private figure(text: string, column: number): Figure | undefined {
    const figure = figureIn(text);
    return this.about.columns[column] === 'share' && figure?.kind !== 'share' ? undefined : figure;
  }

  private isTotalRow(row: Row): boolean {
    for (let column = 0; column < Math.min(width(row), this.isCount.length); column++)
      if (!this.isCount[column] && isTotal(cellText(row, column))) return true;
    return false;
  }

  private factOf({ row, column, value, how }: SmallCell): Fact {
    const { table, detector } = this.place;
    return {
      detector,
      // A withheld figure has no text of its own: the number that follows is masked like one.
      text: String(value),
      score: how === 'shown' ? 0.9 : 0.75,
      because: ['header', how === 'shown' ? 'shape' : 'structure'],
      visibility: table.visibility(row, column),
      at: [row, column],
    };
  }
}
