import { problem } from '../../core/problem.ts';
import type { Problem } from '../../core/types.ts';
import { joinBytes } from '../shared/bytes.ts';
import { type Header, headerOf, parameters, parseHeaders } from './headers.ts';
import { LineFeed, lengthWithoutEnd } from './line-feed.ts';

/** Headers longer than this are not those of a mail; lists of thousands of recipients are shorter. */
const MAX_HEADERS = 16 * 1024 * 1024;
/** Multiparts inside multiparts. */
const MAX_NESTING = 100;

/** Bytes of the message, by what they are. `start`, `end`: offsets in the source. */
export interface Piece {
  readonly kind: 'part' | 'preamble' | 'epilogue';
  /** Of the part, or of the multipart that the preamble or epilogue belongs to. */
  readonly headers: readonly Header[];
  readonly start: number;
  readonly end: number;
  /** Multiparts around it, outermost first: `multipart/alternative`. */
  readonly within: readonly string[];
}

/** The header fields of the message itself or of one of its parts, as soon as they end. */
export interface Fields {
  readonly kind: 'fields';
  readonly headers: readonly Header[];
  readonly isMessage: boolean;
}

interface Multipart {
  readonly boundary: Uint8Array;
  readonly type: string;
  readonly headers: readonly Header[];
  seen: boolean;
}

/**
 * Finds the parts of a message (RFC 2045–2046) in one pass that keeps no bodies. Whatever a mail program makes of
 * broken structure, every byte of it comes out in a piece.
 */
export class MessageScanner {
  readonly #feed: LineFeed;
  readonly #open: Multipart[] = [];
  #ready: (Piece | Fields | Problem)[] = [];
  #state: 'headers' | 'body' | 'preamble' | 'epilogue' = 'headers';
  #headerBytes: Uint8Array[] = [];
  #headerSize = 0;
  #headers: readonly Header[] = [];
  #isMessage = true;
  /** Where the body, preamble or epilogue begins. */
  #start: number;
  /** Where the last line ended without its line end, which belongs to a boundary that follows. */
  #lastEnd: number;
  #at: number;

  constructor(start: number) {
    this.#start = this.#lastEnd = this.#at = start;
    this.#feed = new LineFeed(start, (line) => this.#line(line.bytes, line.start, line.begins));
  }

  push(bytes: Uint8Array): void {
    this.#feed.push(bytes);
  }

  end(): void {
    this.#feed.end();
    if (this.#state === 'headers') this.#endHeaders(this.#at);
    this.#close(this.#at);
    for (const multipart of this.#open.reverse()) this.#checkSeen(multipart);
    this.#open.length = 0;
  }

  take(): (Piece | Fields | Problem)[] {
    return this.#ready.splice(0);
  }

  #line(bytes: Uint8Array, start: number, begins: boolean): void {
    this.#at = start + bytes.length;
    const length = lengthWithoutEnd(bytes);
    const depth = begins && bytes[0] === 0x2d && bytes[1] === 0x2d ? this.#boundaryAt(bytes, length) : -1;
    if (depth >= 0) this.#delimiter(depth, bytes, start);
    else if (this.#state === 'headers') this.#headerLine(bytes, length);
    this.#lastEnd = start + length;
  }

  #headerLine(bytes: Uint8Array, length: number): void {
    if (length === 0) {
      // Blank lines before the first field are skipped, as by mail programs.
      if (this.#headerSize > 0 || !this.#isMessage) this.#endHeaders(this.#at);
      return;
    }
    this.#headerSize += bytes.length;
    if (this.#headerSize <= MAX_HEADERS) this.#headerBytes.push(bytes.slice());
  }

  #endHeaders(bodyStart: number): void {
    if (this.#headerSize > MAX_HEADERS)
      this.#ready.push(problem('too-large', 'headers of the mail are too long'));
    const block = joinBytes(this.#headerBytes);
    this.#headerBytes = [];
    this.#headerSize = 0;
    this.#headers = parseHeaders(block);
    this.#ready.push({ kind: 'fields', headers: this.#headers, isMessage: this.#isMessage });
    this.#isMessage = false;
    this.#start = bodyStart;
    this.#state = 'body';
    const type = parameters(headerOf(this.#headers, 'content-type') ?? '');
    if (type.value.startsWith('multipart/')) this.#openMultipart(type.value, type.params.get('boundary'));
  }

  #openMultipart(type: string, boundary: string | undefined): void {
    if (!boundary || this.#open.length >= MAX_NESTING) {
      const [code, detail] = boundary
        ? (['too-deep', 'parts of the mail are nested too deeply'] as const)
        : (['damaged', 'a part of the mail does not say how its parts are delimited'] as const);
      this.#ready.push(problem(code, detail));
      return;
    }
    const bytes = new TextEncoder().encode(`--${boundary}`);
    this.#open.push({ boundary: bytes, type, headers: this.#headers, seen: false });
    this.#state = 'preamble';
  }

  /** The innermost open multipart whose boundary the line is, or −1. */
  #boundaryAt(bytes: Uint8Array, length: number): number {
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      const { boundary } = this.#open[depth]!;
      if (length < boundary.length || !boundary.every((byte, i) => bytes[i] === byte)) continue;
      let rest = boundary.length;
      if (bytes[rest] === 0x2d && bytes[rest + 1] === 0x2d) rest += 2;
      while (rest < length && (bytes[rest] === 0x20 || bytes[rest] === 0x09)) rest += 1;
      if (rest === length) return depth;
    }
    return -1;
  }

  #delimiter(depth: number, bytes: Uint8Array, start: number): void {
    if (this.#state === 'headers') this.#endHeaders(start);
    this.#close(Math.max(this.#start, Math.min(this.#lastEnd, start)));
    // A boundary from further out ends all that is open inside.
    for (const left of this.#open.splice(depth + 1)) this.#checkSeen(left);
    const multipart = this.#open[depth]!;
    multipart.seen = true;
    const { length } = multipart.boundary;
    const ends = bytes[length] === 0x2d && bytes[length + 1] === 0x2d;
    this.#start = this.#at;
    this.#headers = multipart.headers;
    this.#state = ends ? 'epilogue' : 'headers';
  }

  /** Ends the body, preamble or epilogue that is under way. */
  #close(end: number): void {
    if (end <= this.#start || this.#state === 'headers') return;
    const kind = this.#state === 'body' ? 'part' : this.#state;
    const within = this.#open.map(({ type }) => type);
    this.#ready.push({ kind, headers: this.#headers, start: this.#start, end, within });
    this.#start = end;
  }

  #checkSeen({ seen }: Multipart): void {
    if (!seen) this.#ready.push(problem('damaged', 'parts of the mail are not where they are said to be'));
  }
}
