import type { CellBytes } from '../shared/data/cell-bytes.ts';
import type { RowBuilder } from '../shared/json/builder.ts';
import { isoDateText } from '../shared/sheet/dates.ts';
import { Trouble } from '../shared/trouble.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

const HOLDERS: Readonly<Record<string, boolean>> = { dict: false, array: true };
const SCALARS = new Set(['string', 'integer', 'real', 'date', 'data', 'key']);

/** Tells a builder of tables what a property list in XML holds (Apple, `PropertyList-1.0.dtd`). */
export class MarkupList implements XmlHandler {
  readonly #events: RowBuilder;
  readonly #files: CellBytes;
  readonly #stray: (text: string) => void;
  readonly #open: string[] = [];
  #text = '';
  #scalar = '';

  /** `stray` takes text that stands where none belongs. */
  constructor(events: RowBuilder, files: CellBytes, stray: (text: string) => void) {
    this.#events = events;
    this.#files = files;
    this.#stray = stray;
  }

  open({ name }: XmlTag): void {
    this.#flushStray();
    if (name in HOLDERS) {
      this.#open.push(name);
      this.#events.open(HOLDERS[name]!);
    } else if (name === 'true' || name === 'false') this.#events.scalar(name);
    else if (SCALARS.has(name)) this.#scalar = name;
  }

  close(name: string): void {
    if (name in HOLDERS) {
      this.#flushStray();
      if (this.#open.pop() !== name) throw new Trouble('damaged', 'elements do not match');
      this.#events.close(HOLDERS[name]!);
    } else if (name === this.#scalar) this.#value();
    else this.#flushStray();
  }

  text(text: string): void {
    this.#text += text;
  }

  comment(text: string): void {
    this.#events.comment(text);
  }

  /** Whether all that was opened is closed. */
  get isWhole(): boolean {
    return this.#open.length === 0;
  }

  #value(): void {
    const text = this.#text;
    const kind = this.#scalar;
    this.#text = '';
    this.#scalar = '';
    if (kind === 'key') this.#events.key(text);
    else if (kind === 'data') this.#events.scalar(this.#dataText(text));
    else this.#events.scalar(kind === 'date' ? isoDateText(text.trim()) : text);
  }

  #dataText(text: string): string {
    try {
      const packed = atob(text.replace(/\s/g, ''));
      return this.#files.text(Uint8Array.from(packed, (char) => char.charCodeAt(0)));
    } catch (error) {
      if (error instanceof Trouble) throw error;
      return text;
    }
  }

  #flushStray(): void {
    const text = this.#text.trim();
    this.#text = '';
    this.#scalar = '';
    if (text !== '') this.#stray(text);
  }
}
