import { ANY_JOB, ANY_NUMBER, type Engine } from '../engine.ts';
import { remembered } from '../text/remembered.ts';
import type { Detector } from '../types.ts';
import { deniedRole, headedRole, NO_SAMPLE, sampleOf, textRole, unheadedRole } from './column-role.ts';
import { countsPeople } from './counted-people.ts';
import { tellFewRows } from './few-rows.ts';
import { numbersOfPeople } from './general-captions.ts';
import { nameByGivenNames } from './given-names.ts';
import { nameByInitials } from './initials.ts';
import { areNameless } from './nameless.ts';
import { areAnimals, areCodes, areNamedAfter, areOfThePast } from './not-people.ts';
import { type Shelters, tellsShelters, tellsStates } from './protected-states.ts';
import { HOME, isOfTheHouse, type PublicRole, publicRoleOf } from './public-role.ts';
import { CLEAR, type Role, type Sample } from './role.ts';
import type { Row } from './row.ts';
import { nameBySplitNames } from './split-names.ts';

export interface Roles {
  readonly columns: readonly Role[];
  readonly captions: readonly string[];
  readonly publicRole: PublicRole;
  /** Statuses say that the rows are people of a confidential population. */
  readonly tellsStates?: boolean;
  /** A column gives shelters of people who hide; whose, its values may say, or the title. */
  readonly tellsShelters?: Shelters;
}

/** Columns whose values are looked at: wider tables are made by machines, or to wear one out. */
const WIDEST = 1_000;

/** Beside an abbreviation stands the name of a thing, unless its values say that it is somebody's. */
const ABBREVIATION =
  /(?:^|[\s.:_-])(?:abbr(?:ev(?:iat(?:ed|ion))?)?|acronym|abreviatura|siglas?|abréviation|sigle)(?:[\s_-]?(?:name|form))?$/i;

/** Columns that only lists of restaurants and the like have: their names are those of places. */
const OF_A_PLACE =
  /^(?:cuisine(?: type)?|type of cuisine|tipo de (?:cocina|comida)|cocina|menu|amenities|(?:star )?rating|stars|reviews|price range|opening hours|calificaci[oó]n|estrellas|horario)$/i;
const PLAIN_NAME = /^(?:name|nombre|nom|nome)$/i;

const namesOf = ({ detectors }: Engine) =>
  detectors.filter(({ category }) => category === 'name').map(({ id }) => id);

const headsNames = (caption: string, engine: Engine): boolean =>
  engine.headers.lookup(caption).some(({ detector }) => engine.byId.get(detector)?.category === 'name');

/**
 * What formats wrap each record's own fields in: GeoJSON (RFC 7946 3.2), services of maps, JSON:API, tables on the web.
 * It says nothing of whom the fields are.
 */
const WRAPPER = /^(?:properties|attributes|fields|_source)\./;

const unwrapped = (caption: string): string => caption.replace(WRAPPER, '');

/** The columns of a table as they are looked at. */
interface Looked {
  readonly samples: readonly Sample[];
  readonly captions: readonly string[];
  readonly engine: Engine;
}

/** Works out the role of every column from its caption and the values of the rows. */
export function findRoles(
  rows: readonly Row[],
  { captions: given, title = '' }: { readonly captions: readonly string[]; readonly title?: string },
  engine: Engine,
): Roles {
  const captions = areNameless(given) ? NO_CAPTIONS : given.map(unwrapped);
  const samples = samplesOf(rows, captions);
  const complete = columnRoles({ samples, captions, engine });
  titledNames(complete, { samples, captions, engine });
  if (captions.every((caption) => caption === '')) {
    nameByGivenNames(complete, samples, engine);
    nameBySplitNames(complete, samples, engine);
    tellFewRows(complete, samples, engine);
  }
  nameByInitials(complete, { samples, captions }, engine);
  const publicRole = publicRoleOf({ roles: complete, captions, samples }, engine, title);
  numbersOfPeople(complete, { samples, captions, publicRole, engine });
  const office =
    publicRole === 'office' ? complete.map((role) => withoutHouse(role, complete, engine)) : complete;
  const seen = { roles: office, captions, samples, title };
  const isTold = office.some(({ kind }) => kind === 'fact');
  const columns = areCodes(seen)
    ? office.map((role) => (role.kind === 'foreign' ? role : deniedRole(namesOf(engine))))
    : isTold && (countsPeople(seen) || areAnimals(seen) || areOfThePast(seen) || areNamedAfter(seen))
      ? office.map((role) => (role.kind === 'fact' ? deniedRole([role.detector.id]) : role))
      : office;
  return {
    columns,
    captions: given,
    publicRole,
    tellsStates: tellsStates(columns, { samples, captions }, engine),
    tellsShelters: tellsShelters({ samples, captions }, engine),
  };
}

