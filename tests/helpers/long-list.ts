/** Lists of invented people, of any length, the same on every run. */

const GIVEN = ['Amina', 'Bolívar', 'Chidi', 'Delfina', 'Eyob', 'Farida', 'Gaspar', 'Hodan', 'Itzel', 'Jovan'];
const FAMILY = [
  'Tzoc',
  'Worku',
  'Perdomo',
  'Haddad',
  'Okafor',
  'Ramírez',
  'Petrov',
  'Castro',
  'Gul',
  'Nguyen',
];
const COUNTRIES = ['Guatemala', 'Ethiopia', 'Cuba', 'Syria', 'Nigeria', 'Honduras', 'Russia', 'Haiti'];
const STATUSES = ['pending', 'granted', 'denied'];

export const LIST_CAPTIONS = ['Name', 'Date of birth', 'Nationality', 'A-Number', 'Status'] as const;

const two = (number: number): string => String(number).padStart(2, '0');

/** Row `i` of a list: who it is goes on for hundreds of millions of rows; `people` in all, if fewer. */
export function listed(i: number, people = 2 ** 28): readonly string[] {
  const who = i % people;
  // Any multiplier prime to 2^28 spreads what follows.
  const spread = Math.imul(who, 0x9e3779b1) >>> 4;
  const name = `${GIVEN[spread % 10]} ${FAMILY[(spread >> 4) % 10]} ${FAMILY[(spread >> 8) % 10]}`;
  const born = `${1940 + ((spread >> 3) % 70)}-${two(1 + ((spread >> 9) % 12))}-${two(1 + ((spread >> 13) % 28))}`;
  const number = `A${200_000_000 + who}`;
  return [name, born, COUNTRIES[(spread >> 5) % 8]!, number, STATUSES[(spread >> 7) % 3]!];
}

/** The list as delimited text. `note`: what stands behind the cells of a row, if anything. */
export function listAsCsv(rows: number, people?: number, note: (row: number) => string = () => ''): string {
  const lines = [LIST_CAPTIONS.join(',')];
  for (let row = 0; row < rows; row++) lines.push(`${listed(row, people).join(',')}${note(row)}`);
  return `${lines.join('\n')}\n`;
}
