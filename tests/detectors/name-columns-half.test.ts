import { expect, test } from 'vitest';
import { columnConfidence } from '../../detectors/person/name/column.ts';

/** Columns without a caption of which a part cannot be names. All people are invented. */

const PEOPLE = ['Ixchel Tzoc Pérez', 'Baudelio Quispe Mamani', 'Marisol Huamán Rojas', 'Oumar Diallo Keita'];
const people = (count: number) =>
  Array.from({ length: count }, (_, i) => `${PEOPLE[i % 4]} ${'ABCDEFGHIJ'[i % 10]}.`);
const sentences = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `The office of region ${i} counts what was received and what was decided in the last quarter.`,
  );
const column = (values: readonly string[]) =>
  columnConfidence(values, { header: '', personTable: false }) >= 0.5;

test.each<[string, readonly string[], boolean]>([
  ['names', people(10), true],
  ['names and one sentence', [...sentences(1), ...people(10)], true],
  ['as many sentences as names', [...people(10), ...sentences(10)], false],
  ['sentences and a few names', [...sentences(10), ...people(4)], false],
  ['two names again and again', Array.from({ length: 20 }, (_, i) => PEOPLE[i % 2]!), false],
  ['nothing', ['', '-', 'N/A'], false],
])('%s', (_, values, expected) => {
  expect(column(values)).toBe(expected);
});
