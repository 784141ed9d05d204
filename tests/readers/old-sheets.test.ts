import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as library from 'xlsx';
import { dbfReader } from '../../src/readers/dbf.ts';
import { difReader, lotusReader, sylkReader } from '../../src/readers/old-sheets.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const book = library.utils.book_new();
library.utils.book_append_sheet(
  book,
  library.utils.aoa_to_sheet([
    ['NAME', 'AGE'],
    ['Ilse Varga', 41],
    ['Marek Nowak', 7],
  ]),
  'S',
);
const written = (bookType: string) =>
  new Uint8Array(library.write(book, { bookType, type: 'array' } as unknown as library.WritingOptions));

/** Before the reader has the library know the code pages for reading only. */
const DBF = written('dbf');

describe('formats of old', () => {
  it.each([
    ['sylk', sylkReader],
    ['dif', difReader],
    ['wk1', lotusReader],
    ['wk3', lotusReader],
  ] as const)('reads %s', async (bookType, reader) => {
    const bytes = written(bookType);
    expect(await reader.recognise(probeOf(bytes))).toBeGreaterThan(0.5);
    const { cells, problems } = await readAll(reader, bytes);
    expect(cells.map(({ text }) => text)).toEqual(['NAME', 'AGE', 'Ilse Varga', '41', 'Marek Nowak', '7']);
    expect(problems).toEqual([]);
  });

  it('takes no other file for one of them', async () => {
    const others = ['ID;Name\n1;Ilse\n', 'TABLE of people\n', 'plain', '\0\0\x01\0', '\x03 letter'];
    for (const text of others) {
      const probe = probeOf(new TextEncoder().encode(text.padEnd(200)));
      for (const reader of [sylkReader, difReader, lotusReader, dbfReader])
        expect(await reader.recognise(probe)).toBe(0);
    }
  });
});

describe('dBase tables', () => {
  it('reads records under their names, those that were deleted too', async () => {
    const bytes = DBF.slice();
    expect(await dbfReader.recognise(probeOf(bytes))).toBeGreaterThan(0.5);
    const header = bytes[8]! | (bytes[9]! << 8);
    bytes[header + (bytes[10]! | (bytes[11]! << 8))] = 0x2a;
    const { cells, batches, problems } = await readAll(dbfReader, bytes);
    expect(batches.map(({ table }) => table.headers)).toEqual([
      ['NAME', 'AGE'],
      ['NAME', 'AGE'],
    ]);
    expect(cells.map(({ text, visibility }) => [text, visibility])).toEqual([
      ['Ilse Varga', 'visible'],
      ['41', 'visible'],
      ['Marek Nowak', 'slack'],
      ['7', 'slack'],
    ]);
    expect(problems).toEqual([]);
  });

  it('never throws, whatever bytes are changed', async () => {
    const plain = DBF;
    const changes = fc.array(fc.tuple(fc.nat(plain.length - 1), fc.integer({ min: 0, max: 255 })), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = plain.slice();
        for (const [at, byte] of list) bytes[at] = byte;
        await readAll(dbfReader, bytes);
      }),
    );
  });
});
