const NOWHERE = 0x3fff_ffff;

/** Where a sign, or some, come next in a text that is gone through from its begin to its end: searched for once. */
export class NextOf {
  private found = -1;
  private readonly what: string;

  constructor(what: string) {
    this.what = what;
  }

  /** True if it begins in this part of the text. Parts must be asked for in order. */
  isIn(text: string, from: number, to: number): boolean {
    if (this.found < from) {
      const found = text.indexOf(this.what, from);
      this.found = found < 0 ? NOWHERE : found;
    }
    return this.found < to;
  }

  /** The text is another one, or goes on. */
  reset(): void {
    this.found = -1;
  }
}
