/** Classes of bytes (ISO 32000-1, 7.2.2). */
const SPACE = 1;
const DELIMITER = 2;
const CLASSES = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASSES[code] = SPACE;
for (const char of '()<>[]{}/%') CLASSES[char.charCodeAt(0)] = DELIMITER;

const CR = 13;
const LF = 10;
const HASH = 0x23;
const PERCENT = 0x25;
const OPEN = 0x28;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;
const GREATER = 0x3e;

/** What a backslash and a letter stand for. */
const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && CLASSES[byte] === SPACE;
}

/** True for a byte that words and numbers are made of. */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && CLASSES[byte] === 0;
}

/** Value of a hexadecimal digit, -1 for other bytes. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The first offset from `at` that is neither white space nor inside a comment. */
export function skipSpace(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  while (next < end) {
    const byte = bytes[next]!;
    if (byte === PERCENT) {
      while (next < end && bytes[next] !== CR && bytes[next] !== LF) next++;
    } else if (CLASSES[byte] === SPACE) next++;
    else break;
  }
  return next;
}

/** The end of the regular bytes from `at`. */
export function skipRegular(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  while (next < end && CLASSES[bytes[next]!] === 0) next++;
  return next;
}

/** What was scanned, and the offset after it. */
export interface Scanned<T> {
  readonly value: T;
  readonly next: number;
}

/** A name whose slash is at `at`. */
export function scanName(bytes: Uint8Array, at: number, end: number): Scanned<string> {
  const next = skipRegular(bytes, at + 1, end);
  let plain = true;
  let text = '';
  for (let i = at + 1; i < next; i++) {
    const byte = bytes[i]!;
    if (byte === HASH || byte > 126) plain = false;
    text += String.fromCharCode(byte);
  }
  return { value: plain ? text : decodeName(bytes.subarray(at + 1, next)), next };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LATIN1 = new TextDecoder('windows-1252');

function decodeName(bytes: Uint8Array): string {
  const decoded: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const [high, low] = [hexDigit(bytes[i + 1]), hexDigit(bytes[i + 2])];
    if (bytes[i] !== HASH || high < 0 || low < 0) {
      decoded.push(bytes[i]!);
      continue;
    }
    decoded.push(high * 16 + low);
    i += 2;
  }
  const raw = Uint8Array.from(decoded);
  try {
    return UTF8.decode(raw);
  } catch {
    return LATIN1.decode(raw);
  }
}

/** A string in parentheses, the first of them at `at`. One that never ends is read to the end. */
export function scanLiteral(bytes: Uint8Array, at: number, end: number): Scanned<Uint8Array> {
  const stop = literalEnd(bytes, at, end);
  const out = new Uint8Array(Math.max(0, stop - at - 1));
  let size = 0;
  for (let i = at + 1; i < stop; ) {
    const byte = bytes[i]!;
    if (byte === BACKSLASH) {
      const escaped = scanEscape(bytes, i + 1, stop);
      if (escaped.value >= 0) out[size++] = escaped.value;
      i = escaped.next;
    } else if (byte === CR) {
      out[size++] = LF;
      i += bytes[i + 1] === LF ? 2 : 1;
    } else {
      out[size++] = byte;
      i++;
    }
  }
  return { value: out.slice(0, size), next: Math.min(end, stop + 1) };
}

/** The offset behind a string in parentheses. */
export function skipLiteral(bytes: Uint8Array, at: number, end: number): number {
  return Math.min(end, literalEnd(bytes, at, end) + 1);
}

/** Where the parenthesis that closes the string is; `end` if nowhere. */
export function literalEnd(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0;
  for (let i = at; i < end; i++) {
    const byte = bytes[i];
    if (byte === BACKSLASH) i++;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return i;
  }
  return end;
}

/** What follows a backslash; the value is -1 where it stands for nothing. */
function scanEscape(bytes: Uint8Array, at: number, end: number): Scanned<number> {
  if (at >= end) return { value: -1, next: end };
  const byte = bytes[at]!;
  if (byte === CR) return { value: -1, next: bytes[at + 1] === LF ? at + 2 : at + 1 };
  if (byte === LF) return { value: -1, next: at + 1 };
  let next = at;
  let value = 0;
  while (next < end && next < at + 3 && bytes[next]! >= 0x30 && bytes[next]! <= 0x37) {
    value = value * 8 + bytes[next++]! - 0x30;
  }
  if (next > at) return { value: value & 255, next };
  return { value: ESCAPES[byte] ?? byte, next: at + 1 };
}

/** A string of hexadecimal digits, its `<` at `at`. Other bytes among them are passed over. */
export function scanHex(bytes: Uint8Array, at: number, end: number): Scanned<Uint8Array> {
  let stop = at + 1;
  while (stop < end && bytes[stop] !== GREATER) stop++;
  const out = new Uint8Array((stop - at) >> 1);
  let digits = 0;
  for (let i = at + 1; i < stop; i++) {
    const digit = hexDigit(bytes[i]);
    if (digit < 0) continue;
    // A last digit without its pair counts as if a 0 followed.
    out[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit;
    digits++;
  }
  return { value: out.slice(0, (digits + 1) >> 1), next: Math.min(end, stop + 1) };
}

/** Where such a string ends, behind its `>`: what it says is not asked for. */
export function skipHex(bytes: Uint8Array, at: number, end: number): number {
  const stop = bytes.indexOf(GREATER, at + 1);
  return stop < 0 ? end : Math.min(end, stop + 1);
}

/** The number that regular bytes spell, undefined if they spell none. Damaged numbers count as far as they go. */
export function numberOf(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = start;
  let sign = 1;
  while (at < end && (bytes[at] === 0x2b || bytes[at] === 0x2d)) {
    if (bytes[at] === 0x2d) sign = -1;
    at++;
  }
  let value = 0;
  let scale = 0;
  let digits = 0;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) {
      digits++;
      if (scale === 0) value = value * 10 + byte - 0x30;
      else {
        value += (byte - 0x30) * scale;
        scale /= 10;
      }
    } else if (byte === 0x2e && scale === 0) scale = 0.1;
    else break;
  }
  if (digits === 0 && !(scale > 0 && at === end)) return undefined;
  return Number.isFinite(value) ? sign * value : 0;
}
