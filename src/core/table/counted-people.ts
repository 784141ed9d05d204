import type { Role, Sample } from './role.ts';

const COUNT =
  /^(?:count|total|freq(?:uency)?|number|n|births|occurrences|frecuencia|cantidad|nacimientos|effectif|naissances|quantidade|frequência)\.?$|^(?:number|no\.|n[úu]mero|total|nombre|count) (?:of|de) /i;
const FIGURE = /^\d{1,7}(?:[.,]\d{3})?$/;
/** Captions that head numbers of rows and of people, too. */
const OF_ANYTHING = /^(?:number|n)\.?$/i;
const YEAR = /^(?:19|20)\d\d$/;
const GIVEN_NAME = /^[^\s\d,;]{2,20}$/u;

interface Columns {
  readonly roles: readonly Role[];
  readonly captions: readonly string[];
  readonly samples: readonly Sample[];
}

/**
 * Whether rows tell how many people were born in a year, or were given a name then (statistics of first names): years
 * alone under the births, one word under the names, a count, and nothing that belongs to one person.
 */
export function countsPeople({ roles, captions, samples }: Columns): boolean {
  const columnsOf = (category: string) =>
    samples.filter((_, column) => {
      const role = roles[column];
      return role?.kind === 'fact' && role.detector.category === category;
    });
  const [names, otherNames] = columnsOf('name');
  const births = columnsOf('birth_date');
  if (otherNames !== undefined || births.length !== 1) return false;
  if (roles.some((role) => role.kind === 'fact' && !OF_GROUPS.has(role.detector.category))) return false;
  const isCounted = samples.some((sample, column) => {
    const caption = (captions[column] ?? '').trim();
    return (
      areAll(sample, FIGURE) && COUNT.test(caption) && (names !== undefined || !OF_ANYTHING.test(caption))
    );
  });
  return isCounted && areAll(births[0]!, YEAR) && (names === undefined || areAll(names, GIVEN_NAME));
}

/** What may be said of a whole group: its sex and origin. */
const OF_GROUPS: ReadonlySet<string> = new Set(['name', 'birth_date', 'demographic', 'nationality']);

const areAll = ({ values }: Sample, shape: RegExp): boolean =>
  values.length > 0 && values.every((text) => shape.test(text));
