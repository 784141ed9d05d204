/** Tags that are remembered at a time: few in a small page, more once it has as many (powers of two); and how long they may be as written. */
const FEW = 256;
const SLOTS = 8192;
const MAX_LENGTH = 160;
/** Tags of so few characters are told apart by a number that holds them all, seven bits each. */
const SHORT = 4;
const SHORT_SLOTS = 1024;
const BITS = 7;
const END = 0x3e;

interface Remembered<Tag> {
  /** From `<` to `>`. */
  readonly written: string;
  readonly tag: Tag;
}

/**
 * Tags that have been read, by the way they are written: most tags of a page come again. They are looked for in
 * the text itself, which costs less than to cut each out of it.
 */
export class WrittenTags<Tag> {
  private slots: (Remembered<Tag> | undefined)[] = [];
  private size = FEW;
  private count = 0;
  private readonly shortTags: (Tag | undefined)[] = new Array(SHORT_SLOTS).fill(undefined);
  private readonly shortKeys = new Int32Array(SHORT_SLOTS);
  /** Where the tag that was looked for last ends, behind its first `>`; 0 if it is too long to be remembered. */
  end = 0;
  private slot = 0;
  /** What was looked for last as a number; 0 if it is not short. */
  private key = 0;

  /** The tag that begins at `at`. */
  find(text: string, at: number): Tag | undefined {
    const stop = Math.min(text.length, at + MAX_LENGTH);
    const shortStop = Math.min(stop, at + SHORT + 2);
    let key = 0;
    for (let i = at + 1; i < shortStop; i++) {
      const code = text.charCodeAt(i);
      if (code === END) return this.findShort(key, i + 1);
      if (code >= 1 << BITS || code === 0) break;
      key = (key << BITS) | code;
    }
    return this.findLong(text, at, stop);
  }

  private findShort(key: number, end: number): Tag | undefined {
    this.end = end;
    this.key = key;
    this.slot = (key ^ (key >>> 11) ^ (key >>> 21)) & (SHORT_SLOTS - 1);
    return this.shortKeys[this.slot] === key ? this.shortTags[this.slot] : undefined;
  }

  private findLong(text: string, at: number, stop: number): Tag | undefined {
    let hash = 0;
    let i = at + 1;
    for (; i < stop; i++) {
      const code = text.charCodeAt(i);
      if (code === END) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    this.key = 0;
    this.end = i < stop ? i + 1 : 0;
    this.slot = (hash ^ (hash >>> 13)) & (this.size - 1);
    if (i >= stop) return undefined;
    const known = this.slots[this.slot];
    return known !== undefined && isWrittenAt(text, at, i + 1, known.written) ? known.tag : undefined;
  }

  /** Remembers the tag that was looked for last. `written` must not be cut from a text that is long. */
  remember(written: string, tag: Tag): void {
    if (this.key !== 0) {
      this.shortKeys[this.slot] = this.key;
      this.shortTags[this.slot] = tag;
      return;
    }
    if (this.slots.length === 0) this.slots = new Array(this.size).fill(undefined);
    this.slots[this.slot] = { written, tag };
    if (this.size < SLOTS && ++this.count >= this.size / 2) this.begin(Math.min(SLOTS, this.size * 8));
  }

  /** With room for so many: those that come again are read once more. */
  private begin(size: number): void {
    this.size = size;
    this.slots = [];
  }
}

function isWrittenAt(text: string, from: number, to: number, written: string): boolean {
  if (written.length !== to - from) return false;
  for (let i = written.length - 2; i > 0; i--) {
    if (written.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  }
  return true;
}
