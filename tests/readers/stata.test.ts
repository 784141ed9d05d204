import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stataReader } from '../../src/readers/stata.ts';
import { probeOf, readAll } from '../helpers/reading.ts';
import { stataFile } from '../helpers/stata-writer.ts';

const HEAD = ['nombre', 'born', 'q3'];
const ROWS = [
  ['Ilse Varga', '1990-02-03', 'granted'],
  ['Marek Ñuñez', '', 'denied'],
  ['Ngozi Eze', '1958-07-14', 'granted'],
];
const SET = { days: [1], valueLabels: { 2: ['granted', 'denied'] } };

const seen = async (bytes: Uint8Array, part = 'table') => {
  const { cells, problems } = await readAll(stataReader, bytes);
  return [
    cells.filter((cell) => cell.part === part).map(({ text }) => text),
    problems.map(({ code }) => code),
  ];
};

describe.each([115, 118] as const)('Stata, release %s', (release) => {
  it('reads texts, days and what codes stand for', async () => {
    const bytes = stataFile(HEAD, ROWS, { ...SET, release });
    expect(await stataReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
    expect(await seen(bytes)).toEqual([ROWS.flat().filter((text) => text !== ''), []]);
    const { batches } = await readAll(stataReader, bytes);
    expect(batches[0]?.typed?.(0, 1)).toEqual({ type: 'date' });
  });

  it('gives columns their label and their name', async () => {
    const labels = ['Full name', 'Born', 'Is the case open?'];
    const { batches, texts } = await readAll(stataReader, stataFile(HEAD, ROWS, { ...SET, release, labels }));
    expect(batches[0]?.table.headers).toEqual(['Full name (nombre)', 'born', 'Is the case open? (q3)']);
    expect(texts[0]).toMatchObject({ part: 'labels of variables', visibility: 'property' });
  });

  it('reads title, notes and characteristics', async () => {
    const characteristics = { note0: '1', note1: 'Ask Ilse Varga', source: 'Interviews' };
    const bytes = stataFile(HEAD, ROWS, { ...SET, release, title: 'Cases', characteristics });
    const { texts } = await readAll(stataReader, bytes);
    expect(texts.map(({ part, visibility, text }) => [part, visibility, text])).toEqual([
      ['title', 'property', 'Cases'],
      ['notes', 'comment', 'Ask Ilse Varga'],
      ['characteristics', 'property', 'Interviews'],
    ]);
  });

  it('finds labels that no row shows and what texts left behind', async () => {
    const bytes = stataFile(HEAD, ROWS, {
      days: [1],
      release,
      valueLabels: { 2: ['granted', 'denied', 'Pilar Ochoa'] },
      behind: (row, column) => (row === 1 && column === 0 ? 'Teresa Quispe' : ''),
    });
    expect((await seen(bytes, 'value labels "set2"'))[0]).toEqual(['Pilar Ochoa']);
    expect((await seen(bytes, 'left behind the ends of texts'))[0]).toEqual(['Teresa Quispe']);
  });

  it.each([
    ['in the rows', (whole: Uint8Array) => whole.slice(0, whole.length * 0.7), {}],
    ['of more rows than there are', (whole: Uint8Array) => whole, { claimedRows: 4_000_000_000 }],
  ] as const)('names files cut %s', async (_, cut, options) => {
    const whole = stataFile(HEAD, Array(50).fill(ROWS).flat(), { release, ...options });
    expect((await seen(cut(whole)))[1]).toContain('damaged');
  });

  it('hands over what stands behind the end', async () => {
    const whole = stataFile(HEAD, ROWS, { ...SET, release });
    const { files } = await readAll(
      stataReader,
      Uint8Array.from([...whole, 0, 0, ...Buffer.from('left over')]),
    );
    expect(files.map(({ data }) => Buffer.from(data).toString('latin1'))).toEqual(['left over']);
  });

  it('ends with a problem or rows whatever is changed', async () => {
    const whole = stataFile(HEAD, ROWS, { ...SET, release, characteristics: { note1: 'a note' } });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readAll(stataReader, bytes);
        await readAll(stataReader, bytes.slice(0, end));
      }),
      { numRuns: 150 },
    );
  });
});

it('reads long texts, and those that no row points to', async () => {
  const bytes = stataFile(HEAD, ROWS, { longTexts: [0], unused: ['Pilar Ochoa was here'] });
  expect(await seen(bytes)).toEqual([ROWS.flat().filter((text) => text !== ''), []]);
  const { texts } = await readAll(stataReader, bytes);
  expect(texts.map(({ text, visibility }) => [text, visibility])).toEqual([
    ['Pilar Ochoa was here', 'slack'],
  ]);
});

it('names files of Stata 6 and before', async () => {
  const bytes = new Uint8Array(200);
  bytes.set([105, 2, 1, 0, 3]);
  expect(await stataReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
  expect((await seen(bytes))[1]).toEqual(['unreadable']);
});
