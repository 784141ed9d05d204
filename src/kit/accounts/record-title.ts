import { plain } from '../../core/text/fold.ts';
import { lettered } from '../../core/text/lettered.ts';
import { isPlainAscii, mentions } from '../scan.ts';

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/** What records of one person are about, word by word and without accents: en, es, fr, pt. */
const MATTERS = set(
  'fear asylum refugee rsd resettlement withholding persecution protection vawa sij tps victim survivor trafficking torture',
  'i589 i730 i870 i899 i914 i918 i360 i867 i867a i867b i213 client applicant respondent petitioner beneficiary detainee patient',
  'case caseworker intake screening legal interview psychosocial psychological psychiatric clinical medical forensic trauma',
  'therapy counseling counselling social personal sworn supplemental supporting child minor uac shelter session progress visa witness incident interest interests home',
  'asilo refugio miedo temor proteccion persecucion victima elegibilidad caso cliente solicitante paciente psicosocial',
  'psicologico psicologica clinico clinica medico medica personal jurada ingreso entrevista evolucion acogida sesion atencion hechos campo usuaria usuario psicologa biopsychosocial',
  'asile ofpra vie psychosocial psychosociale medicale vulnerabilite acolhimento atendimento psicossocial juramentada',
);
/** What such records are called. */
const KINDS = set(
  'note notes interview declaration affidavit statement transcript summary record worksheet narrative assessment evaluation',
  'intake questionnaire history memo memorandum file testimony report form log screening determination story',
  'nota notas entrevista declaracion relato testimonio resumen ficha informe historia evaluacion valoracion expediente',
  'reporte bitacora cuestionario acta narrativa hoja seguimiento recit entretien dossier attestation temoignage relatorio declaracao prontuario',
  'anotacoes',
);
/** What is called so is one person's without another word. */
const ALONE = set(
  'declaration affidavit affidavits intake psychosocial declaracion recit declaracao prontuario soap',
);
const CALLED = [...KINDS, ...ALONE];
/** What else stands in such a title: whose it is, where it belongs. */
const LINKS = set(
  'of for in on the a an to re and by with from support application claim hearing office unit page draft final confidential',
  'privileged attorney work product ms mr mrs no number copy part second first officer officers translated redacted anonymized',
  'credible reasonable mental health study best initial follow up status u t s de del la el los las en y para',
  'con apoyo solicitud numero sr sra confidencial reservado copia borrador parte primera segunda creible fundado razonable hechos',
  'al albergue casa centro migrante clinica organizacion sus trabajo social du des le les d et pour do da e l oficial preliminar compte rendu anonimizado anonimizada',
);
/** Words of titles of what is taught, printed, counted or argued: none is one person's record. */
const TAUGHT = set(
  'guide guidance guidelines manual handbook toolkit template sample samples specimen example examples model mock practice',
  'instructions training course module lesson exercise scenario hypothetical roleplay checklist tips protocol policy procedures',
  'blank tutorial webinar workshop curriculum faq handout practices explained overview annual quarterly statistics survey fiction novel chapter poem',
  'guia manual plantilla modelo ejemplo ejemplos formato instrucciones capacitacion formacion taller curso modulo ejercicio',
  'simulacro protocolo politica estadisticas anual sentencia novela cuento capitulo blanco modele exemple formation exemplo',
);
/** Words of headlines and of other statements. */
const ABOUT = set(
  'how why what who when writing preparing drafting conducting taking rule rules act independence rights statistic data trend',
  'trends country news press blog opinion v vs versus plaintiff plaintiffs film universal study-guide procedure guideline',
  'como derechos noticias prensa independencia practico redactar llenar statistiques universelle pais estadistica',
);
/** Words of a text that nobody's own record holds: invented for teaching, or made for everybody to read. */
const INVENTED = new RegExp(
  `(?<![a-z])(?:${[
    'hypothetical|fictional|fictitious|role[ -]?play|not (?:a )?real (?:person|people|case|client)|for training|fact pattern|learning objectives?|discussion questions?',
    '(?:this is a|annotated) (?:sample|example)|sample (?:declaration|affidavit|narrative|statement|notes|case|client|story)|training (?:exercise|scenario|module|purposes|material)',
    'names? (?:and [a-z]{3,20} details )?(?:have|has) been changed|composite (?:case|character|of)|insert (?:name|date|country)',
    'ficticio|ficticia|hipotetic[oa]|caso practico|juego de roles|no es una persona real|con fines (?:de capacitacion|didacticos|pedagogicos)',
    'nombres? (?:ha|han) sido cambiados?|preguntas para (?:la )?discusion|objetivos? de aprendizaje|cas fictif|ficcional',
    'court of appeals|circuit judges?|petition for review|f\\.(?:2d|3d|4th)|plaintiffs?|defendants?|probable cause|criminal complaint|search warrant|special agent|grand jury|indictment|matter of [a-z]-|we (?:affirm|reverse)|slip opinion|corte interamericana|considerandos?',
    '\\((?:ap|reuters|afp|efe)\\)|all rights reserved|todos los derechos reservados|staff writer|isbn|share this (?:story|article)|compartir este articulo',
    'subscribe|suscribase|donate (?:now|today)|photo(?:graph)? (?:by|courtesy)|wikipedia|a novel|una novela',
  ].join('|')})(?![a-z])`,
);
/** The oath that ends a declaration (28 USC 1746 and its like). */
const OATH =
  /under (?:the )?(?:pains? and )?penalt(?:y|ies) of perjury|bajo (?:pena de perjurio|protesta de decir verdad|juramento)|sous peine de parjure/;
