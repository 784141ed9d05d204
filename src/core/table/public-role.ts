import { ANY_JOB, type Engine } from '../engine.ts';
import { lettered } from '../text/lettered.ts';
import {
  callsAgents,
  callsOfficials,
  callsPractitioners,
  givesFirm,
  givesHouse,
  headsAHouse,
  isClient,
  isJobOfStaff,
  isPosition,
} from './positions.ts';
import { type Columns, captionsTell, heads, isName } from './public-captions.ts';
import { callsContest, callsPublic, countMedals } from './public-titles.ts';
import { areCandidates, areContestants, areGivers, haveDied, saysPublic } from './public-values.ts';
import type { Role, Sample } from './role.ts';

/**
 * By what a table is known to list people in public roles: its captions, or what stands in its columns. `office`: it
 * gives positions, and the addresses beside are those of the house, at which nobody lives.
 */
export type PublicRole = 'captions' | 'values' | 'office' | 'none';

/** What staff may be said to have: whoever has a fact of another kind beside is no official by a position. */
const OF_STAFF: ReadonlySet<string> = new Set(['name', 'address', 'facility', 'phone', 'email']);

export const isOfStaff = (category: string): boolean => OF_STAFF.has(category);

/** What is told of people in public by whoever lists them. */
const OF_A_LIFE: ReadonlySet<string> = new Set(['name', 'birth_date', 'nationality', 'demographic']);

/** Whether a table lists officials, staff, speakers: people in their office. `title`: what stands above it. */
export function publicRoleOf(columns: Columns, engine: Engine, title = ''): PublicRole {
  const { roles, captions, samples } = columns;
  const seen = staffIn(columns, engine);
  const isKnown =
    (callsPublic(title) ||
      callsContest(title) ||
      countMedals(captions) ||
      areContestants(captions, samples) ||
      areCandidates(captions) ||
      areGivers(captions) ||
      haveDied({ ...columns, title }) ||
      saysPublic(samples, roles)) &&
    roles.every((role) => role.kind !== 'fact' || OF_A_LIFE.has(role.detector.category));
  return (isKnown || captionsTell(columns, engine)) && seen !== 'office' ? 'captions' : seen;
}

const ORGANISATION = 'other.organisation';

// -------------------------------------------------------------------------------- positions without a caption

/** What somebody did before, or does for a living. */
const OCCUPATION =
  /occup|profess|former|previous|trade|oficio|ocupa|profes|anterior|métier|empleo|emprego|livelihood/i;
/** Captions of where somebody lives. */
export const HOME = lettered(String.raw`home|residen|domicil|casa|lives|(?:^|\P{L})viv`, 'iu');
/** Courts and notaries have a `domicilio`, too. */
const SEAT_OF_A_HOUSE = /^domicili[oe]s?$/i;
const FEWEST = 2;
/** Share of the values that must be positions, e-mail addresses of one house, or addresses of one. */
const MOST = 0.75;

/** Whether a column gives positions in one house, and the addresses beside are that house's. */
function staffIn({ roles, captions, samples }: Columns, engine: Engine): PublicRole {
  // One thing under its captions, as scripts are full of, is no list.
  if (samples.every(({ values }) => values.length < FEWEST)) return 'none';
  const others = roles.filter((role) => role.kind === 'fact' && !isOfStaff(role.detector.category));
  if (others.some((role) => !isOfTheHouse(role, roles)) || captions.some(isClient)) return 'none';
  const homes = captions.filter((caption) => HOME.test(caption));
  const ofAHouse =
    arePractitioners({ roles, captions, samples }) || haveAHouse({ roles, captions, samples }, engine);
  if (ofAHouse && homes.every((caption) => SEAT_OF_A_HOUSE.test(caption.trim()))) return 'office';
  if (homes.length > 0 || others.length > 0) return 'none';
  const position = positionIn({ roles, captions, samples }, engine);
  if (position === undefined) return 'none';
  const beside = samples.filter((_, column) => column !== position.column);
  if (beside.some(({ values }) => share(values, isOldDate) >= MOST)) return 'none';
  const places = beside.flatMap((sample) => addressesIn(sample, { role: roles[sample.column], engine }));
  if (places.length === 0) return position.isCalledSo ? 'none' : 'values';
  if (areOneHouse(places)) return 'office';
  return haveOneMail(beside) && !position.isCalledSo ? 'values' : 'none';
}

