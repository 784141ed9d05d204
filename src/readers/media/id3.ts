import { joinBytes } from '../shared/bytes.ts';
import { type Decode, decoderFor } from '../shared/legacy/code-pages.ts';
import { hasMark, latin1 } from '../shared/picture/window.ts';
import { type Recording, utf8 } from './recording.ts';

const MAX_FRAMES = 10_000;
const WESTERN = decoderFor(1252);
const MARKED = new TextDecoder('utf-16le');
const BIG = new TextDecoder('utf-16be');
/** By the number that stands before a text. */
const DECODERS: readonly Decode[] = [
  WESTERN,
  (bytes) => (bytes[0] === 0xfe && bytes[1] === 0xff ? BIG : MARKED).decode(bytes),
  (bytes) => BIG.decode(bytes),
  utf8,
];
const UNSYNCHRONISED = 0x80;
const EXTENDED = 0x40;
/** Frames with a language before the text. */
const WITH_LANGUAGE = /^(?:COMM?|USLT|ULT|USER)$/;
/** Frames that hold a picture or file behind some words. */
const FILES = /^(?:APIC|PIC|GEOB|GEO)$/;

const syncSafe = (bytes: Uint8Array, at: number) =>
  ((bytes[at]! & 127) << 21) |
  ((bytes[at + 1]! & 127) << 14) |
  ((bytes[at + 2]! & 127) << 7) |
  (bytes[at + 3]! & 127);

/** Reads the tag at an offset (ID3v2.2 to 2.4); tells where it ends, or the offset itself if there is none. */
export async function readId3(recording: Recording, start: number): Promise<number> {
  const head = await recording.window.some(start, 10);
  if (!hasMark(head, 'ID3') || head.length < 10) return start;
  const version = head[3]!;
  const flags = head[5]!;
  const end = Math.min(recording.window.size, start + 10 + syncSafe(head, 6));
  const short = version === 2;
  const headLength = short ? 6 : 10;
  let at =
    start +
    10 +
    ((flags & EXTENDED) !== 0 && !short ? await extendedLength(recording, start + 10, version) : 0);
  for (let count = 0; at + headLength <= end && count < MAX_FRAMES; count++) {
    const frame = await recording.window.bytes(at, headLength);
    const name = latin1(frame.subarray(0, short ? 3 : 4));
    if (!/^[A-Z0-9]{3,4}$/.test(name)) break;
    const size = short
      ? (frame[3]! << 16) | (frame[4]! << 8) | frame[5]!
      : version === 4
        ? syncSafe(frame, 4)
        : new DataView(frame.buffer, frame.byteOffset).getUint32(4);
    const next = at + headLength + size;
    if (next > end) break;
    await readFrame(recording, {
      name,
      start: at + headLength,
      end: next,
      stuffed: (flags & UNSYNCHRONISED) !== 0,
    });
    at = next;
  }
  return end;
}

async function extendedLength({ window }: Recording, at: number, version: number): Promise<number> {
  const bytes = await window.some(at, 4);
  if (bytes.length < 4) return 0;
  return version === 4 ? syncSafe(bytes, 0) : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) + 4;
}

interface Frame {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A zero stands behind each 255. */
  readonly stuffed: boolean;
}

async function readFrame(recording: Recording, { name, start, end, stuffed }: Frame): Promise<void> {
  if (FILES.test(name)) {
    const words = await recording.window.bytes(start, Math.min(end - start, 2_000));
    const at = fileStart(name, words);
    recording.addBytes(name, words.subarray(1, at));
    recording.file('attached.bin', start + at, end);
    return;
  }
  const raw = await recording.window.bytes(start, end - start);
  const body = stuffed ? raw.filter((byte, i) => byte !== 0 || raw[i - 1] !== 255) : raw;
  if (/^T/.test(name)) sayTexts(recording, name, body);
  else if (WITH_LANGUAGE.test(name))
    sayTexts(recording, name, joinBytes([body.subarray(0, 1), body.subarray(4)]));
  else if (/^WXX/.test(name)) sayTexts(recording, name, body);
  else if (/^(?:PRIV|UFID|UFI|CHAP|CTOC|IPLS|IPL|OWNE|COMR|SYLT|SLT)$/.test(name))
    sayRuns(recording, name, body);
  else recording.addBytes(name, body);
}

/** Description and value, one after the other with a zero between (ID3v2.4 4.2). */
function sayTexts(recording: Recording, name: string, body: Uint8Array): void {
  const decode = DECODERS[body[0] ?? 0];
  if (decode === undefined) return;
  const text = decode(body.subarray(1));
  const parts = text.split('\0').map((part) => part.replace(/\ufeff/g, '').trim());
  const said = parts.filter((part) => part !== '');
  const [key = name, ...values] = said;
  if (/^(?:TXX|WXX|COM|USL|ULT)/.test(name) && said.length > 1) recording.say(key, values.join('\n'));
  else recording.say(name, said.join('\n'));
}

/** Frames of fields of several kinds: the texts among them. */
function sayRuns(recording: Recording, name: string, body: Uint8Array): void {
  for (const run of latin1(body).split(/[\0-\x08\x0e-\x1f]{1,1000}/)) {
    if (/[A-Za-z]{3}|\d{5}/.test(run) && !/[\x80-\x9f]/.test(run)) recording.say(name, run);
  }
}

/** Where the file begins: behind its type, its name, and what it is called. */
function fileStart(name: string, bytes: Uint8Array): number {
  const wide = bytes[0] === 1 || bytes[0] === 2;
  const pass = (at: number, twice: boolean) => {
    let end = at;
    while (end < bytes.length && (bytes[end] !== 0 || (twice && bytes[end + 1] !== 0))) end += twice ? 2 : 1;
    return end + (twice ? 2 : 1);
  };
  if (name === 'PIC') return pass(5, wide);
  const type = pass(1, false);
  return name === 'APIC' ? pass(type + 1, wide) : pass(pass(type, wide), wide);
}

const OLD_FIELDS = [
  ['title', 3, 33],
  ['artist', 33, 63],
  ['album', 63, 93],
  ['comment', 97, 127],
] as const;

/** Tags at the end of a file: ID3v1, and APEv2 before it. */
export async function readEndTags(recording: Recording): Promise<void> {
  const { window } = recording;
  let end = window.size;
  const last = await window.some(Math.max(0, end - 128), 128);
  if (hasMark(last, 'TAG') && last.length === 128) {
    end -= 128;
    for (const [key, from, to] of OLD_FIELDS)
      recording.say(key, WESTERN(last.subarray(from, to)).split('\0')[0]!);
  }
  const foot = await window.some(Math.max(0, end - 32), 32);
  if (!hasMark(foot, 'APETAGEX') || foot.length < 32) return;
  const size = new DataView(foot.buffer, foot.byteOffset).getUint32(12, true);
  const items = await window.bytes(Math.max(0, end - size), Math.max(0, Math.min(size, end) - 32));
  readApe(recording, items);
}

/** Items: length, flags, key up to a zero, value. */
function readApe(recording: Recording, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0, count = 0; at + 9 < bytes.length && count < MAX_FRAMES; count++) {
    const length = view.getUint32(at, true);
    const keyEnd = bytes.indexOf(0, at + 8);
    if (keyEnd < 0 || keyEnd + 1 + length > bytes.length) return;
    const key = latin1(bytes.subarray(at + 8, keyEnd));
    const isText = (view.getUint32(at + 4, true) & 6) === 0;
    const value = bytes.subarray(keyEnd + 1, keyEnd + 1 + length);
    if (isText) recording.say(key, utf8(value));
    at = keyEnd + 1 + length;
  }
}
