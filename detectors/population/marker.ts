import { fold, plain } from '../../src/core/text/fold.ts';
import type { ColumnContext, Context, Detector, Match } from '../../src/core/types.ts';
import { share } from '../../src/kit/columns.ts';
import { isProtectedPerson } from '../../src/kit/protected-people.ts';
import { tellsOfProtected } from '../../src/kit/protected-states.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './marker.examples.ts';

const HARMLESS =
  /asilo de ancianos|cat scan|tps reports?|t-?shirt|u-?turn|refugio de animales|animal refuge|how to|cap reached|fy ?\d{4}/;
/** Words that name what somebody works on as well as what somebody is: an entry says more than that. */
const MATTER_ALONE =
  /^(?:asylum|refugees?|trafficking|victims?|survivors?|idps?|vawa|tps|itin|asilo|refugiad[oa]s|victimas|detained|(?:torture|dv|s?gbv|domestic violence) survivors?)(?: (?:program|unit|services?|team|office|law))?$/;
/** What people work on: `Group: Asylum`. */
const WORK_ALONE =
  /^(?:asylum|trafficking|vawa|tps|itin|asilo)$|(?:^| )(?:program|unit|services?|team|office|law)$/;
/** What was done to people, or what they are, in words that elsewhere are a matter: said of somebody who came for it. */
const MATTER =
  /^(?:domestic (?:violence|abuse)|sexual (?:assault|abuse|violence|exploitation)|rape|torture|human trafficking|s?gbv|fgm|forced marriage|child (?:abuse|neglect|marriage)|foster care|persecution|hiv|undocumented|violencia (?:de genero|sexual|familiar|intrafamiliar)|abuso sexual|violacion|tortura|persecucion|matrimonio forzado|vih|indocumentad[oa])$/;
/** Captions of what is taught and talked of: `Asylum basics` says nothing of who teaches it. */
const OF_A_MATTER =
  /\b(?:trainings?|courses?|topics?|workshops?|lectures?|seminars?|webinars?|cursos?|temas?|talleres|taller|capacitacion(?:es)?|ateliers?|cours|treinamentos?)\b/;
const LONGEST = 160;
const FEWEST = 3;

export const populationMarker: Detector = {
  id: 'population.marker',
  category: 'status',
  about: {
    en: 'Words that put the person of a row among a protected population (asylum, victims, children alone, detainees, taxpayers), also in columns whose caption does not say so. In running text `person.status` reads them; titles make a whole table protected.',
    es: 'Palabras que sitúan a la persona de una fila en una población protegida (asilo, víctimas, niñez no acompañada, detenidos, contribuyentes), también en columnas cuyo rótulo no lo dice. En textos las lee `person.status`; los títulos protegen toda la tabla.',
  },
  sources: ['8 CFR 208.6', '8 USC 1367', '8 CFR 244.16', '8 CFR 236.6', '26 USC 6103'],
  identifies: 'sensitive',
  headers: {
    en: [
      'Protected Population',
      'Protection Category',
      'Special Population',
      'Vulnerability',
      'Vulnerabilities',
      ...['Reason', 'Reason for Referral', 'Referral Reason', 'Reason for Visit', 'Reason for Contact'],
    ],
    es: [
      ...['Población protegida', 'Categoría de protección', 'Vulnerabilidad'],
      ...['Motivo', 'Motivo de la derivación', 'Motivo de la visita', 'Motivo de consulta'],
    ],
  },
  needs: { row: true, values: 3 },
  finds,
  ignores,
  find,
  mayHold: (_, { row }) => row !== undefined,
  cell: (text, column) => (column.hit || column.personTable ? scoreOf(text, asked(column)) : 0),
  column,
  key: (text) => fold(text),
};

/** By themselves the words are a guide's or a newspaper's; in the record of a person they are said of that person. */
function* find(text: string, { row }: Context): Generator<Match> {
  if (row === undefined || !isAPersons(row)) return;
  const sum = scoreOf(text);
  if (sum > 0) yield { start: 0, end: text.length, score: sum, because: ['person-table', 'shape'] };
}

