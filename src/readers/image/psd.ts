import { memorySource } from '../../core/memory-source.ts';
import { addPhotoshop } from '../shared/picture/iptc.ts';
import type { Picture } from '../shared/picture/picture.ts';
import { readTiff } from '../shared/picture/tiff.ts';
import { ByteWindow, latin1 } from '../shared/picture/window.ts';
import { Trouble } from '../shared/trouble.ts';

const HEADER = 26;
/** Colour mode 1 is shades of grey; a bitmap's is 0. */
const GRAY_MODES = [0, 1];
const MAX_RESOURCES = 64 * 1024 * 1024;
/** Bytes of layers that are searched at a time, and how much of them again, so that no text is cut. */
const BLOCK = 1024 * 1024;
const OVERLAP = 64 * 1024;
/** A text of a layer in the text engine's data: UTF-16 in brackets, brackets in it behind a backslash. */
const ENGINE_TEXT = /\/Text \(\xfe\xff((?:[^\\()]|\\[\s\S]){0,60000})\)/g;
/** A layer's name: length of the block, number of characters, UTF-16. */
const LAYER_NAME = /8BIMluni[\s\S]{4}\0\0([\s\S]{2})/g;

/** Reads a Photoshop document, PSD or PSB (Adobe Photoshop File Formats Specification, 2019). Throws `Trouble`. */
export async function readPsd(window: ByteWindow, picture: Picture): Promise<void> {
  const head = await window.view(0, HEADER);
  const isLarge = head.getUint16(4) === 2;
  picture.size(head.getUint32(18), head.getUint32(14), GRAY_MODES.includes(head.getUint16(24)));
  const colours = (await window.view(HEADER, 4)).getUint32(0);
  const resources = HEADER + 4 + colours;
  const size = (await window.view(resources, 4)).getUint32(0);
  if (size > MAX_RESOURCES) throw new Trouble('too-large', 'metadata of a picture is too large to hold');
  for (const exif of addPhotoshop(await window.source.read(resources + 4, size), picture)) {
    await picture.attempt(() => readTiff(new ByteWindow(memorySource('exif', exif)), picture));
  }
  const layers = resources + 4 + size;
  const wide = isLarge ? 8 : 4;
  const length = await window.view(layers, wide);
  const end = layers + wide + (isLarge ? Number(length.getBigUint64(0)) : length.getUint32(0));
  if (end > window.size) throw new Trouble('damaged', 'picture is cut');
  await readLayers(window, { from: layers + wide, end }, picture);
}

/** Names and texts of layers, wherever they stand: a layer that is not shown is there, too. */
async function readLayers(
  { source }: ByteWindow,
  { from, end }: { from: number; end: number },
  picture: Picture,
): Promise<void> {
  for (let at = from; at < end; at += BLOCK - OVERLAP) {
    const bytes = await source.read(at, Math.min(BLOCK, end - at));
    const text = latin1(bytes);
    for (const [, engine = ''] of text.matchAll(ENGINE_TEXT))
      picture.add('layer text', utf16(engine.replace(/\\([\s\S])/g, '$1')).replace(/\r/g, '\n'));
    for (const name of text.matchAll(LAYER_NAME)) {
      const start = name.index + name[0].length;
      const count = (name[1]!.charCodeAt(0) << 8) | name[1]!.charCodeAt(1);
      if (start + 2 * count <= text.length) picture.add('layer', utf16(text.slice(start, start + 2 * count)));
    }
  }
}

function utf16(pairs: string): string {
  return new TextDecoder('utf-16be').decode(Uint8Array.from(pairs, (char) => char.charCodeAt(0)));
}
