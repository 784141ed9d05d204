import { describe, expect, it } from 'vitest';
import { countryOf, edgesOfCountries, isUsStateCode, leadingCountry } from '../../src/kit/countries.ts';
import { COUNTRY_TABLE } from '../../src/kit/countries-data.ts';

describe('countryOf', () => {
  it.each([
    [
      'HND',
      'Honduras',
      'HONDURAS',
      'hn'.toUpperCase(),
      '340',
      'Honduran',
      'hondureño',
      'hondureña',
      'HONDUREÑOS',
      'hondureno',
      'Hondureñas',
      'hondurien',
      'hondurienne',
      'ondiryen',
      'HONDU',
    ],
    ['SLV', 'El Salvador', 'Salvadoran', 'salvadoreña', 'EL SAL', 'salvadorenho'],
    ['HTI', 'Haiti', 'Haití', 'Ayiti', 'ayisyen', 'haitiana', 'Haïtienne', 'Haitians'],
    ['COD', 'DEM REP OF THE CONGO', 'DRC', 'República Democrática del Congo'],
    ['CHN', "CHINA, PEOPLE'S REPUBLIC OF", 'Chinese', 'china', 'chinas', 'chinois'],
    ['CMR', 'Cameroon', 'camerunés', 'camerunesa', 'camerounaise'],
    ['NIC', 'nicaragüense', 'nicaraguenses', 'Nicaraguan'],
    ['IRN', 'iraní', 'iraníes', 'Iran, Islamic Republic of'],
    ['GTM', 'GUATE', 'guatemaltecas', 'chapín', 'chapina'],
    ['MMR', 'BURMA', 'birmano'],
    ['RUS', 'USSR', 'rusa', 'Rússia'],
    ['VEN', 'VENEZ', 'venezolanos'],
    ['XXA', 'apátrida', 'Stateless', 'apatrid'],
  ])('%s', (code, ...texts) => {
    expect(texts.map((text) => countryOf(text)?.code)).toEqual(texts.map(() => code));
  });

  it.each([
    '',
    'in',
    'de',
    'me',
    'Texas',
    'unknown',
    'Maria',
    'New Mexico',
    'XX',
    '12',
    'The',
    'x'.repeat(500),
  ])('knows no %s', (text) => {
    expect(countryOf(text)).toBeUndefined();
  });

  it('has every country once, with its three codes', () => {
    const codes = COUNTRY_TABLE.trim()
      .split('\n')
      .map((line) => line.split('|')[0]!);
    expect(codes.length).toBeGreaterThanOrEqual(249);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2} [A-Z]{3} \d{3}$/);
  });
});

describe('leadingCountry', () => {
  it.each([
    ['Honduras who entered', 'Honduras', 'HND'],
    ['El Salvador.', 'El Salvador', 'SLV'],
    ['Canada). He', 'Canada', 'CAN'],
    ["Côte d'Ivoire, 34", "Côte d'Ivoire", 'CIV'],
  ])('%s', (text, taken, code) => {
    const found = leadingCountry(text);
    expect(text.slice(0, found?.length)).toBe(taken);
    expect(found?.country.code).toBe(code);
  });
  it('finds none in other words', () => expect(leadingCountry('the Harris County Jail')).toBeUndefined());
});

it('knows codes that are states as well', () => {
  expect(['CO', 'ga', 'TX'].every(isUsStateCode)).toBe(true);
  expect(['HN', 'COL', 'GT'].some(isUsStateCode)).toBe(false);
});

describe('words at the edges of countries of several words', () => {
  it.each([
    ['Costa', 'Rica'],
    ['El', 'Salvador'],
    ['San', 'Marino'],
    ['SRI', 'LANKA'],
    ['Cabo', 'Verde'],
  ])('%s %s', (first, last) => {
    expect([edgesOfCountries(first).first, edgesOfCountries(last).last]).toEqual([true, true]);
  });

  it.each(['Okafor', 'Perdomo', 'Yolanda', 'Worku'])('%s is at none', (word) => {
    expect(edgesOfCountries(word)).toEqual({ first: false, last: false });
  });
});
