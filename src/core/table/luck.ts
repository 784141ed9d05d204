/** Of texts that hardly ever come again one in so many is remembered. */
const SAMPLED = 8;
/** Questions after which what was seen counts half. */
const TRIAL = 512;

/** How often texts were known; what nothing is known of is taken to come again. */
export class Luck {
  private hits = 32;
  private misses = 0;

  /** Whether texts come again. */
  get isGood(): boolean {
    return this.hits * 2 >= this.misses;
  }

  /** Counts a question, and says whether texts come again often enough to be remembered. */
  isWorthIt(wasKnown: boolean): boolean {
    if (wasKnown) this.hits++;
    else this.misses++;
    if (this.hits + this.misses > TRIAL) {
      this.hits >>= 1;
      this.misses >>= 1;
    }
    return this.isGood || this.misses % SAMPLED === 0;
  }
}
