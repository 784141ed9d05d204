import { expect, it } from 'vitest';
import { metafileReader } from '../../src/readers/metafile.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** An enhanced metafile with texts of ten units a letter. */
function enhanced(texts: readonly Text[]): Uint8Array {
  const header = Buffer.alloc(88);
  header.writeUInt32LE(1, 0);
  header.writeUInt32LE(88, 4);
  header.write(' EMF', 40, 'latin1');
  const records = texts.map(({ x, y, text }) => {
    const letters = Buffer.from(text, 'utf16le');
    const padded = Math.ceil(letters.length / 4) * 4;
    const record = Buffer.alloc(76 + padded + 4 * text.length);
    record.writeUInt32LE(84, 0);
    record.writeUInt32LE(record.length, 4);
    record.writeInt32LE(x, 36);
    record.writeInt32LE(y, 40);
    record.writeUInt32LE(text.length, 44);
    record.writeUInt32LE(76, 48);
    record.writeUInt32LE(76 + padded, 72);
    letters.copy(record, 76);
    for (let i = 0; i < text.length; i++) record.writeInt32LE(10, 76 + padded + 4 * i);
    return record;
  });
  const end = Buffer.alloc(20);
  end.writeUInt32LE(14, 0);
  end.writeUInt32LE(20, 4);
  return new Uint8Array(Buffer.concat([header, ...records, end]));
}

function windows(text: string): Uint8Array {
  const padded = text.length + (text.length % 2);
  const record = Buffer.alloc(12 + padded);
  record.writeUInt32LE(record.length / 2, 0);
  record.writeUInt16LE(0x0521, 4);
  record.writeUInt16LE(text.length, 6);
  record.write(text, 8, 'latin1');
  const header = Buffer.alloc(18);
  header.writeUInt16LE(1, 0);
  header.writeUInt16LE(9, 2);
  header.writeUInt16LE(0x300, 4);
  const end = Buffer.from([3, 0, 0, 0, 0, 0]);
  return new Uint8Array(Buffer.concat([header, record, end, Buffer.alloc(16)]));
}

it('joins the pieces of a line, and tells columns apart', async () => {
  const bytes = enhanced([
    { x: 0, y: 0, text: 'Ilse' },
    { x: 45, y: 0, text: 'Varga' },
    { x: 300, y: 0, text: '1987-03-12' },
    { x: 0, y: 20, text: 'Total' },
  ]);
  expect(metafileReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
  const { texts, problems } = await readAll(metafileReader, bytes);
  expect(texts.map(({ text }) => text)).toEqual(['Ilse Varga\t1987-03-12\nTotal']);
  expect(problems).toEqual([]);
});

it('reads metafiles of old', async () => {
  const bytes = windows('Ilse Varga');
  expect(metafileReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
  expect((await readAll(metafileReader, bytes)).texts.map(({ text }) => text)).toEqual(['Ilse Varga']);
});

it('names a cut drawing', async () => {
  const bytes = enhanced([{ x: 0, y: 0, text: 'Ilse Varga' }]);
  const { problems } = await readAll(metafileReader, bytes.slice(0, -30));
  expect(problems.map(({ code }) => code)).toEqual(['damaged']);
});
