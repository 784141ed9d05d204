import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelSpots } from '../../src/kit/labels.ts';
import { labelOf, phrases, surroundings } from '../../src/kit/scan.ts';

/** Where labels may stand: the cheap look must never turn away what the dear one sees. */

const positive = phrases(['a#', 'número A', 'alien registration number', 'D.O.B.', 'SSN', 'i-94', '#', 'id']);
const labels = { positive, negative: phrases(['invoice']) };
const VALUE = '918273645';

const PIECES = [
  ...[
    'A#',
    'número A',
    'Alien Registration Number',
    'alienNumber',
    'D.O.B.',
    'S.S.N.',
    'SSN',
    'I-94',
    'ID',
    'id:',
  ],
  ...['invoice', 'the', 'Ixchel Tzoc', 'x'.repeat(35), 'J.R.', 'número', '№ 4', 'Ａ＃', '#', 'A#1', 'ß', '7'],
  ...[' ', ' ', ' ', '. ', '\n', ': ', ', ', '; ', '-', ' '.repeat(18), ' and so on and so forth until '],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

test('a label that is seen has a spot', () => {
  fc.assert(
    fc.property(text, text, fc.option(text, { nil: undefined }), (head, tail, before) => {
      const whole = `${head} ${VALUE} ${tail}`;
      const start = head.length + 1;
      const end = start + VALUE.length;
      const context = before === undefined ? {} : { before };
      if (labelOf(surroundings(whole, start, end, context), labels) !== 'label') return;
      const spots = labelSpots(whole, context, positive);
      expect([spots.some, spots.near(start, end)]).toEqual([true, true]);
    }),
    { numRuns: 5_000 },
  );
});

describe('in a long text', () => {
  const filler = 'and so on, '.repeat(40);
  // biome-ignore format: one a line
  test.each([
    [true, `${filler}SSN ${VALUE}`],
    [true, `${filler}número de A: ${VALUE}`],
    [true, `${filler}${VALUE} (SSN)`],
    [true, `${filler}D.O.B. ${VALUE}`],
    [false, `${filler}${VALUE} ${filler}`],
    [false, `SSN ${filler}${VALUE}`],
    [false, `${filler}${VALUE} ${filler} SSN`],
  ])('%s: %s', (due, long) => {
    const start = long.indexOf(VALUE);
    expect(labelSpots(long, {}, positive).near(start, start + VALUE.length)).toBe(due);
  });
  test('a title speaks for all of it, the text before for its beginning', () => {
    expect(labelSpots(filler, { title: 'SSN' }, positive).near(300, 309)).toBe(true);
    expect(labelSpots(filler, { before: 'SSN' }, positive).near(300, 309)).toBe(false);
    expect(labelSpots(filler, { before: 'SSN' }, positive).near(20, 29)).toBe(true);
  });
});
