import type { Colour } from '../shared/sheet/colours.ts';

const MAX_COLOURS = 10_000;
const PARTS = ['red', 'green', 'blue'];
const SEMICOLON = 0x3b;

/** The colours that runs name by number (RTF 1.9.1, "Color Table"): a semicolon ends each; an empty one is automatic. */
export class ColourTable {
  readonly #colours: (Colour | 'auto')[] = [];
  #next: [number, number, number] | undefined;

  at(number: number): Colour | 'auto' | undefined {
    return this.#colours[number];
  }

  word(name: string, value: number): void {
    const part = PARTS.indexOf(name);
    if (part < 0) return;
    this.#next ??= [0, 0, 0];
    this.#next[part] = Math.max(0, Math.min(255, value));
  }

  byte(byte: number): void {
    if (byte !== SEMICOLON) return;
    if (this.#colours.length < MAX_COLOURS) this.#colours.push(this.#next ?? 'auto');
    this.#next = undefined;
  }
}