const COUNTRY = /^(?:country|pa[ií]s|pays|land|paese)(?:[ _](?:name|code))?$/i;
const OFFERED =
  /^(?:services?(?: (?:offered|provided))?|practice areas?|areas? of (?:law|practice)|types? of cases|case types?|specialt(?:y|ies)|languages?(?: spoken)?|servicios(?: ofrecidos)?|[áa]reas? de (?:pr[áa]ctica|derecho)|idiomas?|langues?|serviços|línguas?)$/i;

/** Whether what is told beside an address is the house's own: where it stands, in what country, and what it does for people. */
export function isOfTheHouse(role: Role, roles: readonly Role[]): boolean {
  if (role.kind !== 'fact') return false;
  const { category } = role.detector;
  const caption = role.column.header.trim();
  if (!roles.some((other) => other.kind === 'fact' && other.detector.category === 'address')) return false;
  if (category === 'location') return true;
  return category === 'nationality'
    ? COUNTRY.test(caption)
    : (category === 'status' || category === 'demographic') && OFFERED.test(caption);
}

/** Practitioners with their firms: the addresses are the firms', unless clients are named, too. */
const arePractitioners = ({ roles, captions, samples }: Columns): boolean =>
  roles.filter(isName).length === 1 &&
  roles.some(
    (role, column) =>
      isName(role) &&
      (callsPractitioners(captions[column] ?? '') || share(samples[column]?.values ?? [], isTitled) >= MOST),
  ) &&
  captions.some(givesFirm);

/** How practitioners are addressed, by name: `Dr. Ruth Lund`, `Rev. Simon Sen`. */
const isTitled = (text: string): boolean =>
  /^(?:dr|dra|doc|prof|rev|fr|pr|ra|r[áa]in|mtr[oa]|lic|abg|adv|me|pastor|rabbi|padre|maître|maitre)\b[.ª]?\s+\p{Lu}/iu.test(
    text.trim(),
  );

/**
 * Principals of schools, titulars of offices, owners of businesses, agents of what is for sale: the addresses are those
 * of the houses.
 */
function haveAHouse({ roles, captions }: Columns, engine: Engine): boolean {
  const caption = captions[whoHasAHouse(roles, captions)] ?? '';
  if (callsAgents(caption)) return true;
  return (
    headsAHouse(caption) &&
    captions.some(
      (other, column) =>
        heads(ORGANISATION, other, engine) ||
        givesHouse(other) ||
        // Who is called something else stands under `Manager`: what stands under `Name` is no person.
        (/^(?:name|nombre|nom|nome)$/i.test(other.trim()) && !isName(roles[column])),
    )
  );
}

/** The one column of names; of two rows it is known by its caption only. -1: none, or several. */
function whoHasAHouse(roles: readonly Role[], captions: readonly string[]): number {
  const names = roles.flatMap((role, column) => (isName(role) ? [column] : []));
  if (names.length > 0) return names.length === 1 ? names[0]! : -1;
  return captions.findIndex(
    (caption, column) => roles[column]?.kind === 'text' && (headsAHouse(caption) || callsAgents(caption)),
  );
}

interface Position {
  readonly column: number;
  /** A caption says so, of values that would not say it alone: they tell only that a house's addresses are an office's. */
  readonly isCalledSo: boolean;
}

