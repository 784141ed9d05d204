import { describe, expect, test } from 'vitest';
import type { FoundValue } from '../../src/clean/cell-facts.ts';
import { Redactor } from '../../src/clean/redact.ts';
import { kit } from '../e2e/clean/canary.ts';

const KNOWN: readonly FoundValue[] = [
  { text: 'Quispe Mamani', category: 'name' },
  { text: 'Bah', category: 'name' },
  { text: 'Juan de la Cruz', category: 'name' },
  { text: 'A918273645', category: 'a_number' },
  { text: 'Honduran', category: 'nationality' },
];
const redacted = (text: string) => new Redactor(KNOWN, kit, 'en').redact(text);

describe('words that belong to a name go with it', () => {
  test.each([
    ['Rosa Quispe Mamani fled. Rosa said so.', '[name] fled. [name] said so.'],
    ['Yesterday Rosa Elena M. Quispe Mamani fled', 'Yesterday [name] fled'],
    ['Ibrahima Sory Bah and Fatou Bah', '[name] and [name]'],
    ['Quispe Mamani Tzoc, Ixchel', '[name]'],
    ['Bah M. (b. 1987)', '[name] (b. 1987)'],
    ['Carlos de la Cruz Quispe Mamani', '[name]'],
    ['María de Quispe', '[name]'],
    ['Quispe y Ixchel Tzoc', '[name] y [name]'],
  ])('%s', (text, safe) => {
    expect(redacted(text)).toBe(safe);
  });
});

describe('words that stand beside a name stay', () => {
  test.each([
    ['Judge Quispe Mamani', 'Judge [name]'],
    ['The Quispe Mamani case', 'The [name] case'],
    ['In Honduras Quispe Mamani was', 'In Honduras [name] was'],
    ['Ms Quispe lives in Tijuana. Quispe', 'Ms [name] lives in Tijuana. [name]'],
    ['On Monday Quispe Mamani Monday', 'On Monday [name] Monday'],
    ['Quispe. Tijuana is far', '[name]. Tijuana is far'],
    ['Quispe was held in San Juan', '[name] was held in San Juan'],
    ['Entonces Quispe huyó', 'Entonces [name] huyó'],
    ['La señora Quispe Mamani', 'La señora [name]'],
  ])('%s', (text, safe) => {
    expect(redacted(text)).toBe(safe);
  });
});

describe('countries that somebody is from go', () => {
  test.each([
    ['Quispe, born on 3 May in Honduras', '[name], born on 3 May in [nationality]'],
    [
      'Quispe is a citizen of the Democratic Republic of the Congo',
      '[name] is a citizen of the [nationality]',
    ],
    ['Quispe, née le 3 mai 1987 en Guinée', '[name], née le [birth date] en [nationality]'],
    ['Quispe, nacida en Tegucigalpa, Honduras', '[name], nacida en Tegucigalpa, [nationality]'],
    ['Quispe, natural de Guinea', '[name], natural de [nationality]'],
    ['A918273645, nacionalidad mexicana', '[number], nacionalidad [nationality]'],
    ['Quispe under the nationality law, Honduran', '[name] under the nationality law, [nationality]'],
  ])('%s', (text, safe) => {
    expect(redacted(text)).toBe(safe);
  });
});

describe('countries of laws and journeys stay', () => {
  test.each([
    'A918273645 applies the ley de nacionalidad mexicana',
    'A918273645: código de nacionalidad peruano',
    'A918273645 under the nationality law of Mexico',
    'A918273645: la ley de nacionalidad hondureña',
    'A918273645 went to Guatemala. Born leaders meet',
    'A918273645: citizens of Haiti may apply',
    'A918273645, of a national programme in Mexico',
  ])('%s', (text) => {
    expect(redacted(text)).toBe(text.replace('A918273645', '[number]'));
  });
});

describe('addresses go with house and postal code', () => {
  const at = (part: string) => new Redactor([{ text: part, category: 'address' }], kit, 'en');
  test.each([
    ['Vive en 4121 Cottonwood Blvd Lot 85, CA 92231.', 'Blvd Lot 85', 'Vive en [address].'],
    ['at 12 N. Oak Street today', 'Street', 'at [address] today'],
    ['Dpto. 302, Lince, Lima 14.', 'Dpto. 302, Lince, Lima', '[address].'],
    ['Calle 5 de Mayo, Puebla, C.P. 72000, desde', 'Calle 5 de Mayo, Puebla,', '[address], desde'],
    ['at 27B Mill Lane', 'Lane', 'at [address]'],
  ])('%s', (text, part, safe) => {
    expect(at(part).redact(text)).toBe(safe);
  });

  test.each([
    ['En 2019 Calle Larga 3', 'Calle Larga 3', 'En 2019 [address]'],
    ['for $12 Oak Street', 'Oak Street', 'for $12 [address]'],
    ['Oak Street 3 days ago', 'Oak Street', '[address] 3 days ago'],
    ['Oak Street, 34 chairs', 'Oak Street', '[address], 34 chairs'],
    ['Oak Street 1,200 people', 'Oak Street', '[address] 1,200 people'],
  ])('what is beside stays: %s', (text, part, safe) => {
    expect(at(part).redact(text)).toBe(safe);
  });
});

test('long texts of names take no time', () => {
  const text = 'Rosa Quispe Mamani '.repeat(2_000);
  expect(redacted(text)).not.toMatch(/Rosa|Quispe/);
});
