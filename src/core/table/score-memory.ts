import { detached } from '../text/detached.ts';

const LONGEST = 64;
const CAPACITY = 4_096;
/** Questions after which a memory that hardly ever knew the answer is given up. */
const TRIAL = 1_024;

/** Scores of a column's texts, for columns in which the same few texts come again and again. */
export class ScoreMemory {
  private scores: Map<string, number> | undefined = new Map();
  private misses = 0;
  private hits = 0;

  get(text: string): number | undefined {
    if (this.scores === undefined || text.length > LONGEST) return undefined;
    const score = this.scores.get(text);
    if (score !== undefined) this.hits++;
    else if (++this.misses % TRIAL === 0 && this.hits < this.misses) this.scores = undefined;
    return score;
  }

  set(text: string, score: number): void {
    if (this.scores === undefined || text.length > LONGEST || this.scores.size >= CAPACITY) return;
    this.scores.set(detached(text), score);
  }
}
