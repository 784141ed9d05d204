import { beforeAll, describe, expect, test } from 'vitest';
import { testCells } from './cells.ts';
import type { Content } from './content.ts';
import { type Cell, leakOf, officeCells, sourceOf, toFormat, twinOf, twinSizes } from './matrix.ts';
import { convertAll, officeIsThere, officeMissing, type Source } from './office.ts';
import { OFFICE_FORMATS, type OfficeFormat } from './place.ts';
import { PLACES } from './places.ts';

const cells = officeCells(PLACES);
const there = officeIsThere();

const key = (cell: Cell, { persons, rows }: Content) =>
  `${cell.place.id}-${persons > 0 ? 'leak' : 'twin'}-${rows.length}`;

/** All that is to be converted to a format: one run of LibreOffice for each format. */
function sources(to: OfficeFormat): Source[] {
  return cells
    .filter((cell) => cell.format === to)
    .flatMap((cell) => {
      const contents = [...cell.sizes.map(leakOf), ...twinSizes(cell).map(twinOf)];
      return contents.map((content) => ({
        name: key(cell, content),
        extension: cell.place.office!.from,
        bytes: sourceOf(cell, content),
      }));
    });
}

describe.skipIf(!there)('LibreOffice', () => {
  const converted = new Map<OfficeFormat, ReadonlyMap<string, Uint8Array>>();
  beforeAll(async () => {
    // At once: much of a run is waiting.
    const runs = OFFICE_FORMATS.map(async (to) => converted.set(to, await convertAll(sources(to), to)));
    await Promise.all(runs);
  }, 900_000);

  testCells(cells, (cell, content) => {
    const bytes = converted.get(toFormat(cell))?.get(key(cell, content));
    if (bytes === undefined) throw new Error('LibreOffice did not write it');
    return bytes;
  });
});

if (!there) {
  console.warn(`The files of LibreOffice are not tested. ${officeMissing}`);
  // In CI nothing is left out: the column of LibreOffice is part of the matrix.
  if (process.env.CI) test('LibreOffice is there', () => expect.fail(officeMissing));
}
