import type { Picture } from '../shared/picture/picture.ts';
import { type ByteWindow, latin1 } from '../shared/picture/window.ts';
import { Trouble } from '../shared/trouble.ts';
import { type Box, boxes } from './boxes.ts';
import { readExif } from './riff.ts';

const MAX_ITEMS = 10_000;

interface Extent {
  readonly offset: number;
  readonly length: number;
}

/** Reads the Exif and XMP items of a HEIC or AVIF file (ISO/IEC 14496-12, 8.11; 23008-12, annex A). */
export async function readHeif(window: ByteWindow, picture: Picture): Promise<void> {
  for await (const box of boxes(window, 0, window.size)) {
    if (box.type === 'meta') await picture.attempt(() => readMeta(window, box, picture));
    picture.end = box.end;
  }
}

async function readMeta(window: ByteWindow, meta: Box, picture: Picture): Promise<void> {
  const inside = new Map<string, Box>();
  // Version and flags precede the boxes.
  for await (const box of boxes(window, meta.start + 4, meta.end)) inside.set(box.type, box);
  await readSize(window, inside.get('iprp'), picture);
  const info = inside.get('iinf');
  const places = inside.get('iloc');
  if (info === undefined || places === undefined) return;
  const types = await itemTypes(window, info);
  const base = inside.get('idat')?.start ?? 0;
  for (const [id, extents] of await itemPlaces(window, places, base)) {
    const type = types.get(id);
    if (type !== 'Exif' && type !== 'mime') continue;
    for (const { offset, length } of extents) {
      await picture.attempt(async () => readItem(await window.bytes(offset, length), type, picture));
    }
  }
}

/** Sizes of the pictures stand among the properties (`ispe`, 23008-12, 6.5.3). */
async function readSize(window: ByteWindow, properties: Box | undefined, picture: Picture): Promise<void> {
  if (!properties) return;
  for await (const list of boxes(window, properties.start, properties.end)) {
    if (list.type !== 'ipco') continue;
    for await (const { type, start, end } of boxes(window, list.start, list.end)) {
      if (type !== 'ispe' || end - start < 12) continue;
      const view = await window.view(start + 4, 8);
      picture.size(view.getUint32(0), view.getUint32(4), false);
    }
  }
}

async function readItem(bytes: Uint8Array, type: string, picture: Picture): Promise<void> {
  if (type === 'mime') {
    picture.addXmp(bytes);
    return;
  }
  if (bytes.length < 4) throw new Trouble('damaged', 'metadata of a picture is cut');
  const skip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  await readExif(bytes.subarray(4 + skip), picture);
}

/** Types of the items by their ids: `Exif`, `mime`, kinds of pictures. */
async function itemTypes(window: ByteWindow, info: Box): Promise<Map<number, string>> {
  const version = (await window.bytes(info.start, 1))[0]!;
  const types = new Map<number, string>();
  for await (const box of boxes(window, info.start + (version === 0 ? 6 : 8), info.end)) {
    const entryVersion = (await window.bytes(box.start, 1))[0]!;
    if (box.type !== 'infe' || entryVersion < 2 || types.size >= MAX_ITEMS) continue;
    const wide = entryVersion > 2 ? 4 : 2;
    const view = await window.view(box.start + 4, wide);
    const id = wide === 4 ? view.getUint32(0) : view.getUint16(0);
    types.set(id, latin1(await window.bytes(box.start + 4 + wide + 2, 4)));
  }
  return types;
}

/** Where the items lie (8.11.3). `idat`: where those lie that stand in the box itself. */
async function itemPlaces(window: ByteWindow, box: Box, idat: number): Promise<Map<number, Extent[]>> {
  const fields = new FieldReader(window, box.start);
  const version = await fields.take(1);
  await fields.take(3);
  const sizes = await fields.take(2);
  const [offsetSize, lengthSize] = [sizes >> 12, (sizes >> 8) & 15];
  const [baseSize, indexSize] = [(sizes >> 4) & 15, version > 0 ? sizes & 15 : 0];
  const places = new Map<number, Extent[]>();
  const count = await fields.take(version < 2 ? 2 : 4);
  for (let item = 0; item < Math.min(count, MAX_ITEMS); item++) {
    const id = await fields.take(version < 2 ? 2 : 4);
    const method = version > 0 ? (await fields.take(2)) & 15 : 0;
    await fields.take(2);
    const base = (await fields.take(baseSize)) + (method === 1 ? idat : 0);
    const extents: Extent[] = [];
    const parts = await fields.take(2);
    for (let i = 0; i < parts; i++) {
      await fields.take(indexSize);
      const offset = base + (await fields.take(offsetSize));
      const length = await fields.take(lengthSize);
      if (method < 2 && extents.length < MAX_ITEMS) extents.push({ offset, length });
    }
    places.set(id, extents);
  }
  return places;
}

/** Numbers of 0 to 8 bytes, one after the other. */
class FieldReader {
  readonly #window: ByteWindow;
  #at: number;

  constructor(window: ByteWindow, at: number) {
    this.#window = window;
    this.#at = at;
  }

  async take(size: number): Promise<number> {
    const bytes = await this.#window.bytes(this.#at, size);
    this.#at += size;
    return bytes.reduce((value, byte) => value * 256 + byte, 0);
  }
}
