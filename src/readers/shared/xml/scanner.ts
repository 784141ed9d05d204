import { Trouble } from '../trouble.ts';
import { cut, XmlTag } from './tag.ts';
import { codesOf, decodeEntities, Utf8Piece, type XmlPiece } from './text.ts';

/** What a scanner tells. Names come without their namespace prefix; an empty element is opened and closed. */
export interface XmlHandler {
  /** `tag` is reused: read what is needed before returning. */
  open(tag: XmlTag): void;
  close(name: string): void;
  /** Text or CDATA, decoded; a long text comes in several pieces. */
  text(text: string): void;
  comment?(text: string): void;
  /**
   * May read by itself what starts at `at`, a `<`, if that is whole elements without attributes or content that
   * concern anybody else. Returns the offset after them, `at` if there are none.
   */
  skim?(source: string, codes: Uint8Array, at: number): number;
  /** The same for UTF-8 that nobody has decoded yet, which most of a large part then never is. */
  skimBytes?(bytes: Uint8Array, at: number): number;
}

const LT = 60;
const GT = 62;
const AMPERSAND = 38;
const COLON = 58;
/** Characters of a text that are looked through one by one. */
const NEAR = 24;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
/** The longest entity reference that is decoded: `&#x0010FFFF;`. */
const LONGEST_ENTITY = 12;

/**
 * Bytes that are decoded where `skimBytes` stops, up to the next end of a tag; more and more while it stays so. Most tags end where it
 * cannot go on, so that a few windows are as good as none.
 */
const FIRST_WINDOW = 256;
const LAST_WINDOW = 64 * 1024;
const FEW = 12;

type Inside = 'content' | 'cdata' | 'comment' | 'instruction';
const TERMINATORS = { cdata: ']]>', comment: '-->', instruction: '?>' } as const;

/**
 * A scanner of XML 1.0 markup that is fed piece by piece and holds no more than one token. It does not check
 * well-formedness beyond what it needs, expands no entity but the five of XML and character references, and
 * skips document type declarations (`hasDoctype` says that there was one).
 */
export class XmlScanner {
  hasDoctype = false;
  /** True if a document type declaration holds declarations of its own, such as entities. */
  hasSubset = false;
  depth = 0;
  readonly #handler: XmlHandler;
  readonly #maxToken: number;
  readonly #tag = new XmlTag();
  #rest = '';
  /** Codes of the characters at hand. */
  #codes: Uint8Array = new Uint8Array(0);
  #inside: Inside = 'content';

  /** `maxToken`: characters that one tag may have. */
  constructor(handler: XmlHandler, maxToken: number) {
    this.#handler = handler;
    this.#maxToken = maxToken;
  }

  /** Throws `Trouble` if a tag is longer than allowed. */
  push(piece: XmlPiece): void {
    if (piece.bytes === undefined || this.#handler.skimBytes === undefined) this.#scan(piece);
    else this.#skim(piece.bytes);
  }

  #skim(bytes: Uint8Array): void {
    let window = FIRST_WINDOW;
    let decoded = 0;
    for (let at = 0; at < bytes.length; ) {
      const atMarkup = bytes[at] === LT && this.#inside === 'content' && this.#rest === '';
      const skimmed = atMarkup ? this.#handler.skimBytes!(bytes, at) : at;
      if (skimmed > at) {
        at = skimmed;
        window = FIRST_WINDOW;
        decoded = 0;
        continue;
      }
      const last = bytes.indexOf(GT, at + window);
      const end = last < 0 ? bytes.length : last + 1;
      this.#scan(new Utf8Piece(bytes.subarray(at, end)));
      at = end;
      if (++decoded % FEW === 0) window = Math.min(window * 2, LAST_WINDOW);
    }
  }

  #scan(piece: XmlPiece): void {
    const source = this.#rest + piece.text;
    this.#codes = this.#rest === '' ? piece.codes : codesOf(source);
    let at = 0;
    while (at < source.length) {
      const inside = this.#inside;
      const next = inside === 'content' ? this.#content(source, at) : this.#special(source, at, inside);
      if (next < 0) break;
      at = next;
    }
    this.#rest = at === 0 ? source : source.slice(at);
    if (this.#rest.length > this.#maxToken) throw new Trouble('too-large', 'xml tag is too long');
  }

  /** Throws `Trouble` if the document stops before its end. */
  end(): void {
    if (this.#rest !== '' && this.#inside === 'content' && this.#rest.charCodeAt(0) !== LT) {
      this.#handler.text(decodeEntities(this.#rest));
      this.#rest = '';
    }
    if (this.#rest !== '' || this.#inside !== 'content' || this.depth > 0) {
      throw new Trouble('damaged', 'xml is cut');
    }
  }

  /** Reads text and tags from `at`; returns where to go on, -1 if the rest is needed first. */
  #content(source: string, at: number): number {
    let position = at;
    for (;;) {
      const start = this.#text(source, position);
      if (start < 0) {
        const end = this.#tail(source, position);
        return end > at ? end : -1;
      }
      if (this.#handler.skim !== undefined) {
        const skimmed = this.#handler.skim(source, this.#codes, start);
        if (skimmed > start) {
          position = skimmed;
          continue;
        }
      }
      const end = this.#markup(source, start);
      // What precedes the tag is done with, so that the tag alone waits for its rest.
      if (end < 0) return start === at ? -1 : start;
      if (this.#inside !== 'content') return end;
      position = end;
    }
  }

