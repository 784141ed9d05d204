import { plain } from '../core/text/fold.ts';
import { includesAny } from '../core/text/grams.ts';
import { lettered } from '../core/text/lettered.ts';
import { isPlainAscii } from './scan.ts';

/**
 * Words that make a text or table one about a confidential population (spec, personal-facts 8). Each is matched
 * as whole words, without accents. Words that are common elsewhere are left out, or asked for with a companion.
 */
const MARKERS: readonly string[] = [
  // asylum and fear
  'asylum',
  'asylee',
  'asylees',
  'i 589',
  'i 730',
  'credible fear',
  'reasonable fear',
  'withholding of removal',
  'fear interview',
  'fear claim',
  'asilo',
  'asilado',
  'asilada',
  'asilados',
  'temor creible',
  'miedo creible',
  'temor fundado',
  'miedo fundado',
  'retencion de remocion',
  'solicitantes de proteccion',
  'azil',
  'demandeur d asile',
  'demandeurs d asile',
  'requerente de asilo',
  'requerentes de asilo',
  'solicitante de refugio',
  // refugees
  'refugee',
  'refugees',
  'refugiado',
  'refugiada',
  'refugiados',
  'refugiadas',
  'resettlement',
  'reasentamiento',
  'refijye',
  'usrap',
  'arap',
  'special immigrant visa',
  // victims
  'u visa',
  't visa',
  'visa u',
  'visa t',
  'i 918',
  'i 914',
  'vawa',
  'i 360',
  'victim',
  'victims',
  'victima',
  'victimas',
  'trafficking',
  'trata de personas',
  'domestic violence',
  'violencia domestica',
  'sexual assault',
  'agresion sexual',
  'survivor',
  'survivors',
  'viktim',
  // temporary protection
  'tps',
  'temporary protected status',
  'humanitarian parole',
  'i 821',
  'estatus de proteccion temporal',
  // children
  'unaccompanied',
  'no acompanado',
  'no acompanados',
  'no acompanada',
  'nna',
  'juvenile',
  'minors',
  'foster care',
  'menores',
  'ninez migrante',
  'timoun',
  // detention and removal
  'detainee',
  'detainees',
  'detained',
  'in custody',
  'removal order',
  'removal proceedings',
  'deportation',
  'book in',
  'detenido',
  'detenida',
  'detenidos',
  'detenidas',
  'bajo custodia',
  'deportacion',
  'detansyon',
  'prizonye',
  'noncitizen',
  'noncitizens',
  'alien number',
  'inmate',
  'inmates',
  // taxpayers, patients, witnesses
  'taxpayer',
  'taxpayers',
  'contribuyente',
  'contribuyentes',
  'itin',
  'patient',
  'patients',
  'paciente',
  'pacientes',
  'diagnosis',
  'diagnostico',
  'hiv',
  'vih',
  'witness',
  'witnesses',
  'testigo protegido',
  'informant',
  'informants',
];
/** Phrases in which a marker means something else. */
const HARMLESS = /\b(?:asilo de ancianos|refugio de animales|tps reports?|animal refuge|wildlife refuge)\b/g;

const LONGEST_MARKER = Math.max(...MARKERS.map((marker) => marker.split(' ').length));
const KNOWN = new Set(MARKERS);
/** Most words begin no marker. */
const FIRST_WORDS = new Set(MARKERS.map((marker) => marker.split(' ')[0]!));
const FIRST_WORD_LIST = [...FIRST_WORDS];
const MOST = 4_000;
const BETWEEN = lettered(String.raw`[^\p{L}\p{N}]+`, 'gu');

/** Whether the words speak of a confidential population. Only the first 4,000 characters are looked at. */
export function speaksOfProtected(text: string): boolean {
  if (text.length < 3 || (isPlainAscii(text) && !includesAny(text, FIRST_WORD_LIST))) return false;
  const folded = plain(text.slice(0, MOST));
  if (!mayBeMarked(folded)) return false;
  const words = folded.replace(BETWEEN.on(folded), ' ').replace(HARMLESS, ' ').trim().split(/ +/);
  for (let i = 0; i < words.length; i++) {
    if (!FIRST_WORDS.has(words[i]!)) continue;
    let phrase = '';
    for (let n = 0; n < LONGEST_MARKER && i + n < words.length; n++) {
      phrase = n === 0 ? words[i]! : `${phrase} ${words[i + n]}`;
      if (KNOWN.has(phrase)) return true;
    }
  }
  return false;
}

/** Whether the first word of some marker stands in the text: a cheap look before the dear one. */
function mayBeMarked(folded: string): boolean {
  if (!isPlainAscii(folded)) return true;
  return folded.split(/[^a-z0-9]+/).some((word) => FIRST_WORDS.has(word));
}
