import { expect, test } from 'vitest';
import { scanDocument } from '../../src/scan.ts';

const verdictOf = async (name: string, text: string) => {
  const [entry] = await scanDocument(name, new TextEncoder().encode(text));
  return { verdict: entry!.verdict, persons: entry!.persons };
};

const features = (names: readonly string[], more: Record<string, unknown> = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: names.map((name, i) => ({
      type: 'Feature',
      properties: { name, ...more },
      geometry: { type: 'Point', coordinates: [-98.244183 - i / 100, 26.197312 + i / 100] },
    })),
  });
const PEOPLE = ['Maribel Ochoa Tzul', 'Josué Méndez Paz', 'Carmen Ixchel Lux'];
const table = (head: string, rows: readonly string[]) => `${head}\n${rows.join('\n')}\n`;

test.each([
  ['points of people', 'map.geojson', features(PEOPLE)],
  [
    'names with latitude and longitude',
    'list.csv',
    table(
      'Nombre,Latitud,Longitud',
      PEOPLE.map((name, i) => `${name},26.19${731 + i},-98.24${418 + i}`),
    ),
  ],
  [
    'names with a pair in one cell',
    'list.csv',
    table(
      'Name;Home coordinates',
      PEOPLE.map((name, i) => `${name};26.19${731 + i}, -98.24${418 + i}`),
    ),
  ],
  [
    'names with degrees and minutes',
    'list.csv',
    table(
      'Name;GPS',
      PEOPLE.map((name, i) => `${name};26°11'5${i}"N 98°14'39"W`),
    ),
  ],
])('%s block', async (_, name, text) => {
  expect(await verdictOf(name, text)).toEqual({ verdict: 'block', persons: 3 });
});

test.each([
  ['parks', 'map.geojson', features(['Lincoln Park', 'Plaza Benito Juárez', 'Cedar Fork Library'])],
  [
    'stations, one called after somebody',
    'stops.csv',
    table('Name,Latitude,Longitude', [
      'Grand Central,40.752726,-73.977229',
      'Times Square,40.758123,-73.985512',
      'Lincoln Center,40.772521,-73.983512',
      'Washington Heights,40.841712,-73.939412',
      'Martin Luther King,40.801234,-73.951234',
      'Canal Street,40.718092,-74.000494',
    ]),
  ],
  [
    'facilities',
    'facilities.csv',
    table('Facility,Warden,Latitude,Longitude,Capacity', [
      'Mesquite Flats Processing Center,Maria Gomez,29.76042,-95.36983,400',
      'Cedar Fork Detention Center,James Walker,29.77042,-95.37983,500',
    ]),
  ],
  [
    'names with a town’s position',
    'list.csv',
    table(
      'Name,Latitude,Longitude',
      PEOPLE.map((name) => `${name},26.2,-98.2`),
    ),
  ],
  ['a credit and a position', 'about.txt', 'Photo: James Walker, taken at 26.19731, -98.24418.\n'],
])('%s pass', async (_, name, text) => {
  expect(await verdictOf(name, text)).toEqual({ verdict: 'pass', persons: 0 });
});
