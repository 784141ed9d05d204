import type { Role, Sample } from './role.ts';

interface Columns {
  readonly roles: readonly Role[];
  readonly captions: readonly string[];
  readonly samples: readonly Sample[];
  /** What stands above the table. */
  readonly title: string;
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

/** Captions of what standards call countries, languages and scripts by (ISO 639, 3166, 4217, 15924). */
const OF_CODES =
  /^(?:alpha[ _-]?[234](?:[ _-]?code)?|(?:iso[ _-]?)?(?:639|3166|4217|15924)[ _-]?[123]?[bt]?[ _-]?(?:code|alpha[ _-]?[23])?|part[ _]?[123][bt]?(?:[ _]?code)?|cca[23])$/i;
const OF_NAMED_THINGS: ReadonlySet<string> = new Set(['name', 'nationality', 'demographic']);
const FEWEST_CODES = 8;

/** Whether each row is what a code stands for: countries and languages, of which no code comes twice, as those of people do. */
export function areCodes({ roles, captions, samples }: Columns): boolean {
  if (roles.some((role) => role.kind === 'fact' && !OF_NAMED_THINGS.has(role.detector.category)))
    return false;
  const coded = captions.flatMap((caption, column) => (OF_CODES.test(caption.trim()) ? [column] : []));
  // Nobody is given a code by several standards.
  if (coded.length > 1) return true;
  const values = samples[coded[0] ?? -1]?.values ?? [];
  return values.length >= FEWEST_CODES && new Set(values).size === values.length;
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
export function areOfThePast({ roles, samples, title }: Columns): boolean {
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
  return (
    dates.size >= FEWEST_DATES ||
    (dates.size === 0 &&
      isOldRegister(
        title,
        samples.map(({ values }) => values),
      ))
  );
}

/** What registers of people are called, and their year behind: not `Census 1700`, which is a ward's at five o'clock. */
const OLD_REGISTER =
  /(?<!\p{L})(?:census|enumeration|baptisms|burials|censo|padr[oó]n|bautismos|entierros|recensement|d[ée]nombrement|bapt[êe]mes|recenseamento|batismos|volksz[äa]hlung|taufen|censimento|battesimi|volkstelling) (?:of|de|del|du|von|vom|van|di|do) (?:(?:the year|año|l'année|ano|anno|jahr) )?1[5-8]\d\d(?!\d)/iu;
const YEARS = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;

/**
 * Whether nobody is alive of whom a register tells: `Census of 1880`, over cells that tell of no year in which people
 * lived who live now.
 */
export function isOldRegister(title: string, columns: readonly (readonly string[])[]): boolean {
  if (!OLD_REGISTER.test(title)) return false;
  const isOld = (text: string): boolean =>
    (text.match(YEARS) ?? []).every((year) => Number(year) <= LAST_OF_THE_PAST);
  return isOld(title) && columns.every((values) => values.every(isOld));
}

const OF_THE_DEAD: ReadonlySet<string> = new Set(['name', ...OF_BOTH]);

function yearOf(text: string): number | undefined {
  if (text.length > 40) return undefined;
  const found = FULL_DATES.map((shape) => shape.exec(text)?.[1]).find((year) => year !== undefined);
  return found === undefined ? undefined : Number(found);
}
