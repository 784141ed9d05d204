/** Single full names and single phrases, with nothing around them. */
import { isBrand } from '../../detectors/person/name/firms.ts';
import { isHanName } from '../../detectors/person/name/han.ts';
import { leastOdds } from '../../detectors/person/name/phrase.ts';
import { isFullName, shapeOf } from '../../detectors/person/name/shape.ts';
import { random } from '../../fixtures/make/random.ts';
import { arabicPhrases, harmlessPhrases } from './harmless.ts';
import { ORIGINS, people } from './people.ts';
import { Tally } from './tally.ts';

const NAMES = 200;

/** As a text is judged that holds no more: firms and goods known by a person's name are none (`rating.ts`). */
export function isName(text: string): boolean {
  const shape = shapeOf(text);
  return (shape !== undefined && isFullName(shape) && !isBrand(shape.tokens)) || isHanName(text);
}

/** `onMiss` is told of every name that was not taken for one. */
export function measureSingle(
  tally: (origin: string) => Tally,
  onMiss: (origin: string, name: string) => void,
): void {
  for (const origin of ORIGINS) {
    for (const { full } of people(origin, NAMES, random(`single/${origin.name}`))) {
      const right = isName(full);
      tally(origin.name).count(right);
      if (!right) onMiss(origin.name, full);
    }
  }
}

/** Phrases taken for names; `onAlarm` is told of each. */
function measurePhrases(phrases: readonly string[], onAlarm: (phrase: string) => void): Tally {
  const tally = new Tally();
  for (const phrase of phrases) {
    const wrong = isName(phrase);
    tally.count(wrong);
    if (wrong) onAlarm(phrase);
  }
  return tally;
}

export const measureCapitalised = (onAlarm: (phrase: string) => void) =>
  measurePhrases(harmlessPhrases(), onAlarm);
export const measureArabic = (onAlarm: (phrase: string) => void) => measurePhrases(arabicPhrases(), onAlarm);

/** How far above the threshold of its script a text is: a name from 0 on. What is none whatever the threshold is -∞. */
function margin(text: string): number {
  if (isHanName(text)) return Number.POSITIVE_INFINITY;
  const shape = shapeOf(text);
  if (!shape || isBrand(shape.tokens)) return Number.NEGATIVE_INFINITY;
  if (!isFullName({ ...shape, phrase: Number.POSITIVE_INFINITY })) return Number.NEGATIVE_INFINITY;
  return shape.phrase - leastOdds(shape.tokens);
}

/** What another threshold would give. */
export interface Point {
  /** Moved so far from the one that is set. */
  readonly shift: number;
  /** Capitalised phrases taken for names, %. */
  readonly alarms: number;
  /** Names found, %: of the worst origin, and of all on average. */
  readonly worst: number;
  readonly mean: number;
  readonly best: number;
}

/** The curve of names found over phrases taken, at these shares of the phrases (%). */
export function measureCurve(shares: readonly number[]): Point[] {
  const names = ORIGINS.map((origin) =>
    people(origin, NAMES, random(`single/${origin.name}`)).map(({ full }) => margin(full)),
  );
  const others = harmlessPhrases()
    .map(margin)
    .sort((a, b) => b - a);
  const above = (values: readonly number[], least: number) =>
    (100 * values.filter((value) => value >= least).length) / values.length;
  return shares.map((share) => {
    const shift = others[Math.floor((others.length * share) / 100)]! + 1e-6;
    const found = names.map((values) => above(values, shift));
    const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
    return { shift, alarms: above(others, shift), worst: Math.min(...found), mean, best: Math.max(...found) };
  });
}
