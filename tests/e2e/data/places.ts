/** The places that the tests go through and that the documentation lists. */
import { columnarPlaces } from './columnar-places.ts';
import { databasePlaces } from './database-places.ts';
import { encodedPlaces } from './encoded-places.ts';
import { jsonPlaces, notebookPlaces } from './json-places.ts';
import { markupPlaces } from './markup-places.ts';
import type { Section } from './place.ts';
import { cardPlaces, linePlaces, settingPlaces, sqlPlaces } from './text-places.ts';

export const SECTIONS: readonly Section[] = [
  { title: 'JSON', places: jsonPlaces },
  { title: 'Notebooks', places: notebookPlaces },
  { title: 'SQL', places: sqlPlaces },
  { title: 'Databases', places: databasePlaces },
  { title: 'Tables of programs for statistics', places: columnarPlaces },
  { title: 'Settings', places: settingPlaces },
  { title: 'Logs and lines', places: linePlaces },
  { title: 'Tables in text', places: markupPlaces },
  { title: 'Texts that hold files', places: encodedPlaces },
  { title: 'Cards, calendars, messages', places: cardPlaces },
];

export const PLACES = SECTIONS.flatMap(({ places }) => places);
