import { describe, expect, test } from 'vitest';
import { scanTable } from '../../helpers/scan-table.ts';

/** Rows of twelve people, each told by another pick of the values. */
const people = (...columns: readonly (readonly string[])[]): string[][] =>
  Array.from({ length: 12 }, (_, i) =>
    columns.map((values, column) => values[(i * (column + 3) + column * i * i) % values.length]!),
  );
const AGES = ['4', '19', '23', '31', '44', '58', '67'];
const YEARS = ['1961', '1975', '1983', '1990', '2001', '2011', '2016'];
const DAYS = ['14/02/2024', '02/01/2024', '21/03/2024', '05/03/2024', '28/01/2024'];

const rulesOf = async (rows: string[][], name: string) =>
  (await scanTable(rows, name)).rules.map(({ id }) => id);

describe('people of a confidential population without names block in whatever language', () => {
  test.each<[string, string[], string[][]]>([
    [
      'demandeurs d’asile',
      ['Chambre', 'Âge', 'Sexe', "Pays d'origine", 'Langue', 'Arrivée'],
      people(AGES, AGES, ['F', 'M'], ['Érythrée', 'Géorgie'], ['Tigrigna', 'Géorgien'], DAYS),
    ],
    [
      'mineurs non accompagnés',
      ['Année naissance', 'Sexe du jeune', 'Pays de naissance', 'Commune'],
      people(YEARS, ['masculin', 'féminin'], ['Mali', 'Guinée'], ['Lens', 'Arras']),
    ],
    [
      'Fluechtlinge',
      ['Zimmer', 'Alter', 'Geschlecht', 'Herkunftsland', 'Einzug'],
      people(AGES, AGES, ['m', 'w'], ['Syrien', 'Irak'], DAYS),
    ],
    [
      'Frauenhaus, Belegung',
      ['Geb.-Jahr', 'Staatsangehoerigkeit', 'Familienstand', 'Kinderzahl'],
      people(YEARS, ['polnisch', 'türkisch'], ['ledig', 'verheiratet'], ['0', '1', '2']),
    ],
    [
      'richiedenti asilo',
      ['Stanza', 'Età', 'Sesso', 'Paese di provenienza', 'Data di arrivo'],
      people(AGES, AGES, ['M', 'F'], ['Nigeria', 'Gambia'], DAYS),
    ],
    [
      'requerentes de asilo',
      ['Idade', 'Género', 'País de origem', 'Estado civil', 'Freguesia'],
      people(AGES, ['homem', 'mulher'], ['Angola', 'Gâmbia'], ['Solteiro', 'Viúva'], ['Arroios', 'Benfica']),
    ],
    [
      'asielzoekers',
      ['Kamer', 'Leeftijd', 'Geslacht', 'Land van herkomst'],
      people(AGES, AGES, ['man', 'vrouw'], ['Syrië', 'Jemen']),
    ],
    [
      'uchodźcy',
      ['Wiek', 'Płeć', 'Kraj pochodzenia', 'Data przyjazdu'],
      people(AGES, ['K', 'M'], ['Ukraina', 'Białoruś'], DAYS),
    ],
    [
      'внутрішньо переміщені особи',
      ['Рік народження', 'Стать', 'Сімейний стан', 'Населений пункт'],
      people(YEARS, ['чоловіча', 'жіноча'], ['одружений', 'вдова'], ['Хуст', 'Мукачево']),
    ],
    ['беженцы', ['Возраст', 'Пол', 'Страна происхождения'], people(AGES, ['муж', 'жен'], ['Сирия', 'Йемен'])],
    [
      'طالبو اللجوء',
      ['العمر', 'الجنس', 'بلد المنشأ', 'اللغة'],
      people(AGES, ['ذكر', 'أنثى'], ['سوريا', 'السودان'], ['العربية', 'الكردية']),
    ],
    [
      'sığınmacılar',
      ['Oda', 'Yaş', 'Cinsiyet', 'Uyruk', 'Geliş tarihi'],
      people(AGES, AGES, ['Kadın', 'Erkek'], ['Suriye', 'Somali'], DAYS),
    ],
    [
      'hébergement',
      ['Âge', 'Sexe', 'Nationalité', 'Situation'],
      people(AGES, ['F', 'M'], ['Afghane', 'Ivoirienne'], ['Demande d’asile en cours', 'Régularisée']),
    ],
  ])('%s', async (name, head, rows) => {
    expect(await rulesOf([head, ...rows], name)).toContain('rows-apart');
  });
});

