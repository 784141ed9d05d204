import type { ByteSource, Probe } from '../../core/types.ts';
import { decodeHead } from './encoding.ts';
import { signatureFamily } from './signatures.ts';
import { zipEntryNames } from './zip/entry-names.ts';

const HEAD_BYTES = 64 * 1024;
const ZIP_MARK = 0x50; // 'P'

/** Reads the first bytes of a source; everything else is worked out when first asked for. */
export async function makeProbe(source: ByteSource): Promise<Probe> {
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size));
  const probe = new HeadProbe(source, head);
  await probe.lookBehindText();
  return probe;
}

/** `people.CSV` → `csv`; a name that only begins with a dot has none. */
export function extensionOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'), name.lastIndexOf('!')) + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
}

class HeadProbe implements Probe {
  readonly name: string;
  readonly extension: string;
  readonly size: number;
  readonly head: Uint8Array;
  readonly source: ByteSource;
  #text: { readonly value: string | undefined } | undefined;
  #names: Promise<readonly string[] | undefined> | undefined;

  constructor(source: ByteSource, head: Uint8Array) {
    this.name = source.name;
    this.extension = extensionOf(source.name);
    this.size = source.size;
    this.head = head;
    this.source = source;
  }

  /** Text that an archive stands behind is there to hide it, or by accident: then the file is an archive. */
  async lookBehindText(): Promise<void> {
    if (this.size === this.head.length || this.text() === undefined) return;
    const names = await zipEntryNames(this.source);
    if (names === undefined) return;
    this.#text = { value: undefined };
    this.#names = Promise.resolve(names);
  }

  text(): string | undefined {
    this.#text ??= { value: this.#decoded() };
    return this.#text.value;
  }

  #decoded(): string | undefined {
    if (signatureFamily(this.head) !== undefined) return undefined;
    return decodeHead(this.head, this.head.length >= this.size);
  }

  zipNames(): Promise<readonly string[] | undefined> {
    // A ZIP archive may follow other bytes (a program that unpacks itself), but then those are not text.
    const possible = this.head[0] === ZIP_MARK || this.text() === undefined;
    this.#names ??= possible ? zipEntryNames(this.source) : Promise.resolve(undefined);
    return this.#names;
  }
}
