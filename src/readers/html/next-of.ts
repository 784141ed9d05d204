const NOWHERE = 0x3fff_ffff;

/** Where a character comes next in a text that is gone through from its begin to its end: searched for once. */
export class NextOf {
  private found = -1;
  private readonly character: string;

  constructor(character: string) {
    this.character = character;
  }

  /** True if the character stands in this part of the text. Parts must be asked for in order. */
  isIn(text: string, from: number, to: number): boolean {
    if (this.found < from) {
      const found = text.indexOf(this.character, from);
      this.found = found < 0 ? NOWHERE : found;
    }
    return this.found < to;
  }

  /** The text is another one, or goes on. */
  reset(): void {
    this.found = -1;
  }
}
