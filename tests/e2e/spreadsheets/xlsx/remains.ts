/** Hand-made workbooks with people in what the package holds besides sheets: properties, files, macros, left-overs. */
import { columnName } from '../../../../fixtures/make/write/xlsx.ts';
import { writeCompound, writeMacros } from '../../../helpers/compound-writer.ts';
import { jpeg, png, segment, utf8 } from '../../../helpers/picture-writer.ts';
import { RELS } from '../../../helpers/xlsx-writer.ts';
import { writeZip, type ZipFile } from '../../../helpers/zip-writer.ts';
import type { Content } from '../content.ts';
import {
  book,
  bookFiles,
  escapeXml,
  link,
  linksOf,
  rowsXml,
  SHEET_TYPE,
  Strings,
  sheetXml,
  tableRows,
  textOf,
} from './package.ts';

type Make = (content: Content) => Uint8Array;
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const CORE = 'http://schemas.openxmlformats.org/package/2006';

const lines = (content: Content) => content.sentences.join('\n');

/** The description among the document's properties. */
export const coreProperties: Make = (content) =>
  book({
    packageRels: `<Relationship Id="rIdCore" Type="${CORE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    parts: [
      {
        name: 'docProps/core.xml',
        data: `<cp:coreProperties xmlns:cp="${CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Detention statistics</dc:title><dc:description>${escapeXml(lines(content))}</dc:description></cp:coreProperties>`,
        type: 'application/vnd.openxmlformats-package.core-properties+xml',
      },
    ],
  });

