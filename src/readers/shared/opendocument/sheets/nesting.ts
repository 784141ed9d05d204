/** Elements that are open one inside the other, each with something that holds for all inside it, or not. */
export class Nesting {
  readonly #open: boolean[] = [];
  #holding = 0;

  get depth(): number {
    return this.#open.length;
  }

  /** True while it holds of any of them. Counted, for nothing bounds how deep a hostile document nests. */
  get holds(): boolean {
    return this.#holding > 0;
  }

  push(holds: boolean): void {
    this.#open.push(holds);
    if (holds) this.#holding += 1;
  }

  pop(): void {
    if (this.#open.pop() === true) this.#holding -= 1;
  }
}
