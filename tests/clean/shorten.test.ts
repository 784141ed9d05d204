import { describe, expect, test } from 'vitest';
import { shortenerOf } from '../../src/clean/shorten.ts';

const CASES: readonly (readonly [action: Parameters<typeof shortenerOf>[0], text: string, short: string])[] =
  [
    ['initials', 'López García, María', 'L. G. M.'],
    ['initials', "N'Diaye, Pape", 'N. P.'],
    ['initials', 'Unknown', ''],
    ['initials', '91-827', ''],
    ['year', '1987-03-12', '1987'],
    ['year', '03/12/1987', '1987'],
    ['year', '12 de marzo de 1987', '1987'],
    ['year', '1987', '1987'],
    ['year', 'in the rainy season', ''],
    ['year', 'A918273645', ''],
    ['month', '1987-03-12', '1987-03'],
    // Day and month may be taken two ways.
    ['month', '03/12/1987', ''],
    ['month', '1987', ''],
    ['decade', '1987-03-12', '1980–1989'],
    ['band', '34', '30–39'],
    ['band', '7', '0–9'],
    ['band', '91', '90+'],
    ['band', '34 years', '30–39'],
    ['band', '734', ''],
    ['band', 'thirty', ''],
    ['state', '6381 Tamarisk Rd, Encinal Norte, AZ 85648', 'AZ'],
    ['state', '12 Oak St, Charleston, West Virginia 25301', 'West Virginia'],
    ['state', 'Calle 5 Núm. 860, Puebla, México', 'México'],
    ['state', 'CALLE DE LA ROSA 5', ''],
    ['state', '123 Main St, Apt 4, Brownsville', ''],
    ['state', 'Houston', ''],
    ['zip3', '85648', '856'],
    ['zip3', '85648-1234', '856'],
    ['zip3', '03601', '000'],
    ['zip3', '856', ''],
    ['zip3', 'A918273645', ''],
  ];

describe('values are shortened, and left out where that is not certain', () => {
  test.each(CASES)('%s of %s is "%s"', (action, text, short) => {
    expect(shortenerOf(action)!(text)).toBe(short);
  });
});
