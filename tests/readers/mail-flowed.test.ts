import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unflowed } from '../../src/readers/mail/flowed.ts';

/** In pieces of so many bytes. */
async function joined(text: string, { deletes = false, step = 1000 } = {}): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const parts: Uint8Array[] = [];
  for await (const part of unflowed(pieces(), { deletes })) parts.push(part.slice());
  return Buffer.concat(parts).toString('utf8');
}

it.each<[string, string, string, boolean]>([
  ['paragraphs', 'Delfina \r\nOropeza\r\nnext\r\n', 'Delfina Oropeza\r\nnext\r\n', false],
  ['words, where the space is the program’s', 'Oro \r\npeza\r\n', 'Oropeza\r\n', true],
  ['three lines', 'a \nb \nc\nd', 'a b c\nd', false],
  ['quoted lines', '> a \r\n> b\r\n', '> a b\r\n', false],
  ['stuffed lines', 'a \r\n From b\r\n', 'a From b\r\n', false],
  ['not lines that are fixed', 'a\r\nb\r\n', 'a\r\nb\r\n', false],
  ['not the mark of a signature', '-- \r\nOffice\r\n', '-- \r\nOffice\r\n', false],
  ['not lines of other depth', '> a \r\nb\r\n', '> a \r\nb\r\n', false],
  ['not the last line', 'a \r\n', 'a \r\n', false],
])('joins %s', async (_, text, expected, deletes) => {
  expect(await joined(text, { deletes })).toBe(expected);
});

it('loses nothing but ends of lines, however the bytes come', async () => {
  const text = fc.array(fc.constantFrom('a', 'ñ', ' ', '\n', '\r\n', '>', '-- \n'), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (parts, step) => {
      const whole = parts.join('');
      const result = await joined(whole, { step });
      expect(result).toBe(await joined(whole));
      const letters = (said: string) => said.replace(/[^añ]/g, '');
      expect(letters(result)).toBe(letters(whole));
    }),
  );
});
