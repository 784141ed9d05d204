import type { Limits, TextBlock, Visibility } from '../../../core/types.ts';
import { saysSomething } from '../../shared/office/formula-texts.ts';
import type { Origin } from '../document.ts';
import { textBlock } from '../text-block.ts';

/** Where a text outside the pages stands, and what it is about. */
export interface Place {
  readonly locator: string;
  readonly visibility: Visibility;
  readonly header?: string;
  readonly title?: string;
}

/** Characters of texts that are remembered, so as to tell each once. */
const MAX_REMEMBERED = 32 * 1024 * 1024;
/** Identifiers that programs make: of bytes in hexadecimal digits, of universal uniqueness; and dates as PDF has them. */
const TECHNICAL =
  /^(?:[{(]?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}[})]?|(?:[0-9a-f]{2}){8,64}|D:\d{4,14}\S{0,8})$/i;
/** So many characters that are no letters of any script, and it is no text. */
const ODD_SHARE = 0.1;

/** Tells texts that stand beside the pages: in one place each, once, and only if they say something. */
export class Teller {
  readonly origin: Origin;
  readonly limits: Limits;
  readonly #said = new Set<string>();
  /** The texts without their headers, white space made even. */
  readonly #told = new Set<string>();
  #remembered = 0;

  constructor(origin: Origin, limits: Limits) {
    this.origin = origin;
    this.limits = limits;
  }

  /** True if the text has been noted. */
  hasSaid(text: string): boolean {
    return this.#said.has(text.trim());
  }

  /** True if the text has been told, under whatever header and however it was broken into lines. */
  hasTold(text: string): boolean {
    return this.#told.has(even(text));
  }

  /** Takes a text for told, whatever header it may come with. */
  note(text: string): void {
    this.#remember(text.trim());
  }

  #remember(key: string): void {
    if (this.#remembered > MAX_REMEMBERED) return;
    this.#said.add(key);
    this.#remembered += key.length;
  }

  visibility(visibility: Visibility): Visibility {
    return this.origin.visibility ?? visibility;
  }

  locator(locator: string): string {
    return this.origin.label + locator;
  }

  *tell(text: string, place: Place): Iterable<TextBlock> {
    const plain = text.trim();
    const { header, title } = place;
    const key = `${header ?? ''}\n${plain}`;
    if (plain === '' || this.#said.has(plain) || this.#said.has(key) || !isText(plain)) return;
    this.#remember(key);
    if (this.#remembered <= MAX_REMEMBERED) this.#told.add(even(plain));
    const block = {
      text: plain,
      visibility: this.visibility(place.visibility),
      ...(header === undefined ? {} : { header }),
      ...(title === undefined ? {} : { title }),
    };
    yield* textBlock(block, this.locator(place.locator), this.limits.cellLength);
  }
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** False for what programs write for themselves, and for bytes that are no text. */
export function isText(text: string): boolean {
  if (TECHNICAL.test(text) || !saysSomething(text)) return false;
  const sample = text.slice(0, 2000);
  return (sample.match(ODD)?.length ?? 0) <= sample.length * ODD_SHARE;
}

const ODD = /(?![\t\n\r])[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu;
