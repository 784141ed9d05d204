import { describe, expect, test } from 'vitest';
import { captionedCountries } from '../../src/clean/captioned.ts';

const found = (text: string, isOfSomebody: boolean) =>
  captionedCountries(text, isOfSomebody).map((one) => one.text);

describe('beside somebody, a country behind its caption goes', () => {
  test.each([
    ['born in 1987, nationality Honduran, applied for asylum', 'Honduran'],
    ['Nationality: El Salvador. Next page', 'El Salvador'],
    ['country of birth Haiti; date of birth', 'Haiti'],
    ['Country of origin: Democratic Republic of the Congo', 'Democratic Republic of the Congo'],
    ['citizenship is Salvadoran.', 'Salvadoran'],
    ['; nacionalidad Haití; fecha de nacimiento', 'Haití'],
    ['de nacionalidad hondureña, número', 'hondureña'],
    ['(nacionalidad: El Salvador)', 'El Salvador'],
    ['País de origen = República Dominicana', 'República Dominicana'],
    ['ciudadanía es venezolana', 'venezolana'],
    ['nationalité haïtienne ; né le', 'haïtienne'],
    ['pays d’origine : Côte d’Ivoire', 'Côte d’Ivoire'],
    ['pays de naissance Guinée', 'Guinée'],
    ['nacionalidade Angola; data', 'Angola'],
    ['naturalidade: Cabo Verde', 'Cabo Verde'],
    ['cidadania é brasileira', 'brasileira'],
  ])('%s', (text, country) => {
    const [first] = found(text, true);
    expect(first).toMatch(country);
  });
});

describe('what tells of nobody stays', () => {
  test.each([
    ['nationality law of 1998', true],
    ['The nationality of the applicants is diverse', true],
    ['the law of nationality Mexican courts apply', true],
    ['La nacionalidad de los solicitantes es muy diversa', true],
    ['La ley de nacionalidad mexicana se cambió', true],
    ['doble nacionalidad mexicana', true],
    ["La loi sur la nationalité française s'applique", true],
    ['lei de nacionalidade portuguesa', true],
    ["La nationalité française s'acquiert par la naissance", false],
    ['Nationality Honduran: 41 rows', false],
    ['nacionalidad hondureña', false],
    ['A nacionalidade brasileira é concedida', false],
    ['internationality Honduran', true],
    ['nationality unknown', true],
    ['nationality. Honduras is a country', true],
  ])('%s', (text, isOfSomebody) => {
    expect(found(text, isOfSomebody)).toEqual([]);
  });
});

test.each(['Her citizenship is Salvadoran', 'Su nacionalidad es hondureña', 'Sa nationalité est guinéenne'])(
  '%s, whatever else is told',
  (text) => expect(found(text, false)).toHaveLength(1),
);

test('long texts of captions take no time', () => {
  const text = 'nationality '.repeat(20_000);
  expect(found(text, true)).toEqual([]);
});
