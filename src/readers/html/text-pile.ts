import { runsTogether } from './runs-together.ts';

/** A forced line break inside a block; not a character of text. */
export const BREAK = '\u0001';
/** What makes collapsing necessary. */
const UNEVEN = /[\t\n\f\r\u0001]| {2}/;

/**
 * Text of one block or cell that is being read: what is seen, and what is hidden in it. White space is
 * collapsed as a browser does it, except in preformatted text.
 */
export class TextPile {
  seen = '';
  hidden = '';
  /** White space counts. */
  readonly raw: boolean;
  /** The last character of each: to ask the whole for it would copy all that was piled up so far, at every text. */
  private seenEnd = '';
  private hiddenEnd = '';

  constructor(raw = false) {
    this.raw = raw;
  }

  clear(): void {
    this.seen = '';
    this.hidden = '';
    this.seenEnd = '';
    this.hiddenEnd = '';
  }

  add(data: string, hidden: boolean): void {
    if (data === '') return;
    const end = data.at(-1)!;
    if (hidden) {
      this.hidden += data;
      this.hiddenEnd = end;
    } else {
      this.seen += data;
      this.seenEnd = end;
    }
  }

  /** `data` would run together with what stands before it. */
  runsInto(data: string, hidden: boolean): boolean {
    return runsTogether(hidden ? this.hiddenEnd : this.seenEnd, data);
  }

  lineBreak(hidden: boolean): void {
    this.add(this.raw ? '\n' : BREAK, hidden);
  }

  /** The first line of preformatted text is left out if it is empty (HTML standard, 4.4.3). */
  get beginsBelow(): boolean {
    return this.raw && (this.seen || this.hidden).startsWith('\n');
  }

  get size(): number {
    return this.seen.length + this.hidden.length;
  }

  seenText(): string {
    return this.collapsed(this.seen);
  }

  hiddenText(): string {
    return this.collapsed(this.hidden);
  }

  private collapsed(text: string): string {
    if (text === '') return '';
    if (this.raw) return text.trim() === '' ? '' : text.replace(/^\n/, '').trimEnd();
    if (!UNEVEN.test(text)) return trimmed(text);
    return text
      .replace(/[\t\n\f\r][ \t\n\f\r]*| [ \t\n\f\r]+/g, ' ')
      .replace(/ ?\u0001[ \u0001]*/g, '\n')
      .trim();
  }
}

/** Most texts have nothing to trim, and to see that is quicker than to do it. */
function trimmed(text: string): string {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return first > 32 && first < 128 && last > 32 && last < 128 ? text : text.trim();
}
