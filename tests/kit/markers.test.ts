import { expect, test } from 'vitest';
import { markerBits } from '../../src/kit/marker-table.baked.ts';
import { populationsIn } from '../../src/kit/markers.ts';

/** Turkish `ı` becomes an `I`, which is another letter when it is small again. */
const inCapitals = (text: string): string => (/^[\0-\x7f]*$/.test(text) ? text.toUpperCase() : text);

test('each marker is found in a text, in any case, and with more around it', () => {
  for (const [marker, bit] of markerBits()) {
    for (const text of [marker, inCapitals(marker), `list of ${marker} (draft)`])
      expect([marker, populationsIn(text) & bit]).toEqual([marker, bit]);
  }
  for (const text of ['regions.csv', 'table of figures', '', 'in', 'custodians'])
    expect(populationsIn(text)).toBe(0);
});
