import { plain } from '../core/text/fold.ts';
import { POPULATIONS, type Population } from '../core/types.ts';
import { nextHash, SLOTS, slotOf } from './marker-slots.ts';
import { FURTHER_MARKERS } from './marker-words.ts';
import { MARKERS_OF_FURTHER_LANGUAGES } from './marker-words-further.ts';
import { DWELLERS, HOUSES, OTHERWISE } from './sheltered.ts';

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
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Those of other languages; German ones also as they are spelt where there are no umlauts: `Fluechtlinge`. */
const further = (population: Population): readonly string[] =>
  [FURTHER_MARKERS, MARKERS_OF_FURTHER_LANGUAGES]
    .flatMap((of) => of[population] ?? [])
    .flatMap((markers) => [plain(markers), plain(markers.replace(/[äöüß]/g, (letter) => SPELT[letter]!))]);

const folded = (words: string): readonly string[] => plain(words).split('|');

/** What titles of lists of sheltered people are told by (`sheltered.ts`), folded. */
export const shelterWords = (): {
  readonly [of in 'houses' | 'dwellers' | 'otherwise']: readonly string[];
} => ({
  houses: folded(HOUSES),
  dwellers: folded(DWELLERS),
  otherwise: folded(OTHERWISE),
});

/** Each marker with the bit of its population. */
export const markerBits = (): readonly (readonly [marker: string, bit: number])[] => [
  ...new Map(
    POPULATIONS.flatMap((population, i) =>
      [MARKERS[population], ...further(population)]
        .flatMap((markers) => markers.split('|'))
        .map((marker) => [marker, 1 << i] as const),
    ),
  ),
];

/** Of each marker the longest word: seldom one that stands in any text, as the first one of `in custody` does. Spaces around each. */
export const tellingWords = (): string => {
  const words = markerBits().map(([marker]) => marker.split(' '));
  const longest = words.map((list) => list.reduce((a, b) => (b.length > a.length ? b : a)));
  return ` ${[...new Set([...longest, ...folded(HOUSES)])].join(' ')} `;
};

/** Where the hashes of these words lie (`slotOf`): a sign for each slot, `1` where one does. */
export const tellingSlots = (): string => {
  const slots = new Array<string>(SLOTS).fill('0');
  for (const word of tellingWords().trim().split(' ')) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = nextHash(hash, word.charCodeAt(i));
    slots[slotOf(hash)] = '1';
  }
  return slots.join('');
};
