import fc from 'fast-check';
import { expect, it } from 'vitest';
import { javaClassReader } from '../../src/readers/java-class.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const utf8 = (text: string) => [1, text.length >> 8, text.length & 255, ...Buffer.from(text)];

/** A class whose pool has a text that the program uses, a name, a long number and a text of an annotation. */
function writeClass(text: string, note: string, rest = ''): Uint8Array {
  const pool = [...utf8(text), 8, 0, 1, ...utf8('toString'), 5, ...Buffer.from('ABCDEFGH'), ...utf8(note)];
  const head = [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 65, 0, 7];
  return new Uint8Array([...head, ...pool, 0, 33, 0, 1, ...Buffer.from(rest)]);
}

it.each([
  ['texts and annotations', writeClass('word', 'a remark'), ['word\na remark'], []],
  [
    'what stands behind',
    writeClass('word', '1-2', 'a remark behind it'),
    ['word\n1-2', 'a remark behind it'],
    [],
  ],
  ['a cut class', writeClass('word', 'a remark').subarray(0, 40), ['word'], ['damaged']],
])('reads %s', async (_, bytes, texts, problems) => {
  expect(javaClassReader.recognise(probeOf(bytes))).toBe(0.9);
  const read = await readAll(javaClassReader, bytes);
  expect(read.texts.map(({ text }) => text)).toEqual(texts);
  expect(read.problems.map(({ code }) => code)).toEqual(problems);
});

it('does not take programs of macOS for classes', () => {
  expect(javaClassReader.recognise(probeOf(new Uint8Array([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2])))).toBe(0);
});

it('never throws, whatever is changed', async () => {
  await fc.assert(
    fc.asyncProperty(changedBytes(writeClass('word', 'a remark')), async (changed) => {
      await readAll(javaClassReader, changed);
    }),
    { numRuns: 100 },
  );
});
