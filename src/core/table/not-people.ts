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

/** Captions of whom streets, trees, schools and ships are named after, or who is remembered by a thing. */
const OF_HONOUR =
  /^(?:named (?:after|for)|dedicated to|in (?:memory|honou?r) of|honou?ree|eponym|origin of (?:the )?name|benannt nach|namensgeber(?:in)?|namensgebung|nombrad[oa] (?:por|en honor a)|dedicad[oa] a|en (?:honor|memoria) (?:a|de)|epónimo|origen del nombre|nommée? d'après|origine du nom|dédiée? à|em homenagem a|homenagead[oa]|origem do nome|intitolat[oa] a)$/i;
/** What bears a name: `Street`, `Calle`, `Nom de la rue`, `School`. */
const OF_THINGS =
  /(?<!\p{L})(?:street|road|avenue|square|park|school|bridge|building|tree|bench|ship|calle|v[íi]a|avenida|plaza|parque|escuela|puente|rue|voie|place|école|pont|rua|praça|escola|ponte|straße|strasse|platz|schule|brücke|baum)(?!\p{L})/iu;
const OF_NAMED: ReadonlySet<string> = new Set(['name', 'address', 'birth_date', 'demographic', 'location']);

/**
 * Whether the rows are things that are named after people, and the addresses are those of the things. Whoever gave
 * something in somebody's memory is named beside, and lives somewhere.
 */
export function areNamedAfter({ roles, captions }: Columns): boolean {
  if (!captions.some((caption) => OF_HONOUR.test(caption.trim()))) return false;
  return roles.every((role, column) => {
    if (role.kind !== 'fact') return true;
    const caption = captions[column]?.trim() ?? '';
    if (role.detector.category === 'name') return OF_HONOUR.test(caption) || OF_THINGS.test(caption);
    return OF_NAMED.has(role.detector.category) && !OF_PEOPLE.test(caption);
  });
}
const OF_PEOPLE =
  /(?<!\p{L})(?:home|resid\p{L}{1,6}|domicil\p{L}{1,3}|donor|donante|applicant|client)(?!\p{L})/iu;

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
export function areOfThePast({ roles, captions, samples, title }: Columns): boolean {
  if (roles.some((role) => role.kind === 'fact' && !OF_THE_DEAD.has(role.detector.category))) return false;
  if (diedLongAgo(captions, samples)) return true;
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

const DEATH =
  /^(?:died|death|deceased|(?:date|year|day) of death|death[ _]?(?:date|year)|dod|end of watch|killed|fell|fallen|fallecimiento|defunci[óo]n|(?:fecha|a[ñn]o) de (?:fallecimiento|defunci[óo]n|muerte)|muerte|mort|d[ée]c[èe]s|date d[eu] d[ée]c[èe]s|gestorben|gefallen|todesdatum|todesjahr|falecimento|data de falecimento)$/i;
/** Of the wars before and all whom they took, as memorials list them. */
const LAST_DEATH = 1954;
const NO_DATE = /^(?:1899-12-3\d|1900-01-0\d|0?1[./]0?1[./]1900)(?:[T ]|$)/;
const ANY_YEAR = /(?<!\d)(?:1\d|20)\d\d(?!\d)/g;

/** Whether each row says when somebody died, and all long before anybody who could be looked for now. */
function diedLongAgo(captions: readonly string[], samples: readonly Sample[]): boolean {
  const rows = Math.max(0, ...samples.map(({ values }) => values.length));
  return captions.some((caption, column) => {
    const values = samples[column]?.values ?? [];
    if (!DEATH.test(caption.trim()) || values.length < Math.max(FEWEST_DATES, rows)) return false;
    const isLong = (text: string): boolean => {
      const years = (text.match(ANY_YEAR) ?? []).map(Number);
      return years.length > 0 && years.every((year) => year <= LAST_DEATH) && !NO_DATE.test(text);
    };
    return values.every(isLong) && new Set(values).size > 1;
  });
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
