import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, parseUsAddress } from '../../src/kit/us-address.ts';

function taken(text: string): string | undefined {
  const found = parseUsAddress(text);
  return found && text.slice(0, found.length);
}

describe('parseUsAddress', () => {
  it.each([
    '1827 Quailbrook Ln Apt 4B, Harlingen, TX 78550',
    '918 N 27th St #3',
    '918 1/2 Ocote Ave.',
    '91-82 Ocote Blvd, Queens, New York 11418',
    '1827 FM 493, Donna, Texas 78537-9182',
    '918 State Highway 33, Pharr TX 78577',
    '1800 M St., NW Ste. 700, Washington, DC 20036',
    '520 Madison Ave., 8th Flr, New York, NY 10022',
    '908 W. Madison, Chicago, IL 60607',
    '2901 East 3300 South, Salt Lake City, UT 84109',
    'PO Box 9182, Laredo TX 78040',
    'P.O. Box 9182, Laredo, Texas 78040',
    'RR 2 Box 91A, Pharr TX 78577',
    'HC 73 Box 1827, Mission TX 78572',
    'PSC 3 Box 918, APO AE 09021',
    'General Delivery, Raymondville TX 78580',
    'Lot 27, Colonia Las Brisas Mobile Home Park, Mission TX',
    '1827 quailbrook ln harlingen tx 78550',
    '1827 QUAILBROOK LN\nHARLINGEN TX 78550',
  ])('%s, whole', (text) => {
    expect(taken(text)).toBe(text.replace(/\.$/, ''));
  });

  it.each([
    '27 Dr. visits',
    '27 people live here',
    '4 of them on Wall Street',
    '2024-05-11',
    '18 years and older',
    'TX 78550',
    'Exhibit 4B',
    'Harlingen, TX',
    '1827 Street Lighting',
    '',
  ])('not %s', (text) => {
    expect(taken(text)).toBeUndefined();
  });

  it('stops where the address ends', () => {
    expect(taken('918 Ocote Rd Apt 2, Donna, TX 78537, and then moved away')).toBe(
      '918 Ocote Rd Apt 2, Donna, TX 78537',
    );
  });

  it('never throws', () => {
    const words = fc.constantFrom(
      '918',
      'N',
      'Ocote',
      'St',
      'Apt',
      '#',
      ',',
      '\n',
      'TX',
      '78550',
      'PO',
      'Box',
      'Lot',
      'de',
      '1/2',
      'é',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        expect(parseUsAddress(text)?.length ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

it('gives one key for two spellings', () => {
  expect(addressKey('918 N. Ocote Avenue, Apt. 2')).toBe(addressKey('918 n ocote AVE , APT 2'));
  expect(addressKey('918 Ocote Ave')).not.toBe(addressKey('919 Ocote Ave'));
});
