import { plain } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import { POPULATIONS, type Population } from '../types.ts';
import type { Fact } from './person.ts';

/** Confidential populations as bits, in the order of `POPULATIONS`. */
export const populationBit = (population: Population): number => 1 << POPULATIONS.indexOf(population);

/** Of whom it is not known to which of them they belong: any may be meant. */
export const ALL_POPULATIONS = (1 << POPULATIONS.length) - 1;

const IMMIGRATION = populationBit('immigration');

/** The populations that a person's status puts them among; 0 for a fact of another kind. */
export function populationsOfStatus(
  { detector, text }: Pick<Fact, 'detector' | 'text'>,
  populationsIn: (text: string) => number,
): number {
  if (detector.category !== 'status') return 0;
  return populationsIn(text) || IMMIGRATION;
}

/** Captions of what somebody's case, form or programme is: the cells below say of their person what titles say of all. */
const KIND =
  /\b(?:types?|forms?|programs?|programmes?|relief|categor(?:y|ies)|class|reasons?|claims?|petitions?|benefits?|applications?|basis|services?|hearings?|tipos?|formularios?|programas?|categorias?|motivos?|solicitud(?:es)?|tramites?|audiencias?|servicios?|peticion(?:es)?|clase)\b/;

export const saysKind = remembered((caption): boolean => KIND.test(plain(caption)));

/** Kinds of places where only migrants and refugees are held; a county's jail and detention centre hold anybody. */
const OF_MIGRANTS =
  /\b(?:immigration|migrat[a-z]+|migrants?|ice|(?<!county )detention cent(?:er|re)|processing cent(?:er|re)|centros? de (?:detencion|internamiento|instalacao temporaria)|retention|refugee camp|camp de refugies|cra|cie|krome|adelanto|dilley|eloy|otay mesa|moshannon|delaney hall|winn correctional|karnes|port isabel|bluebonnet|abschiebe[a-z]*)\b/;

/** Whether a fact is a place where whoever is there is held as a migrant. */
export function isPlaceOfMigrants({ detector, text }: Pick<Fact, 'detector' | 'text'>): boolean {
  return detector.category === 'facility' && OF_MIGRANTS.test(plain(text));
}
