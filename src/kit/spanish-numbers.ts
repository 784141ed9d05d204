import { plain } from '../core/text/fold.ts';
import { type DateReading, validDate } from './calendar.ts';
import { monthsOf } from './months.ts';

const UNITS =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta';
const VALUES = new Map<string, number>([
  ...UNITS.split(' ').map((word, i): [string, number] => [word, i]),
  ...(['primero', 'primer', 'un'] as const).map((word): [string, number] => [word, 1]),
  ...[40, 50, 60, 70, 80, 90].map((value, i): [string, number] => [
    ['cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'][i]!,
    value,
  ]),
  ['ochocientos', 800],
  ['novecientos', 900],
]);

/** `doce de marzo de mil novecientos ochenta y siete`, as deeds and birth certificates write it. */
export function spanishDate(text: string): DateReading | undefined {
  const match = /^(?:el )?([a-z]+(?: y [a-z]+)?) de ([a-z]+) del? (?:ano )?([a-z ]+)$/.exec(
    plain(text.slice(0, 120)).trim(),
  );
  if (!match) return undefined;
  const day = sum(match[1]!);
  const year = spanishYear(match[3]!);
  const [month] = monthsOf(match[2]!);
  return day === undefined || year === undefined || month === undefined
    ? undefined
    : validDate(year, month, day);
}

function spanishYear(words: string): number | undefined {
  const [, thousands, rest = ''] = /^(dos mil|mil)(?: (.*))?$/.exec(words) ?? [];
  if (thousands === undefined) return undefined;
  const tail = rest === '' ? 0 : sum(rest);
  return tail === undefined ? undefined : (thousands === 'mil' ? 1000 : 2000) + tail;
}

function sum(words: string): number | undefined {
  let total = 0;
  for (const word of words.split(' ')) {
    if (word === 'y' || word === '') continue;
    const value = VALUES.get(word);
    if (value === undefined) return undefined;
    total += value;
  }
  return total;
}
