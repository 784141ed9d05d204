import { detailByValues, detailOf } from '../core/disclosure/details.ts';
import { captionKind } from '../core/disclosure/quasi-kinds.ts';
import { isDay, isRowNumber } from '../core/disclosure/quasi-values.ts';
import { ANY_NUMBER, type Engine } from '../core/engine.ts';
import { captionWords } from '../core/text/fold.ts';
import type { Detail } from '../core/types.ts';
import { type DocTable, textOf } from './model.ts';
import type { Action } from './plan.ts';

/** What is left of details that single people out: what the HIPAA safe harbour lets stand (45 CFR 164.514(b)(2)(i)). */
const INSTEAD: Readonly<Record<Detail, Action>> = {
  postcode: 'zip3',
  place: 'drop',
  date: 'year',
  age: 'band',
  link: 'drop',
  photo: 'drop',
};
const POSTCODE = /^(?:zip|zipcode|zip5|postcode|postal|cp|plz|cep)$/;
const SAMPLE = 200;
const FEWEST = 4;

/** What is done to a column beside people that tells more of them than it need, by its caption and values. */
export function detailAction(table: DocTable, column: number, engine: Engine): Action | undefined {
  const caption = table.captions[column] ?? '';
  const values = sampleOf(table, column);
  if (captionWords(caption).some((word) => POSTCODE.test(word))) return INSTEAD.postcode;
  if (detailOf('place', caption)) return INSTEAD.place;
  const { quasi } = captionKind(caption);
  const detail = quasi ? detailOf(quasi, caption) : detailByValues(values);
  if (detail) return INSTEAD[detail];
  if (areDays(values)) return INSTEAD.date;
  return isReference(caption, values, engine) ? 'drop' : undefined;
}

/** Days without a caption, or with one that says nothing. */
const areDays = (values: readonly string[]): boolean =>
  values.length > 0 && values.filter(isDay).length > values.length * 0.8;

/** Numbers by which rows are found again in the files that they come from. */
function isReference(caption: string, values: readonly string[], engine: Engine): boolean {
  const [hit] = caption === '' ? [] : engine.headers.lookup(caption);
  if (hit === undefined || !ANY_NUMBER.has(hit.detector) || hit.detector === 'stats.count') return false;
  return values.length >= FEWEST && new Set(values).size > values.length * 0.9 && !isRowNumber(values);
}

export function sampleOf({ rows }: DocTable, column: number): string[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const values: string[] = [];
  for (let row = 0; row < rows.length; row += step) {
    const text = textOf(rows[row]![column]).trim();
    if (text !== '') values.push(text);
  }
  return values;
}
