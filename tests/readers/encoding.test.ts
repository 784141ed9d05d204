import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHead, decodeText, guessEncoding } from '../../src/readers/shared/encoding.ts';
import { sequenceLength } from '../../src/readers/shared/utf8.ts';
import { sourceOf } from '../helpers/read-units.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
};
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...utf8(part)])));

async function decoded(content: Uint8Array, chunkBytes?: number): Promise<string> {
  let text = '';
  for await (const chunk of decodeText(sourceOf(content), chunkBytes === undefined ? {} : { chunkBytes })) {
    text += chunk;
  }
  return text;
}

describe('guessing', () => {
  const cases: readonly (readonly [
    what: string,
    content: Uint8Array,
    encoding: string | undefined,
    bom: number,
  ])[] = [
    ['ASCII', utf8('Rosa Alba'), 'utf-8', 0],
    ['UTF-8', utf8('José Núñez, Yıldız'), 'utf-8', 0],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 'Rosa'), 'utf-8', 3],
    ['UTF-16 LE with a mark', bytes(0xff, 0xfe, ...utf16('Rosa Álba')), 'utf-16le', 2],
    ['UTF-16 BE with a mark', bytes(0xfe, 0xff, ...utf16('Rosa Álba', true)), 'utf-16be', 2],
    ['UTF-16 LE without', utf16('name,born\nRosa,1980\n'), 'utf-16le', 0],
    ['UTF-16 BE without', utf16('name,born\nRosa,1980\n', true), 'utf-16be', 0],
    ['Cyrillic UTF-16 without', utf16('Мария Иванова, 12.05.1980\nПётр Сидоров, 3\n'), 'utf-16le', 0],
    ['Windows-1252', bytes('Jos', 0xe9, ' Mu', 0xf1, 'oz'), 'windows-1252', 0],
    ['UTF-8 with one bad byte', bytes('José Núñez Íñigo ', 0x93), 'utf-8', 0],
    ['an escape of a terminal', utf8('\u001b[31mred\u001b[0m'), 'utf-8', 0],
    ['nothing', new Uint8Array(0), 'utf-8', 0],
    ['zeros', new Uint8Array(500), undefined, 0],
    [
      'numbers of 16 bits',
      utf16(String.fromCharCode(...Array.from({ length: 500 }, (_, i) => i % 31))),
      undefined,
      0,
    ],
    ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + (i >> 2) * 17) & 255), undefined, 0],
    ['a marked file of noise', bytes(0xff, 0xfe, ...utf16('\u0003'.repeat(200))), undefined, 0],
  ];
  it.each(cases)('%s', (_what, content, encoding, bom) => {
    const guess = guessEncoding(content, true);
    expect(guess?.encoding).toBe(encoding);
    if (guess !== undefined) expect(guess.bom).toBe(bom);
  });

  it('leaves out a character that the head cuts in two', () => {
    expect(decodeHead(utf8('José').subarray(0, 4), false)).toBe('Jos');
    expect(guessEncoding(utf8('José').subarray(0, 4), false)?.encoding).toBe('utf-8');
  });
});

describe('decoding', () => {
  it('drops the mark and only the mark', async () => {
    expect(await decoded(bytes(0xef, 0xbb, 0xbf, 'a\ufeffb'))).toBe('a\ufeffb');
    expect(await decoded(bytes(0xff, 0xfe, ...utf16('Łucja')))).toBe('Łucja');
  });

  it('reads the upper half of Windows-1252', async () => {
    expect(await decoded(bytes(0x80, 0x93, 'x', 0x94, 0x9f, 0xe9, 0xff))).toBe('€“x”Ÿéÿ');
  });

  it('reads Latin letters that come after a megabyte of ASCII', async () => {
    const plain = 'plain words only\n'.repeat(70_000);
    expect(await decoded(bytes(plain, 'Mu', 0xf1, 'oz and Jos', 0xe9, '\n', plain))).toBe(
      `${plain}Muñoz and José\n${plain}`,
    );
  });

  it('reads a file that two programs wrote to', async () => {
    expect(await decoded(bytes('Núñez y Muñoz\n', 'Mu', 0xf1, 'oz\n'))).toBe('Núñez y Muñoz\nMuñoz\n');
  });

  it('keeps a sequence that the file ends in', async () => {
    expect(await decoded(bytes('Núñez Muñoz José', 0xe2, 0x82))).toBe('Núñez Muñoz Joséâ‚');
  });

  const texts = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\ufeff', ''));

  it('gives the same text wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (text, chunk) => {
        expect(await decoded(bytes(0xef, 0xbb, 0xbf, text), chunk)).toBe(text);
        expect(await decoded(bytes(0xff, 0xfe, ...utf16(text)), chunk)).toBe(text);
        expect(await decoded(bytes(0xfe, 0xff, ...utf16(text, true)), chunk)).toBe(text);
      }),
    );
  });

  it('gives the same text of any bytes wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        async (content, chunk) => {
          const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...content]);
          expect(await decoded(marked, chunk)).toBe(await decoded(marked));
        },
      ),
    );
  });
});

it('agrees with the platform on what is well-formed UTF-8', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 4 }), (content) => {
      const length = sequenceLength(content, 0);
      const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      if (length > 0) expect([...strict.decode(content.subarray(0, length))]).toHaveLength(1);
      else if (content[0]! >= 0x80) expect(() => strict.decode(content)).toThrow();
    }),
    { numRuns: 3000 },
  );
});
