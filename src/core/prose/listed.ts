import { REPORTED } from '../engine.ts';
import type { BehindName, Detector } from '../types.ts';
import type { TextFact } from './facts.ts';

/** So few values can be told by what they look like together. */
const FEWEST = 3;
/** Share of them behind which more is said of the person. */
const MOST_SURE = 0.6;
/** Share of them that stand in lines of nothing but a name and the value, and how few of these are a list. */
const MOST_LINES = 0.8;
const FEWEST_LINES = 4;
/** Values that may wait for others. */
const MOST = 2_000;
const TAKEN = 0.5;

interface Candidate extends Pick<BehindName, 'sure' | 'few' | 'isLine'> {
  readonly fact: TextFact;
}

/**
 * Facts that stand behind names without a word that says what they are, as lists give them in running text, bullets and
 * items of a page: `Ana Cruz, 1987-03-12, Honduras`. One could be anything; many together are judged as a column would be.
 */
export class ListedFacts {
  private waiting: Candidate[] = [];
  /** The detectors whose values have been borne out in this part. */
  private readonly borneOut = new Set<Detector>();

  /** `at`: the end of a name in `text`. */
  see(detector: Detector, found: BehindName, fact: Omit<TextFact, 'detector' | 'because' | 'score'>): void {
    if (this.waiting.length >= MOST) return;
    const told = { ...fact, detector, because: ['column-values'], score: REPORTED } as const;
    const { sure, few, isLine } = found;
    this.waiting.push({ sure, ...(few && { few }), ...(isLine && { isLine }), fact: told });
  }

  /** Those that are facts, if the text is about people to protect (`isProtected`) or says more of most of them. */
  take(isProtected: boolean): TextFact[] {
    const { waiting } = this;
    this.waiting = [];
    const detectors = new Set(waiting.map(({ fact }) => fact.detector));
    return [...detectors].flatMap((detector) => {
      const own = waiting.filter(({ fact }) => fact.detector === detector);
      if (!this.areBorneOut(detector, own, isProtected)) return toldOfFew(own, isProtected);
      return own.map(({ fact }) => fact);
    });
  }

  private areBorneOut(detector: Detector, own: readonly Candidate[], isProtected: boolean): boolean {
    const sure = own.filter((one) => one.sure).length;
    const lines = own.filter((one) => one.isLine).length;
    const areLines = lines >= FEWEST_LINES && lines >= own.length * MOST_LINES;
    if (!isProtected && !areLines && sure < own.length * MOST_SURE) return false;
    if (!this.borneOut.has(detector) && !areAlike(detector, own)) return false;
    this.borneOut.add(detector);
    return true;
  }
}

function toldOfFew(own: readonly Candidate[], isProtected: boolean): TextFact[] {
  return own.flatMap(({ few, fact }) => (few === 'anywhere' || (few && isProtected) ? [fact] : []));
}

function areAlike(detector: Detector, own: readonly Candidate[]): boolean {
  const values = own.map(({ fact }) => fact.text);
  return values.length >= FEWEST && detector.column!(values, { header: '', personTable: true }) >= TAKEN;
}