describe('columns without captions are known by their values', () => {
  test.each<[string, string[][], string]>([
    [
      'ages, sexes, countries, languages',
      people(AGES, ['M', 'F'], ['Honduras', 'Haití'], ['Español', 'Criollo'], DAYS),
      'solicitantes de asilo',
    ],
    [
      'birth years, sexes, marital status',
      people(YEARS, ['Male', 'Female'], ['Single', 'Widowed'], ['Tigrinya', 'Farsi']),
      'asylum seekers',
    ],
    [
      'days, sexes, demonyms',
      people(DAYS, ['Hombre', 'Mujer'], ['Hondureña', 'Cubana', 'Haitiana'], ['Soltera', 'Casado']),
      'solicitantes de asilo',
    ],
    [
      'captions of no language that is known',
      [['Q1', 'Q2', 'Q3', 'Q4'], ...people(AGES, ['m', 'f'], ['Syria', 'Iran'], ['married', 'single'])],
      'refugees',
    ],
  ])('%s', async (_, rows, name) => {
    expect(await rulesOf(rows, name)).toContain('rows-apart');
  });
});

describe('people down or across', () => {
  const facts = people(AGES, ['M', 'F'], ['Sudan', 'Iran', 'Syria'], ['Arabic', 'Farsi']);
  const melted = (fields: string[]) =>
    facts.flatMap((row, i) => fields.map((field, j) => [`K${i}`, field, row[j]!]));
  test.each<[string, string[][], string]>([
    [
      'a row for each fact',
      [['id', 'attribute', 'value'], ...melted(['Age', 'Sex', 'Nationality', 'Language'])],
      'refugees',
    ],
    [
      'in German',
      [['Fall', 'Merkmal', 'Angabe'], ...melted(['Alter', 'Geschlecht', 'Herkunftsland', 'Sprache'])],
      'Asylbewerber',
    ],
    [
      'a column for each person',
      ['Edad', 'Sexo', 'País de origen', 'Idioma'].map((field, j) => [field, ...facts.map((row) => row[j]!)]),
      'menores no acompañados',
    ],
    [
      'a numbered column for each person',
      [
        ['Dato', ...facts.map((_, i) => `Detenuto ${i + 1}`)],
        ...['Età', 'Sesso', 'Nazionalità', 'Lingua'].map((field, j) => [
          field,
          ...facts.map((row) => row[j]!),
        ]),
      ],
      'detenuti',
    ],
  ])('%s', async (_, rows, name) => {
    expect(await rulesOf(rows, name)).toContain('rows-apart');
  });

  test('where they stand is told in places of the table', async () => {
    const rows = ['Age', 'Sex', 'Nationality'].map((field, j) => [field, ...facts.map((row) => row[j]!)]);
    const entry = await scanTable(rows, 'asylum seekers');
    expect(entry.findings[0]!.locator).toBe('row 1, column 2');
  });
});

test('captions of a form in several languages are nobody', async () => {
  const rows = [
    ['age', 'sex', 'nationality', 'language', 'marital status'],
    ['Edad', 'Sexo', 'Nacionalidad', 'Idioma', 'Estado civil'],
    ['Âge', 'Sexe', 'Nationalité', 'Langue', 'État civil'],
    ['Alter', 'Geschlecht', 'Staatsangehörigkeit', 'Sprache', 'Familienstand'],
    ['Età', 'Sesso', 'Cittadinanza', 'Lingua', 'Stato civile'],
  ];
  expect(await rulesOf(rows, 'asylum form')).toEqual([]);
});

