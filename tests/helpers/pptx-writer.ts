import { escapeXml } from './docx-writer.ts';
import { writeZip, type ZipFile } from './zip-writer.ts';

const DRAWING = 'application/vnd.openxmlformats-officedocument.presentationml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

export interface SlideXml {
  /** Shapes. */
  readonly xml: string;
  readonly hidden?: boolean;
  /** Shapes of the page of notes. */
  readonly notes?: string;
  /** Elements of `cmLst`. */
  readonly comments?: string;
  /** No list names it. */
  readonly unlisted?: boolean;
}

export interface PptxPart extends ZipFile {
  readonly type?: string;
}

/** Left, top, width, height in points. */
export type Box = readonly [number, number, number, number];

const frame = ([x, y, width, height]: Box) =>
  `<a:xfrm><a:off x="${x * 12_700}" y="${y * 12_700}"/><a:ext cx="${width * 12_700}" cy="${height * 12_700}"/></a:xfrm>`;
export const textLine = (text: string, properties = '') =>
  `<a:p><a:r>${properties}<a:t>${escapeXml(text)}</a:t></a:r></a:p>`;

/** A shape with lines of text. */
export function shape(
  lines: readonly string[],
  {
    box,
    fill = '',
    attributes = '',
    properties = '',
  }: { box?: Box; fill?: string; attributes?: string; properties?: string } = {},
): string {
  const place = box === undefined ? '' : `${frame(box)}<a:prstGeom prst="rect"/>`;
  const text = lines.map((line) => textLine(line, properties)).join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Shape 1"${attributes}/></p:nvSpPr><p:spPr>${place}${fill}</p:spPr><p:txBody>${text}</p:txBody></p:sp>`;
}

export const slideTable = (rows: readonly (readonly string[])[]) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="Table 1"/></p:nvGraphicFramePr><a:graphic><a:graphicData><a:tbl>${rows
    .map(
      (row) =>
        `<a:tr>${row.map((text) => `<a:tc><a:txBody>${textLine(text)}</a:txBody></a:tc>`).join('')}</a:tr>`,
    )
    .join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;

/** A presentation written by hand. */
export function writePptx(slides: readonly SlideXml[], parts: readonly PptxPart[] = []): Uint8Array {
  const files: PptxPart[] = slides.flatMap((slide, i) => slideFiles(slide, i + 1));
  const types = [...files, ...parts].map(({ name, type }) =>
    type === undefined ? '' : `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  const listed = slides.flatMap((slide, i) => (slide.unlisted === true ? [] : [i + 1]));
  return writeZip([
    {
      name: '[Content_Types].xml',
      data: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="${DRAWING}.presentation.main+xml"/>${types.join('')}</Types>`,
    },
    { name: '_rels/.rels', data: rels([['officeDocument', 'ppt/presentation.xml']]) },
    {
      name: 'ppt/presentation.xml',
      data: `${XML}<p:presentation ${SPACES}><p:sldIdLst>${listed.map((n, i) => `<p:sldId id="${256 + i}" r:id="rId${n}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>`,
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      data: rels(slides.map((_, i) => ['slide', `/ppt/slides/slide${i + 1}.xml`])),
    },
    ...[...files, ...parts].map(({ name, data }) => ({ name, data })),
  ]);
}

function slideFiles({ xml, hidden, notes, comments }: SlideXml, number: number): PptxPart[] {
  const page = (root: string, shapes: string, attributes = '') =>
    `${XML}<p:${root} ${SPACES}${attributes}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>${shapes}</p:spTree></p:cSld></p:${root}>`;
  const links: [string, string][] = [];
  const files: PptxPart[] = [
    {
      name: `ppt/slides/slide${number}.xml`,
      data: page('sld', xml, hidden === true ? ' show="0"' : ''),
      type: `${DRAWING}.slide+xml`,
    },
  ];
  if (notes !== undefined) {
    const name = `ppt/notesSlides/notesSlide${number}.xml`;
    links.push(['notesSlide', `/${name}`]);
    files.push({ name, data: page('notes', notes), type: `${DRAWING}.notesSlide+xml` });
  }
  if (comments !== undefined) {
    const name = `ppt/comments/comment${number}.xml`;
    links.push(['comments', `/${name}`]);
    const data = `${XML}<p:cmLst ${SPACES}>${comments}</p:cmLst>`;
    files.push({ name, data, type: `${DRAWING}.comments+xml` });
  }
  if (links.length > 0) files.push({ name: `ppt/slides/_rels/slide${number}.xml.rels`, data: rels(links) });
  return files;
}

const rels = (links: readonly (readonly [string, string])[]) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
