import { problem } from '../core/problem.ts';
import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { OfficePackage } from './shared/office/package.ts';
import { DocumentHandler } from './shared/opendocument/document.ts';
import { readParts } from './shared/opendocument/ledger.ts';
import { readManifest } from './shared/opendocument/manifest.ts';
import { scanReady } from './shared/opendocument/scan.ts';
import { openZip } from './shared/zip-archive.ts';
import { bytesOf } from './shared/zip-bytes.ts';
import { commentBlocks } from './shared/zip-comments.ts';
import { gapUnits } from './shared/zip-gaps.ts';

/**
 * OpenDocument spreadsheets and their templates (ODF 1.3): ODS, OTS. Read as a stream, sheet by sheet, with how
 * each cell is hidden; then all that the package holds besides its sheets.
 */
export const odsReader: Reader = {
  id: 'ods',
  extensions: ['ods', 'ots'],
  about: {
    name: { en: 'OpenDocument spreadsheets (ODS, OTS)', es: 'Hojas de cálculo OpenDocument (ODS, OTS)' },
    reads: {
      en: 'all sheets, rows and columns hidden in any way, notes, tracked changes, pivot tables, properties, embedded files',
      es: 'todas las hojas, filas y columnas ocultas de cualquier modo, notas, cambios registrados, tablas dinámicas, propiedades, archivos incrustados',
    },
    discloses: {
      en: 'encrypted files, and parts of no known kind',
      es: 'archivos cifrados y partes de tipo desconocido',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    return names === undefined ? 0 : packageScore(names, probe.head);
  },
  read: readPackage,
};

/** The same in one XML document without a package around it. */
export const fodsReader: Reader = {
  id: 'fods',
  extensions: ['fods'],
  about: {
    name: { en: 'Flat OpenDocument spreadsheets (FODS)', es: 'Hojas de cálculo OpenDocument planas (FODS)' },
    reads: {
      en: 'the same as ODS, in one XML document',
      es: 'lo mismo que ODS, en un solo documento XML',
    },
  },
  recognise(probe: Probe): number {
    const text = probe.text();
    return text !== undefined && isFlatSpreadsheet(text) ? 0.97 : 0;
  },
  read: readFlat,
};

const SPREADSHEET = /opendocument\.spreadsheet/;

/**
 * By the `mimetype` that stands first and unpacked in every package (ODF 1.3 part 2, 3.3); without one by the
 * parts' names, which other OpenDocument files have, too.
 */
function packageScore(entryNames: readonly string[], head: Uint8Array): number {
  const names = new Set(entryNames.map((name) => name.replace(/\\/g, '/').toLowerCase()));
  const manifest = names.has('meta-inf/manifest.xml');
  if (!names.has('content.xml') && !(manifest && names.has('encrypted-package'))) return 0;
  const start = new TextDecoder('windows-1252').decode(head.subarray(26, 160));
  const stated = /mimetype.{0,40}?application\/([\w.-]{1,80})/s.exec(start)?.[1];
  if (stated !== undefined) return SPREADSHEET.test(stated) ? 0.97 : 0;
  const typical = manifest || names.has('mimetype') || (names.has('styles.xml') && names.has('meta.xml'));
  return typical ? 0.6 : 0;
}

/** By its root element: `office:document` with the type of a spreadsheet. */
function isFlatSpreadsheet(head: string): boolean {
  const root =
    /^\ufeff?\s{0,1000}(?:<\?[^>]{0,1000}\?>\s{0,1000}|<!--[^>]{0,5000}-->\s{0,1000}){0,20}<(?:[\w-]{1,40}:)?document\s([^>]{0,60000})/.exec(
      head,
    )?.[1];
  if (root === undefined || !root.includes('urn:oasis:names:tc:opendocument')) return false;
  const type = /:mimetype\s{0,9}=\s{0,9}["']([^"']{0,200})/.exec(root)?.[1];
  return type === undefined ? /<(?:[\w-]{1,40}:)?spreadsheet[\s>]/.test(head) : SPREADSHEET.test(type);
}

async function* readPackage(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const archive = await openZip(source, context);
  yield* archive.problems;
  if (archive.entries.length === 0) {
    yield problem('damaged', 'no parts found');
    return;
  }
  const parts = new OfficePackage(archive, context);
  const manifest = await readManifest(parts);
  yield* parts.takeProblems();
  yield* readParts({ parts, manifest });
  yield* commentBlocks(archive);
  for (const gap of archive.gaps) yield* gapUnits(source, gap);
  yield* parts.takeProblems();
}

async function* readFlat(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const handler = new DocumentHandler({ limits: context.limits, object: '', depth: 0 });
  yield* scanReady(bytesOf(source, 0, source.size), handler, { context });
}
