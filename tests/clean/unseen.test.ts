import { describe, expect, test } from 'vitest';
import { contextFor } from '../../src/app/page/context.ts';
import { placeSaid } from '../../src/app/page/place.ts';
import { withoutUnseen } from '../../src/clean/unseen.ts';
import type { Lang } from '../../src/core/types.ts';
import { copied, found } from '../e2e/clean/canary.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';

describe('marks that nobody sees go, what belongs to writing stays', () => {
  test.each([
    ['an override', 'beds\u202exslx', 'bedsxslx'],
    ['isolates and marks of direction', '\u2067a\u2069\u200f\u200e\u061cb', 'ab'],
    [
      'tags',
      `a${[...'hidden'].map((sign) => String.fromCodePoint(0xe0000 + sign.codePointAt(0)!)).join('')}`,
      'a',
    ],
    ['variation selectors', 'a\ufe01\u{e0101}b', 'ab'],
    ['fillers', 'a\u3164\u115f\uffa0b', 'ab'],
    ['no width', 'a\u200b\u2060\ufeffb', 'ab'],
    ['joiners that join nothing', '\u200da\u200cb\u200d\u200c 1\u200c', 'ab 1'],
    ['more joiners than one', 'می\u200c\u200d\u200cروم', 'می\u200cروم'],
    ['controls', 'a\u0000\u001bb', 'ab'],
    ['half a sign', 'a\ud800b', 'ab'],
    ['Persian', 'می\u200cروم', 'می\u200cروم'],
    ['Hindi', 'क्\u200dष', 'क्\u200dष'],
    ['pictures of several signs', '👩\u200d💻 👩🏽\u200d💻', '👩\u200d💻 👩🏽\u200d💻'],
    ['right to left', 'שלום اسم', 'שלום اسم'],
    ['accents, lines and blanks', 'Añ\u0303o\n\t\u00a0x', 'Añ\u0303o\n\t\u00a0x'],
  ])('%s', (_, given, left) => {
    expect(withoutUnseen(given)).toBe(left);
  });

  test('long texts take no time', () => {
    for (const sign of ['\u200d', '\u202e', 'م\u200c', 'a\u200c'])
      expect(withoutUnseen(sign.repeat(500_000)).length).toBeLessThanOrEqual(1_000_000);
  });
});

const TURNED = 'Beds \u202exslx.gpj\u2069\u200b';
const SAID = 'Beds xslx.gpj';
const rows = [
  ['Facility', 'Beds'],
  ['North\u202e', 41],
];

test.each(['xlsx', 'csv', 'html', 'docx', 'pdf'] as const)(
  'no name or cell turns the direction in a copy as %s',
  async (format) => {
    const copy = await copied('beds.xlsx', writeXlsx({ sheets: [{ name: TURNED, rows }] }), format);
    expect(found(copy!.bytes, ['\u202e', '\u2069', '\u200b'])).toEqual([]);
    expect(copy!.plan.tables[0]!.name).toBe(SAID);
    expect(found(copy!.bytes, ['North'])).toEqual(['North']);
  },
);

/** The page shows a sheet that is called like a person masked, whatever else stands in its name. */
test.each(["Ana Ruiz $& $' $`", 'Ana Ruiz'])(
  'the masked name of a sheet, %s, does not bring it back',
  (name) => {
    const shown = name.replace('Ana Ruiz', 'A•• R•••');
    const sheet = {
      kind: 'sheet',
      name,
      shown,
      state: 'visible',
      rows: 2,
      columns: 2,
      hiddenRows: [],
      hiddenColumns: [],
    } as const;
    for (const lang of ['en', 'es'] as Lang[])
      expect(
        placeSaid(`'${name.replaceAll("'", "''")}'!B2`, {
          ...contextFor(lang),
          drawing: { sheets: [sheet], pages: [] },
        }),
      ).not.toContain('Ana');
  },
);
