import { keyOf, type Secret } from '../hash.ts';
import { cellText, type Row, width } from '../table/row.ts';
import { plain } from '../text/fold.ts';
import type { FigureTable } from './figure-columns.ts';
import { figureIn } from './figures.ts';

const MOST_FIGURES = 50_000;

/** The figures of a table that counts people, by a key of their row's labels and their caption. No text is held. */
export class KeyedFigures {
  readonly values = new Map<number, number>();
  private readonly columns: FigureTable['columns'];
  private readonly captions: readonly number[];
  private readonly secret: Secret;
  private readonly twice = new Set<number>();

  constructor({ columns }: FigureTable, captions: readonly string[], secret: Secret) {
    this.columns = columns;
    this.captions = captions.map((caption) => keyOf(plain(caption), secret));
    this.secret = secret;
  }

  /** `met` is told of each figure by its key and column. */
  add(row: Row, met?: (key: number, column: number) => void): void {
    if (this.values.size >= MOST_FIGURES) return;
    const { columns, secret } = this;
    const labels: string[] = [];
    const last = Math.min(width(row), columns.length);
    for (let column = 0; column < last; column++)
      if (columns[column] === 'label' || columns[column] === 'other')
        labels.push(plain(cellText(row, column)));
    const label = keyOf(labels.join('\n'), secret);
    for (let column = 0; column < last; column++) {
      if (columns[column] !== 'count' && columns[column] !== 'total') continue;
      const figure = figureIn(cellText(row, column));
      if (figure?.kind !== 'count') continue;
      const key = keyOf(String(this.captions[column]), secret, label);
      this.keep(key, figure.value);
      met?.(key, column);
    }
  }

  /** Rows of one label cannot be told apart: neither is compared. */
  private keep(key: number, value: number): void {
    if (this.twice.has(key)) return;
    if (this.values.delete(key)) this.twice.add(key);
    else this.values.set(key, value);
  }
}

/** A figure that two tables give otherwise: so many people more in the second. */
export interface Difference {
  readonly key: number;
  readonly by: number;
}

/** What a reader of both tables works out by subtracting one from the other. */
export function differences(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): readonly Difference[] {
  const found: Difference[] = [];
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old !== undefined && old !== value) found.push({ key, by: value - old });
  }
  return found;
}
