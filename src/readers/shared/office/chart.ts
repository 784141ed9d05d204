import type { Unit } from '../../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../rows.ts';
import { numberText } from '../sheet/cell-text.ts';
import { FixedTable } from '../sheet/fixed-table.ts';
import { parseNumberFormat } from '../sheet/number-format.ts';
import { MAX_ROWS } from '../sheet/references.ts';
import { Trouble } from '../trouble.ts';
import type { XmlHandler } from '../xml/scanner.ts';
import type { XmlTag } from '../xml/tag.ts';
import { type MarkupPlace, MarkupTexts } from './markup-texts.ts';

/** Points of all series of one chart. */
const MAX_POINTS = 2_000_000;
/** Excel allows 255 series. */
const MAX_COLUMNS = 1_024;
/**
 * Where the points of a series stand: along the axis, and what is shown there (ECMA-376 part 1, 21.2). Charts of
 * 2016 keep them apart from their series, as texts and numbers (MS-ODRAWXML 2.24.3).
 */
const DIMENSIONS = new Set(['cat', 'xVal', 'val', 'yVal', 'bubbleSize', 'strDim', 'numDim']);
const AXIS = new Set(['cat', 'xVal', 'strDim']);
const SERIES = new Set(['ser', 'data']);
/** What else stands inside of a dimension. */
const CACHE = new Set(
  'strRef numRef multiLvlStrRef strCache numCache strLit numLit multiLvlStrCache lvl pt ptCount v f nf formatCode'.split(
    ' ',
  ),
);

interface Column {
  header: string;
  readonly values: Map<number, string>;
}

/** Reads a chart: the values that it keeps of its series as the table that they are, its other words as text. */
export class ChartHandler implements XmlHandler {
  readonly ready: Unit[] = [];
  readonly #place: MarkupPlace;
  readonly #dateSystem: '1900' | '1904';
  readonly #texts: MarkupTexts;
  readonly #axes: Column[] = [];
  /** Of the axis being read, the one nearest to the points first. */
  #levels: Column[] = [];
  readonly #columns: Column[] = [];
  #name = '';
  #inName = false;
  #inSeries = false;
  #dimension = '';
  #column: Column = { header: '', values: new Map() };
  #format = '';
  #index = -1;
  #leaf = '';
  #value = '';
  #points = 0;

  constructor(place: MarkupPlace, dateSystem: '1900' | '1904') {
    this.#place = place;
    this.#dateSystem = dateSystem;
    this.#texts = new MarkupTexts(place);
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (SERIES.has(name)) {
      this.#inSeries = true;
      this.#name = '';
    } else if (this.#inSeries && DIMENSIONS.has(name)) {
      this.#dimension = name;
      this.#format = '';
      this.#column = { header: '', values: new Map() };
    } else if (this.#inSeries && name === 'tx') this.#inName = true;
    else if (this.#dimension !== '' && name === 'lvl') this.#openLevel(tag);
    else if (this.#dimension !== '' && name === 'pt') this.#index = Number(tag.attribute('idx') ?? -1);
    this.#leaf = name;
    if (this.#isWord(name)) this.#texts.open(tag);
  }

  text(text: string): void {
    if (this.#inName && this.#leaf === 'v') this.#name += text;
    if (this.#isWord(this.#leaf)) this.#texts.text(text);
    else this.#value += text;
  }

  close(name: string): void {
    if (this.#isWord(name)) this.#texts.close(name);
    if (name === 'formatCode') this.#format = this.#take();
    else if ((name === 'v' || name === 'pt') && this.#dimension !== '') this.#addPoint(this.#take());
    else if (name === this.#dimension) {
      this.#endColumn();
      this.#endLevels();
      this.#dimension = '';
    } else if (name === 'tx') this.#inName = false;
    else if (SERIES.has(name)) this.#inSeries = false;
    this.#leaf = '';
  }

  comment(text: string): void {
    this.#texts.comment(text);
  }

  finish(): void {
    this.#texts.finish();
    this.ready.push(...this.#texts.ready.splice(0), ...this.#rows());
  }

  /** True for elements that hold no points. */
  #isWord(name: string): boolean {
    return (
      this.#dimension === '' || name === 'f' || !(CACHE.has(name) || DIMENSIONS.has(name) || name === '')
    );
  }

  /** Levels of newer charts say themselves what they are called and how they are written. */
  #openLevel(tag: XmlTag): void {
    this.#endColumn();
    this.#name = tag.attribute('name') ?? this.#name;
    this.#format = tag.attribute('formatCode') ?? this.#format;
    this.#column.header = tag.attribute('name') ?? '';
  }

  #take(): string {
    const value = this.#value.trim();
    this.#value = '';
    return value;
  }

  #addPoint(text: string): void {
    if (text === '' || !(this.#index >= 0 && this.#index < MAX_ROWS)) return;
    this.#points += 1;
    if (this.#points > MAX_POINTS) throw new Trouble('too-large', 'chart holds too many values');
    const format = this.#format === '' ? undefined : parseNumberFormat(this.#format);
    this.#column.values.set(
      this.#index,
      format === undefined ? text : numberText(text, format, this.#dateSystem),
    );
  }

  #endColumn(): void {
    const column = this.#column;
    this.#column = { header: '', values: new Map() };
    if (column.values.size === 0) return;
    if (this.#axes.length + this.#levels.length + this.#columns.length >= MAX_COLUMNS) {
      throw new Trouble('too-large', 'chart has too many series');
    }
    if (AXIS.has(this.#dimension)) this.#levels.push(column);
    else this.#columns.push({ ...column, header: this.#name });
  }

  /**
   * Keeps the levels of an axis in the order of the sheet's columns: the outermost stands left. Series mostly share
   * their axis, which is then kept once.
   */
  #endLevels(): void {
    for (const level of this.#levels.reverse()) {
      if (!this.#axes.some((axis) => sameValues(axis.values, level.values))) this.#axes.push(level);
    }
    this.#levels = [];
  }

  *#rows(): Iterable<Unit> {
    const columns = [...this.#axes, ...this.#columns];
    const byIndex = new Map<number, string[]>();
    for (const [at, { values }] of columns.entries()) {
      for (const [index, text] of values) {
        const row = byIndex.get(index) ?? [];
        row[at] = text;
        byIndex.set(index, row);
      }
    }
    const rows = [...byIndex].sort(([one], [other]) => one - other).map(([, row]) => row);
    const { part, title, visibility } = this.#place;
    const headers = columns.map(({ header }) => header);
    const table = new FixedTable(`values of ${part}`, visibility, { title: title ?? part, headers });
    for (let first = 0; first < rows.length; first += ROWS_PER_BATCH) {
      yield listedRows(table, first, rows.slice(first, first + ROWS_PER_BATCH));
    }
  }
}

function sameValues(one: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): boolean {
  if (one.size !== other.size) return false;
  for (const [index, text] of one) if (other.get(index) !== text) return false;
  return true;
}
