import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gettextReader } from '../../src/readers/gettext.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

type Pair = readonly [message: string, translation: string];

/** As `msgfmt` writes them: header, both tables, strings that end in a zero; no hashes. */
function compiled(
  pairs: readonly Pair[],
  { little = true, encoding = 'utf8', behind = '' } = {},
): Uint8Array {
  const strings = [...pairs.map(([message]) => message), ...pairs.map(([, text]) => text)].map((text) =>
    Buffer.from(`${text}\0`, encoding as BufferEncoding),
  );
  const start = 28 + strings.length * 8;
  const numbers = [0x950412de, 0, pairs.length, 28, 28 + pairs.length * 8, 0, start];
  let at = start;
  for (const text of strings) {
    numbers.push(text.length - 1, at);
    at += text.length;
  }
  const head = Buffer.alloc(start);
  for (const [i, number] of numbers.entries()) {
    if (little) head.writeUInt32LE(number, i * 4);
    else head.writeUInt32BE(number, i * 4);
  }
  return new Uint8Array(Buffer.concat([head, ...strings, Buffer.from(behind)]));
}

const HEADER = 'Last-Translator: Ana Solís\nContent-Type: text/plain; charset=UTF-8\n';
const PAIRS: Pair[] = [
  ['', HEADER],
  ['menu\x04Open', 'Abrir'],
  ['%d file\0%d files', '%d archivo\0%d archivos'],
  ['OK', 'OK'],
];

it.each([
  [
    'messages',
    compiled(PAIRS),
    [HEADER, 'menu\nOpen\n%d file\n%d files\nOK', 'Abrir\n%d archivo\n%d archivos'],
    [],
  ],
  [
    'the other order of bytes',
    compiled(PAIRS.slice(0, 2), { little: false }),
    [HEADER, 'menu\nOpen', 'Abrir'],
    [],
  ],
  [
    'what stands behind',
    compiled(PAIRS.slice(1, 2), { behind: 'a remark behind it' }),
    ['menu\nOpen', 'Abrir', 'a remark behind it'],
    [],
  ],
  [
    'a cut file',
    compiled(PAIRS).subarray(0, -9),
    [HEADER, 'menu\nOpen\n%d file\n%d files\nOK', 'Abrir\n%d archivo\n%d arc'],
    ['damaged'],
  ],
  [
    'the encoding that it names',
    compiled(
      [
        ['', 'charset=ISO-8859-2'],
        ['a', 'za\xbf\xf3\xb3\xe6'],
      ],
      { encoding: 'latin1' },
    ),
    ['charset=ISO-8859-2', 'a', 'zażółć'],
    [],
  ],
])('reads %s', async (_, bytes, texts, problems) => {
  expect(gettextReader.recognise(probeOf(bytes))).toBe(0.95);
  const read = await readAll(gettextReader, bytes);
  expect(read.texts.map(({ text }) => text)).toEqual(texts);
  expect(read.problems.map(({ code }) => code)).toEqual(problems);
});

it('reads no more messages than the file has room for', async () => {
  const bytes = compiled(PAIRS);
  new DataView(bytes.buffer).setUint32(8, 0xffff_ffff, true);
  expect((await readAll(gettextReader, bytes)).problems.map(({ code }) => code)).toEqual(['damaged']);
});

it('never throws, whatever is changed', async () => {
  await fc.assert(
    fc.asyncProperty(changedBytes(compiled(PAIRS)), async (changed) => {
      await readAll(gettextReader, changed);
    }),
    { numRuns: 100 },
  );
});
