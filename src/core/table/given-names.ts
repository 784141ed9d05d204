import { type Engine, REPORTED } from '../engine.ts';
import { plain } from '../text/fold.ts';
import type { Detector } from '../types.ts';
import type { Role, Sample } from './role.ts';

const FEWEST_ROWS = 3;
const MOST = 0.75;
/** Remarks that are made of people: of their families and health, of when they came and went. */
const OF_PEOPLE =
  /\b(?:child(?:ren)?|kids?|baby|pregnant|insulin|medication|arriv(?:ed|es)|leav(?:es|ing)|checked (?:in|out)|mother|father|wife|husband|sons?|daughters?|family|alone|ninos?|ninas?|hij[oa]s?|bebe|embarazad[oa]|insulina|medicina|lleg[oa]|sale|salio|madre|padre|espos[oa]|sol[oa]|enfants?|enceinte|arrivee?|partie?|mere|pere|seule?|criancas?|filh[oa]s?|gravida|chegou|saiu|mae|pai|sozinh[oa])\b/;
const FEWEST_REMARKS = 2;
const SHARE_OF_REMARKS = 0.25;

/**
 * Lists without captions that are kept day by day, as of who sleeps in a shelter: a given name, a country, and remarks such as
 * are made of people. One of these alone is no evidence: dishes and cats have names and countries, too.
 */
export function nameByGivenNames(roles: Role[], samples: readonly Sample[], engine: Engine): void {
  const [name, nationality] = ['person.name', 'person.nationality'].map((id) => engine.byId.get(id));
  if (!name || !nationality || !samples.some(areRemarks)) return;
  if (roles.some((role) => role.kind === 'fact' && role.detector.category === 'name')) return;
  const countries = samples.findIndex(({ values }) => share(values, nationality) >= MOST);
  if (countries < 0) return;
  const names = samples.findIndex(({ values }) => values.every(isOneWord) && share(values, name) >= MOST);
  if (names < 0 || names === countries) return;
  roles[names] = roleOf(name);
  roles[countries] = roleOf(nationality);
}

const BESIDE_PEOPLE = { header: '', personTable: true };
const roleOf = (detector: Detector): Role => ({
  kind: 'fact',
  detector,
  column: BESIDE_PEOPLE,
  because: ['column-values', 'person-table'],
});

const isOneWord = (text: string): boolean => /^\p{Lu}[\p{L}\p{M}’'-]{1,20}$/u.test(text);

function share(values: readonly string[], detector: Detector): number {
  if (values.length < FEWEST_ROWS) return 0;
  return values.filter((text) => detector.cell(text, BESIDE_PEOPLE) >= REPORTED).length / values.length;
}

function areRemarks({ values }: Sample): boolean {
  if (values.length < FEWEST_REMARKS) return false;
  const said = values.filter((text) => text.length <= 80 && OF_PEOPLE.test(plain(text))).length;
  return said >= FEWEST_REMARKS && said >= values.length * SHARE_OF_REMARKS;
}
