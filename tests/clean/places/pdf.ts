import { deflateSync } from 'node:zlib';
import {
  type PdfItem,
  type PdfOptions,
  type PdfPage,
  pdfString,
  writePdf,
} from '../../helpers/pdf-writer.ts';
import { CANARY, type Places, STAYS } from './place.ts';

const text = (value: string, x = 72, y = 700): PdfItem => ({ text: value, x, y });
const beds = text(STAYS);
const file =
  (page: Partial<PdfPage>, options: PdfOptions = {}) =>
  () =>
    writePdf([{ items: [beds], ...page }], {}, options);
/** Entries of the catalogue, and objects from 10 on that they lead to. */
const catalog = (entries: string, ...objects: string[]) => file({}, { catalog: entries, objects });
const stream = (data: string, entries = ''): string =>
  `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
const packed = (data: string, entries = ''): string =>
  stream(deflateSync(Buffer.from(data)).toString('latin1'), `${entries} /Filter /FlateDecode`);
const says = `(${CANARY})`;
const wide = pdfString(CANARY);
const drawn = packed(
  `BT /F1 12 Tf 0 0 Td ${says} Tj ET`,
  '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 6 0 R >> >>',
);
const xmp = (entries: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">${entries}</rdf:Description></rdf:RDF></x:xmpmeta>`;

/** What is said of a page for programs that read it aloud, and of its structure (ISO 32000-1, 14.7–14.9). */
const STRUCTURE: Places = {
  'text that stands for glyphs': file({
    items: [{ raw: `/Span << /ActualText ${says} >> BDC` }, beds, { raw: 'EMC' }],
  }),
  'what a structure element says of itself': catalog(
    '/MarkInfo << /Marked true >> /StructTreeRoot 10 0 R',
    '<< /Type /StructTreeRoot /K 11 0 R >>',
    `<< /Type /StructElem /S /Figure /P 10 0 R /Alt ${says} /ActualText ${wide} /E ${says} /T ${says} /ID ${says} /A << /O /Layout /Summary ${says} >> >>`,
  ),
  'names of roles and classes': catalog(
    '/StructTreeRoot 10 0 R',
    `<< /Type /StructTreeRoot /RoleMap << /${CANARY} /P >> /ClassMap << /${CANARY} << /O /Layout >> >> /IDTree << /Names [${says} 11 0 R] >> >>`,
    `<< /Type /StructElem /S /${CANARY} /P 10 0 R >>`,
  ),
  'marked content': file({
    items: [{ raw: `/${CANARY} << /Lang ${says} /MCID 0 /Note ${wide} >> BDC` }, beds, { raw: 'EMC' }],
  }),
  'properties of marked content': file(
    { items: [{ raw: '/Span /MC0 BDC' }, beds, { raw: 'EMC' }], resources: { Properties: '/MC0 10 0 R' } },
    { objects: [`<< /Alt ${says} /ActualText ${wide} >>`] },
  ),
};

/** What leads through a document (12.3–12.4). */
const NAVIGATION: Places = {
  'named destinations': catalog(
    `/Dests << /${CANARY} [0 /Fit] >> /Names << /Dests << /Names [${says} [0 /Fit]] /Limits [${says} ${says}] >> >>`,
  ),
  outlines: catalog(
    '/Outlines 10 0 R /PageMode /UseOutlines',
    '<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>',
    `<< /Title ${wide} /Parent 10 0 R /A << /S /URI /URI (https://example.org/${CANARY}) >> >>`,
  ),
  'labels of pages': catalog(`/PageLabels << /Nums [0 << /P ${says} /S /D >>] >>`),
  'threads of articles': catalog(
    '/Threads [10 0 R]',
    `<< /Type /Thread /F 11 0 R /I << /Title ${says} /Author ${wide} /Subject ${says} >> >>`,
    '<< /Type /Bead /T 10 0 R /N 11 0 R /V 11 0 R /R [0 0 600 700] >>',
  ),
  'a preview of the page': file(
    { entries: '/Thumb 10 0 R' },
    { objects: [packed(CANARY, '/Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8')] },
  ),
  'views of a map': file({
    entries: `/VP [<< /BBox [0 0 9 9] /Name ${says} /Measure << /Subtype /RL /R ${wide} >> >>]`,
  }),
};

