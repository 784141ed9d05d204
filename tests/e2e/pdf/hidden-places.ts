/** What lies on a page and is not seen there. */
import { pdfString } from '../../helpers/pdf-writer.ts';
import { calcSheet } from './calc.ts';
import type { Content } from './content.ts';
import { cover, LETTER, look, type Op, type Page, painted, type Rect, type Style } from './drawing.ts';
import { handFile, items, Objects } from './hand.ts';
import type { Place } from './place.ts';

const PAGE = /^pages? \d/;
const TOP = 640;

/** Who is hidden, painted on a published page, with what is painted before and after. */
function page(
  content: Content,
  style: Style,
  around: {
    before?(box: Rect, lines: readonly Rect[]): readonly Op[];
    after?(box: Rect, lines: readonly Rect[]): readonly Op[];
    change?(ops: readonly Op[], box: Rect): readonly Op[];
  },
): Page[] {
  const { ops, box, lines } = painted(content, TOP, style);
  const changed = around.change?.(ops, box) ?? ops;
  const all = [
    ...cover(content),
    ...(around.before?.(box, lines) ?? []),
    ...changed,
    ...(around.after?.(box, lines) ?? []),
  ];
  return [{ ...LETTER, ops: all }];
}

/** One box over all, or one over each line. */
const boxes =
  (fill: string, content: Content) =>
  (box: Rect, lines: readonly Rect[]): Op[] =>
    (content.random.chance(0.5) ? [box] : lines).map((rect) => ({ rect, fill }));

const moved = (ops: readonly Op[], dx: number, dy: number): Op[] =>
  ops.map((op) => ('text' in op ? { ...op, x: op.x + dx, y: op.y + dy } : op));

/** Text in an optional-content layer (ISO 32000-1, 8.11). */
const layered =
  (group: (objects: Objects) => { readonly tag: string; readonly catalog: string }) =>
  (content: Content): Uint8Array => {
    const objects = new Objects();
    const { tag, catalog } = group(objects);
    const { ops } = painted(content, TOP, look(content));
    return handFile([{ ...LETTER, ops: cover(content) }], {
      objects: objects.all,
      catalog,
      resources: { Properties: `/MC0 ${tag}` },
      more: [{ raw: '/OC /MC0 BDC' }, ...ops.flatMap(items), { raw: 'EMC' }],
    });
  };

/** A shape over all cells. */
const BLACK =
  '<table:shapes><draw:rect draw:style-name="gr" svg:x="0in" svg:y="0.3in" svg:width="20in" svg:height="6in"/></table:shapes>';

const annotated =
  (annotation: (box: Rect, objects: Objects) => string) =>
  (content: Content): Uint8Array => {
    const objects = new Objects();
    const { ops, box } = painted(content, TOP, look(content));
    const annotations = [annotation(box, objects)];
    return handFile([{ ...LETTER, ops: [...cover(content), ...ops] }], { annotations, objects: objects.all });
  };

const corners = ([x, y, width, height]: Rect) => `${x} ${y} ${x + width} ${y + height}`;
const quad = ([x, y, width, height]: Rect) =>
  `/QuadPoints [${x} ${y + height} ${x + width} ${y + height} ${x} ${y} ${x + width} ${y}]`;

