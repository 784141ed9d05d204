/** What captions tell of whether a table lists people in public roles. */
import { ANY_JOB, type Engine, OFFICIAL, PUBLIC_ROLE, PUBLIC_SIGN } from '../engine.ts';
import type { HeaderHit } from '../types.ts';
import { callsOfficials, isClient } from './positions.ts';
import { CLEAR, type Role, type Sample } from './role.ts';

export interface Columns {
  readonly roles: readonly Role[];
  readonly captions: readonly string[];
  readonly samples: readonly Sample[];
}

/** Whose birth date, country or case is told is not in public by a mere hint. */
const OF_A_CASE: ReadonlySet<string> = new Set(['status', 'case_number']);
const PRIVATE: ReadonlySet<string> = new Set([...OF_A_CASE, 'birth_date', 'nationality']);
/** So many hints together: a squad gives club and season, a case list its team. */
const FEWEST_SIGNS = 2;

/** Whether a caption is one of those that an id stands for, clearly. */
export function heads(id: string, caption: string, engine: Engine): boolean {
  return engine.headers
    .lookup(caption)
    .some((hit: HeaderHit) => hit.detector === id && hit.strength >= CLEAR);
}

export const isName = (role: Role | undefined): boolean =>
  role?.kind === 'fact' && role.detector.category === 'name';

/** Whether captions say that the rows are people in public. Where private facts stand beside, fewer captions do. */
export function captionsTell({ roles, captions, samples }: Columns, engine: Engine): boolean {
  // Farmers and cooks have a position, too; whose birth date or country is told is no official by that.
  const tellOf = (categories: ReadonlySet<string>) =>
    roles.some((role) => role.kind === 'fact' && categories.has(role.detector.category));
  const isPrivate = tellOf(PRIVATE);
  if (isPrivate && captions.some((caption) => isClient(caption.replace(NAME_BEHIND, '')))) return false;
  const isCase = tellOf(OF_A_CASE);
  const others = captions.filter(
    (caption, column) =>
      isName(roles[column]) && !isOfficial(caption, engine) && !PLAYED.test(caption.trim()),
  ).length;
  let signs = 0;
  return captions.some((caption, column) => {
    const sample = samples[column]!;
    if (isFormOfAddress(sample)) return false;
    if (heads(PUBLIC_ROLE, caption, engine)) return !areClients(sample);
    if (heads(OFFICIAL, caption, engine)) return !isPrivate || (others === 0 && !isCase);
    const isJob = heads(ANY_JOB, caption, engine) && roles[column]?.kind !== 'fact';
    if (isJob && (!isPrivate || areOffices(sample))) return true;
    if (!isJob && !heads(PUBLIC_SIGN, caption, engine)) return false;
    return !isPrivate || (++signs >= FEWEST_SIGNS && !isCase);
  });
}

/** `Client name`: the caption says whose it is. */
const NAME_BEHIND = / (?:full )?names?$/i;

/** Whom actors play is nobody beside them. */
const PLAYED = /^(?:character|role|personaje|papel|personnage|rôle|rolle|personagem|personaggio|ruolo)$/i;

const isOfficial = (caption: string, engine: Engine): boolean =>
  heads(OFFICIAL, caption, engine) || callsOfficials(caption);

/** `Party` over `Respondent` and `Applicant` is one of a case. */
const areClients = ({ values }: Sample): boolean => values.filter(isClient).length * 2 > values.length;

/** How anybody is addressed, in the languages that captions are known in. */
const FORMS_OF_ADDRESS = new Set(
  'mr|mrs|ms|miss|mx|sr|sra|srta|don|doña|señor|señora|señorita|m|mme|mlle|monsieur|madame|senhor|senhora|msye|madan'.split(
    '|',
  ),
);

/** Offices that are held in public, in English, Spanish, French and Portuguese. */
const OFFICE =
  /\b(?:secretar|director|directeur|minist[er]|judge|justice|senat?or|sénat|govern|gobernador|commission|comision|mayor|alcald|maire|prefe|préfet|chair|president|président|ambassad|embajador|embaixador|administrator|representative|diputad|deputado|magistrad|juez|jueza|juiz|fiscal|spokes|vocer|sheriff|superintend)/i;

/** Whether most of a column's values are public offices. */
function areOffices({ values }: Sample): boolean {
  return values.filter((text) => OFFICE.test(text)).length * 2 > values.length;
}

/** `Title` over `Mr` and `Mrs` says of nobody that they are an official. */
function isFormOfAddress({ values }: Sample): boolean {
  const addressed = values.filter((text) =>
    FORMS_OF_ADDRESS.has((text.endsWith('.') ? text.slice(0, -1) : text).toLowerCase()),
  ).length;
  return addressed * 2 > values.length;
}
