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

/** Looks after which it is known whether they pay, and texts after which that is tried anew where they do not. */
const LOOKS = 128;
const LEFT_OUT = 4_096;

/** Whether a look that rules out nearly everything pays: in prose hardly any does, and then most are left out. */
export class Trial {
  private looks = 0;
  private paid = 0;
  private left = 0;

  /** Whether to look at the next text. */
  isOn(): boolean {
    if (this.left === 0) return true;
    this.left--;
    return false;
  }

  /** Counts a look. */
  looked(paid: boolean): void {
    if (paid) this.paid++;
    if (++this.looks < LOOKS) return;
    if (this.paid * 2 < this.looks) this.left = LEFT_OUT;
    this.looks = 0;
    this.paid = 0;
  }
}
