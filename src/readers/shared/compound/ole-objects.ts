import { memorySource } from '../../../core/memory-source.ts';
import { problem } from '../../../core/problem.ts';
import type { Problem, Unit } from '../../../core/types.ts';
import { type Decode, decoderFor } from '../legacy/code-pages.ts';
import { printableRuns } from '../legacy/printable.ts';
import { textBlock } from '../text-block.ts';
import type { CompoundStream } from './streams.ts';

/** Streams that hold an embedded file as it is, and a name that says what it probably is. */
const FILES: Readonly<Record<string, string>> = {
  package: 'embedded.zip',
  contents: 'embedded.bin',
  workbook: 'embedded.xls',
  book: 'embedded.xls',
  embeddedodf: 'embedded.odt',
};
/** Documents that lie in the storage in several streams, so that there is no file to hand on. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  worddocument: 'an embedded Word document is not read',
  'powerpoint document': 'an embedded presentation is not read',
  visiodocument: 'an embedded drawing is not read',
};

/** True for the name of a stream that holds a file. */
export function holdsFile(name: string): boolean {
  return name.toLowerCase() === '\x01ole10native' || FILES[name.toLowerCase()] !== undefined;
}

/**
 * What a stream of an embedded object (storage `MBD…` of a workbook, MS-XLS 2.1.7.3, or a
 * container of its own, MS-OLEDS 2.3) holds: a file of its own, or a document that
 * is named in a problem. Undefined for a stream that only serves its object.
 */
export function objectUnits(stream: CompoundStream, bytes: Uint8Array): (Unit | Problem)[] | undefined {
  const name = stream.name.toLowerCase();
  if (name === '\x01ole10native') return [...nativeUnits(bytes)];
  const document = DOCUMENTS[name];
  if (document !== undefined) return [problem('unknown-format', document)];
  const file = FILES[name];
  if (file === undefined) return undefined;
  return [
    { kind: 'file', visibility: 'embedded', source: memorySource(file, bytes), packedSize: bytes.length },
  ];
}

/** A file that was dropped into the sheet, with its name and the paths it had (MS-OLEDS 2.3.6). */
function* nativeUnits(bytes: Uint8Array): Iterable<Unit> {
  const decode = decoderFor(1252);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : 0);
  const label = textAt(bytes, 6, decode);
  const path = textAt(bytes, label.end, decode);
  const copy = textAt(bytes, path.end + 8, decode);
  const size = u32(copy.end);
  const data = bytes.subarray(copy.end + 4, copy.end + 4 + size);
  if (data.length === 0 || data.length < size) {
    // Not written by the packager: the object as its program keeps it.
    yield {
      kind: 'file',
      visibility: 'embedded',
      source: memorySource('embedded.bin', bytes.subarray(4)),
      packedSize: bytes.length,
    };
    return;
  }
  // Behind the file stand the same names once more, for the letters that the first do not have.
  const wide = printableRuns(bytes.subarray(copy.end + 4 + size), decode);
  const words = [...new Set([label.text, path.text, copy.text, ...wide])].filter(Boolean).join('\n');
  const part = 'embedded file';
  if (words !== '') yield textBlock(words, { part, locator: part, visibility: 'property' });
  const name = /\.[A-Za-z0-9]{1,8}$/.exec(label.text)?.[0] ?? '.bin';
  yield {
    kind: 'file',
    visibility: 'embedded',
    source: memorySource(`embedded${name}`, data),
    packedSize: data.length,
  };
}

/** A text up to its zero. */
function textAt(bytes: Uint8Array, start: number, decode: Decode): { text: string; end: number } {
  const limit = Math.min(bytes.length, start + 2_000);
  let end = start;
  while (end < limit && bytes[end] !== 0) end += 1;
  return { text: start < end ? decode(bytes.subarray(start, end)) : '', end: end + 1 };
}
