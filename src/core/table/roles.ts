import { bestAlike } from '../alike.ts';
import { mostDigits } from '../detect.ts';
import { ANY_JOB, ANY_NUMBER, type Engine, isForeign, REPORTED } from '../engine.ts';
import { remembered } from '../text/remembered.ts';
import type { ColumnContext, Detector, HeaderHit, Reason } from '../types.ts';
import { countsPeople } from './counted-people.ts';
import { tellFewRows } from './few-rows.ts';
import { numbersOfPeople } from './general-captions.ts';
import { nameByGivenNames } from './given-names.ts';
import { nameByInitials } from './initials.ts';
import { areNameless } from './nameless.ts';
import { areAnimals, areCodes, areOfThePast } from './not-people.ts';
import { type Shelters, tellsShelters, tellsStates } from './protected-states.ts';
import { HOME, isOfTheHouse, type PublicRole, publicRoleOf } from './public-role.ts';
import { CLEAR, type Role, type Sample } from './role.ts';
import { cellText, cellType, type Row } from './row.ts';
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

const ENOUGH = 0.5;
/** Below it, in a sample of so many values, a column is surely not what its caption says. */
const DENIED = 0.25;
const SURE_SAMPLE = 3;
const SAMPLE = 100;
/** In the large windows of a long table, whose columns were looked at before. */
const LONG_TABLE = 4_096;
const SMALL_SAMPLE = 40;

/** Columns whose values are looked at: wider tables are made by machines, or to wear one out. */
const WIDEST = 1_000;

const TEXT: Role = { kind: 'text' };

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

