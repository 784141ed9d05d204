import type { ValueKey } from '../hash.ts';

/** Numbers keys in order of their first appearance, from 0. Twelve bytes a slot; what a key stands for is not held. */
export class KeyIndex {
  private keys = new Float64Array(64);
  private numbers = new Uint32Array(64);
  size = 0;

  /** The key's number, −1 if it is not there. */
  find(key: ValueKey): number {
    const at = this.slotOf(key);
    return this.keys[at] === 0 ? -1 : this.numbers[at]!;
  }

  /** The key's number, the next one if it was not there. */
  add(key: ValueKey): number {
    const at = this.slotOf(key);
    if (this.keys[at] !== 0) return this.numbers[at]!;
    const number = this.size++;
    this.keys[at] = key;
    this.numbers[at] = number;
    if (this.size * 4 > this.keys.length * 3) this.grow();
    return number;
  }

  private slotOf(key: ValueKey): number {
    const { keys } = this;
    const mask = keys.length - 1;
    const mixed = Math.imul((key | 0) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b), 0x9e3779b1);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.numbers = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at = this.slotOf(keys[i]!);
      this.keys[at] = keys[i]!;
      this.numbers[at] = numbers[i]!;
    }
  }
}
