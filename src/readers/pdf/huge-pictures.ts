import type { ObjectStore } from './syntax/object-store.ts';
import type { PdfDict, PdfStream } from './syntax/values.ts';

/** Pixels of a picture, and of all pictures that a page draws, up to which it is drawn: a sheet of A0 has half of them. */
export const MAX_DRAWN_PIXELS = 1_000_000_000;
/** Samples of a JPEG 2000 picture, of which the decoder keeps each in four bytes: pixels × colours. */
const MAX_JPX_SAMPLES = 134_217_728;
/** Codestreams begin behind boxes that say little (ISO/IEC 15444-1, annex I); SIZ is their first segment (A.5.1). */
const MAX_BOXES = 1024 * 1024;
const SIZ = [0xff, 0x4f, 0xff, 0x51];
const SIZ_LENGTH = 40;

/**
 * True for a picture, or a mask of one, that no program should unpack: decoders take room for what a picture says of
 * itself, whatever there is of it.
 */
export async function isHugePicture(store: ObjectStore, stream: PdfStream): Promise<boolean> {
  if (sizeOf(store, stream.dict, 'Width') * sizeOf(store, stream.dict, 'Height') > MAX_DRAWN_PIXELS)
    return true;
  const names = store.filters(stream).map(({ name }) => name);
  if (!names.includes('JPXDecode')) return false;
  const { bytes } = names.length > 1 ? await store.data(stream) : { bytes: store.raw(stream) };
  return jpxSamples(bytes) > MAX_JPX_SAMPLES;
}

function sizeOf(store: ObjectStore, dict: PdfDict, key: string): number {
  const size = store.entry(dict, key);
  return typeof size === 'number' ? Math.abs(size) : 0;
}

/** What the codestream says of itself; 0 if it does not. The picture's dictionary need not say the same. */
function jpxSamples(bytes: Uint8Array): number {
  const at = startOf(bytes.subarray(0, MAX_BOXES));
  if (at < 0 || at + SIZ_LENGTH + 2 > bytes.length) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, SIZ_LENGTH + 2);
  const across = view.getUint32(8) - view.getUint32(16);
  const down = view.getUint32(12) - view.getUint32(20);
  return Math.max(0, across) * Math.max(0, down) * view.getUint16(40);
}

function startOf(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(SIZ[0]!); at >= 0; at = bytes.indexOf(SIZ[0]!, at + 1)) {
    if (SIZ.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}
