import { hasMark, latin1 } from '../shared/picture/window.ts';
import { base64Bytes } from '../shared/script/decode.ts';
import { type Recording, utf8 } from './recording.ts';

const MAX_COMMENTS = 10_000;
const MAX_BLOCKS = 1_000;
const COMMENTS = 4;
const PICTURE = 6;
/** Pages of Ogg looked at for headers, and bytes of one stream's. */
const MAX_PAGES = 2_000;
const MAX_HEADERS = 1 << 20;
const PICTURE_KEY = /^(?:metadata_block_picture|coverart)$/i;

/** Comments of Vorbis, Opus, Theora and FLAC: a maker, then `KEY=value` (Vorbis I, 5.2). */
function readComments(recording: Recording, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : 0);
  let at = 4 + number(0);
  const count = Math.min(number(at), MAX_COMMENTS);
  at += 4;
  for (let i = 0; i < count && at + 4 <= bytes.length; i++) {
    const length = number(at);
    const comment = utf8(bytes.subarray(at + 4, at + 4 + length));
    const key = comment.slice(0, Math.max(0, comment.indexOf('=')));
    const value = comment.slice(key.length + 1);
    if (PICTURE_KEY.test(key)) readPacked(recording, value);
    else recording.say(key, value);
    at += 4 + length;
  }
}

/** A cover in base 64: its words only; the picture lies in no place of the file that could be handed on. */
function readPacked(recording: Recording, value: string): void {
  const bytes = base64Bytes(value);
  if (bytes === undefined) return;
  for (const run of latin1(bytes).match(/[\x20-\x7e]{12,2000}/g) ?? []) {
    if (!/^(?:image\/|http:\/\/ns\.adobe)/.test(run) && / /.test(run)) recording.add('cover', run);
  }
}

/** Blocks of metadata of a FLAC file (RFC 9639, 8). */
export async function readFlac(recording: Recording, start: number): Promise<void> {
  const { window } = recording;
  let at = start + 4;
  for (let count = 0; count < MAX_BLOCKS && at + 4 <= window.size; count++) {
    const head = await window.bytes(at, 4);
    const kind = head[0]! & 127;
    const isLast = head[0]! > 127;
    const length = (head[1]! << 16) | (head[2]! << 8) | head[3]!;
    const body = at + 4;
    at = body + length;
    if (kind === COMMENTS) readComments(recording, await window.bytes(body, length));
    else if (kind === PICTURE) await readCover(recording, body, at);
    else if (kind > 1 && kind !== 3) recording.addBytes('application', await window.bytes(body, length));
    if (isLast) return;
  }
}

/** A picture behind its type, its words and five numbers. */
async function readCover(recording: Recording, start: number, end: number): Promise<void> {
  const view = await recording.window.view(start, Math.min(end - start, 4_000));
  const number = (at: number) => (at + 4 <= view.byteLength ? view.getUint32(at) : 0);
  const words = 8 + number(4);
  const length = number(words);
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  recording.say('cover', utf8(bytes.subarray(words + 4, words + 4 + length)));
  recording.file('cover.bin', start + words + 4 + length + 20, end);
}

/** The headers of each stream of an Ogg file (RFC 3533): those with comments begin with a mark. */
export async function readOgg(recording: Recording): Promise<void> {
  const { window } = recording;
  const streams = new Map<number, Uint8Array[]>();
  let held = 0;
  for (let at = 0, count = 0; at + 27 <= window.size && count < MAX_PAGES && held < MAX_HEADERS; count++) {
    const head = await window.bytes(at, 27);
    if (!hasMark(head, 'OggS')) break;
    const serial = new DataView(head.buffer, head.byteOffset).getUint32(14, true);
    const lengths = await window.bytes(at + 27, head[26]!);
    const size = lengths.reduce((sum, length) => sum + length, 0);
    const body = at + 27 + lengths.length;
    const parts = streams.get(serial) ?? [];
    streams.set(serial, parts);
    parts.push((await window.some(body, size)).slice());
    held += size;
    at = body + size;
  }
  for (const parts of streams.values()) readHeaders(recording, parts);
}

const MARKS = ['\x03vorbis', 'OpusTags', '\x81theora', 'OVP80\x02 ', 'Speex   '];

function readHeaders(recording: Recording, parts: readonly Uint8Array[]): void {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length;
  }
  const text = latin1(whole.subarray(0, MAX_HEADERS));
  for (const mark of MARKS) {
    const at = text.indexOf(mark);
    if (at >= 0) readComments(recording, whole.subarray(at + mark.length));
  }
  // FLAC in Ogg: the block of comments is the second packet.
  if (text.startsWith('\x7fFLAC')) readComments(recording, whole.subarray(55));
}
