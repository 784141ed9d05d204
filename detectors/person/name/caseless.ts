/** Candidates in scripts that have no capitals: Arabic, Devanagari, Ge'ez, Chinese and others, a few words long. */
import { matchesOf } from '../../../src/core/text/matches.ts';
import { isHanName } from './han.ts';
import { lookUp, type Token } from './model.ts';

export interface CaselessWord {
  readonly start: number;
  readonly text: string;
  readonly token: Token;
  /** Family name and given name written without a space. */
  readonly solid: boolean;
}

const CASELESS =
  /[\u0590-\u109f\u1100-\u1fff\u2c80-\ua63f\ua840-\uabff\uac00-\ud7ff\uf900-\ufdff\ufe70-\ufeff]/;
/** Letters with their marks, joiners between them. */
const WORDS =
  /(?<![\p{L}\p{M}\p{N}])\p{Lo}[\p{Lo}\p{M}\u200c\u200d]{0,29}(?:[ \u00a0]\p{Lo}[\p{Lo}\p{M}\u200c\u200d]{0,29}){0,400}(?![\p{L}\p{M}\p{N}])/gu;
const WORD = /[^ \u00a0]+/g;
const HAN = /^\p{Script=Han}+$/u;
/** Longer runs are sentences of that language. */
const MOST_WORDS = 5;
/** The model knows no Chinese characters: odds of a name by its family name and length, and of other words. */
const HAN_NAME = 1.5;
const HAN_OTHER = -4;

/** Cheap: most texts have none. */
export const hasCaseless = (text: string): boolean => CASELESS.test(text);

/** Runs of one to five words. */
export function* caselessWords(text: string): Generator<CaselessWord[]> {
  for (const { 0: run, index } of matchesOf(WORDS, text)) {
    const words = matchesOf(WORD, run).map((match) => wordAt(index + match.index, match[0]));
    if (words.length <= MOST_WORDS) yield words;
  }
}

function wordAt(start: number, text: string): CaselessWord {
  if (!HAN.test(text)) return { start, text, token: lookUp(text), solid: false };
  const solid = isHanName(text);
  return {
    start,
    text,
    token: { folded: text, odds: solid ? HAN_NAME : HAN_OTHER, raw: 0, sets: 0, marks: 0 },
    solid,
  };
}
