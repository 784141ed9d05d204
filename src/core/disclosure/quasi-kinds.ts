import { captionWords } from '../text/fold.ts';
import { furtherCaptionKind } from './further-captions.ts';
import type { CaptionKind, QuasiKind } from './kinds.ts';

/** Whose fact it is, before the word for it. */
const WHOSE =
  /^(?:subject|person|people|applicant|detainee|client|child|minor|patient|victim|student|beneficiary|respondent|petitioner|inmate|migrant|refugee|case|individual|member|participant|resident|noncitizen|alien|asylum seeker|claimant|primary|principal|pa|persona|solicitante|detenid[oa]|nin[oa]|menor|paciente|victima|migrante|refugiad[oa]) /;
/** When or how it was told, behind it. */
const THEN =
  /^ (?:at|on|al|a la|en el|of|del?|upon|when|in|en|self|reported|declared|years?|yrs?|anos|code|desc|description|declarad[oa]|principal|primary|1|s) ?[a-z0-9 ]{0,40}$/;

/*
 * Captions of quasi-identifiers, as words without accents in lower case (after 45 CFR 164.514(b)(2), C9 of the rules
 * of combination, and the key variables that sdcMicro's practice guide names). Each by itself: few are ever compiled.
 */
const AGE_GROUP =
  /^(?:age ?(?:group|band|range|bracket|category|class|cat)s?|grupos? (?:de edad|etari[oa])|rangos? (?:de edad|etari[oa])|tramos? de edad|edad agrupada|faixa etaria|tranche d age|group age)$/;
const BIRTH =
  /^(?:d ?o ?b|yob|birth ?(?:date|year|day|yr|month)|(?:date|year|month|day|mes|ano|fecha|dia) (?:of|de) (?:birth|nacimiento)|born|fecha nac(?:imiento)?|ano nac(?:imiento)?|annee de naissance|date de naissance|data de nascimento|ano de nascimento)$/;
const AGE = /^(?:age|edad|idade|laj|agep|current age|age yrs?|edad cumplida|anos de edad)$/;
const SEX = /^(?:sex|gender|sexo|genero|sexe|genre|seks|sex gender|gender identity|identidad de genero)$/;
const NATIONALITY =
  /^(?:nationality|nationalities|citizenship(?: country)?|country of (?:birth|citizenship|origin|nationality)|birth ?(?:country|place)|citizenship|cob|coc|origin country|place of birth|nacionalidad|ciudadania|pais de (?:nacimiento|origen|ciudadania|nacionalidad)|pais de procedencia|lugar de nacimiento|nationalite|pays (?:d )?(?:origine|naissance|de naissance)|nacionalidade|pais de origem|nasyonalite|native country|citz)$/;
const ETHNICITY =
  /^(?:race|ethnicity|ethnic(?: group| origin)?|race ethnicity|race eth(?:nicity)?|tribe|clan|raza|etnia|grupo etnico|pueblo(?: indigena| originario)?|indigenous(?: group| people| status)?|autoadscripcion(?: etnica)?|caste|ascendencia|hispanic(?: origin)?|ancestry|ethnie|raca|cor ou raca|skin colou?r)$/;
const RELIGION =
  /^(?:religion|religious (?:affiliation|group)|faith|creed|confession|denomination|credo|religiao|relijyon|culto)$/;
const LANGUAGE =
  /^(?:(?:(?:primary|preferred|native|first|home|spoken|main) )?languages?(?: spoken)?|mother tongue|lengua(?: materna| indigena)?|idioma(?: materno| principal| hablado)?|langue(?: maternelle)?|lingua(?: materna)?|best language|dialect|dialecto)$/;
const MARITAL =
  /^(?:marital(?: status)?|civil status|estado civil|etat civil|situacion conyugal|marstat|married)$/;
const OCCUPATION =
  /^(?:occupation|profession|job|livelihood|trade|workclass|ocupacion|profesion|oficio|actividad(?: economica| laboral)?|metier|profissao|ocupacao|employment status|work)$/;
const EDUCATION =
  /^(?:education(?: level| num)?|educational (?:level|attainment)|highest (?:degree|education|grade|level of education)|level of education|schooling|grade level|escolaridad|nivel (?:educativo|de estudios|de instruccion|de escolaridad|educacional)|estudios|grado de (?:estudios|escolaridad)|escolaridade|niveau d etudes)$/;
const FAMILY =
  /^(?:(?:family|household|hh|famu|family unit|case) ?size|size of (?:family|household)|(?:number|no|num|n) of (?:children|dependents|dependants|family members|household members|siblings|minors|kids)|children|dependents|siblings|household members|(?:numero|no|num|n) de (?:hijos|hijas|hijos e hijas|dependientes|familiares|integrantes|miembros|hermanos|personas a cargo)|hijos|tamano (?:de la familia|del hogar|familiar)|integrantes(?: de la familia| del hogar| del nucleo)?|miembros (?:del hogar|de la familia)|taille (?:de la famille|du menage)|family composition|composicion familiar)$/;