/** What is attached or told about a document (7.11, 14.3–14.5, 14.10–14.11). */
const ABOUT: Places = {
  'an embedded file, its name and its description': catalog(
    '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >> /AF [10 0 R] /Collection << /Schema << /x << /Subtype /S /N (x) >> >> /D (a) >>',
    `<< /Type /Filespec /F (${CANARY}.txt) /UF ${wide} /Desc ${says} /EF << /F 11 0 R >> /CI << /x ${says} >> >>`,
    packed(`Name,${CANARY}`, '/Type /EmbeddedFile'),
  ),
  'a page that holds a file': file(
    { entries: '/AF [10 0 R] /Metadata 12 0 R' },
    {
      objects: [
        '<< /Type /Filespec /F (a.txt) /EF << /F 11 0 R >> >>',
        packed(CANARY, '/Type /EmbeddedFile'),
        packed(xmp(`<dc:title>${CANARY}</dc:title>`), '/Type /Metadata /Subtype /XML'),
      ],
    },
  ),
  'metadata of the document': catalog(
    '/Metadata 10 0 R',
    packed(
      xmp(`<dc:creator>${CANARY}</dc:creator><x:own>${CANARY}</x:own>`),
      '/Type /Metadata /Subtype /XML',
    ),
  ),
  'properties, known and of somebody’s own': () =>
    writePdf([{ items: [beds] }], { Title: CANARY, Author: CANARY, Keywords: CANARY, ReviewedBy: CANARY }),
  'data of programs': file(
    { entries: `/PieceInfo << /Illustrator << /Private << /Note ${says} >> >> >> /LastModified (${CANARY})` },
    {
      catalog: `/PieceInfo << /${CANARY} << /Private ${wide} >> >> /SpiderInfo << /V 1 /C [<< /URL ${says} >>] >>`,
    },
  ),
  'how it is printed': catalog(
    `/OutputIntents [<< /S /GTS_PDFX /Info ${says} /OutputCondition ${wide} /DestOutputProfile 10 0 R >>]`,
    packed(CANARY, '/N 3'),
  ),
  'a signature': catalog(
    '/Perms << /DocMDP 10 0 R >> /DSS << /Certs [11 0 R] >>',
    `<< /Type /Sig /Filter /Adobe.PPKLite /Name ${wide} /Reason ${says} /Location ${says} /ContactInfo ${says} /Contents <${Buffer.from(CANARY).toString('hex')}> >>`,
    packed(CANARY),
  ),
  'keys that nobody knows': catalog(`/${CANARY} << /Deep [<< /Deeper ${says} >>] >>`),
};

