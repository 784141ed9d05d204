/** Pages that are pictures, and text that no program can read. */
import { deflateSync } from 'node:zlib';
import type { Content } from './content.ts';
import { cover, LETTER, look, painted, type TextOp, widthOf } from './drawing.ts';
import { handFile, items, Objects } from './hand.ts';
import type { Place } from './place.ts';

const PAGE = /^pages? \d/;
const TOP = 640;
/** Pixels a point. */
const SCALE = 1.5;

/** A grey picture of a page with a mark for each letter, as far as a program can tell that looks for ink. */
function scanned(ops: readonly TextOp[], objects: Objects): string {
  const [width, height] = [LETTER.width * SCALE, LETTER.height * SCALE];
  const pixels = new Uint8Array(width * height).fill(248);
  for (const op of ops) {
    for (let i = 0; i < op.text.length; i++) {
      if (op.text[i] === ' ') continue;
      const left = Math.round((op.x + widthOf(op.text.slice(0, i), op)) * SCALE);
      const bottom = Math.round((LETTER.height - op.y) * SCALE);
      const [wide, tall] = [Math.max(2, op.size * 0.35 * SCALE), op.size * 0.55 * SCALE];
      for (let y = Math.round(bottom - tall); y < bottom; y += (i % 2) + 1)
        pixels.fill(30, y * width + left, y * width + Math.min(width, Math.round(left + wide)));
    }
  }
  const data = Buffer.from(deflateSync(pixels)).toString('latin1');
  const shape = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  return objects.stream(data, `/Type /XObject /Subtype /Image ${shape} /Filter /FlateDecode`);
}

const texts = (content: Content): TextOp[] => cover(content).flatMap((op) => ('text' in op ? [op] : []));

/** A page that shows `seen` in a picture, with a layer of text that cannot be seen. */
function scan(seen: readonly TextOp[], layer: readonly TextOp[]): Uint8Array {
  const objects = new Objects();
  const picture = scanned(seen, objects);
  return handFile([{ ...LETTER, ops: [] }], {
    objects: objects.all,
    resources: { XObject: `/Scan ${picture}` },
    more: [
      { raw: `q ${LETTER.width} 0 0 ${LETTER.height} 0 0 cm /Scan Do Q` },
      ...layer.flatMap((op) => items({ ...op, mode: 3 })),
    ],
  });
}

export const SCAN_PLACES: readonly Place[] = [
  {
    id: 'ocr-layer',
    title: 'text layer of a scanned page',
    read: 'the layer, where the picture shows letters in its place',
    visibility: 'image-text',
    where: PAGE,
    holds: [3, 12],
    hand: (content) => {
      const all = [...texts(content), ...painted(content, TOP, look(content)).ops];
      return scan(all, all);
    },
  },
  {
    id: 'smuggled-layer',
    title: 'unseen text on a scanned page that does not show it',
    read: 'the layer, where the picture is empty in its place',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    hand: (content) => {
      const seen = texts(content);
      return scan(seen, [...seen, ...painted(content, TOP - 60, look(content)).ops]);
    },
  },
  {
    id: 'scan',
    title: 'scanned page without a text layer',
    read: 'nothing without `--ocr`: the file is incomplete, and the report says so',
    visibility: 'image-text',
    where: PAGE,
    holds: [3, 12],
    problem: 'ocr-unavailable',
    hand: (content) => {
      const all = [...texts(content), ...painted(content, TOP, look(content)).ops];
      return scan(all, content.persons > 0 ? [] : all);
    },
  },
];
