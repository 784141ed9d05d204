/** Contacts that an office gives to all: whom the press may call, who answers for data or a page, where to send bids. */
import { lettered } from './lettered.ts';
import { matchesOf } from './matches.ts';

const OF_THE_PRESS =
  '(?:media|press|news|investor|public)(?: relations| affairs)? (?:contacts?|(?:e|i)nquir(?:y|ies))|investor relations(?: contact)?|contacto (?:de|para|con) (?:la )?(?:prensa|los medios|medios)|contacts? presse|presse-?kontakt|kontakt (?:für die )?presse|medienkontakt|contatos? (?:de|para a|com a) imprensa|assessoria de imprensa|contatt[oi] (?:per la )?stampa|perscontact';
/** Where somebody may have gone as well: only a colon says that what follows is whom to reach there. */
const PRESS_OFFICE =
  '(?:media|press|news) office|(?:oficina|gabinete|departamento) de (?:prensa|comunicaci[oó]n)|(?:relations?|service|bureau) (?:de )?presse|presse(?:stelle|sprecher(?:in)?)|ufficio stampa';
const OF_DATA =
  'data protection officer|privacy officer|dpo|datenschutzbeauftragte[rn]?|délégué(?:e|\\(e\\))? à la protection des données|delegad[oa] de protecci[oó]n de datos|encarregad[oa] (?:de|pela|pelo) (?:proteção|tratamento)(?: de| dos)? dados|responsabile della protezione dei dati|functionaris (?:voor )?gegevensbescherming';
const OF_A_PAGE =
  'impressum|angaben gemäß[^\\n]{0,40}|verantwortlich(?: (?:für den inhalt|im sinne)[^\\n:]{0,40})?|mentions légales|(?:directeur|directrice) de la publication|aviso legal|titular (?:del sitio|de la web)|responsable (?:del sitio|de la página)|responsible for content|site (?:owner|editor)|colofon|note legali';
const OF_A_NOTICE =
  'for (?:further|more|additional) information,? (?:please )?contact|company contact|agency contact[^\\n:]{0,40}|(?:contracting|procurement|grants) officer|send (?:your |written |all )?(?:comments|applications?|bids|proposals|résumés?|resumes|cvs?|questions)(?: and [a-z]{3,12})? to|(?:comments|applications|bids|proposals) (?:should|must|may) be (?:sent|submitted|mailed) to|bewerbungen (?:bitte )?an|candidatures? à adresser à|(?:enviar|remitir|presentar) (?:las )?(?:solicitudes|ofertas|candidaturas|propuestas) a|responsabile del procedimento';

/** A caption of its own, or the beginning of the sentence that says it; the contact follows. */
const LABEL = lettered(
  String.raw`(?<!\p{L})(?:${OF_THE_PRESS}|${OF_DATA}|${OF_A_PAGE})(?:(?: is| ist| est| es| é)?[ \t]{0,3}[:：.\n–—-]|(?: is| ist| est| es| é) )|(?<!\p{L})(?:${PRESS_OFFICE})[ \t]{0,3}[:：]|(?<!\p{L})(?:${OF_A_NOTICE})(?!\p{L})`,
  'giu',
);
/** Who is somebody's case, or relative, or at home there is no such contact. */
const NONE = lettered(
  String.raw`(?<!\p{L})(?:born|dob|birth|a-?number|ssn|alien|née?|nacid[oa]|nacimiento|geboren|client[es]?|patient[es]?|paciente|detain\p{L}{0,4}|deten\p{L}{1,5}|applicants?|petitioners?|solicitantes?|asyl\p{L}{0,4}|asilo|refug\p{L}{1,6}|victims?|v[ií]ctimas?|surviv\p{L}{1,4}|witness\p{L}{0,2}|testig[oa]s?|famil\p{L}{1,4}|mother|father|husband|wife|widow|brother|sister|son|daughter|madre|padre|espos[oa]|herman[oa]|hij[oa]|mère|père|mari|mutter|vater|home|domicilio particular|residence|lives?|living|resid\p{L}{2,4}|vive|habite|wohn\p{L}{1,4}|former|ex)(?!\p{L})`,
  'iu',
);
const REACH = 220;
const MOST_LINES = 7;
/** A heading that stands in a block of its own. */
const LONGEST_HEADING = 60;

/**
 * Whether an address belongs to such a contact: the caption stands a few lines above or in the same sentence, and
 * nothing between says that it is somebody's own. `heading`: the text before this one, which may be one.
 */
export function isOfficeContact(
  text: string,
  { start, end }: { start: number; end: number },
  heading = '',
): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const title = start <= REACH && heading !== '' && heading.length <= LONGEST_HEADING ? `${heading}\n` : '';
  const whole = title + before;
  const label = matchesOf(LABEL, whole).at(-1);
  if (label === undefined) return false;
  const between = whole.slice(label.index + label[0].length);
  if (between.split('\n').length > MOST_LINES || between.split(/\n[ \t]*\n/).length > 2) return false;
  const line = text.slice(end).split('\n', 1)[0]!.slice(0, 60);
  return !NONE.test(between) && !NONE.test(line);
}