/** What moves, asks and is noted (12.5–12.7, 13). */
const INTERACTION: Places = {
  scripts: file(
    { entries: `/AA << /O << /S /JavaScript /JS (var a = "${CANARY}") >> >>` },
    {
      catalog:
        '/OpenAction << /S /JavaScript /JS 10 0 R >> /Names << /JavaScript << /Names [(x) << /S /JavaScript /JS 10 0 R >>] >> >>',
      objects: [packed(`app.alert("${CANARY}")`)],
    },
  ),
  'notes in every field': file({
    annotations: [
      `/Subtype /Text /Contents ${wide} /T ${says} /Subj ${says} /RC (<body><p>${CANARY}</p></body>) /NM ${says}`,
      `/Subtype /Popup /Contents ${says}`,
      `/Subtype /Link /A << /S /URI /URI (mailto:${CANARY}@example.org) >> /Contents ${says}`,
      `/Subtype /FileAttachment /FS << /F (${CANARY}.txt) /Desc ${wide} >>`,
    ],
  }),
  'how notes look': file(
    {
      annotations: ['FreeText', 'Stamp', 'Square', 'Highlight', 'Watermark', 'Redact'].map(
        (kind) => `/Subtype /${kind} /Rect [72 600 272 620] /AP << /N 10 0 R /R 10 0 R /D 10 0 R >>`,
      ),
    },
    { objects: [drawn] },
  ),
  'looks that are not shown': file(
    { annotations: ['/Subtype /Stamp /F 2 /AS /Off /AP << /N << /On 10 0 R /Off 11 0 R >> >>'] },
    { objects: [drawn, packed('', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]')] },
  ),
  'fields of a form': file(
    {
      annotations: [
        `/Subtype /Widget /FT /Tx /T ${says} /TU ${wide} /TM ${says} /V ${says} /DV ${wide} /AP << /N 10 0 R >> /MK << /CA ${says} >>`,
        `/Subtype /Widget /FT /Ch /T (list) /V ${says} /Opt [${says} [(1) ${wide}]]`,
        `/Subtype /Widget /FT /Btn /T (tick) /AS /${CANARY} /AP << /N << /${CANARY} 10 0 R >> >>`,
      ],
    },
    { catalog: '/AcroForm << /Fields [] /NeedAppearances true /DA (/Helv 0 Tf) >>', objects: [drawn] },
  ),
  'a form in XML': catalog(
    '/AcroForm << /Fields [] /XFA [(template) 10 0 R (datasets) 11 0 R] >>',
    packed(
      `<template xmlns="http://www.xfa.org/schema/xfa-template/3.0/"><subform name="${CANARY}"/></template>`,
    ),
    packed(
      `<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><n>${CANARY}</n></xfa:data></xfa:datasets>`,
    ),
  ),
  'films and sounds': file(
    {
      annotations: [
        `/Subtype /Sound /Sound 10 0 R /Contents ${says}`,
        `/Subtype /Screen /T ${says} /A << /S /Rendition /R << /S /MR /N ${wide} /C << /S /MCD /N ${says} /D 10 0 R >> >> >>`,
        `/Subtype /RichMedia /RichMediaContent << /Assets << /Names [${says} 10 0 R] >> >>`,
      ],
    },
    { objects: [packed(CANARY, '/R 8000')] },
  ),
};

/** What pages draw on, or could (8, 9, 8.11). */
const DRAWING: Places = {
  'names of layers': catalog(
    `/OCProperties << /OCGs [10 0 R] /D << /Name ${wide} /Order [[${says} 10 0 R]] >> >>`,
    `<< /Type /OCG /Name ${says} /Usage << /CreatorInfo << /Creator ${says} >> >> >>`,
  ),
  'a layer that is off': file(
    {
      items: [beds, { raw: '/OC /MC0 BDC' }, text(CANARY, 72, 600), { raw: 'EMC' }],
      resources: { Properties: '/MC0 10 0 R' },
    },
    {
      catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>',
      objects: ['<< /Type /OCG /Name (x) >>'],
    },
  ),
  'a drawing that no page draws': file({ resources: { XObject: '/Fm0 10 0 R' } }, { objects: [drawn] }),
  'names of fonts and their programs': file(
    { resources: { Font: `/${CANARY} 10 0 R` } },
    {
      objects: [
        `<< /Type /Font /Subtype /Type1 /BaseFont /${CANARY} /FontDescriptor 11 0 R >>`,
        `<< /Type /FontDescriptor /FontName /${CANARY} /FontFamily ${says} /CharSet (/${CANARY}) /FontFile 12 0 R >>`,
        packed(CANARY),
      ],
    },
  ),
  'bytes of a picture, and what is told of it': file(
    { items: [beds, { raw: 'q 9 0 0 9 72 500 cm /Im2 Do Q' }], resources: { XObject: '/Im2 10 0 R' } },
    {
      objects: [
        packed(
          CANARY,
          `/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Name /${CANARY} /Alternates [] /Metadata 11 0 R`,
        ),
        packed(xmp(`<dc:title>${CANARY}</dc:title>`), '/Type /Metadata /Subtype /XML'),
      ],
    },
  ),
  'comments, and a picture in the drawing': file({
    items: [
      { raw: `% ${CANARY}` },
      beds,
      { raw: `q 9 0 0 9 72 500 cm BI /W 8 /H 1 /CS /G /BPC 8 ID ${CANARY} EI Q` },
    ],
  }),
};

/** The file with an object that nothing leads to. */
const unreached = (object: string): Uint8Array => {
  const bytes = Buffer.from(writePdf([{ items: [beds] }])).toString('latin1');
  return Buffer.from(bytes.replace('trailer', `99 0 obj\n${object}\nendobj\ntrailer`), 'latin1');
};
const BESIDE: Places = {
  'an object that nothing leads to': () => unreached(`<< /Secret (${CANARY}) >>`),
  'a packed stream that nothing leads to': () => unreached(packed(CANARY.repeat(20))),
  'comments between objects': () =>
    Buffer.concat([writePdf([{ items: [beds] }]), Buffer.from(`\n% ${CANARY}\n`)]),
};

/** Words that are drawn, and that no eye finds. */
const UNSEEN: Places = {
  'drawn without ink, or only to cut': file({
    items: [beds, { ...text(CANARY, 72, 600), mode: 3 }, { ...text(CANARY, 72, 560), mode: 7 }],
  }),
  'beyond the page, and beyond what is cut out of it': file({
    items: [beds, text(CANARY, 72, -300), text(CANARY, 2000, 600), text(CANARY, 72, 20)],
    entries: '/CropBox [0 100 612 792]',
  }),
  'white, tiny, and under a picture': file({
    items: [
      beds,
      { ...text(CANARY, 72, 600), color: '#ffffff' },
      { ...text(CANARY, 72, 560), size: 0.2 },
      text(CANARY, 72, 500),
      { raw: 'q 300 0 0 40 60 490 cm /Im1 Do Q' },
    ],
  }),
  'cut away, or not to be seen through': file({
    items: [
      beds,
      { raw: 'q 0 0 1 1 re W n' },
      text(CANARY, 72, 600),
      { raw: 'Q q /G0 gs' },
      text(CANARY, 72, 560),
      { raw: 'Q' },
    ],
    resources: { ExtGState: '/G0 << /ca 0 /CA 0 >>' },
  }),
};
const LAST: Places = {
  'a text that was there before': () => {
    const first = Buffer.from(writePdf([{ items: [text(CANARY)] }]));
    const next = Buffer.from(writePdf([{ items: [beds] }]));
    return Buffer.concat([first, Buffer.from('\n'), next]);
  },
  'what colours and spaces are called': catalog(
    '/Names << /Templates << /Names [(x) 10 0 R] >> /Pages << /Names [(y) 10 0 R] >> /IDS << /Names [(z) 11 0 R] >> >>',
    `<< /Type /Template /Note ${says} >>`,
    `<< /S /SPS /ID ${says} /T ${wide} /CT ${says} >>`,
  ),
  'where it lies and what it asks for': catalog(
    `/URI << /Base (https://${CANARY}.example/) >> /Lang ${says} /Version /${CANARY} /Requirements [<< /S /EnableJavaScripts /RH [<< /Script ${says} >>] >>] /Extensions << /${CANARY} << /BaseVersion /1.7 >> >>`,
  ),
  'objects packed in a stream that nothing names': () =>
    unreached(packed(`99 0 << /Author (${CANARY}) >>`, '/Type /ObjStm /N 1 /First 5')),
};

export const PDF: Places = {
  ...UNSEEN,
  ...LAST,
  ...BESIDE,
  ...STRUCTURE,
  ...NAVIGATION,
  ...ABOUT,
  ...INTERACTION,
  ...DRAWING,
};
