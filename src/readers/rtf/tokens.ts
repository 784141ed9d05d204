import { memorySource } from '../../core/memory-source.ts';
import type { Problem, Unit } from '../../core/types.ts';
import { Trouble } from '../shared/trouble.ts';

/** What a scanner tells. */
export interface RtfHandler {
  readonly ready: (Unit | Problem)[];
  open(): void;
  close(): void;
  /** A control word with its number, if it has one. */
  word(name: string, value: number | undefined): void;
  /** A control symbol: one character that is no letter. */
  symbol(char: string): void;
  /** Bytes of text as they stand, without ends of lines. */
  text(bytes: Uint8Array): void;
  /** A byte written as `\'e9`. */
  byte(value: number): void;
  /** Bytes that follow `\bin`. */
  binary(bytes: Uint8Array): void;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
/** Bytes scanned between two looks at the clock. */
const STRIDE = 256 * 1024;
/** Bytes behind the end that say something; fewer are padding. */
const MIN_TRAIL = 8;

const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/**
 * Scans RTF (1.9.1, "RTF Syntax") and tells its tokens; gives up control now and then. What stands behind the end goes
 * out as a file. Throws `Trouble` if the end is missing.
 */
export function* scanRtf(bytes: Uint8Array, handler: RtfHandler): Iterable<void> {
  let depth = 0;
  let pause = STRIDE;
  for (let at = 0; at < bytes.length; ) {
    if (at > pause) {
      pause = at + STRIDE;
      yield;
    }
    const code = bytes[at]!;
    if (code === OPEN) {
      depth += 1;
      handler.open();
      at += 1;
    } else if (code === CLOSE) {
      depth -= 1;
      handler.close();
      at += 1;
      if (depth === 0) {
        trail(bytes.subarray(at), handler);
        return;
      }
    } else if (code === BACKSLASH) at = control(bytes, at + 1, handler);
    else at = plain(bytes, at, handler);
  }
  throw new Trouble('damaged', 'rtf is cut');
}

function trail(bytes: Uint8Array, handler: RtfHandler): void {
  if (bytes.filter((byte) => byte > 32).length < MIN_TRAIL) return;
  handler.ready.push({
    kind: 'file',
    source: memorySource('bytes-behind-the-end', bytes),
    visibility: 'slack',
  });
}

/** A run of text up to the next control or line end. */
function plain(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  let at = start;
  for (; at < bytes.length; at++) {
    const code = bytes[at]!;
    if (code === OPEN || code === CLOSE || code === BACKSLASH || code === 10 || code === 13) break;
  }
  if (at > start) handler.text(bytes.subarray(start, at));
  return at > start ? at : at + 1;
}

function control(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  const first = bytes[start] ?? 0;
  if (!isLetter(first)) return symbol(bytes, start, handler);
  let at = start;
  while (at < bytes.length && isLetter(bytes[at]!) && at - start < 40) at += 1;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  let value: number | undefined;
  const negative = bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0);
  if (negative) at += 1;
  if (isDigit(bytes[at] ?? 0)) {
    value = 0;
    for (let digits = 0; digits < 11 && isDigit(bytes[at] ?? 0); digits++, at++)
      value = value * 10 + bytes[at]! - 0x30;
    if (negative) value = -value;
  }
  if (bytes[at] === 0x20) at += 1;
  if (name !== 'bin') handler.word(name, value);
  else if (value !== undefined && value > 0) {
    handler.binary(bytes.subarray(at, at + value));
    at += value;
  }
  return at;
}

function symbol(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  const char = String.fromCharCode(bytes[start] ?? 0x20);
  if (char !== "'") {
    handler.symbol(char);
    return start + 1;
  }
  const hex = String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0);
  if (!/^[0-9a-f]{2}$/i.test(hex)) return start + 1;
  handler.byte(Number.parseInt(hex, 16));
  return start + 3;
}
