import type { Reader } from '../core/types.ts';
import { compoundReader } from './compound.ts';
import { csvReader } from './csv.ts';
import { dbfReader } from './dbf.ts';
import { fontReader } from './font.ts';
import { htmlReader } from './html.ts';
import { imageReader } from './image.ts';
import { jsonReader, ndjsonReader } from './json.ts';
import { fodsReader, odsReader } from './ods.ts';
import { difReader, lotusReader, sylkReader } from './old-sheets.ts';
import { pdfReader } from './pdf.ts';
import { spreadsheetmlReader } from './spreadsheet-2003.ts';
import { textReader } from './text.ts';
import { xlsReader } from './xls.ts';
import { xlsbReader } from './xlsb.ts';
import { xlsxReader } from './xlsx.ts';
import { zipReader } from './zip.ts';

/** Every format that is read. Between equals the earlier one reads a file. */
export const readers: readonly Reader[] = [
  xlsxReader,
  odsReader,
  fodsReader,
  spreadsheetmlReader,
  xlsReader,
  xlsbReader,
  dbfReader,
  sylkReader,
  difReader,
  lotusReader,
  pdfReader,
  imageReader,
  fontReader,
  jsonReader,
  ndjsonReader,
  htmlReader,
  csvReader,
  zipReader,
  compoundReader,
  textReader,
];

/**
 * Formats read by code that cannot be interrupted, or that takes memory without asking: where there are threads,
 * such files are read in one that can be stopped.
 */
export const ISOLATED: ReadonlySet<string> = new Set(
  [xlsReader, xlsbReader, sylkReader, difReader, lotusReader, pdfReader].map(({ id }) => id),
);
