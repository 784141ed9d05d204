import { memorySource } from '../../core/memory-source.ts';
import type { ByteSource, Embedded } from '../../core/types.ts';
import { bytesOfHex, joinBytes } from '../shared/bytes.ts';
import { innerFile, isFile, MAX_BASE64 } from '../shared/json/inner.ts';
import type { Line } from '../shared/prose/lines.ts';
import { uuLine } from '../shared/uu-line.ts';

const BASE64_LINE = /^[A-Za-z0-9+/_-]{2,}={0,2}$/;
const HEX_LINE = /^(?:[0-9A-Fa-f]{2}){2,}$/;
const UU_BEGIN = /^begin(?:-base64)? [0-7]{3,4} \S/;
/** Shorter lines are words or numbers; a block may begin with one that is long only. */
const LEAST_LINE = 40;

/** Without an ending: what it is must be told by its content. */
const NAME = 'encoded text';

type Way = 'base64' | 'hex' | 'uu';

/**
 * Files that a text holds in Base64 (RFC 4648), hexadecimal or uuencode: saved mails, dumps, armoured data. The lines
 * stay in the text as well, since what decodes to no file may be anything.
 */
export class EncodedBlocks {
  private way: Way | undefined;
  private lines: string[] = [];
  private length = 0;
  /** Where a line of the block is cut because it is very long, the next piece has its number. */
  private lastNumber = 0;
  private isShort = false;
  private found: Embedded[] = [];

  see({ text, number }: Line): void {
    const isPiece = number === this.lastNumber;
    if (this.way === undefined || !this.goesOn(text, isPiece)) {
      this.end();
      this.way = wayOf(text);
    }
    if (this.way === undefined) return;
    this.lastNumber = number;
    this.length += text.length;
    if (this.length <= MAX_BASE64) this.lines.push(text);
  }

  /** The files that were found in the lines so far. */
  take(): readonly Embedded[] {
    const { found } = this;
    if (found.length > 0) this.found = [];
    return found;
  }

  finish(): readonly Embedded[] {
    this.end();
    return this.take();
  }

  /** All lines of a block are of the length of its first, but for the last. */
  private goesOn(text: string, isPiece: boolean): boolean {
    if (this.way === 'uu') return text !== 'end' && text !== '====';
    const fits = this.way === 'hex' ? HEX_LINE.test(text) : BASE64_LINE.test(text);
    if (!fits || (this.isShort && !isPiece)) return false;
    const first = this.lines[0]?.length ?? 0;
    this.isShort = text.length < first;
    return isPiece || text.length <= first;
  }

  private end(): void {
    const { way, lines, length } = this;
    this.way = undefined;
    this.lastNumber = 0;
    if (lines.length === 0) return;
    this.lines = [];
    this.length = 0;
    this.isShort = false;
    const source = length <= MAX_BASE64 ? decodedFile(way, lines) : undefined;
    if (source !== undefined) this.found.push({ kind: 'file', source, visibility: 'embedded' });
  }
}

function wayOf(text: string): Way | undefined {
  if (text.length >= LEAST_LINE) {
    if (HEX_LINE.test(text)) return 'hex';
    if (BASE64_LINE.test(text)) return 'base64';
  }
  return text.startsWith('begin') && UU_BEGIN.test(text) ? 'uu' : undefined;
}

function decodedFile(way: Way | undefined, lines: readonly string[]): ByteSource | undefined {
  const base64 = way === 'base64' || lines[0]!.startsWith('begin-base64');
  if (base64) {
    const file = innerFile((way === 'uu' ? lines.slice(1) : lines).join(''));
    return file && { ...file, name: NAME };
  }
  const bytes = way === 'hex' ? bytesOfHex(lines.join('')) : uuBytes(lines.slice(1));
  return isFile(bytes) ? memorySource(NAME, bytes) : undefined;
}

function uuBytes(lines: readonly string[]): Uint8Array {
  const parts = lines.map((line) => uuLine(new TextEncoder().encode(line)) ?? new Uint8Array());
  return joinBytes(parts);
}
