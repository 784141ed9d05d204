/** Single full names and single phrases, with nothing around them. */
import { isHanName } from '../../detectors/person/name/han.ts';
import { isFullName, shapeOf } from '../../detectors/person/name/shape.ts';
import { random } from '../../fixtures/make/random.ts';
import { harmlessPhrases } from './harmless.ts';
import { ORIGINS, people } from './people.ts';
import { Tally } from './tally.ts';

const NAMES = 200;

export function isName(text: string): boolean {
  const shape = shapeOf(text);
  return (shape !== undefined && isFullName(shape)) || isHanName(text);
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
export function measurePhrases(onAlarm: (phrase: string) => void): Tally {
  const tally = new Tally();
  for (const phrase of harmlessPhrases()) {
    const wrong = isName(phrase);
    tally.count(wrong);
    if (wrong) onAlarm(phrase);
  }
  return tally;
}
