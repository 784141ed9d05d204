import type { Unit, Visibility } from '../../core/types.ts';
import { Segmenter } from '../shared/prose/segment.ts';

export interface PreformattedPlace {
  /** `element pre`, with what stands before it. */
  readonly where: string;
  readonly tables: string;
  readonly visibility: Visibility;
  /** Line of the file that the text begins on. */
  readonly line: number;
  readonly title: string;
}

/** Lines as they stand in text files: columns of white space are tables, labels with values records. */
export function preformattedUnits(text: string, place: PreformattedPlace): Unit[] {
  const { where, tables, visibility, line, title } = place;
  const segmenter = new Segmenter({
    visibility,
    part: where,
    tables,
    columns: false,
    locate: (first, last) => ({
      locator: `${where} (${first === last ? `line ${first}` : `lines ${first}–${last}`})`,
      line: first,
    }),
  });
  const lines = text.split('\n').map((part, i) => ({ text: part, number: line + i, column: 1 }));
  return [...segmenter.take(lines), ...segmenter.finish()].map((unit) => titled(unit, title));
}

/** What has no heading of its own in the text has the page's. */
function titled(unit: Unit, title: string): Unit {
  if (title === '' || unit.kind !== 'text' || unit.title !== undefined) return unit;
  return { ...unit, title };
}
