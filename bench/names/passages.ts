/** Passages of `more-sentences.ts`, filled with people of an origin, or with harmless phrases. */
import { random } from '../../fixtures/make/random.ts';
import { harmlessPhrases } from './harmless.ts';
import type { Passages } from './more-sentences.ts';
import { ORIGINS, type Person, people } from './people.ts';
import type { Sentence, Span } from './prose.ts';
import type { Language } from './sentences.ts';

const PLACE = /[@%~]/g;
const solid = /^\p{Script=Han}+$/u;

/** A surname or a given name alone; of a name written solid, all of it. */
const part = (sign: string, { full, given, family }: Person) =>
  sign === '@' || solid.test(full) ? full : sign === '%' ? family : given;

function fill(passage: string, next: (sign: string) => string): Sentence {
  const names: Span[] = [];
  let text = '';
  let at = 0;
  for (const { 0: sign, index } of passage.matchAll(PLACE)) {
    text += passage.slice(at, index);
    const value = next(sign);
    names.push({ start: text.length, end: text.length + value.length });
    text += value;
    at = index + 1;
  }
  return { text: text + passage.slice(at), names };
}

/** Every passage about people, of one origin. */
export function passagesAbout({ about }: Passages, origin: string, language: Language): Sentence[] {
  const stream = random(`passages/${origin}/${language}`);
  const list = people(ORIGINS.find(({ name }) => name === origin)!, 2 * about[language].length, stream);
  let turn = 0;
  return about[language].map((passage) => fill(passage, (sign) => part(sign, list[turn++ % list.length]!)));
}

/** Passages about nobody: every harmless phrase in one of them. */
export function passagesAround({ around }: Passages, language: Language): Sentence[] {
  const stream = random(`passages around/${language}`);
  return harmlessPhrases().map((phrase) => ({
    ...fill(stream.pick(around[language]), () => phrase),
    names: [],
  }));
}
