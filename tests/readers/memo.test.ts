import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoReader } from '../../src/readers/memo.ts';
import { memoFile } from '../helpers/memo-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const TEXTS = [
  'Ilse Varga, born 1990-02-03',
  `Marek Ñuñez ${'spoke at length. '.repeat(60)}`.trim(),
  'Ngozi Eze',
];

describe.each(['foxpro', 'dbase-3', 'dbase-4'] as const)('memos of %s', (kind) => {
  it('are texts, each with its number', async () => {
    const bytes = memoFile(TEXTS, { kind });
    expect(await memoReader.recognise(probeOf(bytes))).toBeGreaterThan(0.8);
    const { texts, problems } = await readAll(memoReader, bytes);
    expect([texts.map(({ text }) => text), problems]).toEqual([TEXTS, []]);
    expect(texts[1]).toMatchObject({ part: 'memo 2', visibility: 'visible' });
  });

  it('that were given up, and what is left between them, are read', async () => {
    const { texts } = await readAll(memoReader, memoFile(TEXTS, { kind, kept: 2, behind: 'Pilar Ochoa' }));
    const hidden = texts.filter(({ visibility }) => visibility === 'slack');
    expect(hidden.map(({ text }) => text)).toEqual(['Ngozi Eze', 'Pilar Ochoa']);
  });

  it('end with texts whatever is changed', async () => {
    const whole = memoFile(TEXTS, { kind });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readAll(memoReader, bytes);
        await readAll(memoReader, bytes.slice(0, end));
      }),
      { numRuns: 100 },
    );
  });
});

it.each([
  ['zeros', new Uint8Array(4000)],
  ['ones', new Uint8Array(4000).fill(1)],
  ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + (i >> 2) * 17) & 255)],
  ['text', Uint8Array.from(Buffer.from('Some words. '.repeat(400)))],
])('%s are no memos', (_, bytes) => {
  for (let at = 0; at < 300; at++) expect(memoReader.recognise(probeOf(bytes.slice(at), 'a.dbt'))).toBe(0);
});
