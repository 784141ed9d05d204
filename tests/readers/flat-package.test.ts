import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import type { Reader } from '../../src/core/types.ts';
import { docxReader } from '../../src/readers/docx.ts';
import { pptxReader } from '../../src/readers/pptx.ts';
import { openZip } from '../../src/readers/shared/zip/archive.ts';
import { paragraph, run, story, tableXml, writeDocx } from '../helpers/docx-writer.ts';
import { png } from '../helpers/picture-writer.ts';
import { shape, slideTable, writePptx } from '../helpers/pptx-writer.ts';
import { probeOf, readAll, readContext } from '../helpers/reading.ts';

const NAMESPACE = 'http://schemas.microsoft.com/office/2006/xmlPackage';

/** A package as one XML document, as Word and PowerPoint save it. */
async function flatten(zip: Uint8Array, { prefix = 'pkg:', outside = '' } = {}): Promise<Uint8Array> {
  const archive = await openZip(memorySource('a.docx', zip), readContext());
  const parts: string[] = [];
  for (const entry of archive.entries) {
    if (entry.name === '[Content_Types].xml') continue;
    const bytes = await archive.whole(entry);
    const text = new TextDecoder().decode(bytes).replace(/^<\?[^>]*\?>/, '');
    const isXml = /\.(?:xml|rels)$/.test(entry.name);
    const data = isXml
      ? `<${prefix}xmlData>${text}</${prefix}xmlData>`
      : `<${prefix}binaryData>${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\n')}</${prefix}binaryData>`;
    const type = types(entry.name);
    parts.push(
      `<${prefix}part ${prefix}name="/${entry.name}" ${prefix}contentType="${type}">${data}</${prefix}part>`,
    );
  }
  // The list of links of the package comes first.
  parts.sort((a, b) => Number(b.includes('/_rels/.rels')) - Number(a.includes('/_rels/.rels')));
  const root = `${prefix}package xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${NAMESPACE}"`;
  const xml = `<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n<${root}>${parts.join(outside)}</${prefix}package>`;
  return new TextEncoder().encode(xml);
}

function types(name: string): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const slides = 'application/vnd.openxmlformats-officedocument.presentationml';
  if (name.endsWith('.rels')) return 'application/vnd.openxmlformats-package.relationships+xml';
  if (!name.endsWith('.xml')) return 'image/png';
  const kind = /([a-z]+)\d*\.xml$/i.exec(name)?.[1] ?? '';
  if (name.startsWith('word/')) return `${word}.${kind === 'document' ? 'document.main' : kind}+xml`;
  if (name.startsWith('ppt/')) return `${slides}.${kind === 'presentation' ? 'presentation.main' : kind}+xml`;
  return '';
}

const WHO = 'Ilse Varga Soto, A 203 948 571';
const HIDDEN = '<w:rPr><w:vanish/></w:rPr>';
const DOCUMENT = writeDocx(
  `${paragraph('Report')}${tableXml([
    ['Name', 'Born'],
    ['Ilse Varga', '1984-02-11'],
  ])}<w:p>${run(WHO, HIDDEN)}</w:p>`,
  [story('header', 1, paragraph(WHO))],
);
const SLIDES = writePptx([
  { xml: shape(['Report']), notes: shape([WHO]) },
  {
    xml: slideTable([
      ['Name', 'Born'],
      ['Ilse Varga', '1984-02-11'],
    ]),
    hidden: true,
  },
]);

const seen = async (reader: Reader, bytes: Uint8Array) => {
  const { cells, texts, problems } = await readAll(reader, bytes);
  return {
    cells: cells.map(({ at, text, visibility }) => [at, text, visibility]),
    texts: texts.map(({ text, visibility, locate }) => [text, visibility, locate(0, 1).locator]),
    problems,
  };
};

describe('packages in one XML document', () => {
  it.each([
    ['a document', docxReader, DOCUMENT, 'pkg:'],
    ['a document with another prefix', docxReader, DOCUMENT, 'p:'],
    ['a document without prefixes', docxReader, DOCUMENT, ''],
    ['a presentation', pptxReader, SLIDES, 'pkg:'],
  ])('%s reads as its archive does', async (_, reader, zip, prefix) => {
    const flat = await flatten(zip, { prefix });
    const text = new TextDecoder().decode(flat);
    expect(await reader.recognise({ ...probeOf(flat), text: () => text })).toBeGreaterThan(0.97);
    const found = await seen(reader, flat);
    expect(found).toEqual(await seen(reader, zip));
    expect(found.cells.length).toBeGreaterThan(3);
  });

  it('hands on pictures in it, and what stands between its parts', async () => {
    const picture = { name: 'word/media/image1.png', data: png() };
    const flat = await flatten(writeDocx(paragraph('x'), [picture]), { outside: `<!-- ${WHO} -->` });
    const { files } = await readAll(docxReader, flat);
    expect(files.map(({ data }) => new TextDecoder('latin1').decode(data)).join('')).toContain('PNG');
    expect(files.map(({ data }) => new TextDecoder('latin1').decode(data)).join('')).toContain(WHO);
  });

  it('names one that is cut', async () => {
    const flat = await flatten(DOCUMENT);
    const { problems } = await readAll(docxReader, flat.slice(0, -200));
    expect(problems.map(({ code }) => code)).toContain('damaged');
  });

  it('leaves other markup to others', async () => {
    const other = '<?xml version="1.0"?><package xmlns="urn:x"><part name="/word/a"/></package>';
    for (const reader of [docxReader, pptxReader]) {
      expect(await reader.recognise({ ...probeOf(new TextEncoder().encode(other)), text: () => other })).toBe(
        0,
      );
    }
  });
});
