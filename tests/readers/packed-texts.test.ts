import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedTexts } from '../../src/readers/shared/sheet/packed-texts.ts';

/** A list filled with texts, each as it is or as UTF-8. */
function filled(texts: readonly (readonly [string, boolean])[]): PackedTexts {
  const packed = new PackedTexts();
  for (const [text, asBytes] of texts) {
    const bytes = new TextEncoder().encode(`<${text}>`);
    const index = asBytes ? packed.addBytes(bytes, 1, bytes.length - 1) : packed.add(text);
    expect(packed.at(index)).toBe(text);
  }
  return packed;
}

const TEXTS = ['', 'Omar', 'Ñuñoa', '漢字', '😀 x', 'a\ufffdb', 'x'.repeat(300)];

it('gives back each text, added as text or as bytes, in whatever order', () => {
  const text = fc.tuple(fc.constantFrom(...TEXTS), fc.boolean());
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), fc.constantFrom(1, 60), (texts, times) => {
      const all = Array.from({ length: times }, () => texts).flat();
      const packed = filled(all);
      expect(all.map((_, i) => packed.at(i))).toEqual(all.map(([one]) => one));
      expect(packed.at(all.length)).toBe('');
    }),
    { numRuns: 60 },
  );
});

it('keeps texts apart where bytes among them are no UTF-8', () => {
  const packed = new PackedTexts();
  const broken = [[0xf0], [0x80], [0xc3], [0xe2, 0x82], [0x41]];
  for (const bytes of broken) packed.addBytes(Uint8Array.from(bytes), 0, bytes.length);
  const expected = broken.map((bytes) => new TextDecoder().decode(Uint8Array.from(bytes)));
  expect(broken.map((_, i) => packed.at(i))).toEqual(expected);
});

it('holds long texts, and lone surrogates', () => {
  const long = 'y'.repeat(300_000);
  const packed = new PackedTexts();
  const bytes = new TextEncoder().encode(long);
  packed.addBytes(bytes, 0, 3);
  packed.addBytes(bytes, 0, bytes.length);
  packed.add('\ud800');
  packed.addBytes(bytes, 0, 2);
  expect([0, 1, 2, 3].map((i) => packed.at(i))).toEqual(['yyy', long, '\ud800', 'yy']);
});
