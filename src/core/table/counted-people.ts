import type { Role, Sample } from './role.ts';

const COUNT =
  /^(?:count|total|freq(?:uency)?|number|n|births|occurrences|frecuencia|cantidad|nacimientos|effectif|naissances|quantidade|frequência)\.?$|^(?:number|no\.|n[úu]mero|total|nombre|count) (?:of|de) /i;
const FIGURE = /^\d{1,7}(?:[.,]\d{3})?$/;
const YEAR = /^(?:19|20)\d\d$/;
const GIVEN_NAME = /^[^\s\d,;]{2,20}$/u;

interface Columns {
  readonly roles: readonly Role[];
  readonly captions: readonly string[];
  readonly samples: readonly Sample[];
}

/**
 * Whether rows tell how many people were given a name in a year (statistics of first names): one word under the names,
 * years alone under the births, a count, and nothing that belongs to one person.
 */
export function countsNames({ roles, captions, samples }: Columns): boolean {
  const columnsOf = (category: string) =>
    samples.filter((_, column) => {
      const role = roles[column];
      return role?.kind === 'fact' && role.detector.category === category;
    });
  const names = columnsOf('name');
  const births = columnsOf('birth_date');
  if (names.length !== 1 || births.length !== 1) return false;
  if (roles.some((role) => role.kind === 'fact' && !OF_GROUPS.has(role.detector.category))) return false;
  const isCounted = samples.some(
    (sample, column) => areAll(sample, FIGURE) && COUNT.test((captions[column] ?? '').trim()),
  );
  return isCounted && areAll(names[0]!, GIVEN_NAME) && areAll(births[0]!, YEAR);
}

/** What may be said of a whole group: its sex and origin. */
const OF_GROUPS: ReadonlySet<string> = new Set(['name', 'birth_date', 'demographic', 'nationality']);

const areAll = ({ values }: Sample, shape: RegExp): boolean =>
  values.length > 0 && values.every((text) => shape.test(text));
