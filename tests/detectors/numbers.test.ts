import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usANumber } from '../../detectors/us/a-number.ts';
import { usSsn } from '../../detectors/us/ssn.ts';
import type { Detector } from '../../src/core/types.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';

function reported(detector: Detector, text: string): string[] {
  return [...detector.find(text, {})]
    .filter(({ score }) => score >= 0.6)
    .map(({ start, end }) => text.slice(start, end));
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const separator = fc.constantFrom('', ' ', '-', '.');
const words = fc.constantFrom('', 'see ', 'el caso ', '(', '«', 'número: ', 'дело ');

describe('A-numbers', () => {
  const number = digits(9).filter((value) => !isPlaceholderNumber(value));

  it('are found with the letter, whatever stands around, and the span is the number', () => {
    fc.assert(
      fc.property(number, separator, words, (value, sep, before) => {
        const written = `A${value.slice(0, 3)}${sep}${value.slice(3, 6)}${sep}${value.slice(6)}`;
        expect(reported(usANumber, `${before}${written}, y más`)).toEqual([written]);
      }),
    );
  });

  it('are not found inside longer runs of digits or letters', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...'0123456789bZé'), (value, more) => {
        expect(reported(usANumber, `A${value}${more}`)).toEqual([]);
        expect(reported(usANumber, `${more}A${value}`)).toEqual([]);
      }),
    );
  });

  it('are not found without letter or label', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(reported(usANumber, `total ${value} in all`)).toEqual([]);
      }),
    );
  });
});

describe('SSNs', () => {
  const area = fc.integer({ min: 1, max: 899 }).filter((value) => value !== 666);
  const parts = fc
    .tuple(area, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9999 }))
    .map(
      ([a, b, c]) =>
        [String(a).padStart(3, '0'), String(b).padStart(2, '0'), String(c).padStart(4, '0')] as const,
    )
    .filter((value) => usSsn.cell(value.join('-'), { header: '', personTable: false }) > 0);

  it('are found with one kind of separator, and the span is the number', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('-', ' ', '.'), words, (value, sep, before) => {
        const written = value.join(sep);
        expect(reported(usSsn, `${before}${written}, y más`)).toEqual([written]);
      }),
    );
  });

  it('are not found with mixed separators, as part of more, or never assigned', () => {
    fc.assert(
      fc.property(parts, digits(1), ([a, b, c], more) => {
        expect(reported(usSsn, `${a}-${b}.${c}`)).toEqual([]);
        expect(reported(usSsn, `${more}${a}-${b}-${c}`)).toEqual([]);
        expect(reported(usSsn, `${a}-${b}-${c}${more}`)).toEqual([]);
        expect(reported(usSsn, `${a}-${b}-${c}-${more}`)).toEqual([]);
        expect(reported(usSsn, `666-${b}-${c}`)).toEqual([]);
        expect(reported(usSsn, `9${a.slice(1)}-${b}-${c}`)).toEqual([]);
        expect(reported(usSsn, `${a}-00-${c}`)).toEqual([]);
      }),
    );
  });
});
