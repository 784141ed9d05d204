import { joinBytes } from '../../shared/bytes.ts';
import { ByteWord } from '../byte-word.ts';
import { KnownRows } from './known-rows.ts';
import { MAX_ROW } from './match-row.ts';
import type { RowsReader } from './rows-reader.ts';

const ROW_END = new ByteWord('</tr');
const TAG_END = 0x3e;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const NOTHING = new Uint8Array(0);

/**
 * Hands a page over to what reads pages, but for rows of tables that are built like others: these are cut out of the bytes
 * (`known-rows.ts`).
 */
export class PageBytes {
  readonly #reader: RowsReader;
  readonly #known: KnownRows;
  /** A row that has begun. */
  #carry: Uint8Array = NOTHING;

  constructor(reader: RowsReader) {
    this.#reader = reader;
    this.#known = new KnownRows(reader);
  }

  /** `chunk`: whole characters, well-formed. */
  write(chunk: Uint8Array): void {
    const bytes = this.#carry.length === 0 ? chunk : joinBytes([this.#carry, chunk]);
    this.#carry = NOTHING;
    this.#known.tryAgain();
    const rest = bytes.subarray(this.#rows(bytes));
    const mayBeRow = rest.length <= MAX_ROW && !this.#known.isTired && this.#reader.rowsPlace() !== undefined;
    if (mayBeRow) this.#carry = rest.slice();
    else this.#read(rest);
  }

  end(): void {
    this.#read(this.#carry);
    this.#carry = NOTHING;
  }

  /** Reads up to the last end of a row; returns where that is. */
  #rows(bytes: Uint8Array): number {
    const known = this.#known;
    let at = 0;
    while (!known.isTired) {
      const place = this.#reader.rowsPlace();
      if (place !== undefined) at = known.read(place, bytes, at);
      const end = rowEnd(bytes, at);
      if (end < 0) break;
      const row = bytes.subarray(at, end);
      if (place !== undefined) known.learn(place, row, UTF8.decode(row));
      else {
        known.miss();
        this.#read(row);
      }
      at = end;
    }
    return at;
  }

  #read(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#reader.write(UTF8.decode(bytes));
  }
}

/** Behind the next end tag of a row; −1 if there is none. */
function rowEnd(bytes: Uint8Array, from: number): number {
  const tag = ROW_END.find(bytes, from, bytes.length);
  return tag < 0 ? -1 : bytes.indexOf(TAG_END, tag) + 1 || -1;
}
