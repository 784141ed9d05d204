import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ibmNumber } from '../../src/readers/sas-transport/values.ts';
import { sasTransportReader } from '../../src/readers/sas-transport.ts';
import { probeOf, readAll } from '../helpers/reading.ts';
import { xptFile } from '../helpers/xpt-writer.ts';

const HEAD = ['name', 'born'];
const ROWS = [
  ['Ilse Varga', '1990-02-03'],
  ['Marek Ñuñez', ''],
  ['Ngozi Eze', '1941-07-14'],
];
const TEXTS = ROWS.flat().filter((text) => text !== '');

describe.each([5, 8] as const)('SAS transport, version %s', (version) => {
  it('reads rows, days and names', async () => {
    const bytes = xptFile(HEAD, ROWS, { version, days: [1], labels: ['Full name'], label: 'Cases' });
    expect(await sasTransportReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
    const { cells, batches, texts, problems } = await readAll(sasTransportReader, bytes);
    expect([cells.map(({ text }) => text), problems]).toEqual([TEXTS, []]);
    expect(batches[0]?.table).toMatchObject({ title: 'Cases', headers: ['Full name (name)', 'born'] });
    expect(batches[0]?.typed?.(0, 1)).toEqual({ type: 'date' });
    expect(texts[0]).toMatchObject({ text: 'Cases\nFull name', visibility: 'property' });
  });

  it('reads every data set', async () => {
    const second = { head: ['office'], rows: [['Houston'], ['Miami']] };
    const { cells } = await readAll(sasTransportReader, xptFile(HEAD, ROWS, { version, days: [1], second }));
    expect(cells.map(({ text }) => text)).toEqual([...TEXTS, 'Houston', 'Miami']);
  });

  it('finds what was left behind the ends of texts', async () => {
    const behind = (row: number, column: number) => (row + column === 0 ? 'Pilar Ochoa' : '');
    const { cells } = await readAll(sasTransportReader, xptFile(HEAD, ROWS, { version, behind }));
    expect(cells.filter(({ visibility }) => visibility === 'slack').map(({ text }) => text)).toEqual([
      'Pilar Ochoa',
    ]);
  });

  it('ends with a problem or rows whatever is changed', async () => {
    const whole = xptFile(HEAD, ROWS, { version, days: [1] });
    expect((await readAll(sasTransportReader, whole.slice(0, 500))).problems).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readAll(sasTransportReader, bytes);
        await readAll(sasTransportReader, bytes.slice(0, end));
      }),
      { numRuns: 150 },
    );
  });
});

it.each([
  [[0x41, 0x10, 0, 0, 0, 0, 0, 0], 1],
  [[0xc2, 0x76, 0xa0, 0, 0, 0, 0, 0], -118.625],
  [[0x40, 0x19, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a], 0.1],
  [[0, 0, 0], 0],
  [[0x2e, 0, 0, 0, 0, 0, 0, 0], undefined],
])('numbers of IBM: %j', (bytes, value) => {
  expect(ibmNumber(Uint8Array.from(bytes))).toBe(value);
});
