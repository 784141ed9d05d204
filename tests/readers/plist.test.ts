import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plistReader } from '../../src/readers/plist.ts';
import { binaryPlist, xmlPlist } from '../helpers/plist-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const HEAD = ['name', 'born'];
const ROWS = [
  ['Ilse Varga', '1990-02-03'],
  ['Marek Ñuñez', '1947-11-30'],
  ['Ngozi Eze', '2001-07-14'],
];
const withText = (bytes: Uint8Array) => ({
  ...probeOf(bytes),
  text: () => Buffer.from(bytes).toString('utf8'),
});

describe.each([
  ['binary', binaryPlist],
  ['XML', xmlPlist],
] as const)('property list, %s', (_, write) => {
  it('reads records as rows', async () => {
    const bytes = write(HEAD, ROWS);
    expect(await plistReader.recognise(withText(bytes))).toBeGreaterThan(0.9);
    const { batches, cells, problems } = await readAll(plistReader, bytes);
    expect([cells.map(({ text }) => text), problems]).toEqual([ROWS.flat(), []]);
    expect(batches[0]?.table.headers).toEqual(HEAD);
  });

  it('reads dates', async () => {
    const { cells } = await readAll(plistReader, write(HEAD, ROWS, { days: [1] }));
    expect(cells.map(({ text }) => text)).toEqual(ROWS.flat());
  });

  it('names lists that are cut', async () => {
    const { problems } = await readAll(plistReader, write(HEAD, ROWS).slice(0, -60));
    expect(problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('ends with a problem or rows whatever is changed', async () => {
    const whole = write(HEAD, ROWS, { days: [1] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readAll(plistReader, bytes);
        await readAll(plistReader, bytes.slice(0, end));
      }),
      { numRuns: 150 },
    );
  });
});

it('takes no memory for objects that cannot be there', async () => {
  const bytes = binaryPlist(HEAD, ROWS);
  const trailer = bytes.length - 32;
  bytes[trailer + 6] = 0;
  bytes.set([0, 0, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff], trailer + 8);
  const { problems } = await readAll(plistReader, bytes);
  expect(problems.map(({ code }) => code)).toEqual(['damaged']);
});

it('finds texts of objects that nothing leads to', async () => {
  const { texts } = await readAll(
    plistReader,
    binaryPlist(HEAD, ROWS, { unused: ['Pilar Ochoa', 'Teresa Ñ'] }),
  );
  expect(texts.map(({ text, visibility }) => [text, visibility])).toEqual([
    ['Pilar Ochoa\nTeresa Ñ', 'slack'],
  ]);
});

it('reads comments, and text between elements', async () => {
  const text = Buffer.from(xmlPlist(HEAD, ROWS)).toString('utf8');
  const bytes = Buffer.from(text.replace('<array>', '<!-- Pilar Ochoa --><array>Teresa Quispe'));
  const { texts } = await readAll(plistReader, Uint8Array.from(bytes));
  expect(texts.map((block) => [block.text.trim(), block.visibility])).toEqual([
    ['Pilar Ochoa', 'comment'],
    ['Teresa Quispe', 'slack'],
  ]);
});

it('stops at lists that hold each other', async () => {
  const whole = binaryPlist(HEAD, ROWS);
  // The list of rows becomes its own first element.
  const bytes = whole.slice();
  const at = bytes.indexOf(0xa3);
  bytes[at + 1] = 0;
  const { problems } = await readAll(plistReader, bytes);
  expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
});