/** Works out the role of every column from its caption and the values of the rows. */
export function findRoles(
  rows: readonly Row[],
  { captions: given, title = '' }: { readonly captions: readonly string[]; readonly title?: string },
  engine: Engine,
): Roles {
  const captions = areNameless(given) ? NO_CAPTIONS : given.map(unwrapped);
  const width = rows.reduce((most, row) => Math.max(most, row.batch.width(row.index)), captions.length);
  // Beyond, only captions speak; cells without one are read as texts, which finds what has a shape of its own.
  const looked = (column: number) => column < WIDEST || (captions[column] ?? '') !== '';
  const samples = Array.from({ length: width }, (_, column) =>
    looked(column) ? sampleOf(rows, column) : NO_SAMPLE,
  );
  // A column of names, found by its caption or its values, makes the others readable as facts of people.
  const terms = captions.some((caption) => ABBREVIATION.test(caption));
  const places = captions.some((caption) => OF_A_PLACE.test(caption.trim()));
  const namesThings = (caption: string) =>
    terms ? headsNames(caption, engine) : places && PLAIN_NAME.test(caption.trim());
  const look = (personTable: boolean) => (sample: Sample, column: number) => {
    const own = captions[column] ?? '';
    const caption = namesThings(own) ? '' : own;
    return (
      headedRole(sample, caption, engine, personTable) ?? unheadedRole(sample, caption, engine, personTable)
    );
  };
  const roles = samples.map(look(false));
  const personTable = roles.some((role) => role?.kind === 'fact' && namesAPerson(role.detector));
  const ofPeople = personTable || tellsOfPeople(roles, captions);
  // Of whom nobody names, and of houses that hide people, positions tell where they are.
  const ofUnnamed =
    !personTable &&
    (tellsStates(roles, { samples, captions }, engine) || tellsShelters({ samples, captions }, engine));
  const complete = roles.map((role, column) => {
    const caption = captions[column] ?? '';
    // Given names alone are names where the rest can only be people's.
    if (role === undefined && ofPeople && !personTable && headsNames(caption, engine))
      return look(true)(samples[column]!, column) ?? textRole(samples[column]!, caption, engine);
    const again =
      personTable &&
      (role === undefined ||
        isAddressByValues(role) ||
        (role.kind === 'foreign' && mayBelong(caption, engine)));
    if (ofUnnamed && role?.kind === 'foreign' && role.id === POSITIONS)
      return look(true)(samples[column]!, column) ?? role;
    if (isOfAHouse(caption)) return deniedRole(addressesOf(engine));
    const misplaced = personTable && role?.kind === 'foreign' && role.id === A_DATE;
    if (misplaced) return addressIn(samples[column]!, engine) ?? role;
    return (
      (again ? look(true)(samples[column]!, column) : role) ??
      (terms || namesThings(caption)
        ? deniedRole(namesOf(engine))
        : textRole(samples[column]!, caption, engine))
    );
  });
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
    : isTold && (countsPeople(seen) || areAnimals(seen) || areOfThePast(seen))
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

/**
 * Lists on some servers have their names under `Title`, those of homes under what their people are (`Judge`): where
 * the rest is about people, values say whose they are.
 */
function titledNames(
  roles: Role[],
  { samples, captions, engine }: { samples: readonly Sample[]; captions: readonly string[]; engine: Engine },
): void {
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
  /(?<!\p{L})(?:offices?|facility|court(?:house)?|company|business|firm|work(?:place)?|school|agency|clinic|branch|store|venue|registered|oficina|despacho|trabajo|laboral|empresa|negocio|tribunal|juzgado|escuela|sede|centro|fiscal|bureau|travail|société|siège|école|tribunal|escritório|empresa|trabalho|escola|büro|firma|ufficio|sede)(?!\p{L})/iu;
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

const NO_SAMPLE: Sample = { values: [], rows: [], column: -1 };

function sampleOf(rows: readonly Row[], column: number): Sample {
  const most = rows.length > LONG_TABLE ? SMALL_SAMPLE : SAMPLE;
  const step = Math.max(1, Math.floor(rows.length / most));
  const values: string[] = [];
  const sampled: Row[] = [];
  for (let i = 0; i < rows.length && values.length < most; i += step) {
    const text = cellText(rows[i]!, column);
    if (text === '') continue;
    values.push(text);
    sampled.push(rows[i]!);
  }
  return { values, rows: sampled, column };
}

/** The role that the caption speaks for and the values bear out. */
function headedRole(sample: Sample, caption: string, engine: Engine, personTable: boolean): Role | undefined {
  if (caption === '') return undefined;
  const hits = engine.headers.lookup(caption);
  for (const hit of hits) {
    if (isForeign(hit.detector, engine)) {
      if (hit.strength < CLEAR) continue;
      return personTable && ANY_NUMBER.has(hit.detector)
        ? (ownNumber(sample, caption, engine) ?? TEXT)
        : { kind: 'foreign', id: hit.detector };
    }
    const columnOf = (own: HeaderHit): ColumnContext => ({ header: caption, hit: own, personTable });
    if (confidence(engine.byId.get(hit.detector)!, sample, columnOf(hit)) < ENOUGH) continue;
    const score = (own: HeaderHit) => meanScore(engine.byId.get(own.detector)!, sample, columnOf(own));
    const best = bestAlike(hits, hit, { engine, score });
    return factRole(engine.byId.get(best.detector)!, columnOf(best), 'header');
  }
  return undefined;
}

/** What the values score on the whole; 0 for a detector that does not take the column. */
function meanScore(detector: Detector, sample: Sample, column: ColumnContext): number {
  if (sample.values.length === 0 || confidence(detector, sample, column) < ENOUGH) return 0;
  const sum = sample.values.reduce(
    (all, text, i) => all + detector.cell(text, column, cellType(sample.rows[i]!, sample.column)),
    0,
  );
  return sum / sample.values.length;
}

/** What a caption leaves open, values tell beside people: an A-number under `Case Number`, a CURP under `ID`. */
function ownNumber(sample: Sample, caption: string, engine: Engine): Role | undefined {
  const role = unheadedRole(sample, caption, engine, true);
  if (role?.kind !== 'fact') return undefined;
  const { identifies, category } = role.detector;
  return identifies === 'directly' || category === 'financial' ? role : undefined;
}

/** The role that the values alone speak for. */
function unheadedRole(
  sample: Sample,
  caption: string,
  engine: Engine,
  personTable: boolean,
): Role | undefined {
  if (sample.values.length === 0) return undefined;
  const column: ColumnContext = { header: caption, personTable };
  const digits = mostDigits(sample.values);
  let best: Detector | undefined;
  let bestScore = ENOUGH;
  for (const detector of unheadedOf(engine, sample.values.length)) {
    // Words are no column of numbers: what numbers look like need not be asked.
    if ((detector.needs?.digits ?? 0) > digits) continue;
    const score = detector.column?.(sample.values, column) ?? 0;
    if (score >= bestScore && (score > bestScore || !best)) {
      best = detector;
      bestScore = score;
    }
  }
  return best ? factRole(best, column, 'column-values') : undefined;
}

/** From so many values on the same detectors are asked. */
const MANY_VALUES = 8;
const unheadedLists = new WeakMap<Engine, (readonly Detector[])[]>();

/** The detectors that may take a column of so many values without a caption. */
function unheadedOf(engine: Engine, values: number): readonly Detector[] {
  let lists = unheadedLists.get(engine);
  if (lists === undefined) {
    lists = [];
    unheadedLists.set(engine, lists);
  }
  const most = values < MANY_VALUES ? values : Number.MAX_VALUE;
  lists[Math.min(values, MANY_VALUES)] ??= engine.detectors.filter(
    ({ column, needs }) => column !== undefined && (needs?.values ?? 0) <= most,
  );
  return lists[Math.min(values, MANY_VALUES)]!;
}

/**
 * A column whose caption speaks for a detector and whose values deny it, such as `Name` over facilities: what
 * looks like a person there (`T. Don Hutto`) is what a facility is called.
 */
function textRole(sample: Sample, caption: string, engine: Engine): Role {
  // One value again and again denies no more than one.
  if (sample.values.length < SURE_SAMPLE || new Set(sample.values).size < SURE_SAMPLE) return TEXT;
  const denied = engine.headers
    .lookup(caption)
    .filter((hit) => !isForeign(hit.detector, engine))
    .filter((hit) => {
      const column: ColumnContext = { header: caption, hit, personTable: false };
      return confidence(engine.byId.get(hit.detector)!, sample, column) < DENIED;
    });
  return denied.length === 0 ? TEXT : deniedRole(denied.map((hit) => hit.detector));
}

/** One object for the same detectors, so that a table whose windows agree is seen to agree. */
function deniedRole(ids: readonly string[]): Role {
  const key = ids.join();
  let role = deniedRoles.get(key);
  if (!role) {
    role = { kind: 'text', denied: new Set(ids) };
    deniedRoles.set(key, role);
  }
  return role;
}
const deniedRoles = new Map<string, Role>();

function confidence(detector: Detector, sample: Sample, column: ColumnContext): number {
  if (sample.values.length === 0) return 1;
  if (detector.column) return detector.column(sample.values, column);
  const accepted = sample.values.filter(
    (text, i) => detector.cell(text, column, cellType(sample.rows[i]!, sample.column)) >= REPORTED,
  );
  return accepted.length / sample.values.length;
}

function factRole(detector: Detector, column: ColumnContext, reason: Reason): Role {
  return { kind: 'fact', detector, column, because: [reason, 'shape'] };
}
