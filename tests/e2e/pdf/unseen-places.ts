/** Parts of content that no page draws or that PDFium passes over, and what stands between objects. */
import { FIRST_EXTRA_OBJECT } from '../../helpers/pdf-writer.ts';
import type { Content } from './content.ts';
import { coverPages, look, type Op, painted } from './drawing.ts';
import { latin1 } from './file-places.ts';
import { type Around, beside, handFile, type Objects, utf8Latin1 } from './hand.ts';
import type { Place } from './place.ts';

const SLACK = /^unreferenced content, /;
const PAGE = /^page 1/;
/** Fonts of our own writer by number, and what they are called in its pages. */
const FONTS = { sans: 1, bold: 2, serif: 3, mono: 4 } as const;
const RESOURCES = `/Resources << /Font << ${Object.values(FONTS)
  .map((n) => `/F${n} ${5 + n} 0 R`)
  .join(' ')} >> >>`;
const SHEET = '/BBox [0 0 1200 1200]';

const literal = (text: string) =>
  `(${text.replace(/[^\x20-\x7e\xa0-\xff]/g, '-').replace(/[\\()]/g, '\\$&')})`;

function operators(op: Op): string {
  if (!('text' in op)) return '';
  return `BT /F${FONTS[op.font]} ${op.size} Tf 1 0 0 1 ${op.x} ${op.y} Tm ${literal(op.text)} Tj ET`;
}

/** The list as the content of a form, a page or a pattern. */
const list = (content: Content) =>
  painted(content, 700, look(content))
    .ops.map(operators)
    .filter((line) => line !== '')
    .join('\n');

const form = (objects: Objects, content: string) =>
  objects.stream(content, `/Type /XObject /Subtype /Form ${SHEET} ${RESOURCES}`);

/** The page draws a form with resources of its own. */
const drawn = (objects: Objects, resources: string, content: string): Around => {
  const outer = objects.stream(
    content,
    `/Type /XObject /Subtype /Form ${SHEET} /Resources << ${resources} >>`,
  );
  return { resources: { XObject: `/Outer ${outer}` }, more: [{ raw: '/Outer Do' }] };
};

/** Each sentence behind a percent sign, before the objects of a file. */
function comments(content: Content): Uint8Array {
  const plain = latin1(handFile(coverPages(content)));
  const lines = content.sentences.map((text) => `% ${utf8Latin1(text)}\n`).join('');
  const at = plain.search(/^\d+ 0 obj/m);
  return Uint8Array.from(Buffer.from(plain.slice(0, at) + lines + plain.slice(at), 'latin1'));
}

/** An object that the file has, written before once more: the cross-reference speaks of the later one. */
function twice(content: Content): Uint8Array {
  const file = latin1(handFile(coverPages(content), { objects: ['<< >>'] }));
  const body = `<< ${RESOURCES} /Length ${list(content).length} >>\nstream\n${list(content)}\nendstream`;
  const first = `${FIRST_EXTRA_OBJECT} 0 obj\n${body}\nendobj\n`;
  const at = file.indexOf(`${FIRST_EXTRA_OBJECT} 0 obj`);
  const moved = (offset: string) => String(Number(offset) + (Number(offset) >= at ? first.length : 0));
  const whole = (file.slice(0, at) + first + file.slice(at))
    .replace(/^(\d{10}) 00000 n/gm, (_, offset: string) => `${moved(offset).padStart(10, '0')} 00000 n`)
    .replace(/(?<=startxref\n)\d+/, moved);
  return Uint8Array.from(Buffer.from(whole, 'latin1'));
}

export const UNSEEN_PLACES: readonly Place[] = [
  {
    id: 'orphan-content',
    title: 'content of a page that is gone',
    read: 'streams that show text and that no page leads to, as pages',
    visibility: 'slack',
    where: SLACK,
    holds: [3, 12],
    hand: beside((content, objects) => {
      objects.stream(list(content));
      return {};
    }),
    lostByQpdf: true,
  },
  {
    id: 'overwritten-object',
    title: 'object that was written twice',
    read: 'objects that the cross-reference does not speak of',
    visibility: 'slack',
    where: SLACK,
    holds: [3, 12],
    hand: twice,
    lostByQpdf: true,
  },
  {
    id: 'orphan-form',
    title: 'form that nothing leads to',
    read: 'forms that no page draws, as pages',
    visibility: 'slack',
    where: SLACK,
    holds: [3, 12],
    hand: beside((content, objects) => {
      form(objects, list(content));
      return {};
    }),
    lostByQpdf: true,
  },
  {
    id: 'unused-form',
    title: 'form that a page lists and does not draw',
    read: 'forms that no page draws, as pages',
    visibility: 'slack',
    where: /^unused content of page 1/,
    holds: [3, 12],
    hand: beside((content, objects) => ({
      resources: { XObject: `/Unused ${form(objects, list(content))}` },
    })),
  },
  {
    id: 'comments',
    title: 'comments between objects (`% …`)',
    read: 'lines outside objects, and comments in them',
    visibility: 'slack',
    where: SLACK,
    holds: [1, 6],
    hand: comments,
    lostByQpdf: true,
  },
  {
    id: 'pattern',
    title: 'pattern that a page is filled with',
    read: 'the text of one tile',
    visibility: 'visible',
    where: PAGE,
    holds: [3, 12],
    hand: beside((content, objects) => {
      const tile = '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /XStep 1200 /YStep 1200';
      const pattern = objects.stream(list(content), `${tile} ${SHEET} ${RESOURCES}`);
      return drawn(objects, `/Pattern << /P1 ${pattern} >>`, '/Pattern cs /P1 scn 0 0 600 790 re f');
    }),
  },
  {
    id: 'soft-mask',
    title: 'soft mask that content is painted through',
    read: 'the text of its group',
    visibility: 'visible',
    where: PAGE,
    holds: [3, 12],
    hand: beside((content, objects) => {
      const group = form(objects, list(content));
      const state = `/GS1 << /SMask << /S /Luminosity /G ${group} >> >>`;
      return drawn(objects, `/ExtGState << ${state} >>`, '/GS1 gs 0 0 1 rg 0 0 600 790 re f');
    }),
  },
  {
    id: 'other-appearance',
    title: 'how a button looks when it is pressed',
    read: 'all appearances of annotations',
    visibility: 'annotation',
    where: /^annotations of page 1/,
    holds: [3, 12],
    hand: beside((content, objects) => {
      const up = form(objects, '0.9 g 0 0 90 20 re f');
      const down = form(objects, list(content));
      return {
        annotations: [`/Subtype /Widget /FT /Btn /T (b) /Rect [50 50 140 70] /AP << /N ${up} /D ${down} >>`],
      };
    }),
  },
];
