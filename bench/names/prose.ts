/** Spans of names in sentences: ours and those of `compromise`, on the same sentences. */
import { random } from '../../fixtures/make/random.ts';
import type { Engine } from '../../src/core/engine.ts';
import { findIn } from '../../src/core/find-in-text.ts';
import { harmlessPhrases } from './harmless.ts';
import { ORIGINS, people } from './people.ts';
import { ABOUT, AROUND, type Language } from './sentences.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}
export type Finder = (text: string) => readonly Span[];

/** Spans that agree at both ends, spans missed, spans that are no name. */
export class SpanTally {
  right = 0;
  missed = 0;
  wrong = 0;

  count(truth: readonly Span[], found: readonly Span[]): void {
    const agree = truth.filter(({ start, end }) =>
      found.some((span) => span.start === start && span.end === end),
    );
    this.right += agree.length;
    this.missed += truth.length - agree.length;
    this.wrong += found.length - agree.length;
  }

  /** 0–100. */
  get f1(): number {
    const all = 2 * this.right + this.missed + this.wrong;
    return all === 0 ? 100 : (200 * this.right) / all;
  }
}

export interface Sentence {
  readonly text: string;
  readonly names: readonly Span[];
}

function fill(sentence: string, value: string): Sentence {
  const start = sentence.indexOf('@');
  return { text: sentence.replace('@', () => value), names: [{ start, end: start + value.length }] };
}

/** Every sentence about a person of the origin. */
export function sentencesAbout(origin: string, language: Language): Sentence[] {
  const stream = random(`prose/${origin}/${language}`);
  const list = people(ORIGINS.find(({ name }) => name === origin)!, ABOUT[language].length, stream);
  return ABOUT[language].map((sentence, i) => fill(sentence, list[i % list.length]!.full));
}

/** Sentences about nobody: every harmless phrase in one of them. */
export function sentencesAround(language: Language): Sentence[] {
  const stream = random(`around/${language}`);
  return harmlessPhrases().map((phrase) => ({
    ...fill(stream.pick(AROUND[language]), phrase),
    names: [],
  }));
}

export const ours =
  (engine: Engine): Finder =>
  (text) =>
    findIn(text, {}, engine).filter(({ category }) => category === 'name');

/** The parts of the library's interface that are used. */
export type Compromise = (text: string) => {
  people(): { json(options: object): { text: string; offset: { start: number; length: number } }[] };
};

/** `compromise` counts marks after a name as part of it: those are taken off, in its favour. */
export const theirs =
  (nlp: Compromise): Finder =>
  (text) =>
    nlp(text)
      .people()
      .json({ offset: true })
      .map(({ offset }) => {
        const raw = text.slice(offset.start, offset.start + offset.length);
        return { start: offset.start, end: offset.start + raw.replace(/[\s\p{P}]+$/u, '').length };
      });
