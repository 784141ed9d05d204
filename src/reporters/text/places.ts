import type { FileEntry, ReportPlace } from '../../core/types.ts';
import { isHidden, placesInOrder } from '../shared/facts.ts';
import { counted, number } from '../words/index.ts';
import { placeInWords } from '../words/places.ts';
import { displayWidth, hanging, padEnd, printable } from './layout.ts';
import type { Page } from './page.ts';

const MOST_PLACES = 10;

/** The parts that hold findings: those hidden from a reader first, as nobody saw them, then by people. */
export function placesSection(file: FileEntry, page: Page): string[] {
  const { words, style } = page;
  if (file.places.length === 0) return [];
  const places = placesInOrder(file.places);
  const shown = places.slice(0, MOST_PLACES);
  const label = Math.max(...shown.map((place) => displayWidth(words.visibilities[place.visibility])));
  const rest = places.length - shown.length;
  const hides = places.some(isHidden);
  return [
    `  ${style.bold(hides ? words.whereItHides : words.whereItIs)}`,
    ...shown.flatMap((place) => placeLines(place, label, page)),
    ...(rest > 0
      ? [`    ${words.more(number(rest, words), rest === 1 ? words.place[0] : words.place[1])}`]
      : []),
  ];
}

function placeLines(place: ReportPlace, label: number, page: Page): string[] {
  const { words, style, width } = page;
  const lead = `    ${isHidden(place) ? '●' : '○'} ${padEnd(words.visibilities[place.visibility], label)}  `;
  const people = place.persons > 0 ? counted(place.persons, words.person, words) : '';
  const lines = hanging(lead, printable(placeInWords(place.locator, words)), width);
  const last = lines.at(-1)!;
  const room = width - displayWidth(last) - displayWidth(people);
  if (people !== '') {
    if (room >= 2) lines[lines.length - 1] = last + ' '.repeat(room) + people;
    else lines.push(' '.repeat(Math.max(0, width - displayWidth(people))) + people);
  }
  return isHidden(place) ? lines.map(style.red) : lines;
}