export const HIDDEN_PLACES: readonly Place[] = [
  {
    id: 'under-black',
    title: 'under black boxes',
    read: 'text that is painted over later',
    visibility: 'covered-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => page(content, look(content), { after: boxes('#000000', content) }),
    sheet: (content) => calcSheet(content, { landscape: true, above: ['', ''], shapes: BLACK }),
  },
  {
    id: 'under-white',
    title: 'under white boxes',
    read: 'text that is painted over later, whatever the colour',
    visibility: 'covered-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => page(content, look(content), { after: boxes('#ffffff', content) }),
  },
  {
    id: 'under-picture',
    title: 'under a picture',
    read: 'text below a picture that lets nothing through',
    visibility: 'covered-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => page(content, look(content), { after: (box) => [{ picture: box }] }),
  },
  {
    id: 'under-annotation',
    title: 'under an annotation that is drawn opaque',
    read: 'text below the appearance of an annotation',
    visibility: 'covered-text',
    where: PAGE,
    holds: [3, 12],
    hand: annotated((box, objects) => {
      const entries = `/Type /XObject /Subtype /Form /BBox [0 0 ${box[2]} ${box[3]}]`;
      const look = objects.stream(`0.1 g 0 0 ${box[2]} ${box[3]} re f`, entries);
      return `/Subtype /Square /F 4 /Rect [${corners(box)}] /IC [0.1 0.1 0.1] /AP << /N ${look} >>`;
    }),
  },
  {
    id: 'redaction-mark',
    title: 'under a redaction mark that was never applied',
    read: 'the marked text, which is still there',
    visibility: 'covered-text',
    where: PAGE,
    holds: [3, 12],
    hand: annotated((box) => `/Subtype /Redact /F 4 /Rect [${corners(box)}] ${quad(box)} /IC [0 0 0]`),
  },
  {
    id: 'dark-highlight',
    title: 'black text on a highlight as dark',
    read: 'text in the colour of what lies under it',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => page(content, look(content), { before: boxes('#000000', content) }),
  },
  {
    id: 'background-colour',
    title: 'text in the colour of a box under it',
    read: 'text in the colour of what lies under it',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => {
      const colour = content.random.pick(['#1f3864', '#d9e2f3', '#7f1d1d', '#e5e5e5']);
      return page(content, look(content, colour), { before: (box) => [{ rect: box, fill: colour }] });
    },
    sheet: (content) =>
      calcSheet(content, {
        landscape: true,
        cell: 'fo:background-color="#1f3864"',
        text: 'fo:color="#1f3864"',
      }),
  },
  {
    id: 'white-on-white',
    title: 'white text on the white page',
    read: 'text in the colour of the page',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => page(content, look(content, content.random.pick(['#ffffff', '#fefefe'])), {}),
    sheet: (content) => calcSheet(content, { landscape: true, text: 'fo:color="#ffffff"' }),
  },
  {
    id: 'render-mode-3',
    title: 'text that is painted with neither fill nor outline (render mode 3)',
    read: 'all text, whatever its mode',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => page(content, { ...look(content), mode: 3 }, {}),
    not: ['Chromium'],
  },
  {
    id: 'clipped',
    title: 'text outside the clipping path',
    read: 'all text, whatever is cut off',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => page(content, look(content), { change: (ops) => [{ clip: [54, 20, 200, 30], ops }] }),
    not: ['Chromium'],
  },
  {
    id: 'crop-box',
    title: 'outside the crop box',
    read: 'all of the page, as large as it is',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => page(content, look(content), {}).map((one) => ({ ...one, crop: [0, 670, 612, 122] })),
    not: ['Chromium'],
  },
  {
    id: 'off-page',
    title: 'off the page',
    read: 'text at any place',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => {
      const [dx, dy] = content.random.pick([
        [700, 0],
        [0, -800],
        [0, 900],
      ] as const);
      return page(content, look(content), { change: (ops) => moved(ops, dx, dy) });
    },
    not: ['Chromium'],
  },
  {
    id: 'tiny',
    title: 'letters too small to be seen',
    read: 'text of any size',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    draw: (content) => page(content, { ...look(content), size: content.random.pick([0.4, 0.8, 1]) }, {}),
    not: ['Chromium'],
  },
  {
    id: 'layer-off',
    title: 'layer that is off',
    read: 'text of all layers',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    hand: layered((objects) => {
      const group = objects.add(`<< /Type /OCG /Name ${pdfString('Draft')} >>`);
      return {
        tag: group,
        catalog: `/OCProperties << /OCGs [${group}] /D << /Order [${group}] /OFF [${group}] >> >>`,
      };
    }),
  },
  {
    id: 'layer-off-by-membership',
    title: 'layer that is off by a membership dictionary (OCMD)',
    read: 'text of all layers',
    visibility: 'invisible-text',
    where: PAGE,
    holds: [3, 12],
    hand: layered((objects) => {
      const on = objects.add(`<< /Type /OCG /Name ${pdfString('Text')} >>`);
      const off = objects.add(`<< /Type /OCG /Name ${pdfString('Notes')} >>`);
      const member = objects.add(`<< /Type /OCMD /OCGs [${on} ${off}] /P /AllOn >>`);
      return { tag: member, catalog: `/OCProperties << /OCGs [${on} ${off}] /D << /OFF [${off}] >> >>` };
    }),
  },
];
