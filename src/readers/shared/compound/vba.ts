import { joinBytes } from '../bytes.ts';
import { Trouble } from '../trouble.ts';
import { type CompoundStream, compoundStreams } from './streams.ts';

/** Characters of one module; the editor allows 64 K lines. */
const MAX_SOURCE = 16 * 1024 * 1024;
const CHUNK = 4096;
const CONTAINER = 1;
/** How the packed source of every module begins: a flag byte for eight literals, and these. */
const FIRST_LITERALS = '\0Attribut';
/** Signature and header of the chunk before them. */
const BEFORE_LITERALS = 3;
const CODE_PAGE_RECORD = 3;
/** Caches of the editor (MS-OVBA 2.2.6): what they hold is in the sources. */
const CACHES = /^(?:dir|_vba_project|__srp_\d{1,4})$/i;
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** The words of one part of a macro project. */
export interface MacroText {
  /** The module's or form's name. */
  readonly name: string;
  /** Texts in quotes and comments, line by line; settings and captions of forms whole. */
  readonly text: string;
}

/**
 * The words in a VBA project (MS-OVBA), which is a compound file. Throws `Trouble` if that is damaged; a module whose
 * source cannot be found is told by `onTrouble`, and the others are read.
 */
export function macroTexts(project: Uint8Array, onTrouble: (error: unknown) => void): Iterable<MacroText> {
  return macroTextsOf(compoundStreams(project), onTrouble);
}

/** The same for a project that lies in a storage of another compound file. `streams`: folders without that storage. */
export function* macroTextsOf(
  streams: readonly CompoundStream[],
  onTrouble: (error: unknown) => void,
): Iterable<MacroText> {
  const decoder = decoderOf(streams);
  for (const stream of streams) {
    try {
      const text = textOf(stream, decoder);
      if (text.trim() !== '') yield { name: nameOf(stream), text };
    } catch (error) {
      onTrouble(error);
    }
  }
}

const isModule = ({ folders }: CompoundStream) => folders.at(-1)?.toUpperCase() === 'VBA';
const nameOf = ({ folders, name }: CompoundStream) =>
  isModule({ folders } as CompoundStream) ? name : (folders.at(-1) ?? name);

function textOf(stream: CompoundStream, decoder: TextDecoder): string {
  if (isModule(stream)) {
    return CACHES.test(stream.name) ? '' : wordsOfBasic(decoder.decode(sourceOf(stream.bytes())));
  }
  const text = decoder.decode(stream.bytes());
  // Forms keep their captions among numbers.
  return stream.folders.length === 0 ? settingsOf(text) : printable(text);
}

function sourceOf(stream: Uint8Array): Uint8Array {
  for (let at = stream.indexOf(CONTAINER); at >= 0; at = stream.indexOf(CONTAINER, at + 1)) {
    const found = [...FIRST_LITERALS].every(
      (char, i) => stream[at + BEFORE_LITERALS + i] === char.charCodeAt(0),
    );
    if (found) return decompress(stream.subarray(at));
  }
  throw new Trouble('unreadable', 'the source of a macro module was not found');
}

/** Unpacks a compressed container (MS-OVBA 2.4.1). Throws `Trouble` if it is damaged or too large. */
export function decompress(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 1; at + 2 <= packed.length; ) {
    const header = packed[at]! | (packed[at + 1]! << 8);
    const end = Math.min(packed.length, at + (header & 0x0fff) + 3);
    const chunk = packed.subarray(at + 2, end);
    const unpacked = header & 0x8000 ? unpackChunk(chunk) : chunk.slice(0, CHUNK);
    parts.push(unpacked);
    size += unpacked.length;
    if (size > MAX_SOURCE) throw new Trouble('too-large', 'a macro module is too large to hold');
    at = end;
  }
  return joinBytes(parts);
}

/** Literals, and copies of what was unpacked before: the further on, the more bits for the distance. */
function unpackChunk(packed: Uint8Array): Uint8Array {
  const out = new Uint8Array(CHUNK);
  let size = 0;
  for (let at = 0; at < packed.length; ) {
    const flags = packed[at++]!;
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if ((flags >> bit) & 1) {
        const token = packed[at]! | ((packed[at + 1] ?? 0) << 8);
        at += 2;
        const lengthBits = 16 - Math.max(4, Math.ceil(Math.log2(size)));
        const distance = (token >> lengthBits) + 1;
        const length = (token & (2 ** lengthBits - 1)) + 3;
        if (distance > size || size + length > CHUNK) {
          throw new Trouble('damaged', 'a macro module cannot be unpacked');
        }
        for (let i = 0; i < length; i++, size++) out[size] = out[size - distance]!;
      } else if (size < CHUNK) out[size++] = packed[at++]!;
      else throw new Trouble('damaged', 'a macro module cannot be unpacked');
    }
  }
  return out.subarray(0, size);
}

/** The code page that the project states first thing (MS-OVBA 2.3.4.2.1.4); the Western one if it states none. */
function decoderOf(streams: readonly CompoundStream[]): TextDecoder {
  try {
    const dir = streams.find((stream) => isModule(stream) && stream.name.toLowerCase() === 'dir');
    const records = dir === undefined ? new Uint8Array(0) : decompress(dir.bytes());
    const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
    for (let at = 0; at + 8 <= records.length; at += 6 + view.getUint32(at + 2, true)) {
      if (view.getUint16(at, true) !== CODE_PAGE_RECORD) continue;
      const page = view.getUint16(at + 6, true);
      return new TextDecoder(ENCODINGS[page] ?? `windows-${page}`);
    }
  } catch {
    // The modules say for themselves what is wrong; a code page that nobody knows reads as the Western one.
  }
  return new TextDecoder('windows-1252');
}

/** A text in quotes, with its quotes doubled inside, or a comment up to the end of the line. */
const WORDS =
  /"((?:[^"\r\n]|""){0,5000})"|'([^\r\n]{1,5000})|(?:^|:)[ \t]{0,200}Rem[ \t]([^\r\n]{1,5000})/gim;

/** Texts in quotes and comments of a module; what stands on one line stays on one line. */
export function wordsOfBasic(source: string): string {
  const lines: string[] = [];
  for (const line of source.split(/\r\n?|\n/)) {
    if (/^Attribute VB_/.test(line)) continue;
    const words = [...line.matchAll(WORDS)].map(([, quoted, comment, remark]) =>
      (quoted?.replaceAll('""', '"') ?? comment ?? remark ?? '').trim(),
    );
    const text = words.filter((word) => word !== '').join(', ');
    if (/\p{L}{2}|\d{5}/u.test(text)) lines.push(text);
  }
  return lines.join('\n');
}

/** What a person wrote among the settings of a project (MS-OVBA 2.3.1). */
function settingsOf(text: string): string {
  const found = text.matchAll(/^(?:Description|HelpFile)="([^"\r\n]{1,5000})"/gm);
  return [...found].map(([, value]) => value).join('\n');
}

/** Runs of letters among the bytes of a form. */
function printable(text: string): string {
  const runs = text.match(/[\p{L}\p{N}\p{P}\p{Zs}]{6,5000}/gu) ?? [];
  return runs.filter((run) => /\p{L}{3}/u.test(run)).join('\n');
}
