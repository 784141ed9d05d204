import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearPattern } from '../../src/kit/pattern/linear-pattern.ts';
import { LONGEST_MATCH } from '../../src/kit/pattern/matcher.ts';
import { PatternError, type PatternFault } from '../../src/kit/pattern/syntax.ts';
import { processorTime } from '../helpers/processor-time.ts';

/** Parts that a pattern is put together from; a text over the same letters meets them often. */
const ATOMS = ['a', 'b', '1', '-', 'é', '😀', '.', String.raw`\d`, String.raw`\w`, String.raw`\s`];
ATOMS.push(
  '[ab]',
  '[^a]',
  '[a-c1]',
  String.raw`[\d-]`,
  String.raw`\p{L}`,
  String.raw`\p{Lu}`,
  String.raw`\.`,
);
const SIGNS = ['a', 'b', 'c', 'A', '1', '2', '-', ' ', '\n', 'é', '😀', '.', '_'];

const atom = fc.constantFrom(...ATOMS);
const times = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?', '??', '{1,2}?');
const piece: fc.Arbitrary<string> = fc.letrec<{ piece: string; group: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(atom, times).map(([one, many]) => one + many),
    fc.constantFrom(String.raw`\b`, '^', '$', String.raw`\B`),
    tie('group'),
  ),
  group: fc
    .tuple(
      fc.array(fc.array(tie('piece'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      times,
    )
    .map(([ways, many]) => `(?:${ways.map((way) => way.join('')).join('|')})${many}`),
})).piece;
const source = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 30 }).map((signs) => signs.join(''));

function usable(make: () => ReturnType<typeof linearPattern>) {
  try {
    return make();
  } catch (error) {
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}

function faultOf(pattern: string): PatternFault | undefined {
  try {
    linearPattern(pattern);
    return undefined;
  } catch (error) {
    return (error as PatternError).fault;
  }
}

describe('a linear pattern', () => {
  it('finds what ECMAScript finds', () => {
    let compared = 0;
    fc.assert(
      fc.property(source, text, (pattern, subject) => {
        const linear = usable(() => linearPattern(pattern, { edges: false }));
        if (!linear) return;
        compared++;
        const expected = [...subject.matchAll(new RegExp(pattern, 'gu'))];
        expect([...linear.in(subject)]).toEqual(expected.map((m) => [m.index, m.index + m[0].length]));
      }),
      { numRuns: 4000 },
    );
    expect(compared).toBeGreaterThan(800);
  });

  it('fits whole texts as ECMAScript does', () => {
    fc.assert(
      fc.property(source, text, (pattern, subject) => {
        const linear = usable(() => linearPattern(pattern));
        if (!linear || subject === '') return;
        expect(linear.fits(subject)).toBe(new RegExp(`^(?:${pattern})$`, 'u').test(subject));
      }),
      { numRuns: 1500 },
    );
  });

  it('stops at edges of words', () => {
    const edge = String.raw`(?:(?<![\p{L}\p{N}])|(?![\p{L}\p{N}]))`;
    fc.assert(
      fc.property(source, text, (pattern, subject) => {
        const linear = usable(() => linearPattern(pattern));
        if (!linear) return;
        const expected = [...subject.matchAll(new RegExp(`${edge}(?:${pattern})${edge}`, 'gu'))];
        expect([...linear.in(subject)]).toEqual(expected.map((m) => [m.index, m.index + m[0].length]));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['folio', 'FOLIO Folio', 2],
    ['año', 'AÑO', 1],
    ['[a-z]{3}-[0-9]', 'ABC-1', 1],
    ['[^a]b', 'Ab cb', 1],
  ])('ignores case if asked to: %s in %s', (pattern, subject, count) => {
    expect([...linearPattern(pattern, { ignoreCase: true }).in(subject)]).toHaveLength(count);
  });

  it.each<[string, PatternFault]>([
    ['a(?=b)', 'lookaround'],
    ['(?<!a)b', 'lookaround'],
    [String.raw`(a)\1`, 'backreference'],
    [String.raw`(?<n>a)\k<n>`, 'group'],
    ['(?i:a)', 'group'],
    ['(a', 'unclosed'],
    ['[a', 'unclosed'],
    ['a)', 'unexpected'],
    ['*a', 'unexpected'],
    ['a**', 'unexpected'],
    ['a{2', 'repeat'],
    ['a{3,2}', 'repeat'],
    ['a{1,9999}', 'repeat'],
    ['[z-a]', 'range'],
    [String.raw`[\d-z]`, 'range'],
    [String.raw`\q`, 'escape'],
    [String.raw`\u{110000}`, 'escape'],
    ['\\', 'escape'],
    [String.raw`\p{Nonsense}`, 'property'],
    ['(?:a?)*', 'repeats-nothing'],
    [String.raw`\b+`, 'repeats-nothing'],
    ['a*', 'matches-nothing'],
    ['', 'matches-nothing'],
    ['a|', 'matches-nothing'],
    ['a'.repeat(2001), 'too-long'],
    ['(?:(?:a{200}){200})', 'too-large'],
    ['('.repeat(100), 'too-large'],
  ])('refuses %j', (pattern, fault) => {
    expect(faultOf(pattern)).toBe(fault);
  });

  it('takes no value longer than anybody has', () => {
    const found = [...linearPattern('a+', { edges: false }).in('a'.repeat(LONGEST_MATCH * 2))];
    expect(found).toEqual([
      [0, LONGEST_MATCH],
      [LONGEST_MATCH, LONGEST_MATCH * 2],
    ]);
    expect([...linearPattern('a+').in('a'.repeat(LONGEST_MATCH * 2))]).toEqual([]);
  });

  it.each([
    ['(?:a+)+b', 'a'],
    ['(?:a|aa)+$', 'a'],
    ['(?:[a-z]+-?)+!', 'ab-'],
    [String.raw`(?:\d+\.?)+x`, '1.'],
    ['(?:a|b)*a(?:a|b){14}c', 'abba'],
    [String.raw`\w+@\w+\.\w+`, 'a@'],
    [String.raw`(?:\s+\d+)+;`, ' 1'],
    ['.{1,200}.{1,200}x', 'é'],
  ])('takes time in proportion to the text: %s', (pattern, filler) => {
    const measure = (length: number) => {
      const linear = linearPattern(pattern);
      const start = processorTime();
      expect([...linear.in(filler.repeat(length / filler.length))]).toEqual([]);
      return processorTime() - start;
    };
    measure(2_000);
    // Twice as much for twice the text; with room for what a busy machine adds to a short time.
    expect(measure(40_000)).toBeLessThan(measure(20_000) * 4 + 100);
  });
});