const BUILD =
  /^(?:height|weight|eye colou?r|hair colou?r|complexion|hair|eyes|tattoos?|scars|estatura|talla|peso|color de (?:ojos|pelo|cabello|piel)|tatuajes?|disability|discapacidad|pregnant|embarazada|pregnancy)$/;
const FACILITY =
  /^(?:(?:[a-z]+ ){0,2}(?:facility|facilities|shelter|detloc|detention cent(?:er|re)|camp|jail|prison|hospital|clinic|school|unit|pod|dorm|field office|aor|court|hearing location|asylum office|docket control office|dco)(?: name| code)?|albergue|refugio|centro(?: de [a-z]+){0,2}|estacion migratoria|estancia migratoria|hospital|clinica|escuela|juzgado|carcel|penal|campamento|foyer|abrigo)$/;
const POSTCODE =
  /^(?:zip(?: ?code)?|post(?:al)? ?code|codigo postal|c ?p|code postal|cep|zip ?[35]|census tract|tract)$/;
const PLACE =
  /^(?:(?:[a-z]+ ){0,2}(?:city|town|village|county|municipality|district|neighbou?rhood|borough|department|province|parish|state|region|location|residence|place|locality|sector|area|port of entry|poe|border sector|ward|commune)|(?:ciudad|municipio|localidad|aldea|canton|departamento|provincia|distrito|colonia|barrio|estado|entidad(?: federativa)?|region|comuna|lugar|residencia|punto|sector|garita|parroquia|vereda|delegacion|alcaldia)(?: (?:de|del) [a-z ]{2,40})?|ville|cidade|vil|komin)$/;
const EVENT_DATE =
  /^(?:(?:[a-z]+ ){0,3}(?:arrest|apprehen[a-z]+|book(?:ed|ing)?(?: ?in| ?out)?|arriv[a-z]+|entry|entered|encounter|admission|admitted|discharge[d]?|release[d]?|removal|removed|deport[a-z]+|depart[a-z]+|intake|interview|hearing|filing|filed|filing|transfer|transferred|detention|detained|custody|decision|order|referral|placement|incident|injury|visit|registration|registered|crossing)(?: (?:in|out))? ?(?:date|dt|day|date ?time|time)|(?:date|dt|day) (?:of |filed|arrested|admitted|detained|released|removed|deported|referred|received|registered|opened|entered|arrived|placed)[a-z ]{0,40}|fecha (?:de |del )?(?:la |el )?(?:arresto|aprehension|detencion|ingreso|egreso|entrada|llegada|salida|liberacion|deportacion|remocion|traslado|entrevista|audiencia|solicitud|admision|alta|registro|resolucion|remision|cruce|internamiento|incidente|presentacion|aseguramiento)|arrived|detained since|admitted|in custody since|date d arrivee|data de chegada|data de entrada)$/;

const CAPTIONS: readonly (readonly [kind: QuasiKind, is: (words: string) => boolean])[] = [
  ['ageGroup', (words) => AGE_GROUP.test(words)],
  ['birth', (words) => BIRTH.test(words)],
  ['age', (words) => AGE.test(words)],
  ['sex', (words) => SEX.test(words)],
  ['nationality', (words) => NATIONALITY.test(words)],
  ['ethnicity', (words) => ETHNICITY.test(words)],
  ['religion', (words) => RELIGION.test(words)],
  ['language', (words) => LANGUAGE.test(words)],
  ['marital', (words) => MARITAL.test(words)],
  ['occupation', (words) => OCCUPATION.test(words)],
  ['education', (words) => EDUCATION.test(words)],
  ['family', (words) => FAMILY.test(words)],
  ['build', (words) => BUILD.test(words)],
  ['facility', (words) => FACILITY.test(words)],
  ['postcode', (words) => POSTCODE.test(words)],
  ['place', (words) => PLACE.test(words)],
  ['eventDate', (words) => EVENT_DATE.test(words)],
];

/** What is told of people that harms them where it is known of somebody. */
const SENSITIVE =
  /^(?:[a-z]+ ){0,2}(?:(?:case |immigration |custody |claim |legal |asylum |final |current |hiv |protection )?(?:status|outcome|decision|disposition|result)|diagnos[ie]s|condition|disease|illness|offen[cs]e|charge|charges|crime|conviction|reason|relief|claim|persecution|grounds?|abuse|violence|risk|vulnerabilit(?:y|ies)|sexual orientation|political (?:opinion|affiliation)|diagnostico|enfermedad|padecimiento|delito|motivo|resolucion|situacion(?: migratoria| juridica)?|estatus(?: migratorio)?|resultado|vulnerabilidad|persecucion|condicion(?: migratoria| medica)?|orientacion sexual|estado del (?:caso|tramite))(?: (?:type|category|code|tipo))?$/;

