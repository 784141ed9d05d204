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

/** Letters of a font whose codes say nothing: without the map, they are read as signs of no meaning. */
function ownCodes(content: Content): Uint8Array {
  const objects = new Objects();
  const { ops } = painted(content, TOP, { ...look(content), font: 'sans' });
  const letters = [...new Set(ops.flatMap(({ text }) => [...text]))];
  const code = (char: string) => 0x21 + letters.indexOf(char);
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const pairs = letters.map((char) => `<${hex(code(char), 2)}> <${hex(char.charCodeAt(0), 4)}>`);
  const map = objects.stream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange ${pairs.length} beginbfchar ${pairs.join(' ')} endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`,
  );
  const names = letters.map((_, i) => `/g${i + 1}`).join(' ');
  const shape = objects.stream('500 0 0 0 500 700 d1 50 0 350 500 re f', '');
  const shapes = letters.map((_, i) => `/g${i + 1} ${shape}`).join(' ');
  const widths = letters.map(() => 560).join(' ');
  const known = content.persons === 0 ? `/ToUnicode ${map}` : '';
  const font = objects.add(
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 33 /LastChar ${32 + letters.length} /Widths [${widths}] /Encoding << /Type /Encoding /Differences [33 ${names}] >> /CharProcs << ${shapes} >> /Resources << >> ${known} >>`,
  );
  const shown = ops.map(({ text, x, y, size }) => {
    const codes = [...text].map((char) => hex(code(char), 2)).join('');
    return `BT /Own ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
  });
  return handFile([{ ...LETTER, ops: cover(content) }], {
    objects: objects.all,
    resources: { Font: `/Own ${font}` },
    more: [{ raw: shown.join('\n') }],
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
  {
    id: 'font-without-map',
    title: 'text in a font that does not say which letters it draws',
    read: 'nothing: the file is incomplete, and the report says so',
    visibility: 'visible',
    where: PAGE,
    holds: [6, 12],
    problem: 'unreadable',
    hand: ownCodes,
  },
];
