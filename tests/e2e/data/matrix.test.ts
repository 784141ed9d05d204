import { describe, expect, test } from 'vitest';
import { scanDocument } from '../../../src/scan.ts';
import { bytesOf, cellsOf, due, found, shown } from './matrix.ts';
import { SECTIONS } from './places.ts';

describe.each(SECTIONS)('$title', ({ places }) => {
  test.each(
    cellsOf(places).map(
      (cell) => [`${cell.place.title}: ${cell.persons} people, as ${cell.name}`, cell] as const,
    ),
  )('%s', async (_, cell) => {
    const entries = await scanDocument(cell.name, bytesOf(cell));
    expect(found(cell, entries), shown(entries)).toEqual(due(cell));
  });
});
