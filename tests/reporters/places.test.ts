import { expect, test } from 'vitest';
import { en } from '../../src/reporters/words/en.ts';
import { es } from '../../src/reporters/words/es.ts';
import { placeInWords } from '../../src/reporters/words/places.ts';

test.each([
  ['rows 2–6253', 'filas 2–6253'],
  ['table 2, row 3, column 2', 'tabla 2, fila 3, columna 2'],
  ['pages 3–127', 'páginas 3–127'],
  ["'rows of pages'!B14:F20", "'rows of pages'!B14:F20"],
  ['$.rows[3].page', '$.rows[3].page'],
])('%s reads %s in Spanish', (locator, spanish) => {
  expect(placeInWords(locator, es)).toBe(spanish);
  expect(placeInWords(locator, en)).toBe(locator);
});
