/**
 * Words of a case (`asylum`, `TPS`, `orden de deportación`) in a sentence about a private person: one who is titled and
 * named in full (`Mrs. …`, `don …`) or is somebody's (`my client …`, `la niña …`). Who talks or teaches of it is neither.
 */
import { lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import { mentions } from '../../../src/kit/scan.ts';

const GENERAL =
  '(?! ?(?:polic|law|rule|seekers|system|offic|program|unit|team|clinic|de ancianos|decisions|cases|claims|applicants|reform|plan|raid|agenda|push|campaign|work(?!\\p{L})|research|practice|book|article|bill|ban(?!\\p{L})))';
export const CASE = lettered(
  String.raw`(?<![\p{L}\p{N}])(?:[Aa]sylum|[Aa]silo|[Aa]sile|[Rr]efúgio|TPS|VAWA|SIJS?|SIV|ICE|COMAR|CEAR|OFPRA|CNDA|CONARE|Conare|ORR|OQTF|EOIR|[UT]-? ?[Vv]isa|[Vv]isa [UT]|I-(?:589|918|914|360|821|730)|[Dd]eportation|[Dd]eportación|deportação|removal order|credible fear|(?:temor|miedo) (?:creíble|fundado)|immigration (?:court|judge|bond|case|status|detention)|corte de inmigración|la migra|hielera|humanitarian parole|ankle monitor|grillete|(?:estatus|estatuto|statut|condición) de réfugié?e?|procédure Dublin|transfert Dublin|titre de séjour|human trafficking|autorização de residência|protección (?:temporal|internacional)|protection (?:subsidiaire|temporaire))${GENERAL}(?![\p{L}\p{N}])`,
  'gu',
);
export const CASE_STEMS: readonly string[] = [
  ...[
    'asylum',
    'asilo',
    'asile',
    'refúgio',
    '^tps$',
    'vawa',
    'sij',
    '^siv$',
    '^ice$',
    'comar',
    'cear',
    'ofpra',
    'cnda',
  ],
  ...['conare', '^orr$', 'oqtf', 'eoir', 'visa', '^i-', 'deport', 'removal', 'credible', 'temor', 'miedo'],
  ...['immigration', 'inmigración', 'migra', 'hielera', 'parole', 'ankle', 'grillete', 'réfugié', 'dublin'],
  ...['séjour', 'traffick', 'residência', 'protec'],
];

/** `her TPS card`, `su solicitud de asilo`, `son titre de séjour`: somebody's own. */
const OWN = lettered(
  String.raw`(?<!\p{L})(?<!(?:or|and) |/)(?:her|his|my|our|su|mi|son|sa|mon|ma|seu|sua|meu|minha) (?:\p{Ll}{3,12} (?:de la |de |da |do |d['’])?){0,2}$`,
  'iu',
);
const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,24}`;
const SOMEBODY = lettered(
  [
    // Newspapers call officials so by their surnames alone.
    String.raw`(?<!\p{L})(?:Mrs?|Ms|Miss|Mme|Mlle|M|Sra?|Srta|Monsieur|Madame|Señora?)\.? ${NAME} (?:(?:de|del|al|el|la|van|bin) ){0,2}${NAME}`,
    String.raw`(?<!\p{L})(?:señora?|don|doña|dona|senhora?) ${NAME}`,
    String.raw`(?<!\p{L})(?:joven|jovem|jeune|niñ[oa]|menin[oa]|menor|paciente|patiente?|usuari[oa]|utente|client[ea]?|clienta|beneficiari[oa]|student|resident|guest|parishioner|paroissien(?:ne)?|tenant|neighbou?r|applicant|detainee|élève|alumn[oa]|boy|girl|kid|brother|sister|son|daughter|mother|father|husband|wife|cousin|uncle|aunt|friend|herman[oa]|hij[oa]|prim[oa]|tí[oa]|espos[oa]|vecin[oa]|amig[oa]|irmão|irmã|filh[oa]|frère|sœur|fils|fille|mari|femme|voisine?|amie?|baby|(?:family|familia|famille|família) (?:of|de|du))(?:,| named| called| llamad[oa])? (?:M[rs]{1,2}\. |M\. |Mme |Sra?\. |don |doña )?${NAME}`,
  ].join('|'),
  'u',
);
const TALK = lettered(
  String.raw`(?<!\p{L})(?:said|says|spoke|speaks?|talks?|announc\p{L}+|explain\p{L}*|taught|teach\p{L}*|trainings?|workshops?|courses?|lectur\p{L}+|books?|authors?|writes|wrote|novels?|research\p{L}*|professor\p{L}*|volunteer\p{L}*|polic(?:y|ies)|laws?|bills?|toured|(?:attorney|lawyer|abogad[oa]|avocate?|advogad[oa]|Lic|Lcda) \p{Lu}|director[as]?|manager|minist\p{L}+|president[ea]?|senator|senador[a]?|dijo|habl\p{L}+|explic\p{L}+|anunci\p{L}+|imparte|taller(?:es)?|cursos?|conferencia|política|leyes|ley|libro|novela|inaugur\p{L}+|colloque|loi|livre|roman|politique|directrice|directeur|seminário|lei|livro|fala|falou|professora?|vaga|empleo|hiring|recrut\p{L}+|obispo|bishop|senior fellow|press|prensa|contact|contacto|contacter|informes|falleció|obituary|eurodéput\p{L}+|député\p{L}*|deputad[oa]|diputad[oa]|alcalde(?:sa)?|maire|mayor|governor|judge|jueza?|juge|juíza?|reporter|journalist\p{L}*|periodista)(?!\p{L})`,
  'iu',
);

/** Ranges of the words of a case that a sentence puts beside a private person. */
export function* casesOfSomebody(text: string): Generator<[number, number]> {
  if (!mentions(text, CASE_STEMS)) return;
  for (const { index, 0: words } of matchesOf(CASE, text)) {
    const sentence = sentenceAround(text, index, index + words.length);
    const before = text.slice(Math.max(0, index - 45), index);
    const isTold = OWN.on(before).test(before) || SOMEBODY.on(sentence).test(sentence);
    if (isTold && !TALK.on(sentence).test(sentence)) yield [index, index + words.length];
  }
}

const REACH = 200;
const END = /(?<!\b(?:Mrs?|Ms|Dra?|M|Sra?|Srta|St|Lic|Mme|No))[.!?] |\n/g;

/** What lies between the ends of sentences around, at most 200 characters each way. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const last = matchesOf(END, before).at(-1);
  const next = after.search(END);
  return (
    before.slice(last ? last.index + last[0].length : 0) +
    text.slice(start, end) +
    (next < 0 ? after : after.slice(0, next))
  );
}
