import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { appleReader } from '../../src/readers/apple.ts';
import { allText, problemsOf, readContext, unitsOf } from '../helpers/read-units.ts';

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
const wide = (text: string) =>
  [...text].map((char) => String.fromCharCode(char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255)).join('');
const long = (number: number) =>
  String.fromCharCode(number >>> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255);

/** A file's attributes as macOS writes them into archives. */
const double = (attributes: string) =>
  latin(
    `\0\x05\x16\x07\0\x02\0\0Mac OS X        \0\x02${long(9)}${long(50)}${long(attributes.length + 84)}${long(2)}${long(200)}${long(0)}` +
      `${'\0'.repeat(34)}ATTR${'\0'.repeat(48)}${attributes}`,
  );
const folder = (name: string, comment: string, shift = '') =>
  latin(
    `\0\0\0\x01Bud1\0\0\x10\0\0\0\x08\0${'\0'.repeat(40)}${shift}${long(name.length)}${wide(name)}cmmtustr${long(comment.length)}${wide(comment)}${'\0'.repeat(99)}`,
  );
const score = (bytes: Uint8Array, name = 'x') =>
  appleReader.recognise({
    name,
    extension: '',
    size: bytes.length,
    head: bytes,
    source: memorySource(name, bytes),
    text: () => undefined,
    zipNames: async () => undefined,
  });

describe('companion files of macOS', () => {
  it.each([
    ['AppleDouble', double('com.apple.quarantine\x000083;5f;Chrome;'), 0.96],
    ['a folder', folder('a.csv', ''), 0.96],
    ['other zeros', latin('\0'.repeat(64)), 0],
    ['a text', latin('Bud1 and others, a text of some words'), 0],
    ['nothing', latin(''), 0],
  ])('knows %s by its first bytes', async (_, bytes, expected) => {
    expect(await score(bytes)).toBe(expected);
  });

  it('reads attributes of a file, in UTF-8', async () => {
    const units = await unitsOf(
      appleReader,
      double(utf8('com.apple.metadata\0\x01Comment: Zoé Marchand, 12 May\0')),
    );
    expect(allText(units).join('\n')).toContain('Zoé Marchand, 12 May');
    expect(problemsOf(units)).toEqual([]);
  });

  it.each(['', '\0'])('reads names and comments of a folder at even and odd places', async (shift) => {
    const texts = allText(await unitsOf(appleReader, folder('Marchand Zoé.pdf', 'born in Łódź', shift)));
    const lines = texts.join('\n').split('\n');
    expect(lines).toContain('Marchand Zoé.pdf');
    expect(lines.some((line) => line.endsWith('born in Łódź'))).toBe(true);
    expect(lines).not.toContain('Marchand Zoé.pd');
  });

  it('says next to nothing where there are no words', async () => {
    const units = await unitsOf(appleReader, latin(`\0\0\0\x01Bud1${'\0'.repeat(6000)}`));
    expect(allText(units)).toEqual(['Bud1']);
  });

  it('names a file that is too large', async () => {
    const context = { ...readContext, limits: { ...readContext.limits, wholeBytes: 10 } };
    const found = [];
    for await (const unit of appleReader.read(memorySource('x', double('')), context)) found.push(unit.kind);
    expect(found).toEqual(['problem']);
  });
});