/** Titles of parts: names of sheets and areas that may be gone since. */
export const appProperties: Make = (content) => {
  const titles = content.sentences.map((text) => `<vt:lpstr>${escapeXml(text)}</vt:lpstr>`);
  return book({
    packageRels: link('rIdApp', 'extended-properties', 'docProps/app.xml'),
    parts: [
      {
        name: 'docProps/app.xml',
        data: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.join('')}</vt:vector></TitlesOfParts></Properties>`,
        type: `${OFFICE}.extended-properties+xml`,
      },
    ],
  });
};

export const customProperties: Make = (content) => {
  const properties = content.sentences.map(
    (text, i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="Note${i + 1}"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`,
  );
  return book({
    packageRels: link('rIdCustom', 'custom-properties', 'docProps/custom.xml'),
    parts: [
      {
        name: 'docProps/custom.xml',
        data: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`,
        type: `${OFFICE}.custom-properties+xml`,
      },
    ],
  });
};

/** Data that a program has stored with the document: records, a field to an element. */
export const customXml: Make = (content) => {
  const fields = content.head.map((name) => name.replace(/[^A-Za-z]/g, ''));
  const records = content.rows.map(
    (row) =>
      `<case>${row.map((value, c) => `<${fields[c]}>${escapeXml(textOf(value))}</${fields[c]}>`).join('')}</case>`,
  );
  return book({
    packageRels: link('rIdX', 'customXml', 'customXml/item1.xml'),
    parts: [{ name: 'customXml/item1.xml', data: `<cases xmlns="urn:cases">${records.join('')}</cases>` }],
  });
};

/** What a shared workbook notes of every change: here, cells that were emptied. */
export const revisionLog: Make = (content) => {
  let id = 0;
  const changes = content.rows.flatMap((row, r) =>
    row.map((value, c) => {
      const ref = `${columnName(c)}${r + 2}`;
      id += 1;
      return `<rcc rId="${id}" sId="1"><oc r="${ref}" t="inlineStr"><is><t>${escapeXml(textOf(value))}</t></is></oc><nc r="${ref}"/></rcc>`;
    }),
  );
  const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return book({
    rels: link('rIdR', 'revisionHeaders', 'revisions/revisionHeaders.xml'),
    parts: [
      {
        name: 'xl/revisions/revisionHeaders.xml',
        data: `<headers xmlns="${ns}" xmlns:r="${RELS}" guid="{1}"><header guid="{1}" dateTime="2022-11-02T10:00:00Z" maxSheetId="3" userName="Unit" r:id="rId1"/></headers>`,
        type: `${SHEET_TYPE}.revisionHeaders+xml`,
      },
      linksOf('xl/revisions/revisionHeaders.xml', link('rId1', 'revisionLog', 'revisionLog1.xml')),
      {
        name: 'xl/revisions/revisionLog1.xml',
        data: `<revisions xmlns="${ns}">${changes.join('')}</revisions>`,
        type: `${SHEET_TYPE}.revisionLog+xml`,
      },
    ],
  });
};

const embedded = (name: string, data: string | Uint8Array, type?: string): Uint8Array =>
  book({
    cover: { rels: link('rId1', 'package', `../embeddings/${name}`) },
    parts: [{ name: `xl/embeddings/${name}`, data, ...(type === undefined ? {} : { type }) }],
  });

const listBook = (content: Content) =>
  book({ sheets: [{ name: 'Sheet3', xml: sheetXml(rowsXml(tableRows(content))) }] });

const csv = (content: Content) =>
  [content.head, ...content.rows]
    .map((row) => row.map((value) => `"${textOf(value)}"`).join(','))
    .join('\r\n');

/** A workbook put into the sheet as an object. */
export const embeddedWorkbook: Make = (content) =>
  embedded('Microsoft_Excel_Worksheet.xlsx', listBook(content), `${SHEET_TYPE}.sheet`);

export const embeddedCsv: Make = (content) => embedded('list.csv', csv(content), 'text/csv');

/** A file put into the sheet as a package (MS-OLEDS 2.3.6): the stream `Ole10Native` with its names and its bytes. */
export const olePackage: Make = (content) => {
  const file = utf8(csv(content));
  const le32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
  const text = (value: string) => [...utf8(value), 0];
  const path = 'C:\\Temp\\list.csv';
  const before = [
    2,
    0,
    ...text('list.csv'),
    ...text(path),
    0,
    0,
    3,
    0,
    ...le32(path.length + 1),
    ...text(path),
  ];
  const body = new Uint8Array(before.length + 4 + file.length + 2);
  body.set([...before, ...le32(file.length)]);
  body.set(file, before.length + 4);
  const data = new Uint8Array(body.length + 4);
  data.set(le32(body.length));
  data.set(body, 4);
  const object = writeCompound([{ name: '\x01Ole10Native', data }]);
  return embedded('oleObject1.bin', object, `${OFFICE}.oleObject`);
};

/** A workbook in the compound file of an OLE object. */
export const oleWorkbook: Make = (content) =>
  embedded(
    'oleObject1.bin',
    writeCompound([{ name: 'Package', data: listBook(content) }]),
    `${OFFICE}.oleObject`,
  );

export const macros: Make = (content) => {
  const code = content.sentences.map((text, i) => `  notes(${i}) = "${text}"`);
  const ascii = code
    .join('\r\n')
    .normalize('NFD')
    .replace(/[^\x20-\x7e\r\n]/g, '');
  return book({
    rels: '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
    parts: [
      {
        name: 'xl/vbaProject.bin',
        data: writeMacros({ Module1: `Sub Fill()\r\n${ascii}\r\nEnd Sub\r\n` }),
        type: 'application/vnd.ms-office.vbaProject',
      },
    ],
  });
};

/** A remark in a picture's own metadata. */
export const pictureMetadata: Make = (content) => {
  const data = png([pngText(content.sentences[0]!)]);
  return book({ parts: [{ name: 'xl/media/image1.png', data, type: 'image/png' }] });
};

/** A chunk `iTXt` (PNG 11.3.4.5). */
function pngText(text: string): Uint8Array {
  const data = [...utf8('Description'), 0, 0, 0, 0, 0, ...utf8(text)];
  const size = data.length;
  return Uint8Array.from([0, 0, size >> 8, size & 255, ...utf8('iTXt'), ...data, 0, 0, 0, 0]);
}

/** A remark in the preview that programs keep of the first page. */
export const thumbnail: Make = (content) =>
  book({
    packageRels: `<Relationship Id="rIdN" Type="${CORE}/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/>`,
    parts: [
      {
        name: 'docProps/thumbnail.jpeg',
        data: jpeg([segment(0xfe, utf8(content.sentences[0]!))]),
        type: 'image/jpeg',
      },
    ],
  });

export const zipComment: Make = (content) => writeZip(bookFiles(), { comment: content.sentences[0]! });

export const entryComment: Make = (content) =>
  writeZip(bookFiles().map((file, i) => (i === 0 ? { ...file, comment: content.sentences[0]! } : file)));

const sheetPart = (content: Content, name: string): ZipFile => ({
  name,
  data: `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheetXml(rowsXml(tableRows(content)))}</worksheet>`,
});

/** An entry that the archive's directory leaves out: a sheet of an earlier save. */
export const unlistedEntry: Make = (content) => {
  const [types, ...files] = bookFiles();
  return writeZip([types!, { ...sheetPart(content, 'xl/worksheets/sheet2.xml'), unlisted: true }, ...files]);
};

/** A listed part that no content type and no relationship names. */
export const unnamedPart: Make = (content) =>
  writeZip([...bookFiles(), sheetPart(content, 'xl/old/sheet2.xml')]);

/** A sheet that stands twice: programs show one of the two. */
export const doubleEntry =
  (which: 'first' | 'last'): Make =>
  (content) => {
    const files = bookFiles();
    const at = files.findIndex((file) => file.name === 'xl/worksheets/sheet1.xml');
    const other = sheetPart(content, 'xl/worksheets/sheet1.xml');
    return writeZip([
      ...files.slice(0, at),
      ...(which === 'first' ? [other, files[at]!] : [files[at]!, other]),
      ...files.slice(at + 1),
    ]);
  };

/** Text between two entries, where only a reader of bytes finds it. */
export const betweenEntries: Make = (content) => {
  const files = bookFiles();
  const whole = writeZip(files);
  const text = utf8(csv(content));
  return insertBeforeDirectory(whole, text);
};

/** Moves the directory behind the text and corrects where it says that it stands. */
function insertBeforeDirectory(archive: Uint8Array, text: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const end = bytes.length - 22;
  const directory = bytes.readUInt32LE(end + 16);
  const tail = Buffer.from(bytes.subarray(directory));
  tail.writeUInt32LE(directory + text.length, tail.length - 22 + 16);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, directory), text, tail]));
}

/** Text before the first entry. */
export const beforeArchive: Make = (content) =>
  writeZip(bookFiles(), { prefix: utf8(`${csv(content)}\r\n`), absolute: true });

/** Text after the archive's end. */
export const afterArchive: Make = (content) => {
  const whole = writeZip(bookFiles());
  return new Uint8Array(Buffer.concat([whole, Buffer.from(`\r\n${csv(content)}`)]));
};

/** The texts of cells that were deleted, still in the shared table. */
export const orphanStrings: Make = (content) => {
  const strings = new Strings();
  rowsXml(tableRows(content), { strings });
  return book({ strings: strings.xml() });
};

/** A remark in the XML itself. */
export const markupComment: Make = (content) =>
  book({ cover: { after: content.sentences.map((text) => `<!-- ${escapeXml(text)} -->`).join('') } });

/** The property of a sheet that an add-in has written, as text in UTF-16. */
export const sheetProperty: Make = (content) =>
  book({
    cover: {
      rels: link('rId1', 'customProperty', '../customProperty1.bin'),
      after: '<customProperties><customPr name="Notes" r:id="rId1"/></customProperties>',
    },
    parts: [
      {
        name: 'xl/customProperty1.bin',
        data: new Uint8Array(Buffer.from(lines(content), 'utf16le')),
        type: `${SHEET_TYPE}.customProperty`,
      },
    ],
  });

/** Records of linked data types. */
export const richData: Make = (content) => {
  const values = content.sentences.map((text) => `<rv s="0"><v>${escapeXml(text)}</v></rv>`);
  return book({
    parts: [
      {
        name: 'xl/richData/rdrichvalue.xml',
        data: `<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" count="${values.length}">${values.join('')}</rvData>`,
        type: 'application/vnd.ms-excel.rdrichvalue+xml',
      },
    ],
  });
};