  /** Tells the text from `at` to the next tag; returns the tag's start, -1 if there is none. */
  #text(source: string, at: number): number {
    const codes = this.#codes;
    let start = at;
    let code = 0;
    let entity = false;
    // Most texts are a few characters long: a loop is faster than a search, and sees entities on its way.
    for (const near = Math.min(at + NEAR, source.length); start < near; start++) {
      code = codes[start]!;
      if (code === LT) break;
      if (code === AMPERSAND) entity = true;
    }
    if (code !== LT) {
      start = source.indexOf('<', at);
      entity = true;
    }
    if (start > at) {
      const text = cut(source, at, start);
      this.#handler.text(entity ? decodeEntities(text) : text);
    }
    return start;
  }

  #markup(source: string, start: number): number {
    if (start + 1 >= source.length) return -1;
    const next = this.#codes[start + 1];
    if (next === SLASH) return this.#closing(source, start);
    if (next === BANG || next === QUESTION) return this.#enter(source, start);
    return this.#opening(source, start);
  }

  /** Text up to the end of what is there, kept back from a last `&` that may begin an entity. */
  #tail(source: string, at: number): number {
    const near = Math.max(at, source.length - LONGEST_ENTITY);
    const ampersand = source.slice(near).lastIndexOf('&');
    const end = ampersand < 0 ? source.length : near + ampersand;
    if (end > at) this.#handler.text(decodeEntities(source.slice(at, end)));
    return end;
  }

  #opening(source: string, start: number): number {
    const tag = this.#tag;
    const end = tag.scan(source, this.#codes, start + 1);
    if (end < 0) return -1;
    this.#handler.open(tag);
    if (tag.empty) this.#handler.close(tag.name);
    else this.depth += 1;
    return end;
  }

  #closing(source: string, start: number): number {
    const codes = this.#codes;
    let from = start + 2;
    let to = from;
    for (; to < source.length; to++) {
      const code = codes[to]!;
      if (code === GT || code <= 32) break;
      if (code === COLON) from = to + 1;
    }
    const end = codes[to] === GT ? to : source.indexOf('>', to);
    if (end < 0) return -1;
    this.depth -= 1;
    this.#handler.close(cut(source, from, to));
    return end + 1;
  }

  #enter(source: string, start: number): number {
    // The longest opening is `<![CDATA[`.
    const opening = source.slice(start, start + 9);
    if (opening.startsWith('<?')) return this.#begin('instruction', start + 2);
    if (opening.startsWith('<!--')) return this.#begin('comment', start + 4);
    if (opening === '<![CDATA[') return this.#begin('cdata', start + 9);
    if ('<![CDATA['.startsWith(opening) || '<!--'.startsWith(opening)) return -1;
    this.hasDoctype = true;
    const end = doctypeEnd(source, start);
    if (source.slice(start, end < 0 ? undefined : end).includes('[')) this.hasSubset = true;
    return end;
  }

  #begin(inside: Inside, at: number): number {
    this.#inside = inside;
    return at;
  }

  /** Inside CDATA, a comment or a processing instruction: up to its end, or all but what may begin its end. */
  #special(source: string, at: number, inside: Exclude<Inside, 'content'>): number {
    const terminator = TERMINATORS[inside];
    const found = source.indexOf(terminator, at);
    const cut = found >= 0 ? found : Math.max(at, source.length - terminator.length + 1);
    if (cut > at && inside === 'cdata') this.#handler.text(source.slice(at, cut));
    if (cut > at && inside === 'comment') this.#handler.comment?.(source.slice(at, cut));
    if (found >= 0) {
      this.#inside = 'content';
      return found + terminator.length;
    }
    return cut > at ? cut : -1;
  }
}

/** The offset after the document type declaration at `start`, -1 if its end is not there. */
function doctypeEnd(source: string, start: number): number {
  let brackets = 0;
  for (let at = start + 2; at < source.length; at++) {
    const char = source[at];
    const close = source.startsWith('<!--', at) ? '-->' : char === '"' || char === "'" ? char : undefined;
    if (close !== undefined) {
      const end = source.indexOf(close, at + close.length);
      if (end < 0) return -1;
      at = end + close.length - 1;
    } else if (char === '[') brackets += 1;
    else if (char === ']') brackets -= 1;
    else if (char === '>' && brackets <= 0) return at + 1;
  }
  return -1;
}

/** Scans a document that comes as pieces of text. Throws `Trouble`; returns the scanner for its flags. */
export async function scanXml(
  pieces: AsyncIterable<XmlPiece>,
  handler: XmlHandler,
  maxToken: number,
): Promise<XmlScanner> {
  const scanner = new XmlScanner(handler, maxToken);
  for await (const piece of pieces) scanner.push(piece);
  scanner.end();
  return scanner;
}
