/** Numbers that look random and are the same each time (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** 0 to less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  of<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)]!;
  }

  /** So many characters of these. */
  signs(count: number, from: string): string {
    let out = '';
    for (let i = 0; i < count; i++) out += from[this.between(0, from.length - 1)];
    return out;
  }

  digits(count: number): string {
    return this.signs(count, '0123456789');
  }

  /** The pattern with each `0` made a digit, each `A` a capital and each `a` a small letter. */
  like(pattern: string): string {
    return pattern.replace(/[0Aa]/g, (sign) =>
      sign === '0' ? this.digits(1) : this.signs(1, sign === 'A' ? CAPITALS : SMALL),
    );
  }
}

export const SMALL = 'abcdefghijklmnopqrstuvwxyz';
export const CAPITALS = SMALL.toUpperCase();
