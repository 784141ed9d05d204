import type { Role, Sample } from './role.ts';

interface Columns {
  readonly roles: readonly Role[];
  readonly captions: readonly string[];
  readonly samples: readonly Sample[];
}

/** What animals have as well as people. */
const OF_BOTH: ReadonlySet<string> = new Set(['birth_date', 'demographic', 'nationality', 'location']);

/** Captions that tables of animals have, and none of people. */
const OF_ANIMALS =
  /^(?:(?:animal|pet|dog|cat|horse|cattle|livestock) ?(?:id|name|type|breed|number|no\.?)?|(?:primary |secondary )?breed|species|ear ?tag(?: no\.?| number)?|sire|dam|foaled|whelped|litter(?: no\.?)?|studbook(?: no\.?)?|especie|arete(?: siniiga)?|nombre (?:de la mascota|del animal)|espèce|tierart)$/i;
const PLAIN_NAME = /^(?:(?:animal|pet|dog|cat|horse) ?)?(?:name|nombre|nom|nome)$/i;
const MOST_SINGLE = 0.7;

/**
 * Whether the rows are about animals: a caption says so, and nothing stands beside that only people have. Their own
 * names are single words below `Name`; owners have whole ones, and addresses.
 */
export function areAnimals({ roles, captions, samples }: Columns): boolean {
  if (!captions.some((caption) => OF_ANIMALS.test(caption.trim()))) return false;
  return roles.every((role, column) => {
    if (role.kind !== 'fact' || OF_BOTH.has(role.detector.category)) return true;
    if (role.detector.category !== 'name' || !PLAIN_NAME.test(captions[column]?.trim() ?? '')) return false;
    const { values } = samples[column]!;
    return values.filter((text) => !/\p{L}\s+\p{L}/u.test(text)).length >= values.length * MOST_SINGLE;
  });
}

/** Whoever is named before has long been dead; 1899 and 1900 are also what programs write for no date. */
const LAST_OF_THE_PAST = 1898;
const FULL_DATES = [
  /^((?:1[5-9]|20)\d\d)[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].{0,20})?$/,
  /^\d{1,2}[-/. ](?:de )?(?:\d{1,2}|\p{L}{3,10})[-/., ]{1,2}(?:de )?((?:1[5-9]|20)\d\d)$/u,
  /^\p{L}{3,10}\.? \d{1,2},? ((?:1[5-9]|20)\d\d)$/u,
];
const FEWEST_DATES = 3;

/**
 * Whether all dates of a table are of the nineteenth century or before (passenger lists, registers of parishes), and
 * nothing in it is a number or address of the living.
 */
export function areOfThePast({ roles, samples }: Columns): boolean {
  if (roles.some((role) => role.kind === 'fact' && !OF_THE_DEAD.has(role.detector.category))) return false;
  const dates = new Set<string>();
  for (const { values } of samples) {
    const dated = values.flatMap((text) => {
      const year = yearOf(text);
      return year === undefined ? [] : [{ text, year }];
    });
    if (dated.some(({ year }) => year > LAST_OF_THE_PAST)) return false;
    if (dated.length * 2 > values.length) for (const { text } of dated) dates.add(text);
  }
  return dates.size >= FEWEST_DATES;
}

const OF_THE_DEAD: ReadonlySet<string> = new Set(['name', ...OF_BOTH]);

function yearOf(text: string): number | undefined {
  if (text.length > 40) return undefined;
  const found = FULL_DATES.map((shape) => shape.exec(text)?.[1]).find((year) => year !== undefined);
  return found === undefined ? undefined : Number(found);
}
