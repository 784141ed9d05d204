import type { Engine } from '../engine.ts';
import type { Fact, KeyedFact } from '../persons/person.ts';
import { plain } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import type { Category } from '../types.ts';
import { isState, SHELTERED } from './protected-states.ts';
import { HOME } from './public-role.ts';
import type { Role } from './role.ts';
import type { Roles } from './roles.ts';

/** By what somebody is found whom nobody names. */
const WHEREABOUTS: ReadonlySet<Category> = new Set(['address', 'location', 'phone', 'email', 'plate']);
const PLACE: ReadonlySet<Category> = new Set(['address', 'location']);

/** Captions of what happens to one person, or is said of one. */
const OF_ONE =
  /\b(?:hearing|interview|appointment|check ?-?in|biometrics|merits|arriv(?:al|ed)|entry|entered|removal|age|sex|gender|nationality|citizenship|country of (?:birth|origin|citizenship)|(?:spoken |preferred )?language|household|family(?: size)?|children|dependents|diagnos[a-z]{2,4}|icd(?: code)?|medications?|symptoms?|treatment|audiencia|cita|entrevista|edad|sexo|genero|nacionalidad|idioma|pais de (?:origen|nacimiento)|famili(?:a|ares)|hij[oa]s|ingreso|llegada|audience|entretien|sexe|nationalite|langue|audiencia|idade|chegada|alter|geschlecht|staatsangehorigkeit|anhorung)\b/;
/** Captions and titles of houses, of what is done there, and of what is sold or looked into: nobody lives there. */
const HOUSE =
  /\b(?:offices?|agency|agencies|organi[sz]ations?|org|company|business(?:es)?|courts?|facilit(?:y|ies)|clinics?|(?:cent(?:er|re)s?)(?! of)|locations?|sites?|venues?|branch(?:es)?|stations?|stores?|providers?|departments?|buildings?|propert(?:y|ies)|parcels?|permits?|zoning|violations?|offen[cs]es?|incidents?|crimes?|inspections?|listings?|price|bedrooms?|hospitals?|church(?:es)?|consulates?|embass(?:y|ies)|hours|website|services?|resources?|director(?:y|ies)|assistance|hotlines?|partners?|grantees?|vendors?|beds|capacity|oficinas?|organizacion(?:es)?|instituci(?:on|ones)|dependencias?|tribunal(?:es)?|juzgados?|centros?|clinicas?|sedes?|sucursal(?:es)?|empresas?|predios?|propiedad(?:es)?|horarios?|servicios?|recursos?|directorios?|consulados?|embajadas?|capacidad|camas|bureaux?|centres?|organismes?|tribuna(?:l|ux)|etablissements?|horaires|orgaos?|unidades?|amter|amt|behorden?|beratungsstellen?|offnungszeiten)\b/;
export const saysHouses = remembered((words): boolean => HOUSE.test(plain(words)));

/** What a house is written to at, so that nobody learns where it is. */
const BOX = /\b(?:p\.? ?o\.? ?box|apartado|boite postale|caixa postal|postfach)\b/i;
const MAIL = /\b(?:mailing|postal|correspondencia)\b/;
/** Where a child is told from others by the birth date. */
const OF_A_CHILD =
  /\b(?:schools?|grades?|classrooms?|teachers?|placements?|foster|kindergarten|day ?care|escuelas?|colegios?|grado escolar|guarderia|hogar de acogida|ecole|classe|escola|schule|klasse)\b/;
/** An office has a `domicilio`, too. */
const OWN_HOME = /home|residen|casa|lives|vive|particular/;
/** Columns that are parts of an address, or say how one is reached. */
const OF_ADDRESS =
  /^(?:.{0,20}(?:address|street|domicilio|direccion|calle|adresse|rue|endereco|strasse)(?: line)? ?\d?|city|town|state|zip(?: ?code)?|postal code|county|apt|unit|ciudad|estado|municipio|colonia|c\.? ?p\.?|codigo postal|ville|code postal|cidade|cep|phone|telephone|telefono|no\.?|#)$/;

export interface AboutTable {
  /** Those that the file's name, the title and the captions speak of. */
  readonly populations: number;
  /** Whether the file's name or the title speaks of offices and the like. */
  readonly ofHouses: boolean;
}

/**
 * Columns of a table that names nobody by which single people are found all the same (spec, law.md C6 to C8): homes, telephones
 * and plates beside a status or what befalls one person, addresses under a title of a confidential population alone, shelters
 * of victims and children, and birth dates beside a school.
 */
export function tellingColumns(roles: Roles, { populations, ofHouses }: AboutTable): ReadonlySet<number> {
  const { columns, publicRole } = roles;
  if (columns.every(({ kind }) => kind !== 'fact')) return NONE;
  const captions = columns.map((_, column) => plain(roles.captions[column] ?? ''));
  if (publicRole !== 'none' || columns.some((role) => isFact(role, 'name'))) return NONE;
  const columnsOf = (categories: ReadonlySet<Category>, may = (_: number) => true) =>
    new Set(
      columns.flatMap((role, column) =>
        role.kind === 'fact' && categories.has(role.detector.category) && may(column) ? [column] : [],
      ),
    );
  if (areHidden(roles, populations)) return columnsOf(PLACE, (column) => !MAIL.test(captions[column]!));
  const births = columnsOf(BIRTHS, () => captions.some((caption) => OF_A_CHILD.test(caption)));
  const homes = captions.filter((text, column) => isFact(columns[column], 'address') && HOME.test(text));
  const houses = captions.some((caption) => HOUSE.test(caption)) || columns.some(isOrganisation);
  if (houses && !homes.some((caption) => OWN_HOME.test(caption))) return births;
  if (roles.tellsStates) return columnsOf(WHEREABOUTS);
  const arePeople =
    homes.length > 0 ||
    captions.some((caption) => OF_ONE.test(caption)) ||
    captions.every((caption) => OF_ADDRESS.test(caption));
  return populations !== 0 && !ofHouses && arePeople ? columnsOf(PLACE) : births;
}

/** Whether the table gives shelters of victims or of children. */
const areHidden = ({ tellsShelters }: Roles, populations: number): boolean =>
  tellsShelters === 'of-victims' || (tellsShelters === true && (populations & SHELTERED) !== 0);

const NONE: ReadonlySet<number> = new Set();
const BIRTHS: ReadonlySet<Category> = new Set(['birth_date']);

const isFact = (role: Role | undefined, category: Category): boolean =>
  role?.kind === 'fact' && role.detector.category === category;
const isOrganisation = (role: Role): boolean => role.kind === 'foreign' && role.id === 'other.organisation';

/** The facts of a form about one person, by which they are found though nobody names them. */
export function withTelling(facts: readonly Fact[], engine: Engine): readonly Fact[] {
  const told = facts.some(({ detector, text }) => detector.category === 'status' && isState(text, engine));
  if (!told) return facts;
  return facts.map((fact) => (WHEREABOUTS.has(fact.detector.category) ? { ...fact, ofOne: true } : fact));
}

/** A box is where nobody lives. */
export const tellsWhere = ({ detector, text }: KeyedFact): boolean =>
  detector.category !== 'address' || !BOX.test(text);
