import { memorySource } from '../../../core/memory-source.ts';
import { problem } from '../../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../../core/types.ts';
import { joinBytes } from '../bytes.ts';

/** Records of pictures (MS-ODRAW 2.2.24 to 2.2.32): their types, and the instances that have one identifier of 16 bytes. */
const SINGLE: Readonly<Record<number, readonly number[]>> = {
  61466: [0x3d4],
  61467: [0x216],
  61468: [0x542],
  61469: [0x46a, 0x6e2],
  61470: [0x6e0],
  61471: [0x7a8],
  61481: [0x6e4],
};
/** The rest of the header of a metafile's record, and where it says how that is packed. */
const METAFILE_HEADER = 34;

/** A picture among the bytes of a stream. */
export interface Blip {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly data: Uint8Array;
}

/** The pictures in a stream, wherever they stand in it. */
export function* findBlips(bytes: Uint8Array): Iterable<Blip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 25 < bytes.length; at++) {
    if (bytes[at + 3] !== 0xf0) continue;
    const type = view.getUint16(at + 2, true);
    const instances = SINGLE[type];
    if (instances === undefined) continue;
    const instance = view.getUint16(at, true) >> 4;
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length;
    const twice = instances.includes(instance - 1);
    if ((!twice && !instances.includes(instance)) || end > bytes.length) continue;
    const start = at + 8 + (twice ? 32 : 16);
    yield { start: at, end, type, data: bytes.subarray(start, end) };
    at = end - 1;
  }
}

/** A picture as a file; metafiles are unpacked. */
export async function* blipUnits({ type, data }: Blip, context: ReadContext): AsyncIterable<Unit | Problem> {
  const metafile = type <= 0xf01c;
  const bytes = metafile ? await unpacked(data, context) : data.subarray(1);
  if (bytes === undefined) yield problem('damaged', 'a drawing cannot be unpacked');
  // Drawings of the Macintosh have nothing that reads them.
  else if (type === 0xf01c) yield problem('unreadable', 'a Macintosh drawing is not read');
  else {
    const source = memorySource(metafile ? 'picture.emf' : 'picture.bin', bytes);
    yield { kind: 'file', source, visibility: 'visible', packedSize: data.length };
  }
}

async function unpacked(data: Uint8Array, context: ReadContext): Promise<Uint8Array | undefined> {
  const body = data.subarray(METAFILE_HEADER);
  if (data[METAFILE_HEADER - 2] !== 0) return body;
  return inflate(body, context);
}

/** Unpacks zlib data (RFC 1950) of at most `wholeBytes`; undefined if it is damaged or larger. */
export async function inflate(packed: Uint8Array, context: ReadContext): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  async function* source(): AsyncIterable<Uint8Array> {
    yield packed.subarray(2);
  }
  try {
    for await (const part of context.platform.inflateRaw(source())) {
      size += part.length;
      if (size > context.limits.wholeBytes) return undefined;
      parts.push(part);
    }
  } catch {
    // What follows the data is a checksum; data that ends early is damaged.
    if (size === 0) return undefined;
  }
  return joinBytes(parts);
}
