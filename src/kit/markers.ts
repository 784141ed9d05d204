import { plain } from '../core/text/fold.ts';
import { lettered } from '../core/text/lettered.ts';
import { POPULATIONS, type Population } from '../core/types.ts';
import { FURTHER_MARKERS } from './marker-words.ts';

/**
 * Words that make a text or table one about a confidential population (spec, personal-facts 8). Each is matched
 * as whole words, without accents. Words that are common elsewhere are left out, or asked for with a companion.
 */
const MARKERS: Readonly<Record<Population, string>> = {
  fear:
    'asylum|asylee|asylees|i 589|i 730|credible fear|reasonable fear|withholding of removal|' +
    'fear interview|fear claim|asilo|asilado|asilada|asilados|temor creible|miedo creible|' +
    'temor fundado|miedo fundado|retencion de remocion|solicitantes de proteccion|azil|' +
    'demandeur d asile|demandeurs d asile|requerente de asilo|requerentes de asilo|' +
    'solicitante de refugio|solicitantes de refugio|solicitantes de asilo|asylum seekers|solicitud de refugio|solicitudes de refugio|' +
    'fear screening|temor de regresar|miedo de regresar|convention against torture|demande d asile|' +
    'demandes d asile|asylbewerber|asylantrag|refugee|refugees|refugiado|refugiada|refugiados|' +
    'refugiadas|resettlement|reasentamiento|refijye|usrap|arap|special immigrant visa',
  victims:
    'u visa|t visa|u visas|t visas|u nonimmigrant|t nonimmigrant|visa u|visa t|i 918|i 914|vawa|i 360|' +
    'victim|victims|victima|victimas|trafficking|trata de personas|domestic violence|violencia domestica|sexual assault|agresion sexual|survivor|' +
    'survivors|viktim|dv shelter|dv shelters|women s shelter|women s shelters|womens shelter|womens shelters|' +
    'refugio para mujeres|refugios para mujeres|casa de acogida para mujeres|casas de acogida para mujeres',
  temporary: 'tps|temporary protected status|humanitarian parole|i 821|estatus de proteccion temporal',
  children:
    'unaccompanied|no acompanado|no acompanados|no acompanada|nna|juvenile|minors|foster care|' +
    'menores|ninez migrante|timoun',
  custody:
    'ice custody|custodia de ice|detainee|detainees|detained|in custody|book in|detenido|detenida|' +
    'detenidos|detenidas|bajo custodia|detansyon|prizonye|inmate|inmates|detainer lodged|detainers lodged',
  immigration:
    'removal order|removal proceedings|deportation|deportacion|noncitizen|noncitizens|alien number',
  taxpayers: 'taxpayer|taxpayers|contribuyente|contribuyentes|itin',
  patients: 'patient|patients|paciente|pacientes|diagnosis|diagnostico|hiv|vih',
  witnesses: 'witness|witnesses|testigo protegido|testigos protegidos|informant|informants',
};
/** Phrases in which a marker means something else; `letter NNA` is one of Devanagari, in the names of characters. */
const HARMLESS =
  /\b(?:asilo de ancianos|asilo nido|asili nido|asilo infantile|refugio de animales|tps reports?|animal refuge|wildlife refuge|(?:accepting|accepts?|welcoming|welcomes?|taking|takes?|seeing|sees?) (?:new |more |adult )?patients|(?:new|neue|neuen|nouveaux|novos|nuovi|nieuwe|nowych) (?:patients|patienten|pacientes|pazienti|pacjentow)|patient portal|pacientes nuevos|nuevos pacientes|(?:letter|syllable|sign) nna)\b/g;

const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Those of other languages; German ones also as they are spelt where there are no umlauts: `Fluechtlinge`. */
const further = (population: Population): readonly string[] =>
  (FURTHER_MARKERS[population] ?? []).flatMap((markers) => [
    plain(markers),
    plain(markers.replace(/[äöüß]/g, (letter) => SPELT[letter]!)),
  ]);

/** Each marker with the bit of its population. */
const KNOWN = new Map(
  POPULATIONS.flatMap((population, i) =>
    [MARKERS[population], ...further(population)]
      .flatMap((markers) => markers.split('|'))
      .map((marker) => [marker, 1 << i]),
  ),
);
const WORDS = [...KNOWN.keys()].map((marker) => marker.split(' '));
const LONGEST_MARKER = Math.max(...WORDS.map(({ length }) => length));
/** Most words begin no marker. */
const FIRST_WORDS = new Set(WORDS.map(([first]) => first!));
/** Of each marker the longest word: seldom one that stands in any text, as the first one of `in custody` does. */
const TELLING = new Set(WORDS.map((words) => words.reduce((a, b) => (b.length > a.length ? b : a))));
const MOST = 4_000;
const BETWEEN = lettered(String.raw`[^\p{L}\p{N}]+`, 'gu');

/**
 * The confidential populations that the words speak of, as bits in the order of `POPULATIONS`; 0 for none. Only the first
 * 4,000 characters are looked at.
 */
export function populationsIn(text: string): number {
  if (text.length < 3) return 0;
  const start = text.slice(0, MOST);
  if (FOLDS.test(start) ? !hasTellingWord(plain(start)) : !hasTellingWord(start)) return 0;
  const folded = plain(start);
  const words = folded.replace(BETWEEN.on(folded), ' ').replace(HARMLESS, ' ').trim().split(/ +/);
  let found = 0;
  for (let i = 0; i < words.length; i++) {
    if (!FIRST_WORDS.has(words[i]!)) continue;
    let phrase = '';
    for (let n = 0; n < LONGEST_MARKER && i + n < words.length; n++) {
      phrase = n === 0 ? words[i]! : `${phrase} ${words[i + n]}`;
      found |= KNOWN.get(phrase) ?? 0;
    }
  }
  return found;
}

/** Anything that may become an ASCII letter or digit when it is folded: not spaces, dashes, quotes, bullets and signs. */
const FOLDS = /[^\x00-\x7f\xa0-\xa9\xab-\xb1\xb4-\xb8\xbb\xbf\u2010-\u201f\u2022\u2026\u2039\u203a]/;

const SLOTS = 4_096;
/** Where the hashes of the telling words lie. */
const slots = new Uint8Array(SLOTS);
for (const word of TELLING) {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = next(hash, word.charCodeAt(i));
  slots[hash & (SLOTS - 1)] = 1;
}

function next(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** Letters beyond ASCII, roughly: punctuation and signs between the alphabets are none. */
const isFurtherLetter = (unit: number): boolean =>
  unit >= 0xc0 && (unit < 0x2000 || unit > 0x30ff) && unit !== 0xd7 && unit !== 0xf7;

/**
 * A cheap look before the dear one, without a copy: words as runs of ASCII letters and digits, in any case, and of
 * letters beyond them, in lower case.
 */
function hasTellingWord(text: string): boolean {
  let hash = 0;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const small = unit | 32;
    const isAscii = (small >= 97 && small <= 122) || (unit >= 48 && unit <= 57);
    if (isAscii || isFurtherLetter(unit)) {
      if (from < 0) from = i;
      hash = next(hash, isAscii ? small : unit);
      continue;
    }
    if (from >= 0 && slots[hash & (SLOTS - 1)] === 1 && TELLING.has(text.slice(from, i).toLowerCase()))
      return true;
    hash = 0;
    from = -1;
  }
  return false;
}
