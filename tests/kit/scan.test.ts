import { describe, expect, it } from 'vitest';
import { repairDigits, undamaged } from '../../src/kit/cells.ts';
import { anyCase, distance, labelOf, phrases, surroundings } from '../../src/kit/scan.ts';
import { score } from '../../src/kit/weights.ts';

const LABELS = {
  positive: phrases(['ssn', 'social security no', 'núm. S.S.']),
  negative: phrases(['part no', 'invoice']),
};

/** The label of the number 899417263 in the text. */
function label(text: string, before?: string, title?: string): string | undefined {
  const start = text.indexOf('899417263');
  const context = { ...(before === undefined ? {} : { before }), ...(title === undefined ? {} : { title }) };
  return labelOf(surroundings(text, start, start + 9, context), LABELS);
}

describe('labels', () => {
  it.each([
    ['SSN 899417263'],
    ['ssn: 899417263'],
    ['Social Security No. 899417263'],
    ['Núm. S.S. 899417263'],
    ['userSSN=899417263'],
    ['899417263 (SSN)'],
    ['SSN:\n899417263'],
    ['invoice 12, SSN 899417263'],
  ])('%j', (text) => expect(label(text)).toBe('label'));

  it.each([
    ['899417263'],
    ['lessn 899417263'],
    ['899417263 SSN: 877621934'],
    ['SSN is private. Call Later 899417263'],
    [`SSN ${'and so on '.repeat(5)}899417263`],
    ['SSN\n\n899417263'],
  ])('%j has none', (text) => expect(label(text)).toBeUndefined());

  it.each([['Part no. 899417263'], ['SSN on invoice 899417263'], ['899417263 invoice']])(
    '%j is against',
    (text) => expect(label(text)).toBe('negative'),
  );

  it('reads on into what precedes, and the title', () => {
    expect(label('899417263', 'SSN')).toBe('label');
    expect(label('899417263', undefined, 'SSN list')).toBe('title');
  });

  it('counts the words between', () => {
    expect(distance(['ssn', 'of', 'her'], LABELS.positive)).toBe(2);
    expect(distance(['none'], LABELS.positive)).toBe(-1);
  });
});

describe('undamaged', () => {
  it.each([
    ['918273645', '918273645'],
    ["'091827364", '091827364'],
    ['="091827364"', '091827364'],
    ['918273645.0', '918273645'],
    ['918273645,00', '918273645'],
    ['9.18273645E+08', '918273645'],
    ['9,1827364E+8', '918273640'],
    ['918,273,645', '918273645'],
    ['918.273.645', '918273645'],
    ['9.2E+08', '9.2E+08'],
    ['34.25', '34.25'],
    ['A918273645', 'A918273645'],
  ])('%s → %s', (text, expected) => expect(undamaged(text)).toBe(expected));
});

describe('repairDigits', () => {
  it.each([
    ['9l8273653', '918273653', 1],
    ['9182736O4', '918273604', 1],
    ['918273645', '918273645', 0],
  ])('%s', (text, digits, repairs) => expect(repairDigits(text)).toEqual({ digits, repairs }));
  it.each(['OOOIII918', 'ABCDEFGHI', '91827X645'])('not %s', (text) =>
    expect(repairDigits(text)).toBeUndefined(),
  );
});

it('adds evidence without rounding errors', () => {
  expect(score(0.45, 0.15)).toBe(0.6);
  expect(score(0.9, 0.55)).toBe(1);
  expect(score(0.1, -0.5)).toBe(0);
});

it('makes part of a pattern ignore case', () => {
  expect(new RegExp(`^${anyCase('calle|av\\.')}`).test('CALLE')).toBe(true);
  expect(anyCase('[óo]x\\/')).toBe('[óÓoO][xX]\\/');
});
