import { expect, test } from 'vitest';
import { POPULATIONS } from '../../src/core/types.ts';
import { markerBits } from '../../src/kit/marker-table.baked.ts';
import { populationsIn } from '../../src/kit/markers.ts';

/** Turkish `ı` becomes an `I`, which is another letter when it is small again. */
const inCapitals = (text: string): string => (/^[\0-\x7f]*$/.test(text) ? text.toUpperCase() : text);

test('each marker is found in a text, in any case, and with more around it', () => {
  for (const [marker, bit] of markerBits()) {
    for (const text of [marker, inCapitals(marker), `list of ${marker} (draft)`])
      expect([marker, populationsIn(text) & bit]).toEqual([marker, bit]);
  }
  for (const text of ['regions.csv', 'table of figures', '', 'in', 'custodians'])
    expect(populationsIn(text)).toBe(0);
});

const VICTIMS = 1 << POPULATIONS.indexOf('victims');

test.each([
  'Shelter residents',
  'Residents of the refuge, week 14',
  'Residentes del albergue',
  'Huéspedes de la casa de acogida',
  'Liste des hébergés',
  'Résidents du foyer',
  'Bewohnerliste Unterkunft Nord',
  'Ospiti centro di accoglienza',
  'Abrigados no abrigo municipal',
  'Bewonerslijst AZC',
  'Список мешканців прихистку',
  'Список постояльцев приюта',
  'سجل النزلاء - مركز الإيواء',
  'Barınma merkezi sakinleri',
  'Beboere på mottaket',
  'Διαμένοντες στον ξενώνα',
])('%s: a list of sheltered people', (title) => {
  expect(populationsIn(title) & VICTIMS).toBe(VICTIMS);
});

test.each([
  "Residents' association",
  'Animal shelter residents',
  'Residents of the animal refuge',
  'Shelter staff roster',
  'Shelter board of directors',
  'Albergue Juvenil Los Pinos: huéspedes',
  'Refugio de montaña, usuarios',
  'Bewohner der Altstadt',
  'Bewohner im Tierheim: Unterkunft',
  'Residents, class of 2024',
  'Tax shelter guests',
  'Мешканці міста',
  'Приют для животных: обитатели',
  'The shelter opened in May, and the mayor told residents that it would be closed by the winter',
  'Refuge opening hours',
  'Mottaket er åpent',
])('%s: none', (title) => {
  expect(populationsIn(title)).toBe(0);
});

test.each([
  ['难民登记名单', 'fear'],
  ['난민 신청자', 'fear'],
  ['被収容者名簿', 'custody'],
  ['रोगियों की सूची', 'patients'],
  ['የስደተኞች ዝርዝር', 'fear'],
  ['רשימת מבקשי מקלט', 'fear'],
] as const)('%s: words within others', (title, population) => {
  expect(populationsIn(title) & (1 << POPULATIONS.indexOf(population))).not.toBe(0);
});

test.each(['会议日程', '회의 일정', '出席者名簿', 'बैठक की सूची', 'የስብሰባ ዝርዝር', 'רשימת משתתפים'])(
  '%s: none',
  (title) => {
    expect(populationsIn(title)).toBe(0);
  },
);