const MAY_BE_OATH = /perj|jurament|protesta/i;

const LONGEST_TITLE = 110;
const MOST_WORDS = 12;
/** Words of small letters that a file's name may hold beside: whose record it is. */
const ODD_IN_NAMES = 3;
const WORD = lettered(String.raw`[\p{L}\p{N}]{1,30}`, 'gu');

/** Most cells of data are one word: it is looked up without taking the text apart. */
const ONE_WORD = /^[A-Za-z0-9]{1,30}$/;

/** Whether a heading, or the name of a file, says that what follows is the record of an interview, a case or an oath. */
export function isRecordTitle(heading: string, isFileName = false): boolean {
  if (heading.length < 6 || heading.length > LONGEST_TITLE) return false;
  if (ONE_WORD.test(heading) && !ALONE.has(heading.toLowerCase())) return false;
  // Nearly every heading ends here, without being taken apart.
  if (isPlainAscii(heading) && !mentions(heading, CALLED)) return false;
  const joined = heading.replace(/\bI-(?=\d{3})/gi, 'I');
  const words = joined.match(WORD.on(joined)) ?? [];
  if (words.length > MOST_WORDS) return false;
  const plainWords = words.map(plain);
  if (plainWords.some((word) => ABOUT.has(word) || TAUGHT.has(word))) return false;
  // Sentences and headlines hold words of their own; a title holds names, numbers and dates beside its words.
  const odd = words.filter((word, i) => /^\p{Ll}{3,30}$/u.test(word) && !isOfTitles(plainWords[i]!));
  return odd.length <= (isFileName ? ODD_IN_NAMES : 0) && saysRecord(plainWords);
}

function saysRecord(words: readonly string[]): boolean {
  if (words.some((word) => ALONE.has(word))) return true;
  const kinds = words.filter((word) => KINDS.has(word));
  const matters = words.filter((word) => MATTERS.has(word));
  return kinds.some((kind) => matters.some((matter) => matter !== kind));
}

function isOfTitles(word: string): boolean {
  return MATTERS.has(word) || KINDS.has(word) || LINKS.has(word);
}

/** Whether a heading says that what follows is taught, printed or counted. */
export function isOfTeaching(heading: string): boolean {
  if (ONE_WORD.test(heading)) return TAUGHT.has(heading.toLowerCase());
  if (heading.length > LONGEST_TITLE || /[.?!,;]\s{0,9}$/.test(heading)) return false;
  const words = heading.match(WORD.on(heading)) ?? [];
  return words.length <= MOST_WORDS && words.some((word) => TAUGHT.has(plain(word)));
}

/** Whether a text says of itself that it was made up, or made for everybody to read. */
export function isForEverybody(text: string): boolean {
  return INVENTED.test(plain(text));
}

/** Whether somebody swears to what stands in the text. */
export function holdsOath(text: string): boolean {
  return MAY_BE_OATH.test(text) && OATH.test(plain(text));
}
