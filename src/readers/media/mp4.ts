import { problem } from '../../core/problem.ts';
import type { Problem } from '../../core/types.ts';
import { decodeHead } from '../shared/encoding.ts';
import { latin1 } from '../shared/picture/window.ts';
import { type Recording, utf8 } from './recording.ts';

const MAX_BOXES = 100_000;
const MAX_DEPTH = 12;
/** Bytes of a box that may be text. */
const MAX_TEXT = 1 << 20;
/** Boxes that hold boxes. */
const CONTAINERS = new Set([
  'moov',
  'trak',
  'mdia',
  'udta',
  'ilst',
  '----',
  'moof',
  'traf',
  'tref',
  'edts',
  'clip',
]);
/** Boxes that hold numbers, and the sounds and pictures themselves. */
const WITHOUT_TEXT = new Set(
  (
    'ftyp mdat free skip wide mvhd tkhd mdhd minf elst iods mvex mfhd tfhd trun sidx mfra styp pnot pdin ' +
    'clef prof enof load tmcd chap sync hint cdsc mean'
  ).split(' '),
);
/** Handlers of tracks whose samples are text for people (ISO/IEC 14496-12, 8.4.3; QuickTime). */
const SUBTITLES = /^(?:text|sbtl|subt|clcp)$/;
/** Texts of 3GPP behind version, flags and a language (3GPP TS 26.244, 8). */
const ASSET = /^(?:titl|auth|perf|gnre|dscp|cprt|albm|coll)$/;
const XMP_ID = 'be7acfcb97a942e89c71999491e3afac';

interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Reads the boxes of MP4, MOV, M4A and 3GP (ISO/IEC 14496-12, QuickTime File Format): names, comments, places. */
export class Mp4 {
  readonly problems: Problem[] = [];
  readonly #recording: Recording;
  #count = 0;
  /** Names of the values in a list, by number. */
  #keys: string[] = [];

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  async read(): Promise<void> {
    await this.#boxes({ type: '', start: 0, end: this.#recording.window.size }, 0);
  }

  async #boxes(outer: Box, depth: number): Promise<void> {
    const { window } = this.#recording;
    for (let at = outer.start; at + 8 <= outer.end; ) {
      if (++this.#count > MAX_BOXES || depth > MAX_DEPTH) {
        this.problems.push(problem('too-large', 'recording has too many boxes'));
        return;
      }
      const head = await window.view(at, 8);
      const type = latin1(new Uint8Array(head.buffer, head.byteOffset + 4, 4));
      let size = head.getUint32(0);
      const wide = size === 1;
      if (wide) size = Number((await window.view(at + 8, 8)).getBigUint64(0));
      if (size === 0) size = outer.end - at;
      if (size < (wide ? 16 : 8)) return;
      const box = { type, start: at + (wide ? 16 : 8), end: Math.min(outer.end, at + size) };
      if (at + size > outer.end && depth === 0) this.problems.push(problem('damaged', 'recording is cut'));
      await this.#box(box, outer.type, depth);
      at += size;
    }
  }

  async #box(box: Box, outer: string, depth: number): Promise<void> {
    const { type, start, end } = box;
    if (WITHOUT_TEXT.has(type) && outer !== 'udta' && outer !== 'ilst') return;
    if (CONTAINERS.has(type) || (outer === 'ilst' && type !== 'data')) await this.#container(box, depth);
    else if (type === 'meta')
      await this.#boxes({ type, start: start + (await this.#metaHead(start)), end }, depth + 1);
    else if (type === 'covr') this.#recording.file('cover.bin', start + 16, end);
    else if (end > start) await this.#leaf(box, outer);
  }

  async #container(box: Box, depth: number): Promise<void> {
    const { type, start, end } = box;
    if (type === 'covr') this.#recording.file('cover.bin', start + 16, end);
    else
      await this.#boxes({ ...box, type: type === 'ilst' || type === 'udta' ? type : `/${type}` }, depth + 1);
  }

  /** Version and flags precede the boxes, but not in QuickTime. */
  async #metaHead(start: number): Promise<number> {
    const bytes = await this.#recording.window.some(start, 8);
    return latin1(bytes.subarray(4, 8)) === 'hdlr' ? 0 : 4;
  }

  async #leaf({ type, start, end }: Box, outer: string): Promise<void> {
    const { window } = this.#recording;
    const bytes = await window.bytes(start, Math.min(end - start, MAX_TEXT));
    if (type === 'hdlr') this.#handler(latin1(bytes.subarray(8, 12)));
    else if (type === 'keys') this.#readKeys(bytes);
    else if (type === 'data') this.#value(outer, bytes);
    else if (type === 'loci') this.#place(bytes);
    else if (type === 'XMP_') this.#recording.addXmp(bytes);
    else if (type === 'uuid') this.#user(bytes);
    else if (ASSET.test(type)) this.#recording.say(type, this.#text(bytes.subarray(6)));
    else if (type.startsWith('\xa9')) this.#international(type, bytes);
    else this.#recording.addBytes(type, bytes);
  }

  #handler(kind: string): void {
    if (SUBTITLES.test(kind)) this.problems.push(problem('unreadable', 'subtitles of a film are not read'));
  }

  /** Count, then size, namespace and name of each (QuickTime File Format, Metadata). */
  #readKeys(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#keys = [''];
    for (let at = 8; at + 8 <= bytes.length && this.#keys.length < 10_000; ) {
      const size = view.getUint32(at);
      this.#keys.push(utf8(bytes.subarray(at + 8, at + size)));
      if (size < 8) return;
      at += size;
    }
  }

  /** Type 1 is text; the name is that of the box around it, or its number in the list of names. */
  #value(outer: string, bytes: Uint8Array): void {
    if (bytes.length <= 8) return;
    const name = outer.slice(1);
    const number = [...name].reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0);
    const key = this.#keys[number] ?? name;
    const kind = bytes[3];
    const value = bytes.subarray(8);
    if (kind === 1) this.#recording.say(key.replace(/^com\.apple\.quicktime\./, ''), utf8(value));
    else if (kind === 2) this.#recording.say(key, new TextDecoder('utf-16be').decode(value));
    else if (kind === 0) this.#recording.addBytes(key, value);
  }

  #place(bytes: Uint8Array): void {
    const name = bytes.indexOf(0, 6);
    if (name < 0 || name + 14 > bytes.length) return;
    this.#recording.say('place', this.#text(bytes.subarray(6, name)));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#recording.place(view.getInt32(name + 6) / 65_536, view.getInt32(name + 2) / 65_536);
  }

  #user(bytes: Uint8Array): void {
    const id = [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (id === XMP_ID) this.#recording.addXmp(bytes.subarray(16));
    else this.#recording.addBytes('uuid', bytes.subarray(16));
  }

  /** Texts of QuickTime, each behind its length and language. */
  #international(type: string, bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 <= bytes.length; ) {
      const size = view.getUint16(at);
      this.#recording.say(type, this.#text(bytes.subarray(at + 4, at + 4 + size)));
      at += 4 + size;
    }
  }

  #text(bytes: Uint8Array): string {
    const isWide = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
    return isWide ? (decodeHead(bytes, true) ?? '') : utf8(bytes).replace(/\0.{0,1000}/s, '');
  }
}
