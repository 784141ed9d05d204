import { type Engine, REPORTED } from '../engine.ts';
import type { ColumnContext, Detector } from '../types.ts';
import type { Role, Sample } from './role.ts';

/** From so many values on a column is judged by itself. */
const MOST_ROWS = 2;
const NO_CAPTION: ColumnContext = { header: '', personTable: true, few: true };

/**
 * A row or two without captions: a date alone is any date there and a country any country, but a person's whole name, a day on which
 * a grown-up of today was born and a country are somebody (`'Ana Cruz', '1987-03-12', 'Honduras'`).
 */
export function tellFewRows(roles: Role[], samples: readonly Sample[], engine: Engine): void {
  const rows = Math.max(0, ...samples.map(({ values }) => values.length));
  const found = ['person.name', 'person.birth-date', 'person.nationality'].map((id) => engine.byId.get(id));
  const [name, birth, nationality] = found;
  if (rows === 0 || rows > MOST_ROWS || !name || !birth || !nationality) return;
  const full = samples.map(({ values }) => (values.length === rows ? values : []));
  const births = full.findIndex((values) => mayBe(birth, values));
  if (births < 0) return;
  const countries = full.findIndex((values, column) => column !== births && mayBe(nationality, values));
  const names = full.findIndex((values) => areNames(name, values));
  if (countries < 0 || names < 0 || names === countries || names === births) return;
  [name, birth, nationality].forEach((detector, i) => {
    const column = [names, births, countries][i]!;
    if (roles[column]?.kind === 'text') roles[column] = roleOf(detector);
  });
}

const roleOf = (detector: Detector): Role => ({
  kind: 'fact',
  detector,
  column: NO_CAPTION,
  because: ['column-values', 'person-table'],
});

const mayBe = (detector: Detector, values: readonly string[]): boolean =>
  values.length > 0 &&
  (detector.column?.(values, NO_CAPTION) ?? 0) >= 0.5 &&
  values.every((text) => detector.cell(text, NO_CAPTION) >= REPORTED);

/** Words of a name that stand beside such facts are a person's; one word is anything. */
const areNames = (detector: Detector, values: readonly string[]): boolean =>
  values.length > 0 &&
  values.every((text) => /\S \S/.test(text) && detector.cell(text, NO_CAPTION) >= REPORTED);
