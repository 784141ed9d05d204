import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankCard } from '../../detectors/bank/card.ts';
import { contactEmail } from '../../detectors/contact/email.ts';
import { contactPhone } from '../../detectors/contact/phone.ts';
import { healthMrn } from '../../detectors/health/mrn.ts';
import { intlPassport } from '../../detectors/intl/passport.ts';
import { usItin } from '../../detectors/us/itin.ts';
import { usUscisReceipt } from '../../detectors/us/uscis-receipt.ts';
import type { Detector } from '../../src/core/types.ts';
import { luhn } from '../../src/kit/check-digits.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';

function reported(detector: Detector, text: string): string[] {
  return [...detector.find(text, {})]
    .filter(({ score }) => score >= 0.6)
    .map(({ start, end }) => text.slice(start, end));
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
    .filter((value) => !isPlaceholderNumber(value));
const words = fc.constantFrom('', 'see ', 'el caso ', '(', '«', 'дело ');

describe('identifiers in any sentence', () => {
  it('receipt numbers are found whole, never inside longer ones', () => {
    fc.assert(
      fc.property(digits(10), words, (value, before) => {
        expect(reported(usUscisReceipt, `${before}IOE${value}, y más`)).toEqual([`IOE${value}`]);
        expect(reported(usUscisReceipt, `${before}IOE${value}1`)).toEqual([]);
        expect(reported(usUscisReceipt, `${before}XIOE${value}`)).toEqual([]);
      }),
    );
  });

  it('taxpayer numbers are found by their group', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), words, (group, before) => {
        const written = `947-${String(group).padStart(2, '0')}-1263`;
        const issued = (group >= 50 && group <= 65) || (group >= 70 && group !== 89 && group !== 93);
        expect(reported(usItin, `${before}${written}.`)).toEqual(issued ? [written] : []);
      }),
    );
  });

  it('cards are found when the check digit holds, and not otherwise', () => {
    fc.assert(
      fc.property(digits(14), words, (value, before) => {
        const all = [...'0123456789'].map((last) => `4${value}${last}`);
        const card = all.find(luhn)!;
        fc.pre(!/(\d)\1{7}/.test(card));
        expect(reported(bankCard, `${before}${card}, y más`)).toEqual([card]);
        for (const wrong of all.filter((other) => other !== card))
          expect(reported(bankCard, wrong)).toEqual([]);
      }),
    );
  });

  it('numbers that need a label are not found without one', () => {
    fc.assert(
      fc.property(digits(9), (value) => {
        for (const detector of [intlPassport, healthMrn]) {
          expect(reported(detector, `total G${value} in all, ${value} more`)).toEqual([]);
        }
      }),
    );
  });
});

describe('contacts', () => {
  it.each(['956-555-0234', '(956) 555-0234', '956.555.0258', '+1 956 555 0261', '+504 9555-0275'])(
    'finds %s',
    (phone) => {
      expect(reported(contactPhone, `ring ${phone} now`)).toEqual([phone]);
      expect(reported(contactPhone, `ring ${phone}7 now`)).toEqual([]);
    },
  );

  it.each(['2024-05-11', '1.956.555', 'IP 10.11.12.13', '$956,555,0234', '956-555-02-34', '(956) 555-0100'])(
    'leaves %s alone',
    (text) => {
      expect(reported(contactPhone, text)).toEqual([]);
    },
  );

  it('finds the address alone, whatever stands around', () => {
    const around = fc.constantFrom('', ' ', '<', '(', 'mailto:', 'Correo: ');
    fc.assert(
      fc.property(around, (before) => {
        expect(reported(contactEmail, `${before}m.xoquebal@correo-7731.org, y más`)).toEqual([
          'm.xoquebal@correo-7731.org',
        ]);
      }),
    );
  });
});
