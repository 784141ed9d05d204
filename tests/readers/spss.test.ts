import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { readers } from '../../src/readers/index.ts';
import { pickReader } from '../../src/readers/shared/pick.ts';
import { spssReader } from '../../src/readers/spss.ts';
import { probeOf, readAll } from '../helpers/reading.ts';
import { spssFile } from '../helpers/spss-writer.ts';

const HEAD = ['nombre_completo', 'born', 'q3', 'remark'];
const LONG = 'It was said at the hearing. '.repeat(40);
const ROWS = [
  ['Ilse Varga', '1990-02-03', 'granted', LONG],
  ['Marek Ñuñez', '', 'denied', 'none'],
  ['Ngozi Eze', '1901-07-14', 'granted', 'none'],
];
const SET = { days: [1], valueLabels: { 2: ['granted', 'denied'] } };
const TEXTS = ROWS.flat()
  .filter((text) => text !== '')
  .map((text) => text.trim());

const seen = async (bytes: Uint8Array, part = 'table') => {
  const { cells, problems } = await readAll(spssReader, bytes);
  return [
    cells.filter((cell) => cell.part === part).map(({ text }) => text),
    problems.map(({ code }) => code),
  ];
};

describe.each([0, 1, 2] as const)('SPSS, compression %s', (compression) => {
  it('reads texts of any length, days and what codes stand for', async () => {
    const bytes = spssFile(HEAD, ROWS, { ...SET, compression });
    expect(await spssReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
    expect(await seen(bytes)).toEqual([TEXTS, []]);
    const { batches } = await readAll(spssReader, bytes);
    expect(batches[0]?.typed?.(0, 1)).toEqual({ type: 'date' });
  });

  it('finds rows behind the last, labels without rows, texts in the filling of others', async () => {
    const bytes = spssFile(
      ['name', 'q'],
      [
        ['Ilse Varga', 'no'],
        ['Marek N', 'no'],
        ['Ngozi Eze', 'no'],
      ],
      {
        compression,
        cases: 2,
        valueLabels: { 1: ['no', 'Pilar Ochoa'] },
        filling: (row, column) => (row === 0 && column === 0 ? 'Quisp' : ''),
      },
    );
    expect((await seen(bytes, 'rows behind the last'))[0]).toEqual(['Ngozi Eze', 'no']);
    expect((await seen(bytes, 'value labels "q"'))[0]).toEqual(['Pilar Ochoa']);
    expect((await seen(bytes, 'left behind the ends of texts'))[0]).toEqual(['Quisp']);
  });

  it('names files that are cut', async () => {
    const whole = spssFile(HEAD, Array(30).fill(ROWS).flat(), { ...SET, compression });
    for (const share of [0.3, 0.6, 0.95])
      expect((await seen(whole.slice(0, whole.length * share)))[1]).toContain('damaged');
  });

  it('ends with a problem or rows whatever is changed', async () => {
    const whole = spssFile(HEAD, ROWS, { ...SET, compression, documents: ['a line'] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readAll(spssReader, bytes);
        await readAll(spssReader, bytes.slice(0, end));
      }),
      { numRuns: 80 },
    );
  });
});

describe('SPSS', () => {
  it('gives columns their label and their name', async () => {
    const { batches } = await readAll(
      spssReader,
      spssFile(HEAD, ROWS, { ...SET, labels: ['Full name', '', 'Decision'] }),
    );
    expect(batches[0]?.table.headers).toEqual([
      'Full name (nombre_completo)',
      'born',
      'Decision (q3)',
      'remark',
    ]);
  });

  it('reads title, documents and attributes', async () => {
    const bytes = spssFile(HEAD, ROWS, {
      ...SET,
      title: 'Cases of 2023',
      documents: ['Ask Ilse Varga', 'about the rest'],
      attributes: "Source('Interviews'\n)/q3:$@Role('0'\n)",
    });
    const { texts } = await readAll(spssReader, bytes);
    expect(texts.map(({ part, visibility, text }) => [part, visibility, text])).toEqual([
      ['title', 'property', 'Cases of 2023'],
      ['documents', 'comment', 'Ask Ilse Varga\nabout the rest'],
      ['attributes', 'property', "Source('Interviews'\n)"],
    ]);
  });

  it.each([
    [
      'that unpack to more than they say',
      () => spssFile(HEAD, ROWS, { ...SET, compression: 2, claimedSize: 10 }),
      'damaged',
    ],
    [
      'that are encrypted',
      () =>
        Uint8Array.from([28, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from('ENCRYPTEDSAV'), ...new Uint8Array(200)]),
      'encrypted',
    ],
  ] as const)('names files %s', async (_, file, code) => {
    expect(await spssReader.recognise(probeOf(file()))).toBeGreaterThan(0.9);
    expect((await seen(file()))[1]).toContain(code);
  });

  it('hands over what stands behind the end', async () => {
    for (const compression of [0, 1, 2] as const) {
      const whole = spssFile(HEAD, ROWS, { ...SET, compression });
      const { files } = await readAll(spssReader, Uint8Array.from([...whole, ...Buffer.from('left')]));
      expect(files.map(({ data }) => Buffer.from(data).toString('latin1'))).toEqual(['left']);
    }
  });
});

it.each(['', '\n', '\r\n'])('names portable files, lines ended by %j', async (end) => {
  const text = `${'x'.repeat(456)}SPSSPORTA820240101`.replace(/.{80}/g, `$&${end}`);
  const { reader, problem } = await pickReader(
    memorySource('a.por', new TextEncoder().encode(text)),
    readers,
  );
  expect([reader, problem?.detail]).toEqual([undefined, 'SPSS portable file (POR)']);
});