/** The column that gives positions, or whose caption calls its people officials. */
function positionIn({ roles, captions, samples }: Columns, engine: Engine): Position | undefined {
  const told = samples.findIndex(
    (sample, column) => mayHead(captions[column] ?? '', engine) && share(sample.values, isPosition) >= MOST,
  );
  if (told >= 0) return { column: told, isCalledSo: false };
  const called = samples.findIndex(({ values }, column) => {
    const caption = captions[column] ?? '';
    if (isName(roles[column])) return callsOfficials(caption);
    return (
      heads(ANY_JOB, caption, engine) && !OCCUPATION.test(caption) && share(values, isJobOfStaff) >= MOST
    );
  });
  return called < 0 ? undefined : { column: called, isCalledSo: true };
}

/** A day of the last century, maybe somebody's first. */
const isOldDate = (text: string): boolean =>
  /^\D{0,12}(?:\d{1,2}\D{1,12}){1,2}19\d\d$|^19\d\d\D\d{1,2}\D\d{1,2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d\d$/.test(
    text,
  );

const mayHead = (caption: string, engine: Engine): boolean =>
  !OCCUPATION.test(caption) &&
  (caption === '' || heads(ANY_JOB, caption, engine) || engine.headers.lookup(caption).length === 0);

function share(values: readonly string[], holds: (text: string) => boolean): number {
  return values.length < FEWEST ? 0 : values.filter(holds).length / values.length;
}

/** The addresses that stand in a column, as far as they say which house it is. */
function addressesIn(
  { values }: Sample,
  { role, engine }: { role: Role | undefined; engine: Engine },
): readonly string[] {
  if (role?.kind === 'fact' && role.detector.category === 'address') return values;
  const detectors = engine.detectors.filter(({ category }) => category === 'address');
  return values.flatMap((text) => {
    if (text.length > 400 || !/\d/.test(text)) return [];
    const isAddress = detectors.some((detector) => [...detector.find(text, {})].length > 0);
    return isAddress ? [text] : [];
  });
}

const ROOM =
  /(?<!\p{L})(?:room|rm|suite|ste|floor|office|oficina|despacho|piso|sala|salle|bureau|étage|andar)\.?\s{0,3}(?:no\.?\s?)?#?\s{0,3}[\p{L}]?-?\d{1,5}[\p{L}]?\b,?|\b\d{1,3}(?:st|nd|rd|th) floor,?/giu;
const HOUSE =
  /(?<!\p{L})(?:room|rm|suite|ste|city hall|town hall|courthouse|capitol|state house|building|oficina|despacho|palacio|palácio|palais|edificio|edifício|ayuntamiento|alcaldía|mairie|hôtel de ville|juzgado)(?!\p{L})/iu;

const DWELLING =
  /(?<!\p{L})(?:ap(?:ar)?t(?:ment)?s?|apartamento|appartement|apto|depto|departamento|dpto|casa|unit|trailer|lot|flat)(?!\p{L})\.?\s{0,3}#?\s{0,3}(?:\p{L}(?!\p{L})|\d)/iu;

/** One house, whatever the room; or houses in which nobody lives. */
function areOneHouse(places: readonly string[]): boolean {
  if (places.length < FEWEST || places.some((text) => DWELLING.test(text))) return false;
  if (share(places, (text) => HOUSE.test(text)) >= MOST) return true;
  const houses = new Map<string, number>();
  for (const place of places) {
    const house = place
      .replace(ROOM, ' ')
      .replace(/[\s,.]+/g, ' ')
      .trim()
      .toLowerCase();
    houses.set(house, (houses.get(house) ?? 0) + 1);
  }
  return (
    [...houses.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0) >=
    places.length * MOST
  );
}

/** Where anybody has their mail. */
const ANYBODY =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|proton(?:mail)?|gmx|mail)\./i;

/** Whether the e-mail addresses beside are of one house. */
function haveOneMail(samples: readonly Sample[]): boolean {
  return samples.some(({ values }) => {
    const domains = values.flatMap(
      (text) => /[\w.+-]{1,64}(@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/.exec(text)?.[1] ?? [],
    );
    if (domains.length < FEWEST || domains.length < values.length * MOST) return false;
    return (
      domains.filter((domain) => domain === domains[0] && !ANYBODY.test(domain)).length >=
      domains.length * MOST
    );
  });
}
