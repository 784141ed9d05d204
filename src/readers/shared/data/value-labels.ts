import type { Unit } from '../../../core/types.ts';
import { DataTable } from './table.ts';

/** Codes of so many digits may be numbers of people, words may be names. */
const LONG_CODE = /\d{4}|\p{L}{3}/u;

/** What codes of a column stand for. */
export class ValueLabels {
  readonly name: string;
  readonly #texts = new Map<string, string>();
  readonly #used = new Set<string>();
  /** Captions of the columns that are labelled so. */
  readonly captions = new Set<string>();
  /** Whether the codes themselves may say something. */
  hasLongCodes = false;

  constructor(name: string) {
    this.name = name;
  }

  add(code: string, text: string): void {
    if (text.trim() === '') return;
    this.#texts.set(code, text);
    if (LONG_CODE.test(code) && !MISSING.test(code)) this.hasLongCodes = true;
  }

  get size(): number {
    return this.#texts.size;
  }

  /** What people see in the place of a code. */
  label(code: string): string | undefined {
    const text = this.#texts.get(code);
    if (text !== undefined) this.#used.add(code);
    return text;
  }

  /** Labels that no row shows, under the captions of their columns. */
  *unused(): Iterable<Unit> {
    const caption = [...this.captions].join(' / ') || this.name;
    const columns = this.hasLongCodes ? [{ name: 'code' }, { name: caption }] : [{ name: caption }];
    const table = new DataTable(`value labels "${this.name}"`, columns, { visibility: 'property' });
    for (const [code, text] of this.#texts) {
      if (this.#used.has(code)) continue;
      table.add(this.hasLongCodes ? [code, text] : [text]);
      if (table.isFull) yield* table.take();
    }
    yield* table.take();
  }
}

/** Codes that stand for no answer, by use. */
const MISSING = /^-?(?:9{4,9}|8{4,9}|21474\d{5})$/;
