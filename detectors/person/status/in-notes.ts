/**
 * Words of a case in notes about somebody: who writes `we spoke with …`, `bed for …`, `nos escribe …` of a private person
 * writes of casework, and what stands around tells of that person. Who announces, teaches or tells a story does not.
 */
import { lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import { mentions } from '../../../src/kit/scan.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,24}`;
const SMALL = '(?:(?:de|del|al|el|la|los|van|bin) ){0,2}';
/** A full name, maybe with a title. */
const NAME = String.raw`(?:(?:Mr|Mrs|Ms|Sra?)\. |don |doña |la señora |el señor )?${WORD}(?: ${SMALL}${WORD}){1,3}`;

/** Words of a case, broader than those that say it by themselves. */
export const NOTED = lettered(
  String.raw`(?<![\p{L}\p{N}])(?:[Aa]sylum|[Rr]efugees?|deport(?:ed|ation)?|removal (?:letter|order|flight|date)|[Tt]emporary protection|(?:credible|reasonable) fear|CAT|in absentia|I[-‑]\d{3}|RFE|ICE|ERO|DHS|USCIS|ORR|EOIR|BIA|NRM|SIV|TPS|detention|detained|traffick(?:er|ers|ed|ing)|torture[d]?|smugglers?|undocumented|(?:no|a|his|her|student|tourist|fake) visa|[Vv]isa [UT]|no papers|(?:dodged|dodging|evaded|avoided|fled) the draft|fatwa|persecut(?:ed|ion)|resettle(?:d|ment)|leave (?:to remain|was curtailed|was refused)|route leave|outed|(?:cigarette|electric) burns|militia(?:men)?|separatists|Maoists|Taliban|al-Shabaab|gang(?:s|members)?|cartel|parole|bond|(?:the|his|her) (?:stay|claim|appeal|flight) (?:was|is|does|did|got|has)|check(?:s|ed|ing)? in (?:on|with|at)|immigration|[Bb]order Patrol|shackle[sd]?|asilo|refugi(?:o|ad[oa])|deport(?:ad[oa]s?|ación|aron|ar)|dublinad[oa]|[Ee]xtranjería|tarjeta roja|permiso (?:humanitario|de trabajo|de residencia)|[Gg]arita|[Mm]aras?|pandill\p{Ll}+|(?:la|de la) 18|ELN|FARC|disidencias|paramilitares|sicarios|cártel|trata|tratante|proxeneta|expulsión|denegación|la huella|huella (?:en|dactilar)|centro de menores|la residencia|(?:los|sin|sus) papeles|migración|inmigración|[Ll]a migra|COMAR|CEAR|ACNUR|hielera|devuel(?:van|ven|ta)|devuelto|frontera|[Ll]a Bestia|reasentamiento|registro de víctimas|coyote|pollero|testigo protegid[oa]|preso en|detenid[oa]|(?:tenía|tiene|tienen|con) miedo|solicitante|fianza|grillete|I-?220[AB]|(?:negó|negaron) (?:el|la) (?:ingreso|entrada)|torturad[oa]|torturaron|amenaz(?:aron|ad[oa]|an|ó)|desplazad[oa])(?![\p{L}\p{N}])`,
  'gu',
);
export const NOTED_STEMS: readonly string[] = [
  ...[
    'asyl',
    'refug',
    'deport',
    'removal',
    'temporary p',
    'fear',
    '^cat$',
    'absentia',
    '^i-',
    'i‑',
    '^rfe$',
    '^ice$',
  ],
  ...[
    '^ero$',
    '^dhs$',
    'uscis',
    '^orr$',
    'eoir',
    '^bia$',
    '^nrm$',
    '^siv$',
    '^tps$',
    'deten',
    'detain',
    'traffick',
    'tortur',
  ],
  ...['smuggl', 'undocum', 'visa', 'papers', 'the draft', 'fatwa', 'persecut', 'resettle', 'leave', 'outed'],
  ...['burns', 'militia', 'separatist', 'maoist', 'taliban', 'shabaab', '^gang', 'cartel', 'parole', 'bond'],
  ...['stay', '^claim', 'appeal', 'flight', 'check', 'immigration', 'border', 'shackle', 'asilo', 'dublin'],
  ...['extranj', 'tarjeta', 'permiso', 'garita', 'mara', 'pandill', 'la 18', '^eln$', 'farc', 'disidenc'],
  ...['sicario', 'cártel', 'trata', 'proxen', 'expuls', 'denegac', 'huella', 'de menores', 'residencia'],
  ...['papeles', 'migra', 'comar', 'cear', 'acnur', 'hielera', 'devuel', 'frontera', 'bestia', 'reasent'],
  ...[
    'víctimas',
    'coyote',
    'pollero',
    'testigo',
    'preso',
    'miedo',
    'solicitante',
    'fianza',
    'grillete',
    '220',
  ],
  ...['negó', 'negaron', 'amenaz', 'desplaz', 'paramilit'],
];

/** Notes of who works with people: what they did, need or heard, and for whom. */
const NOTES = lettered(
  [
    String.raw`(?<!\p{L})(?:[Mm]et (?:with )?|[Ss]poke (?:to|with) |[Tt]alked (?:to|with) |[Ii]nterviewed |[Ee]xamined |[Vv]isited |[Hh]eard from |[Ll]ost contact with |(?:drove|went|sat) with |[Uu]pdate on |(?:worried|concerned|scared) (?:about|for) |(?:[Ii]nterpreter|[Bb]ed|[Ll]etter|lawyer|attorney|[Rr]oom|sponsor|expert|doctor|ride|place|file|filed|apply|money) for |(?:[Cc]all|[Mm]eeting) (?:w/|with|from) |[Nn]otes? (?:on|about|from|re) |[Cc]ase of |[Rr]e: |[Ww]e filed |(?:granted|denied) (?:\p{L}{2,12} )?(?:to )?)(?:(?:the|our|my) (?:\p{Ll}{3,12} )?)?${NAME}`,
    String.raw`(?<!\p{L})(?:[Tt]he|[Mm]y|[Oo]ur|[Aa]) (?:applicant|client|respondent|petitioner|woman|girl|boy|young (?:wo)?man|kid|minor|mother|father|neighbou?r|tenant|resident|guest|patient|twins|couple|family|brothers|sisters)(?: from \p{Lu}\p{L}{2,14})?,? (?:of )?${NAME}`,
    String.raw`(?<![\p{L}’'])${NAME} (?:told (?:me|us)|says|called|cried|refused|stopped (?:answering|coming)|asked (?:me|us)|needs|has not|hasn[’']t|can(?:no|[’'])t|cannot|gave us|showed us|is (?:scared|afraid|terrified|worried|supposed to|sleeping|staying)|does(?: not|n[’']t) want|didn[’']t|did not|has been (?:evicted|moved|waiting))(?!\p{L})|${NAME}[’']s (?:husband|wife|son|daughter|mother|father|sister|brother|sponsor|landlord|lawyer|uncle|aunt|kids|children)`,
    String.raw`(?<!\p{L})(?:[Hh]er|[Hh]is) (?:full |real )?name is ${NAME}|(?<!\p{L})(?:[Ww]e|I) (?:\p{Ll}{2,9} ){0,3}(?:told|took|brought|drove|visited|met|called|saw|know|lost|need to|have until \p{L}+ to file for) (?:\p{Ll}{2,8} )?${NAME}`,
    String.raw`(?<!\p{L})(?:[Hh]ablé con |[Hh]ablamos con |[Rr]eunión (?:con|sobre) |[Nn]os (?:llamó|escribe|escribió|contó|dijo|avisó|llegó) |[Tt]engo (?:aquí )?a |[Tt]enemos (?:aquí )?a |[Aa]compañ\p{Ll}{1,5} a |[Ee]ntrevist\p{Ll}{1,5} (?:a|con) |[Vv]imos a |[Cc]aso de |[Ee]xpediente de |[Ii]nforme [^.:;\n]{0,40}?(?:sobre|de) |[Cc]arta (?:de apoyo )?para |[Uu]rge [^.;\n]{0,30}? para |[Cc]upo para |[Ee]scríbanle a |[Pp]uedes? (?:ir|hablar) con |[Nn]oticia [^.\n]{0,12}: |[Oo]jo con |[Pp]asaje a |[Pp]reocupad[oa]s? por )(?:(?:la|el|los|las) (?:\p{Ll}{3,12} )?(?:de )?)?${NAME}`,
    String.raw`(?<!\p{L})(?:[Ll]a|[Ee]l|[Uu]n|[Uu]na) (?:usuari[oa]|paciente|niñ[oa]|joven|muchach[oa]|chic[oa]|señor|señora|solicitante|menor|client[ea]|clienta|compañer[oa]|vecin[oa]|herman[oa] de|hij[oa] de(?: la señora| don)?|mamá de|papá de|cuñad[oa] de)(?: se llama| de nombre|,)? ${NAME}|(?<!\p{L})(?:[Ll]os papás|[Ll]a mamá|[Ee]l papá|[Ll]os hijos|[Ll]a familia) de ${NAME}`,
    String.raw`(?<![\p{L}.])(?:[Aa] |[Ss]e (?:le|nos) \p{L}{3,12} (?:[\p{Ll}]{2,12} ){0,3}a )${NAME} (?:ya )?(?:lo|la|le|los|las|en)(?!\p{L})|(?<!\p{L})[Ll]legó ${NAME} con |[Ss]e llama ${NAME}`,
  ].join('|'),
  'u',
);
/** Announcements, teaching, offices, fiction and advice. */
const OTHERWISE = lettered(
  String.raw`(?<!\p{L})(?:said|announc\p{L}+|explained|teaches|taught|trainings?|trains|workshops?|courses?|lectur\p{L}+|books?|novels?|films?|movies?|opera|chapter|documentary|author(?:s|ed)?|writes|wrote|professor|director[as]?|manager|supervis\p{L}+|minist\p{L}+|president[ea]?|presidenta|senators?|senador[a]?|governor|gobernador[a]?|mayor|alcalde(?:sa)?|congress\p{L}*|reporters?|journalist\p{L}*|periodistas?|coordina\p{L}+|volunteer of|keynote|speakers?|panel|welcome|thank(?:s|ed)?|gracias|agrade\p{L}+|congratulations|felici\p{L}+|birthday|cumpleaños|register|admission|polic(?:y|ies)|bills?|laws?|vetoed|sheriff|chief|opinion|dissent\p{L}*|motion carried|dijo que|anunci\p{L}+|explicó|imparte|taller(?:es)?|cursos?|conferencias?|ponencia|charla|leyes|ley|libros?|novelas?|películas?|serie|capítulo|documental|inaugur\p{L}+|obispo|bishop|diputad[oa]s?|eurodiputad[oa]|fiscal|comisari[oa]|ministr[oa]s?|embajador[a]?|cónsul|consulesa|patronato|historiador[a]?|(?:[Jj]udge|[Jj]ustice|[Jj]uez|[Jj]ueza|[Aa]ttorney|[Aa]bogad[oa]|Dra?\.|Prof\.|[Rr]ep\.|[Ss]en\.) \p{Lu}|if you|si usted|usted(?:es)?)(?!\p{L})`,
  'u',
);

const BEFORE = 260;
const BEHIND = 160;

/** Ranges of the words of a case in such notes. */
export function* casesInNotes(text: string): Generator<[number, number]> {
  if (!mentions(text, NOTED_STEMS)) return;
  for (const { index, 0: words } of matchesOf(NOTED, text)) {
    const around = paragraphAround(text, index, index + words.length);
    if (NOTES.on(around).test(around) && !OTHERWISE.on(around).test(around))
      yield [index, index + words.length];
  }
}

/** What stands around in the same paragraph. */
function paragraphAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + BEHIND);
  const from = before.lastIndexOf('\n\n');
  const to = after.indexOf('\n\n');
  return (
    before.slice(from < 0 ? 0 : from + 2) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to))
  );
}
