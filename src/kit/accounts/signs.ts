import { lettered } from '../../core/text/lettered.ts';
import { matchesOf } from '../../core/text/matches.ts';
import { countryOf } from '../countries.ts';

/**
 * What an account of persecution says of the one it is about (specification, personal-facts 7): each alone is anybody's, several
 * together are one person's.
 */
export const SIGN = { harm: 1, age: 2, day: 4, place: 8, kin: 16, work: 32, injury: 64 } as const;

const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const words = (...alternatives: readonly string[]) =>
  lettered(`${EDGE}(?:${alternatives.join('|')})${END}`, 'iu');

/** What was done to somebody, and their flight: en, es, fr, pt. */
const HARM = words(
  'killed|murdered|shot|stabbed|beat|beaten|beating|raped|assaulted|abused|kidnapped|abducted|threatened|threats?|tortured|attacked|burned|burnt|extorted|fled|flees|fleeing|escaped|disappeared|persecut(?:ed|ion)|hunted|recruited by force|(?:hit|hits|punched|kicked|slapped|choked|strangled|hurt|locked|cut|molested|drugged) (?:me|her|him|them|us|my|the)|rapes?|murders?|kidnapping|beatings|forcibly recruited|fears?|feared|afraid to return|went into hiding|in hiding',
  'violación|golpiza|asesinatos?|secuestro|mataron|mató|asesin\\p{L}{2,6}|amenaz\\p{L}{1,8}|golpe(?:aron|ó|ada|ado|aban)|viol(?:aron|ó|ada|ado)|abus(?:aron|ó|ada|aba)|secuestr\\p{L}{1,6}|raptaron|tortur\\p{L}{2,6}|atac(?:aron|ó|ada|ado)|quem(?:aron|ó)|extorsion\\p{L}{1,6}|huy(?:ó|eron|endo|o)|hui|huí|escap(?:ó|é|aron)|desapareci\\p{L}{1,4}|persegu\\p{L}{2,6}|reclutar\\p{L}{0,6}|teme|temía|agredi\\p{L}{1,6}|acuchill\\p{L}{1,6}|balearon|dispararon',
  'tuée?s?|assassinée?s?|menac\\p{L}{1,6}|agress\\p{L}{1,6}|violée?s?|enlevée?s?|torturée?s?|battue?s?|frappée?s?|(?:a|ai|ont) fui|fuir|brûlée?',
  'mataram|matou|assassin\\p{L}{2,6}|ameaç\\p{L}{1,8}|agredi\\p{L}{1,6}|estupr\\p{L}{1,6}|sequestr\\p{L}{1,6}|fugiu|fugi|fugiram|espanc\\p{L}{1,6}',
);
const AGE = words(
  String.raw`\d{1,2}[- ]years?[- ]olds?|aged? (?:of )?\d{1,2}|\d{1,2} ?(?:yo|y\/o|y\.o\.?)|\d{1,2} ?[mf](?= from)`,
  String.raw`(?:s?he|i|client|applicant|respondent|patient|who|and|daughter|son|child|now) (?:is|was|am|were|turned) (?:now |about |only )?\d{1,2}(?! (?:miles|km|days|weeks|months|hours|percent|people|feet|minutes|persons|cases))`,
  String.raw`(?:was |am |were )?born (?:on|in|at)[^.;\n]{0,40}(?:19|20)\d\d|(?:dob|yob|born)[: ]{1,3}[^\n.;]{0,12}(?:19|20)\d\d`,
  String.raw`\d{1,2} años|(?:edad|idade|âge)[: ]{1,3}(?:de )?\d{1,2}|naci[óod]\p{L}{0,3} (?:el|en)[^.;\n]{0,40}(?:19|20)\d\d|née? (?:le|en|à)[^.;\n]{0,40}(?:19|20)\d\d|nasc(?:i|eu|ida|ido) (?:em|no|na)[^.;\n]{0,40}(?:19|20)\d\d`,
  String.raw`(?:de|âgée? de|a|ai) \d{1,2} ans|\d{1,2} anos`,
);
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)';
const DAY = words(
  String.raw`\d{1,2}(?:st|nd|rd|th|er)? (?:of |de )?${MONTH}\.?,?(?: (?:de |del )?(?:19|20)\d\d)?`,
  String.raw`${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?(?!\d)`,
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-\d\d-\d\d`,
);
const KIN = words(
  'brothers?|sisters?|mother|father|mom|dad|husband|wife|son|sons|daughters?|uncle|aunt|cousins?|nephew|niece|grandmother|grandfather|stepfather|stepmother|stepson|brother-in-law|sister-in-law|partner|boyfriend|ex-husband|children|kids|baby|twins?|parents',
  'herman[oa]s?|madre|padre|mamá|papá|espos[oa]|marido|hij[oa]s?|tí[oa]s?|prim[oa]s?|sobrin[oa]s?|abuel[oa]s?|padrastro|madrastra|cuñad[oa]|pareja|novio|concubino|suegr[oa]|bebé|niet[oa]',
  'frère|sœur|soeur|mère|père|mari|femme|fils|fille|oncle|tante|cousine?|irmão|irmã|mãe|pai|filh[oa]s?|tia|avó|avô|cunhad[oa]|companheiro',
);
const WORK = words(
  'worked as|works as|job as|(?:bus|taxi|truck|moto) ?-?driver|driver|teacher|farmer|nurse|shopkeeper|merchant|vendor|seller|journalist|police ?(?:man|officer)|soldier|interpreter|tailor|student|activist|lawyer|mechanic|carpenter|fisherman|catechist|pastor|priest|midwife|domestic worker|coffee picker|shop|union member|organizer|councilman|councillor',
  'trabaj(?:a|aba|ó|é) (?:como|de|en)|conductor|chofer|chófer|maestr[oa]|profesor[oa]?|agricultor[oa]?|campesin[oa]|enfermer[oa]|comerciante|vendedor[oa]?|periodista|policía|soldado|costurer[oa]|estudiante|activista|abogad[oa]|mecánico|carpintero|pescador|catequista|pastor|sacerdote|partera|jornaler[oa]|taxista|tienda|sindicalista',
  'chauffeur|enseignante?|infirmi(?:er|ère)|commerçante?|étudiante?|cultivateur|motorista|professora?|enfermeir[oa]|pescador|lavrador',
);
const INJURY = words(
  'scars?|wounds?|wounded|injur(?:y|ies|ed)|(?:broke|broken) (?:(?:my|her|his) )?(?:(?:left|right) )?(?:arm|leg|ribs?|jaw|nose|hand)|fracture[ds]?|bruises?|burns? on|hospital|stitches|bleeding|miscarr(?:iage|ied)|lost (?:an eye|a finger|consciousness)|ptsd|nightmares',
  'cicatri(?:z|ces)|heridas?|herid[oa]|fractur\\p{L}{1,6}|quemaduras?|moretones|hospital|puntadas|sangr\\p{L}{1,6}|pesadillas|aborto|cicatrices?|blessures?|hôpital|ferid[oa]s?|ferimentos?',
);
/** Words before places smaller than a state or department. */
const SMALL_PLACE = lettered(
  String.raw`${EDGE}(?:village|hamlet|town|neighbou?rhood|municipality|barrio|aldea|caserío|cantón|colonia|vereda|municipio|pueblo|comunidad|corregimiento|comarca|parroquia|village|quartier|commune|bairro|povoado)(?: (?:of|de|called|named|llamad[oa]|la|el|los|las|du|do|da)){0,3} \p{Lu}\p{L}{2,20}`,
  'giu',
);
const AFTER_PLACE_WORD = lettered(
  String.raw`${EDGE}(?:in|from|at|near|to|fled|left|outside|through|en|desde|hacia|cerca de|salió de|huyó de|hui de|huí de|originari[oa] de|vecin[oa] de|à|depuis|près de|em|de) ((?:(?:San|Santa|Santo|El|La|Los|Las|Villa|Puerto|Port|Saint|Nueva|New) )?\p{Lu}\p{L}{2,20})(?![\p{L}])`,
  'gu',
);
/** Capitalised words after those that are no place where few live. */
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|Spanish|French|Portuguese|Arabic|Kanjobal|Mam|Creole|Mexico City|Texas|California|Arizona|Florida|New York|Congress|God|Dios|Christ|Court|Corte|Europe|Europa|Africa|África|America|América|Asia|Section|Part|Exhibit|Question|The|This|That|ICE|CBP|USCIS|DHS|Department|State|States|United|Unidos|Estados|Ministry|Supreme|Central|Northern|Southern|National|International|Human|University|Immigration|Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre)$/i;

/** The signs of an account in a stretch of text, as bits of `SIGN`. */
export function signsIn(text: string): number {
  let signs = 0;
  if (HARM.test(text)) signs |= SIGN.harm;
  if (AGE.test(text)) signs |= SIGN.age;
  if (DAY.test(text)) signs |= SIGN.day;
  if (KIN.test(text)) signs |= SIGN.kin;
  if (WORK.test(text)) signs |= SIGN.work;
  if (INJURY.test(text)) signs |= SIGN.injury;
  if (namesPlace(text)) signs |= SIGN.place;
  return signs;
}

/** Where the text says what was done. */
export function harmIn(text: string): readonly [start: number, end: number] | undefined {
  const found = HARM.exec(text);
  return found ? [found.index, found.index + found[0].length] : undefined;
}

function namesPlace(text: string): boolean {
  for (const shape of [SMALL_PLACE, AFTER_PLACE_WORD])
    for (const [whole, place] of matchesOf(shape, text)) {
      // Without case `village of origin` would do.
      const name = place ?? /\p{Lu}\p{L}+$/u.exec(whole)?.[0];
      if (name !== undefined && !NO_PLACE.test(name) && !countryOf(name)) return true;
    }
  return false;
}

const FEWEST_FACTS = 3;

/**
 * Whether the signs are one person's: what was done, an exact day or place, and with them three facts that few share, an age
 * or a relative among them.
 */
export function areOnePersons(signs: number): boolean {
  if ((signs & SIGN.harm) === 0 || (signs & (SIGN.day | SIGN.place)) === 0) return false;
  if ((signs & (SIGN.age | SIGN.kin)) === 0) return false;
  let facts = 0;
  for (let bits = signs & ~SIGN.harm; bits !== 0; bits &= bits - 1) facts++;
  return facts >= FEWEST_FACTS;
}