/** Captions of tables of things, animals, plays and what people publish of themselves. */
const THINGS =
  /^(?:(?:[a-z]+ ){0,2}(?:species|especie|breed|cultivar|variety|animal|animal type|animal id|pet|pet type|plumage|habitat|genus|family name|order name|livestock|herd|horse|dog|cat|bird|fish|tree|sku|product|product name|producto|brand|marca|price|precio|unit price|isbn|isbn13|film|movie|pelicula|song|album|book|libro|publisher|vessel|ship|aircraft|model|modelo|make|manufacturer|stock|inventory|warehouse|size|talla disponible|colorway|team|equipo|league|liga|club|match|partido|game|juego|season|temporada|medal|medalla|event name|sport|deporte|position|goals|points|score|bib|finish time|race time|lap|rank|seed|jersey|fuel|engine|mpg|odometer|rating|genre id|imdb id|cast|episode|capacity|beds|opening hours|quantity|qty|url|link|website|latin name|common name|nombre cientifico|nombre comun)|no of seats|seats|votes|votos|party|candidate|candidato|partido politico)$/;

/** Captions of figures: the table counts people. What one person may have several of, or for so long, is none. */
const FIGURES =
  'count|counts|total|totals|number|n|num|freq|frequency|cases|persons|people|individuals|population|rate|percent|percentage|pct|share|average|avg|mean|median|sum|subtotal|estimate|value|obs value|per capita|index|proportion|deaths|births|applications|applicants|grants|denials|grant rate|arrivals|admissions|removals|encounters|detainees|detentions|bookings|enrolment|enrollment|headcount|respondents|responses|se|moe|margin of error|cantidad|numero|no|casos|personas|poblacion|tasa|porcentaje|promedio|media|mediana|suma|frecuencia|valor|defunciones|nacimientos|solicitudes|solicitantes|ingresos totales|detenidos|detenciones|eventos|aprehensiones|matricula|nombre|effectif|taux|total general|quantidade|taxa|obs|adp|alos'.split(
    '|',
  );
const OF_ONE =
  /child|depend|famil|household|sibling|minor|hij|herman|integrant|miembro|day|dia|night|month|mes\b|week|year|ano|hour|hora|age|edad|prior|previous|times|veces|visit|dose|id\b|identif|file|expedient|case number|case no|caso no|numero de (?:caso|expediente|registro|folio)|phone|tel|room|cell|bed|bond|fianza|amount|monto|income|ingreso mensual|salary|wage|grade|unique|anonym|hash|row|fila|serial|sequence|weight|charges|convictions|entries|entradas|status|reason|date|fecha|type|tipo|name|country|pais/;

/** `words`: as `captionWords` gives them, with spaces between. */
function isFigure(words: string): boolean {
  const between = ` ${words} `;
  return FIGURES.some((figure) => between.includes(` ${figure} `));
}

const NOTHING: CaptionKind = {};
const MOST_REMEMBERED = 4_096;
const LONGEST = 80;
const remembered = new Map<string, CaptionKind>();

/** What a caption says its column tells. */
export function captionKind(caption: string): CaptionKind {
  if (caption === '' || caption.length > LONGEST) return NOTHING;
  const known = remembered.get(caption);
  if (known) return known;
  const kind = kindOf(captionWords(caption).join(' '), caption);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(caption, kind);
  return kind;
}

function kindOf(words: string, caption: string): CaptionKind {
  const cores = coresOf(words);
  const quasi = CAPTIONS.find(([, is]) => cores.some(is))?.[0];
  if (quasi) return { quasi, ...(quasi === 'religion' && { sensitive: true }) };
  if (SENSITIVE.test(words)) return { sensitive: true };
  if (THINGS.test(words)) return { thing: true };
  return furtherCaptionKind(caption) ?? (isFigure(words) && !OF_ONE.test(words) ? { figure: true } : NOTHING);
}

/**
 * The caption with and without what may stand before and behind the word for the fact. Held against these, the shapes need
 * not hold it themselves: seventeen times over, it took V8 longer to compile them than to scan a small file.
 */
function coresOf(words: string): readonly string[] {
  const whose = WHOSE.exec(words)?.[0];
  const starts = whose === undefined ? [words] : [words, words.slice(whose.length)];
  return starts.flatMap((text) => [text, ...endsOf(text)]);
}

function* endsOf(text: string): Generator<string> {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    if (THEN.test(text.slice(at))) yield text.slice(0, at);
}
