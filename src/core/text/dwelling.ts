import { plain } from './fold.ts';

/**
 * Where somebody of a confidential population lives, told of nobody by name: an entry of a list (`Calle 8 #120 — solicitante de
 * asilo`), a sentence (`An asylum seeker lives at …`), or the place of a shelter of victims (spec, law.md C8).
 */

/** What one person is: in the singular, as plural ones are whom an office serves. In small letters without accents. */
const STATE = [
  'asylum[- ](?:seeker|applicant|pending|granted|denied|case pending)|asylee|refugee(?= family)?|(?:undocumented|trafficking|unaccompanied) (?:minor|child|man|woman|mother|father|family|worker|victim|resident)|undocumented',
  'ordered (?:removed|deported)|(?:final )?order of removal|removal order|in removal proceedings|removal proceedings|overstay(?:ed)?|deported',
  '(?:victim|survivor) of (?:trafficking|domestic violence)|dv (?:victim|survivor)|(?:domestic violence|trafficking) (?:victim|survivor)|(?:tps|daca|[ut][- ]visa) (?:holder|applicant|pending|granted|petitioner)|credible fear (?:pending|positive|negative|passed)',
  'solicitante de (?:asilo|refugio)|refugiad[oa]|asilad[oa]|indocumentad[oa]|asilo (?:pendiente|negado|concedido)|(?:con )?orden de (?:deportacion|remocion|expulsion)|en proceso de deportacion|deportad[oa]|victima de (?:trata|violencia(?: domestica)?)|(?:con )?visa [ut](?: pendiente)?|menor no acompanad[oa]|sin papeles',
  'demandeu(?:r|se) d.asile|deboutee?(?: de l.asile)?|refugiee?|sans papiers|sous oqtf|mineure? (?:isolee?|non accompagnee?)|victime de (?:traite|violences conjugales)',
  'requerente de asilo|em situacao irregular|sem papeis|vitima de (?:trafico|violencia domestica)|asylbewerber(?:in)?|abgelehnter asylantrag|geduldet|ausreisepflichtig|richiedente asilo',
].join('|');
/** What stands beside an address in a list. */
const BESIDE = new RegExp(
  `^[\\s)]{0,3}[,;:|(–—-]{1,2}\\s{0,3}(?:(?:an?|una?|une?|um|uma|la|el) )?(?:${STATE})(?![a-z])`,
);
const BEFORE = new RegExp(
  `(?<![a-z])(?:${STATE})(?:[ ]{0,2}[,;:|–—-]{1,2}|[^.;:\\n]{0,40} (?:lives?|living|stays?|staying|resid(?:es|ing)|hiding|hidden|vive|viven|reside|se (?:hospeda|esconde|oculta|queda)|habite|loge|mora|wohnt)(?: (?:at|in|on|en|con domicilio en|au|a|na|no))?) ?(?:the )?$`,
);
/** Houses that hide whom they take in, and what says of an address that it is theirs. */
const REFUGE =
  /(?<![a-z])(?:shelter|safe ?-?house|refuge|albergue|refugio|casa (?:de acogida|segura|refugio|de abrigo)|frauenhaus|casa rifugio)(?![a-z])[^.;\n]{0,60}?(?: is| are| located| location| address| ubicad[oa]| esta| se encuentra| direccion| domicilio| adresse)[^.;\n]{0,20}?(?: at| in| en| is| es|:|,) ?$/;
const OF_VICTIMS =
  /(?<![a-z])(?:domestic violence|battered|abuse|victims?|survivors?|trafficking|confidential|secret|violencia (?:domestica|de genero|familiar)|victimas?|trata|maltrat[a-z]{2,5}|confidencial|violences? conjugales?|victimes?|hauslicher gewalt|vittime|vitimas)(?![a-z])/;
/** Of offices, of what they offer and of what is open to all. */
const PUBLIC =
  /(?<![a-z])(?:offices?|headquarters|clinics?|courts?|agency|cent(?:er|re)s?|hotline|services?|welcome|open|hours|visit us|donat[a-z]{1,5}|stores?|thrift|attorneys?|lawyers?|law|legal|helps?|apply|applications?|information|workshops?|training|meetings?|event|gala|church|hospital|animals?|cats|dogs|oficinas?|sede|clinicas?|juzgados?|tribunal|centros?|atencion|atiende|atendemos|servicios?|abierto|horarios?|abogad[oa]s?|ayuda|asesoria|informes|informacion|talleres|taller|reunion|parroquia|donativos|donaciones|bureaux?|permanence|accueil|association|avocate?s?|horaires|escritorio|atendimento|beratung|buro)(?![a-z])/;
const REACH = 160;
const CATEGORIES: ReadonlySet<string> = new Set(['address', 'location', 'plate', 'phone', 'facility']);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly detector: { readonly category: string };
}

/** Whether the line says that somebody of a confidential population is where this is, or can be reached there. */
export function isDwelling(text: string, { start, end, detector: { category } }: Found): boolean {
  if (!CATEGORIES.has(category)) return false;
  const before = lineBefore(text, start);
  const behind = text.slice(end, end + REACH).split('\n', 1)[0]!;
  const [first, last] = [plain(before), plain(behind)];
  if (PUBLIC.test(first) || PUBLIC.test(last)) return false;
  if (category === 'facility')
    return OF_VICTIMS.test(`${first} ${plain(text.slice(start, end))}`) && /\d/.test(text.slice(start, end));
  if (BESIDE.test(last) || BEFORE.test(first)) return true;
  return category !== 'phone' && category !== 'plate' && REFUGE.test(first) && OF_VICTIMS.test(first);
}

const lineBefore = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - REACH), start)
    .split('\n')
    .at(-1)!;
