import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packedReaders } from '../../src/readers/packed.ts';
import { sevenZipReader } from '../../src/readers/seven-zip.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { SAMPLES, sampleProgram, sampleText } from '../helpers/packed-samples.ts';
import { readAll } from '../helpers/reading.ts';
import { writeSevenZip } from '../helpers/seven-zip-writer.ts';

const xzReader = packedReaders.find(({ id }) => id === 'xz')!;
const readerOf = (name: string) => (name.startsWith('xz') ? xzReader : sevenZipReader);
const sample = (name: keyof typeof SAMPLES) => new Uint8Array(Buffer.from(SAMPLES[name], 'base64'));
const NAMES = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];

it.each(NAMES)('reads what others packed: %s', async (name) => {
  const { files, problems } = await readAll(readerOf(name), sample(name));
  const due = name === '7z PPMd' ? new TextEncoder().encode(sampleText()) : sampleProgram();
  expect(problems).toEqual([]);
  expect(files.map(({ data }) => Buffer.from(data).equals(due))).toEqual([true]);
});

it.each(NAMES)('never throws, whatever is changed: %s', async (name) => {
  await fc.assert(
    fc.asyncProperty(
      changedBytes(sample(name)),
      async (changed) => void (await readAll(readerOf(name), changed)),
    ),
    { numRuns: 40 },
  );
});

it('is not kept busy by coders that take each other', async () => {
  const archive = writeSevenZip([{ name: 'a', data: deflateRawSync('a'.repeat(99)) }], {
    method: '0303011b',
  });
  const { problems } = await readAll(sevenZipReader, archive);
  expect(problems.map(({ code }) => code)).toEqual(['unreadable']);
});
