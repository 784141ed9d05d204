import type { ByteSource, RowBatch, TextBlock, Unit } from '../../core/types.ts';

const BLOCK = 1024 * 1024;

/** What has been said of a document: texts, rows and files, each as a number that hardly two of them share. */
export class Seen {
  readonly #keys = new Set<number>();

  /** Notes the unit. True if it says anything new. */
  async note(unit: Unit): Promise<boolean> {
    if (unit.kind === 'text') return this.#add(textKey(unit));
    if (unit.kind === 'file') return this.#add(await fileKey(unit.source));
    let news = false;
    for (let row = 0; row < unit.rowCount; row++) news = this.#add(rowKey(unit, row)) || news;
    return news;
  }

  /** True if it was not there. */
  #add(key: number): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    return true;
  }
}

function textKey({ text, header }: TextBlock): number {
  return keyOf(header === undefined ? text : `${header}\n${text}`);
}

function rowKey(batch: RowBatch, row: number): number {
  let text = '';
  for (let column = 0; column < batch.width(row); column++) text += `${batch.text(row, column)}\t`;
  return keyOf(text);
}

async function fileKey(source: ByteSource): Promise<number> {
  const hash = new Hash();
  for (let at = 0; at < source.size; at += BLOCK) {
    for (const byte of await source.read(at, BLOCK)) hash.add(byte);
  }
  return hash.value();
}

export function keyOf(text: string): number {
  const hash = new Hash();
  for (let i = 0; i < text.length; i++) hash.add(text.charCodeAt(i));
  return hash.value();
}

/** Two runs of FNV-1a, together 53 bits. */
class Hash {
  #a = 0x811c9dc5;
  #b = 0x1234567;

  add(code: number): void {
    this.#a = Math.imul(this.#a ^ code, 0x01000193);
    this.#b = Math.imul(this.#b ^ code, 0x01000193) + 0x9e3779b9;
  }

  value(): number {
    return (this.#a >>> 0) * 0x200000 + ((this.#b >>> 11) & 0x1fffff);
  }
}