function samplesOf(rows: readonly Row[], captions: readonly string[]): readonly Sample[] {
  const width = rows.reduce((most, row) => Math.max(most, row.batch.width(row.index)), captions.length);
  // Beyond, only captions speak; cells without one are read as texts, which finds what has a shape of its own.
  const looked = (column: number) => column < WIDEST || (captions[column] ?? '') !== '';
  return Array.from({ length: width }, (_, column) => (looked(column) ? sampleOf(rows, column) : NO_SAMPLE));
}

/** What the columns say one by one, and then beside those that make the others readable as facts of people. */
function columnRoles({ samples, captions, engine }: Looked): Role[] {
  const namesThings = thingsNamed(captions, engine);
  const look = (column: number, personTable: boolean) => {
    const own = captions[column] ?? '';
    const caption = namesThings(own) ? '' : own;
    const sample = samples[column]!;
    return (
      headedRole(sample, caption, engine, personTable) ?? unheadedRole(sample, caption, engine, personTable)
    );
  };
  const roles = samples.map((_, column) => look(column, false));
  const isSure = roles.some((role) => role?.kind === 'fact' && namesAPerson(role.detector));
  const ofPeople = isSure || tellsOfPeople(roles, captions);
  // Of whom nobody names, and of houses that hide people, positions tell where they are.
  const ofUnnamed =
    !isSure &&
    (tellsStates(roles, { samples, captions }, engine) || tellsShelters({ samples, captions }, engine));
  const terms = hasAbbreviations(captions);
  return roles.map((role, column) => {
    const [caption, sample] = [captions[column] ?? '', samples[column]!];
    const asText = () => textRole(sample, caption, engine);
    // Given names alone are names where the rest can only be people's.
    if (role === undefined && ofPeople && !isSure && headsNames(caption, engine))
      return look(column, true) ?? asText();
    if (ofUnnamed && role?.kind === 'foreign' && role.id === POSITIONS) return look(column, true) ?? role;
    if (isOfAHouse(caption)) return deniedRole(addressesOf(engine));
    if (isSure && role?.kind === 'foreign' && role.id === A_DATE) return addressIn(sample, engine) ?? role;
    const found = isSure && mayBeElse(role, caption, engine) ? look(column, true) : role;
    return found ?? (terms || namesThings(caption) ? deniedRole(namesOf(engine)) : asText());
  });
}

const hasAbbreviations = (captions: readonly string[]): boolean =>
  captions.some((caption) => ABBREVIATION.test(caption));

/** Which captions name things, though they would be names of people in other tables. */
function thingsNamed(captions: readonly string[], engine: Engine): (caption: string) => boolean {
  if (hasAbbreviations(captions)) return (caption) => headsNames(caption, engine);
  const places = captions.some((caption) => OF_A_PLACE.test(caption.trim()));
  return (caption) => places && PLAIN_NAME.test(caption.trim());
}

/** Whether a column that is not known for sure is looked at again beside people. */
const mayBeElse = (role: Role | undefined, caption: string, engine: Engine): boolean =>
  role === undefined || isAddressByValues(role) || (role.kind === 'foreign' && mayBelong(caption, engine));

/**
 * Lists on some servers have their names under `Title`, those of homes under what their people are (`Judge`): where
 * the rest is about people, values say whose they are.
 */
function titledNames(roles: Role[], { samples, captions, engine }: Looked): void {
  const facts = roles.flatMap((role) => (role.kind === 'fact' ? [role.detector] : []));
  const isTold = facts.some(
    ({ category, identifies }) => category === 'birth_date' || identifies === 'directly',
  );
  const areHomes = roles.some(
    (role, column) =>
      role.kind === 'fact' && role.detector.category === 'address' && HOME.test(captions[column] ?? ''),
  );
  if ((!isTold && !areHomes) || facts.some(({ category }) => category === 'name')) return;
  roles.forEach((role, column) => {
    if (role.kind !== 'foreign' || (role.id !== ANY_JOB && !areHomes)) return;
    const found = unheadedRole(samples[column]!, '', engine, true);
    if (found?.kind === 'fact' && found.detector.category === 'name') roles[column] = found;
  });
}

const A_DATE = 'other.date';
const POSITIONS = 'geo.position';