describe('tables about no single people pass', () => {
  const cross = (first: string[], second: string[], from: number): string[][] =>
    first.flatMap((a, i) => second.map((b, j) => [a, b, String(from + 31 * i + 13 * j)]));
  test.each<[string, string[][]]>([
    [
      'demandes d’asile par pays et sexe',
      [['Pays', 'Sexe', 'Demandes'], ...cross(['Géorgie', 'Guinée', 'RDC'], ['H', 'F'], 410)],
    ],
    [
      'Inhaftierte nach Alter',
      [['Alter', 'Geschlecht', 'Anzahl'], ...cross(['18-20', '21-29', '30-39'], ['m', 'w'], 210)],
    ],
    [
      'richiedenti asilo per regione',
      [['Regione', 'Sesso', 'Numero richiedenti'], ...cross(['Lazio', 'Puglia'], ['M', 'F'], 340)],
    ],
    [
      'біженці за країною',
      [['Країна', 'Стать', 'Кількість осіб'], ...cross(['Сирія', 'Ірак'], ['жінки', 'чоловіки'], 140)],
    ],
    [
      'طالبو اللجوء حسب البلد',
      [['البلد', 'الجنس', 'العدد'], ...cross(['سوريا', 'السودان'], ['ذكور', 'إناث'], 240)],
    ],
    ['asylum applications by country and sex', cross(['Eritrea', 'Sudan', 'Iran'], ['Male', 'Female'], 23)],
    [
      'refugees by age',
      [
        ['Age', 'Sex', 'Nationality', 'Persons'],
        ...cross(['18-29', '30-49'], ['F', 'M'], 20).map((row) => [...row.slice(0, 2), 'Cuba', row[2]!]),
      ],
    ],
    [
      'refugees, languages of the countries',
      [
        ['country', 'indicator', 'value'],
        ...['Iran', 'Syria'].flatMap((country, i) => [
          [country, 'Population', String(10_000 + i)],
          [country, 'Median age', String(20 + i)],
          [country, 'Official language', 'Arabic'],
        ]),
      ],
    ],
    [
      'catalogue',
      [
        ['Modèle', 'Genre', 'Âge', 'Taille', "Pays d'origine", 'Prix'],
        ...people(
          ['Ville', 'Sport'],
          ['Homme', 'Femme'],
          ['Adulte', 'Junior'],
          ['38', '41'],
          ['Italie', 'Maroc'],
          ['49,90', '89,00'],
        ),
      ],
    ],
    [
      'Preisliste',
      [
        ['Marke', 'Geschlecht', 'Alter', 'Herkunftsland', 'Preis'],
        ...people(['Nord', 'Süd'], ['m', 'w'], ['6', '8', '12'], ['China', 'Polen'], ['9,90', '12,00']),
      ],
    ],
    [
      'wyniki biegu',
      [
        ['Numer startowy', 'Płeć', 'Wiek', 'Kraj', 'Czas'],
        ...people(['101', '102'], ['M', 'K'], AGES, ['Polska', 'Czechy'], ['0:41:12', '0:43:10']),
      ],
    ],
    [
      'lesrooster',
      [
        ['Dag', 'Uur', 'Vak', 'Taal', 'Lokaal'],
        ...people(['ma', 'di'], ['1', '2'], ['Frans', 'Engels'], ['Frans', 'Engels'], ['11', '12']),
      ],
    ],
    [
      'цены',
      [
        ['Товар', 'Пол', 'Возраст', 'Страна', 'Цена'],
        ...people(
          ['Куртка', 'Брюки'],
          ['мужской', 'женский'],
          ['6', '8'],
          ['Китай', 'Турция'],
          ['900', '700'],
        ),
      ],
    ],
    [
      'ders programı',
      [
        ['Gün', 'Ders', 'Dil', 'Derslik'],
        ...people(['Pazartesi', 'Salı'], ['Tarih', 'Fen'], ['Türkçe', 'İngilizce'], ['1', '2']),
      ],
    ],
    [
      'meteo',
      [
        ['Data', 'Località', 'Temperatura', 'Pioggia'],
        ...people(DAYS, ['Bari', 'Pisa'], ['12', '19'], ['0', '4']),
      ],
    ],
    [
      'asylum seekers, hotels',
      [
        ['Merkmal', 'Haus A', 'Haus B', 'Haus C'],
        ['Betten', '40', '60', '50'],
        ['Ort', 'Jena', 'Gera', 'Suhl'],
        ['Sprache', 'Deutsch', 'Deutsch', 'Deutsch'],
      ],
    ],
    [
      'asilo nido, iscritti',
      [
        ['Fascia di età', 'Sesso', 'Comune', 'Iscritti'],
        ...cross(['0-1', '2-3'], ['M', 'F'], 18).map(([age, sex, n]) => [age!, sex!, 'Bari', n!]),
      ],
    ],
  ])('%s', async (name, rows) => {
    const ids = await rulesOf(rows, name);
    expect(ids.filter((id) => id.startsWith('rows-apart'))).toEqual([]);
  });
});
