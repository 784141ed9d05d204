import { type Engine, REPORTED } from '../engine.ts';
import type { ColumnContext, Detector } from '../types.ts';
import type { Role, Sample } from './role.ts';

const FEWEST_ROWS = 3;
const MOST = 0.75;
const BESIDE_PEOPLE: ColumnContext = { header: '', personTable: true };

/**
 * Lists without captions that give family and given names apart: `Rahimi;Ahmad;12.03.1991;M;IRN`. Single words alone are
 * anything; two such columns side by side, days on which people of today were born, and a country or a sex are somebody.
 */
export function nameBySplitNames(roles: Role[], samples: readonly Sample[], engine: Engine): void {
  const found = ['person.name', 'person.birth-date', 'person.nationality'].map((id) => engine.byId.get(id));
  const [name, birth, nationality] = found;
  if (!name || !birth || !nationality) return;
  if (roles.some((role) => role.kind === 'fact' && role.detector.category === 'name')) return;
  const rows = Math.max(0, ...samples.map(({ values }) => values.length));
  const full = samples.map(({ values }) =>
    values.length >= FEWEST_ROWS && values.length === rows ? values : [],
  );
  const births = full.findIndex((values) => isColumnOf(birth, values));
  if (births < 0) return;
  const countries = full.findIndex((values, column) => column !== births && areMostly(values, nationality));
  if (countries < 0 && !full.some(areSexes)) return;
  const first = full.findIndex((values, column) => areNames(values, full[column + 1] ?? [], name));
  if (first < 0 || [first, first + 1].includes(countries)) return;
  for (const column of [first, first + 1]) roles[column] = roleOf(name);
  roles[births] = roleOf(birth);
  if (countries >= 0) roles[countries] = roleOf(nationality);
}

const roleOf = (detector: Detector): Role => ({
  kind: 'fact',
  detector,
  column: BESIDE_PEOPLE,
  because: ['column-values', 'person-table'],
});

const isColumnOf = (detector: Detector, values: readonly string[]): boolean =>
  values.length > 0 && (detector.column?.(values, BESIDE_PEOPLE) ?? 0) >= 0.5;

const areMostly = (values: readonly string[], detector: Detector): boolean =>
  values.length > 0 &&
  values.filter((text) => detector.cell(text, BESIDE_PEOPLE) >= REPORTED).length >= values.length * MOST;

/** Single words that are whole names together, in one order or the other. */
function areNames(one: readonly string[], other: readonly string[], name: Detector): boolean {
  if (one.length === 0 || one.length !== other.length || ![...one, ...other].every((text) => PART.test(text)))
    return false;
  return [one.map((text, i) => `${text} ${other[i]}`), one.map((text, i) => `${other[i]} ${text}`)].some(
    (whole) => (name.column?.(whole, { header: '', personTable: false }) ?? 0) >= 0.5,
  );
}
const PART = /^\p{Lu}[\p{L}\p{M}’'-]{1,24}(?: \p{Lu}[\p{L}\p{M}’'-]{1,24}){0,2}$/u;

/** One letter or word for each of the two, both among them. */
function areSexes(values: readonly string[]): boolean {
  const kinds = new Set(values.map((text) => text.toLowerCase()));
  return kinds.size === 2 && [...kinds].every((kind) => SEX.test(kind));
}
const SEX =
  /^(?:m|f|w|h|k|v|ž|ж|ч|м|male|female|man|woman|hombre|mujer|homme|femme|mann|frau|masculino|femenino|männlich|weiblich|男|女)$/;
