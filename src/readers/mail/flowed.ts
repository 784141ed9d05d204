const NEWLINE = 10;
const RETURN = 13;
const SPACE = 0x20;
const QUOTE = 0x3e;
/** Bytes of a line that is held; a longer one is handed on in pieces. */
const MOST = 64 * 1024;

/**
 * Joins the lines of paragraphs that a mail program broke (RFC 3676, `format=flowed`): a line that ends in a space goes
 * on in the next one of the same depth of quoting. `deletes`: the space is the program's, too (`DelSp=yes`).
 */
export async function* unflowed(
  bytes: AsyncIterable<Uint8Array>,
  { deletes }: { readonly deletes: boolean },
): AsyncIterable<Uint8Array> {
  const joiner = new Joiner(deletes);
  let carry: Uint8Array = new Uint8Array(0);
  for await (const more of bytes) {
    const whole = new Uint8Array(carry.length + more.length);
    whole.set(carry);
    whole.set(more, carry.length);
    const end = whole.lastIndexOf(NEWLINE) + 1 || (whole.length > MOST ? whole.length : 0);
    if (end > 0) yield joiner.join(whole.subarray(0, end));
    carry = whole.slice(end);
  }
  yield joiner.join(carry);
  yield joiner.end();
}

class Joiner {
  readonly #deletes: boolean;
  /** Depth of the line that goes on; −1 if none does. */
  #depth = -1;
  /** The end of that line, in case the next one does not belong to it. */
  #held: Uint8Array = new Uint8Array(0);

  constructor(deletes: boolean) {
    this.#deletes = deletes;
  }

  /** Whole lines. */
  join(bytes: Uint8Array): Uint8Array {
    const out = new Uint8Array(bytes.length + this.#held.length);
    let filled = 0;
    const put = (piece: Uint8Array) => {
      out.set(piece, filled);
      filled += piece.length;
    };
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(NEWLINE, at) + 1 || bytes.length;
      const line = bytes.subarray(at, end);
      at = end;
      const depth = depthOf(line);
      const start = this.#depth === depth ? textStart(line, depth) : 0;
      if (this.#depth >= 0 && this.#depth !== depth) put(this.#held);
      this.#held = new Uint8Array(0);
      const text = textEnd(line);
      const isFlowed =
        text > depth && line[text - 1] === SPACE && text < line.length && !isSignature(line, text);
      this.#depth = isFlowed ? depth : -1;
      const shown = isFlowed && this.#deletes ? text - 1 : text;
      put(line.subarray(Math.min(start, shown), isFlowed ? shown : line.length));
      if (isFlowed) this.#held = line.subarray(text);
    }
    this.#held = this.#held.slice();
    return out.subarray(0, filled);
  }

  end(): Uint8Array {
    return this.#depth >= 0 ? this.#held : new Uint8Array(0);
  }
}

function depthOf(line: Uint8Array): number {
  let depth = 0;
  while (line[depth] === QUOTE) depth += 1;
  return depth;
}

/** Behind the marks of quoting and the space that programs stuff lines with. */
const textStart = (line: Uint8Array, depth: number) => (line[depth] === SPACE ? depth + 1 : depth);

/** Before the end of the line. */
function textEnd(line: Uint8Array): number {
  let end = line.length;
  if (line[end - 1] === NEWLINE) end -= 1;
  if (line[end - 1] === RETURN) end -= 1;
  return end;
}

/** `-- ` alone, which ends a mail. */
function isSignature(line: Uint8Array, end: number): boolean {
  const at = end - 3;
  const marks = line[at] === 0x2d && line[at + 1] === 0x2d;
  return marks && line.subarray(0, at).every((byte) => byte === QUOTE || byte === SPACE);
}
