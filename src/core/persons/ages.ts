import { AGES, type Age } from '../types.ts';
import type { Fact } from './person.ts';

/** Ages as bits, in the order of `AGES`. */
export const ageBit = (age: Age): number => 1 << AGES.indexOf(age);

const MINOR = ageBit('minor');
const OVER_89 = ageBit('over-89');
const NUMBER = /\d{1,3}/;
/** Of an infant the age is told in months. */
const MONTHS = /\d ?(?:mos?|months?|meses|mwa|weeks?|semanas?)(?![\p{L}])/iu;

/** Which of them an age is that was found; 0 for any other age, and for a fact of another kind. */
export function agesOf({ detector, text }: Pick<Fact, 'detector' | 'text'>): number {
  if (detector.id !== 'person.age') return 0;
  const years = Number(NUMBER.exec(text)?.[0] ?? Number.NaN);
  if (years < 18 || MONTHS.test(text)) return MINOR;
  return years > 89 ? OVER_89 : 0;
}
