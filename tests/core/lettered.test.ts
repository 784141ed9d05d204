import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettered } from '../../src/core/text/lettered.ts';

const SOURCES = [
  String.raw`(?<![\p{L}\p{N}])(?<!\d[-./,])(?:[A-Z]{1,2}-?\d{5})(?![\p{L}\p{N}])`,
  String.raw`\p{Lu}[\p{L}\p{M}.'’-]{0,24}`,
  String.raw`[^\p{L}\p{M}\p{N}#]+`,
  String.raw`\p{Ll}{2}[.!?]\s{1,5}(?=\p{Lu})`,
  String.raw`[\P{L}]\p{M}?\P{Lu}`,
  String.raw`(?![0-9])\p{Nd}|[\]\p{P}[]`,
  String.raw`\p{Script=Latin}+`,
];

describe('an expression in several forms', () => {
  const western = String.fromCodePoint(...Array.from({ length: 0x700 }, (_, i) => i));
  const texts = [
    western,
    [...western].join(' '),
    'Él dijo: «AB-91827», “č” — Łódź 3 € µ ſ K ß ẞ ÿ',
    'А-91827 王小明',
  ];

  for (const source of SOURCES) {
    for (const flags of ['gu', 'giu']) {
      it(`finds what the full one finds: ${source} ${flags}`, () => {
        const pair = lettered(source, flags);
        const all = (text: string, shape: RegExp) => [...text.matchAll(shape)].map((m) => [m.index, ...m]);
        for (const text of texts)
          expect(all(text, pair.on(text))).toEqual(all(text, new RegExp(source, flags)));
        fc.assert(
          fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
            expect(all(text, pair.on(text))).toEqual(all(text, new RegExp(source, flags)));
          }),
          { numRuns: 50 },
        );
      });
    }
  }

  it('takes the narrow form for Latin text and the full one for others', () => {
    const pair = lettered(String.raw`\p{L}`, 'u');
    expect(pair.on('Núñez’s').source).not.toContain('p{L}');
    expect(pair.on('Łódź').source).not.toContain('p{L}');
    expect(pair.on('Зоя').source).not.toContain('p{L}');
    expect(pair.on('王小明').source).toContain('p{L}');
    expect(pair.on('መሠረት').source).toContain('p{L}');
  });

  it('asks for its words before it is compiled, and of ASCII only', () => {
    const held = lettered('(?:detained|deported) (?=s)|née', 'iu', 'detained|deported');
    expect(held.mayMatch('released since')).toBe(false);
    expect(held.mayMatch('nee deported')).toBe(true);
    expect(held.mayMatch('ſ')).toBe(true);
    expect(held.exec('was deported since')?.index).toBe(4);
    for (const text of ['DETAINED since', 'Née', 'x'.repeat(300)])
      expect(held.test(text)).toBe(/detained |née/iu.test(text));
    // Once it is compiled for ASCII, it is asked itself.
    expect(held.mayMatch('released since')).toBe(true);
  });
});
