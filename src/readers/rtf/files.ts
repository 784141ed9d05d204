import { memorySource } from '../../core/memory-source.ts';
import type { Problem, Unit } from '../../core/types.ts';
import { objectUnits } from '../shared/compound/ole-objects.ts';

/** A picture as a file; bitmaps of Windows get the header that they lack here. */
export function pictureUnit(kind: string, bytes: Uint8Array): Unit {
  const data = kind === 'dibitmap' ? withBitmapHeader(bytes) : bytes;
  const source = memorySource(`picture.${kind === 'dibitmap' ? 'bmp' : 'bin'}`, data);
  return { kind: 'file', source, visibility: 'visible', packedSize: bytes.length };
}

function withBitmapHeader(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 14);
  const view = new DataView(whole.buffer);
  const own = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = bytes.length >= 4 ? own.getUint32(0, true) : 40;
  const depth = bytes.length >= 16 ? own.getUint16(14, true) : 24;
  whole.set([0x42, 0x4d]);
  view.setUint32(2, whole.length, true);
  view.setUint32(10, 14 + Math.min(header, 124) + (depth <= 8 ? 4 << depth : 0), true);
  whole.set(bytes, 14);
  return whole;
}

/** An embedded object as OLE 1 keeps it (MS-OLEDS 2.2.5): names of its class and place, then the file. */
export function objectFile(bytes: Uint8Array): readonly (Unit | Problem)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : 0);
  let at = 8;
  let name = '';
  for (let field = 0; field < 3; field++) {
    const length = u32(at);
    if (field === 0) name = new TextDecoder('windows-1252').decode(bytes.subarray(at + 4, at + 3 + length));
    at += 4 + length;
  }
  const size = u32(at);
  const data = bytes.subarray(at + 4, at + 4 + size);
  if (u32(4) !== 2 || data.length === 0) return [whole(bytes)];
  if (name.toLowerCase() !== 'package') return [whole(data)];
  const native = bytes.subarray(at, at + 4 + size);
  const stream = { folders: [], name: '\x01Ole10Native', size: native.length, bytes: () => native };
  return objectUnits(stream, native) ?? [whole(data)];
}

const whole = (bytes: Uint8Array): Unit => ({
  kind: 'file',
  source: memorySource('object.bin', bytes),
  visibility: 'embedded',
  packedSize: bytes.length,
});
