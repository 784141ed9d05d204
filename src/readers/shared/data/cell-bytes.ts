import { memorySource } from '../../../core/memory-source.ts';
import type { Embedded } from '../../../core/types.ts';
import { decoderFor } from '../legacy/code-pages.ts';
import { printableRuns } from '../legacy/printable.ts';
import { sureFamily } from '../signatures.ts';
import { Trouble } from '../trouble.ts';

const MAX_FILES = 10_000;
const LEAST_FILE = 16;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/;

/** What bytes without a type are: files are gathered to be read as such, texts are told. */
export class CellBytes {
  #files: Embedded[] = [];
  #count = 0;

  /** The text of a cell of bytes. Throws `Trouble` if there are too many files. */
  text(bytes: Uint8Array): string {
    if (bytes.length >= LEAST_FILE && sureFamily(bytes) !== undefined) {
      if (++this.#count > MAX_FILES) throw new Trouble('too-large', 'too many files in the cells of a table');
      const source = memorySource(`cell ${this.#count}`, bytes.slice());
      this.#files.push({ kind: 'file', source, visibility: 'embedded' });
      return '';
    }
    return strictText(bytes) ?? printableRuns(bytes, LATIN).join('; ');
  }

  /** The files that have come since the last call. */
  take(): Embedded[] {
    const files = this.#files;
    this.#files = [];
    return files;
  }
}

const LATIN = decoderFor(1252);
const UTF8 = new TextDecoder('utf-8', { fatal: true });

function strictText(bytes: Uint8Array): string | undefined {
  try {
    const text = UTF8.decode(bytes);
    return CONTROLS.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