/** Captions of why somebody came or for which case somebody is known: there the matter alone says what they are. */
const WHY =
  /\b(?:reasons?|presenting (?:issue|problem)|legal needs?|motivos?|asunto del caso|motif|raison|besoin|vulnerab[a-z]*)\b|\b(?:case|client|beneficiary|applicant|participant|person|patient|attendee|resident|special) (?:type|category|class|classification|profile|population)\b|\b(?:tipo|categoria|clase|perfil) (?:de(?: la| el)?|del|da|do) (?:beneficiari[oa]|persona|pessoa|usuari[oa]|client[ea]|solicitante|participante|paciente|poblacion|utente)\b|\b(?:type|categorie|profil) (?:de |du |d.)(?:beneficiaire|personne|client|demandeur|patient)\b/;
/** The same of anything: there what was done to people says it, a branch of law does not. */
const KIND =
  /^(?:types?|categor(?:y|ies)|situation|condition|profile|tipo|tipologia|categoria|situacion|situacao|condicion|perfil|categorie|profil|profilo|kategorie|typ|art|soort|kategoria|rodzaj|категорія|категория|тип|вид|النوع|الفية|kategori|tur)$/;
/** Captions of the people somebody is counted among: one word for people says it there. */
const GROUP =
  /^(?:class(?:ification)?|group|population|tags?|labels?|clasificacion|clase|grupo|poblacion|etiquetas?|groupe|gruppe|personen(?:gruppe|kreis)|gruppo|groep|grupa|група|группа|المجموعة|grup)$|\b(?:member|key|legal) (?:group|population|class)s?\b/;
/** Captions of remarks, where one may be about anything. */
const REMARKS =
  /^(?:case |client |intake |staff )?(?:notes?|remarks?|comments?|notas?|observaci(?:on|ones)|comentarios?|remarques?|observations?|observac(?:ao|oes)|comments? notes?)$/;
const FEWEST_REMARKS = 2;

const WHO =
  /\b(?:name|nombre|nom|nome|non|applicant|client|client[ea]|detainee|respondent|patient|paciente|referred|referid[oa]|participant|participante|attendee|asistente|resident|residente|guest|huesped|usuari[oa]|beneficiari[oa]|student|alumn[oa]|who|person|persona|quien|solicitante|detenid[oa]|a-?number|dob)\b/;

function isAPersons(row: Readonly<Record<string, string>>): boolean {
  return Object.keys(row).some((caption) => WHO.test(plain(caption)));
}

/** A column of a table of people whose caption says nothing known, most of whose cells are such entries. */
function column(values: readonly string[], context: ColumnContext): number {
  if (!context.hit && OF_A_MATTER.test(plain(context.header))) return 0;
  const says = asked(context);
  const marked = values.filter((text) => scoreOf(text, says) > 0).length;
  // What brought people, and what they are, is seldom the same: of those who are named one is enough.
  if (context.personTable && marked >= fewestAlone(context)) return 0.9;
  if (!context.personTable || values.length < FEWEST) return context.hit ? share(values, isMarker) : 0;
  return share(values, isMarker) >= 0.6 ? 0.9 : 0;
}

function isMarker(text: string): boolean {
  return scoreOf(text) > 0;
}

/** What the caption asks of somebody: why they came or what they are, or whom they are counted among. */
function asked({ header }: Pick<ColumnContext, 'header'>): Asked {
  const caption = plain(header).trim();
  if (WHY.test(caption)) return 'why';
  if (KIND.test(caption)) return 'kind';
  return GROUP.test(caption) ? 'group' : undefined;
}

type Asked = 'why' | 'kind' | 'group' | undefined;

/** So many cells of such entries are enough whatever the others say. */
function fewestAlone(context: ColumnContext): number {
  if (asked(context) !== undefined) return 1;
  return REMARKS.test(plain(context.header).trim()) ? FEWEST_REMARKS : Infinity;
}

function scoreOf(text: string, says?: Asked): number {
  if (text.length < 3 || text.length > LONGEST) return 0;
  const words = plain(text).trim();
  if (says === undefined && MATTER_ALONE.test(words)) return 0;
  if (says !== 'why' && WORK_ALONE.test(words)) return 0;
  const isSaid =
    tellsOfProtected(words) ||
    (says !== undefined && (/^survivors?$/.test(words) || isProtectedPerson(words))) ||
    ((says === 'why' || says === 'kind') && MATTER.test(words));
  if (!isSaid || HARMLESS.test(words)) return 0;
  return score(WEIGHT.mediumShape, WEIGHT.personTable);
}
