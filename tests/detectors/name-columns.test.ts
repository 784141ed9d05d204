import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findRoles } from '../../src/core/table/roles.ts';
import type { RowBatch } from '../../src/core/types.ts';
import { builtinEngine } from '../../src/registry.ts';

/** A column without a header is one of names by its values, or none. All people are invented. */

const engine = builtinEngine();

function isNames(values: readonly string[]): boolean {
  const batch = {
    firstRow: 0,
    rowCount: values.length,
    width: () => 1,
    text: (row: number) => values[row] ?? '',
  } as unknown as RowBatch;
  const rows = values.map((_, index) => ({ batch, index }));
  const role = findRoles(rows, { captions: [] }, engine).columns[0];
  return role?.kind === 'fact' && role.detector.category === 'name';
}

const valuesOf = (line: string) =>
  line
    .slice(line.indexOf(':') + 1)
    .split(';')
    .map((value) => value.trim());

const LINES = readFileSync(new URL('name-columns.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const KINDS = LINES.map((line) => [line.slice(0, line.indexOf(':')), valuesOf(line)] as const);

// biome-ignore format: one a line
const NAMES: readonly (readonly [string, string])[] = [
  ['surnames with articles', 'El Idrissi; El Amrani; Bennani; El Fassi; Tazi; El Alaoui; Chraibi; El Mansouri; Berrada; Lahlou; El Khattabi; Bouzid; Zerhouni; Ouazzani; El Hajji; Sqalli; Benkirane; El Yacoubi; Filali; Kettani'],
  ['given names that are countries, too', 'Mauricio; Salvador; Marisol; Francia; Guadalupe; Wilfredo; Yesenia; Israel; Noemí; Jordán; Reina; Balmore; Digna; América; Osmín; Evelyn; Germán; Nohemy; Cristian; Fidelina'],
  ['surnames that are towns, too', 'Escamilla; Zavala; Cervantes; Olvera; Tovar; Bustamante; Ledezma; Arredondo; Ibarra; Barragán; Palafox; Sepúlveda; Villalobos; Mondragón; Zúñiga; Carranza; Montes; Durango; Segovia; Toledo'],
  ['given names, some of them of hurricanes', 'Andrew; Maria; Gustavo; Wilma; Ernesto; Katrina; Brenda; Irma; Wendy; Luis; Yolanda; Michael; Sonia; Rita; Marvin; Laura; Kevin; Carmen; Edwin; Sandra; Nelson; Gloria'],
  ['surnames, some of them of firms', 'Siemens; Hoffmann; Bosch; Schäfer; Braun; Vogel; Otto; Keller; Müller; Lehmann; Krause; Schneider; Werner; Huber; Porsche; Lang; Baumann; Ford; Friedrich; Winkler'],
  ['people, some of them called like goods', 'Calvin Klein; Paul Smith; Maria Lopez; Juan Hernandez; Carolina Herrera; Ana Castillo; Stella Maris; Pedro Juarez; Rosa Martinez; Luis Ramirez; Elena Torres; Jorge Mejia'],
  ['full names of Karen', 'Saw Eh Htoo; Naw Paw Wah; Saw Ler Doh; Naw Hser Moo; Saw Law Eh; Naw Mu Paw; Saw Klo Say; Naw Gay Htoo; Saw Wah Taw; Naw Blut Paw; Saw Moo Ler; Naw Say Wah; Saw Doh Htoo; Naw Law Paw'],
];

describe('columns without a header', () => {
  test.each(KINDS)('%s: none of names', (_, values) => expect(isNames(values)).toBe(false));
  test.each(NAMES)('%s: names', (_, line) => expect(isNames(valuesOf(`:${line}`))).toBe(true));
});