/** Addresses below a caption that cannot be theirs: columns have shifted. */
function addressIn(sample: Sample, engine: Engine): Role | undefined {
  if (!/\p{L}{2}/u.test(sample.values[0] ?? '')) return undefined;
  const found = unheadedRole(sample, '', engine, true);
  return found?.kind === 'fact' && found.detector.category === 'address' ? found : undefined;
}

/** Beside people less is asked of the cells of such a column. */
const isAddressByValues = (role: Role): boolean =>
  role.kind === 'fact' && role.detector.category === 'address' && role.because[0] === 'column-values';

/** `Office Address`, `Dirección de la oficina`: nobody lives there, whatever the values look like. */
const ADDRESS_WORD =
  /(?<!\p{L})(?:address|addr|direcci[oó]n|domicilio|adresse|endereço|indirizzo|anschrift|адрес)(?!\p{L})/iu;
const HOUSE_WORD =
  /(?<!\p{L})(?:offices?|facility|court(?:house)?|company|business|firm|work(?:place)?|school|agency|clinic|branch|store|venue|registered|oficina|despacho|profesional|professionnelle|professionnel|profissional|trabajo|laboral|empresa|negocio|tribunal|juzgado|escuela|sede|centro|fiscal|bureau|travail|société|siège|école|tribunal|escritório|empresa|trabalho|escola|büro|firma|ufficio|sede)(?!\p{L})/iu;
const isOfAHouse = remembered((caption): boolean => ADDRESS_WORD.test(caption) && HOUSE_WORD.test(caption));

const addressesOf = ({ detectors }: Engine) =>
  detectors.filter(({ category }) => category === 'address').map(({ id }) => id);

const NO_CAPTIONS: readonly string[] = [];

/** The house at which people work is nobody's address, and what is told of it is told of nobody. */
function withoutHouse(role: Role, roles: readonly Role[], engine: Engine): Role {
  if (role.kind === 'fact' && isOfTheHouse(role, roles)) return deniedRole([role.detector.id]);
  const isAddress = role.kind === 'fact' && role.detector.category === 'address';
  if (role.kind !== 'text' && !isAddress) return role;
  const denied = role.kind === 'text' ? [...(role.denied ?? [])] : [];
  return deniedRole([...denied, ...addressesOf(engine)]);
}

/**
 * Whether what a caption of another kind heads may be somebody's beside people: it is also the caption of a fact
 * that is asked for only there (positions, `Patient ID`), or says of its numbers no more than that they are some.
 */
function mayBelong(caption: string, engine: Engine): boolean {
  return engine.headers
    .lookup(caption)
    .some(
      ({ detector, strength }) =>
        strength >= CLEAR && (engine.byId.has(detector) || ANY_NUMBER.has(detector)),
    );
}

/** Whether a detector's facts single people out, so that a table that holds them is about people. */
export function namesAPerson(detector: Detector): boolean {
  return (
    detector.identifies === 'directly' || detector.category === 'name' || detector.category === 'birth_date'
  );
}

/** Captions that only people's countries have: goods and ships have a country of origin, and owners of a nationality. */
const NATIONALITY =
  /^(?:nationality|citizenship|nacionalidad|ciudadan[ií]a|nationalité|citoyenneté|nacionalidade|cidadania|country of (?:citizenship|birth|nationality)|birth country|pa[ií]s de nacimiento)$/i;

/**
 * Whether columns without a known name are told of people: a nationality and a status or a place of custody, or an age or a
 * sex and nothing else besides the names. Teams and crews have positions.
 */
function tellsOfPeople(roles: readonly (Role | undefined)[], captions: readonly string[]): boolean {
  const told = new Set<string>();
  let others = 0;
  roles.forEach((role, column) => {
    const caption = (captions[column] ?? '').trim();
    if (role?.kind !== 'fact') others++;
    else if (role.detector.category !== 'nationality' || NATIONALITY.test(caption))
      told.add(role.detector.category);
  });
  if (!told.has('nationality')) return false;
  return told.has('status') || told.has('facility') || (told.has('demographic') && others === 1);
}

/** Whether rows give names and say something of each: when they were born, where they come from, a number of theirs. */
export function isAboutPeople({ columns }: Roles): boolean {
  const facts = columns.flatMap((role) => (role.kind === 'fact' ? [role.detector] : []));
  const named = facts.some(({ category }) => category === 'name');
  return named && facts.some((detector) => detector.category !== 'name' && tellsOfSomebody(detector));
}

const tellsOfSomebody = ({ category, identifies }: Detector) =>
  identifies === 'directly' || category === 'birth_date' || category === 'nationality';
