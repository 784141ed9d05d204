import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectInText } from '../../src/core/detect.ts';
import { digitStretches, MOST_DIGITS, REACH } from '../../src/core/text/digit-stretches.ts';
import { builtinEngine } from '../../src/registry.ts';

const filler = 'words that hold no number and go on for a while, '.repeat(6);

describe('the most digits within reach', () => {
  test.each([
    ['', 0],
    ['12', 2],
    [`1${' '.repeat(REACH - 2)}2`, 2],
    [`1${' '.repeat(REACH - 1)}2`, 1],
    [`12${filler}345${filler}6`, 3],
    ['1'.repeat(90), MOST_DIGITS],
  ])('%#', (text, most) => {
    expect(digitStretches(text).most).toBe(most);
  });
});

test('every window with enough digits lies in a stretch, with room around it', () => {
  const text = fc.string({ unit: fc.constantFrom('1', ' ', 'a', '                    '), maxLength: 200 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (given, least) => {
      const stretches = digitStretches(given).of(least);
      for (let from = 0; from < given.length; from++) {
        const window = given.slice(from, from + REACH);
        if (window.replace(/\D/g, '').length < least) continue;
        const first = from + window.search(/\d/);
        const held = stretches.some(
          ([start, end]) => start <= Math.max(0, first - REACH) && end > from + window.search(/\d\D*$/),
        );
        expect(held).toBe(true);
      }
    }),
  );
});

test('stretches are apart and in order', () => {
  const stretches = digitStretches(`${filler}123456${filler}${filler}7890123${filler}`).of(6);
  expect(stretches).toHaveLength(2);
  expect(stretches[0]![1]).toBeLessThan(stretches[1]![0]);
});

describe('identifiers far into a text', () => {
  const engine = builtinEngine();
  const found = (text: string) =>
    detectInText(text, {}, engine, (_, error) => {
      throw error;
    }).map(({ detector, start, end }) => [detector.id, text.slice(start, end)]);

  test.each([
    ['us.a-number', 'A918 273 645'],
    ['us.ssn', '899-41-7263'],
    // Seventeen digits, and capitals before them: the count of digits once ended at sixteen.
    ['cn.ric', '11010519491231002X'],
    ['vehicle.vin', '1ZZEW1E55KZA91827'],
  ])('%s', (id, value) => {
    for (const text of [`ID: ${value}`, `${filler} ID ${value}`, `${filler}No. ${value} ${filler}`])
      expect(found(text)).toContainEqual([id, value]);
  });

  test.each(['7263-899-41-7263-1', 'AX918273645Z', '899-41-72634'])('nothing in %s', (value) => {
    const direct = found(`${filler} ${value} ${filler}`).filter(
      ([id]) => id === 'us.ssn' || id === 'us.a-number',
    );
    expect(direct).toEqual([]);
  });
});
