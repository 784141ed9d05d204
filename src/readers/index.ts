import type { Formats, Reader } from '../core/types.ts';
import { appleReader } from './apple.ts';
import { arReader } from './ar.ts';
import { arrowReader } from './arrow.ts';
import { avroReader } from './avro.ts';
import { icalendarReader, vcardReader } from './card.ts';
import { compoundReader } from './compound.ts';
import { cpioReader } from './cpio.ts';
import { csvReader } from './csv.ts';
import { dbfReader } from './dbf.ts';
import { docReader } from './doc.ts';
import { docxReader } from './docx.ts';
import { edifactReader, x12Reader } from './edi.ts';
import { fontReader } from './font.ts';
import { gedcomReader } from './gedcom.ts';
import { gettextReader } from './gettext.ts';
import { hl7Reader } from './hl7.ts';
import { htmlReader } from './html.ts';
import { imageReader } from './image.ts';
import { iniReader } from './ini.ts';
import { isoReader } from './iso.ts';
import { javaClassReader } from './java-class.ts';
import { jsonReader, ndjsonReader } from './json.ts';
import { logReader } from './log.ts';
import { emlReader, mboxReader, msgReader, tnefReader } from './mail.ts';
import { mediaReader } from './media.ts';
import { memoReader } from './memo.ts';
import { messagePackReader } from './message-pack.ts';
import { metafileReader } from './metafile.ts';
import { notebookReader } from './notebook.ts';
import { fodsReader, odsReader } from './ods.ts';
import { fodpReader, fodtReader, odpReader, odtReader } from './odt.ts';
import { difReader, lotusReader, sylkReader } from './old-sheets.ts';
import { gzipReader, packedReaders } from './packed.ts';
import { parquetReader } from './parquet.ts';
import { fdfReader, pdfReader } from './pdf.ts';
import { plistReader } from './plist.ts';
import { pptReader } from './ppt.ts';
import { pptxReader } from './pptx.ts';
import { rarReader } from './rar.ts';
import { rpmReader } from './rpm.ts';
import { rtfReader } from './rtf.ts';
import { sasTransportReader } from './sas-transport.ts';
import { scriptReader } from './script.ts';
import { sevenZipReader } from './seven-zip.ts';
import { shapeReader } from './shape.ts';
import { unreadFamilies } from './shared/signatures.ts';
import { sourceMapReader } from './source-map.ts';
import { spreadsheetmlReader } from './spreadsheet-2003.ts';
import { spssReader } from './spss.ts';
import { sqlReader } from './sql.ts';
import { sqliteReader } from './sqlite.ts';
import { stataReader } from './stata.ts';
import { styleSheetReader } from './style-sheet.ts';
import { subtitlesReader } from './subtitles.ts';
import { tarReader } from './tar.ts';
import { textReader } from './text.ts';
import { tomlReader } from './toml.ts';
import { xlsReader } from './xls.ts';
import { xlsbReader } from './xlsb.ts';
import { xlsxReader } from './xlsx.ts';
import { yamlReader } from './yaml.ts';
import { zipReader } from './zip.ts';

/**
 * Every format that is read. Between equals the earlier one reads a file. What tells a format is loaded here; what reads it,
 * when there is a file of it (`shared/later.ts`).
 */
export const readers: readonly Reader[] = [
  xlsxReader,
  odsReader,
  fodsReader,
  odtReader,
  odpReader,
  fodtReader,
  fodpReader,
  spreadsheetmlReader,
  xlsReader,
  xlsbReader,
  docxReader,
  docReader,
  pptxReader,
  pptReader,
  rtfReader,
  dbfReader,
  memoReader,
  sqliteReader,
  parquetReader,
  arrowReader,
  stataReader,
  spssReader,
  sasTransportReader,
  avroReader,
  messagePackReader,
  plistReader,
  shapeReader,
  appleReader,
  sylkReader,
  difReader,
  lotusReader,
  pdfReader,
  imageReader,
  fdfReader,
  fontReader,
  javaClassReader,
  gettextReader,
  mediaReader,
  notebookReader,
  metafileReader,
  sourceMapReader,
  jsonReader,
  ndjsonReader,
  sqlReader,
  vcardReader,
  icalendarReader,
  hl7Reader,
  x12Reader,
  edifactReader,
  gedcomReader,
  subtitlesReader,
  logReader,
  yamlReader,
  tomlReader,
  iniReader,
  htmlReader,
  scriptReader,
  styleSheetReader,
  csvReader,
  zipReader,
  emlReader,
  mboxReader,
  msgReader,
  tnefReader,
  tarReader,
  sevenZipReader,
  arReader,
  cpioReader,
  rpmReader,
  rarReader,
  isoReader,
  gzipReader,
  ...packedReaders,
  compoundReader,
  textReader,
];

/** What files are read, by name, and which are told apart but named in a problem only. Scans do not ask for it. */
export const formats: Formats = {
  get read() {
    return readers
      .map(({ id, about }) => ({ id, ...about }))
      .sort((a, b) => (a.name.en.toLowerCase() < b.name.en.toLowerCase() ? -1 : 1));
  },
  get unread() {
    return unreadFamilies();
  },
};

/**
 * Formats read by code that cannot be interrupted, or that takes memory without asking: where there are threads,
 * such files are read in one that can be stopped.
 */
export const ISOLATED: ReadonlySet<string> = new Set(
  [xlsReader, xlsbReader, sylkReader, difReader, lotusReader, parquetReader, pdfReader].map(({ id }) => id),
);
