import type { Fact } from './person.ts';
import { plain } from './text/fold.ts';
import { POPULATIONS, type Population } from './types.ts';

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

export function saysKind(caption: string): boolean {
  return KIND.test(plain(caption));
}
