import type { ReadContext } from '../../../core/types.ts';
import { openAt, type PdfDocument } from '../document.ts';
import { isRegular } from './lexer.ts';
import { ObjectStore } from './object-store.ts';
import { Parser } from './parser.ts';
import { findLastWord, findWord } from './places.ts';
import { PdfRef, type PdfValue } from './values.ts';
import { writeValue } from './write.ts';

/** FPDF_REMOVE_SECURITY (fpdf_save.h). */
const REMOVE_SECURITY = 3;

/** The type of streams of metadata, and a name of the same length that has no meaning. */
const METADATA = '/Metadata';
const OTHER_NAME = '/MetadatA';
/** The same of the entry of cross-reference streams that says that a file is encrypted. */
const ENCRYPT = '/Encrypt';
const NO_ENCRYPT = '/EncrypT';

/**
 * The objects of an open document. Those of an encrypted one are read from a copy that PDFium writes without the
 * encryption; undefined if it cannot.
 */
export async function openStore(
  document: PdfDocument,
  context: ReadContext,
): Promise<ObjectStore | undefined> {
  if (!document.library.pdfium.EPDF_IsEncrypted(document.handle)) return storeOfFile(document, context);
  document.plain ??= await decryptedStore(document, context);
  return document.plain?.copy();
}

async function decryptedStore(document: PdfDocument, context: ReadContext): Promise<ObjectStore | undefined> {
  const copy = decryptedCopy(document, holdingAll(await storeOfFile(document, context)));
  return copy && ObjectStore.open(() => copy, context);
}

/** Entries of a cross-reference stream that are none of a trailer's. */
const OF_SECTION = new Set('Type W Index Filter DecodeParms Length Prev XRefStm'.split(' '));
const MAX_HELD = 1_000_000;

/**
 * A further section for the end of a file, whose trailer refers to all objects: PDFium saves those that something
 * leads to.
 */
function holdingAll(store: ObjectStore): Uint8Array | undefined {
  const bytes = store.view();
  const word = findLastWord(bytes, 'startxref');
  const previous = new Parser(bytes, word + 'startxref'.length).value();
  const numbers = store.numbers();
  if (word < 0 || typeof previous !== 'number' || store.rebuilt || numbers.length > MAX_HELD)
    return undefined;
  const entries = [...store.trailer].filter(([key]) => !OF_SECTION.has(key));
  const held = numbers.map((number) => new PdfRef(number));
  const trailer = writeValue(new Map<string, PdfValue>([...entries, ['Prev', previous], ['Held', held]]));
  const section = `\nxref\n0 0\ntrailer\n${trailer}\nstartxref\n${bytes.length + 1}\n%%EOF\n`;
  return new TextEncoder().encode(section);
}

/** The objects as they lie in the file, encrypted or not. */
export async function storeOfFile(document: PdfDocument, context: ReadContext): Promise<ObjectStore> {
  document.objects ??= await ObjectStore.open(() => document.view(), context);
  return document.objects.copy();
}

/**
 * PDFium leaves streams of metadata as they are, even where they are encrypted like all others: what is saved is a
 * copy of the file in which they are called something else.
 */
function decryptedCopy(document: PdfDocument, section: Uint8Array = NOTHING): Uint8Array | undefined {
  const { library, size, address } = document;
  const whole = size + section.length;
  const at = library.allocate(whole);
  if (at === 0) return undefined;
  const bytes = library.bytes(address, size);
  const isPlain = hasPlainMetadata(bytes);
  if (!isPlain) renameType(bytes, METADATA, OTHER_NAME);
  library.write(at, bytes);
  library.write(at + size, section);
  const copy = openAt(library, { block: at, at, size: whole });
  if ('kind' in copy) library.free(at);
  if ('kind' in copy || copy.pageCount !== document.pageCount) {
    if (!('kind' in copy)) copy.close();
    return section.length > 0 ? decryptedCopy(document) : undefined;
  }
  const saved = savedWithoutSecurity(copy);
  copy.close();
  if (saved && !isPlain) renameType(saved, OTHER_NAME, METADATA);
  if (saved) renameEncryption(saved);
  return saved;
}

function savedWithoutSecurity({ library, handle }: PdfDocument): Uint8Array | undefined {
  const { pdfium } = library;
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  if (writer === 0) return undefined;
  try {
    if (!pdfium.FPDF_SaveAsCopy(handle, writer, REMOVE_SECURITY)) return undefined;
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    const at = library.allocate(size);
    if (at === 0) return undefined;
    pdfium.PDFiumExt_GetFileWriterData(writer, at, size);
    const bytes = library.bytes(at, size);
    library.free(at);
    return bytes;
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}

const NOTHING = new Uint8Array();

/** `/EncryptMetadata false` (ISO 32000-1, table 20). */
function hasPlainMetadata(bytes: Uint8Array): boolean {
  const at = findWord(bytes, '/EncryptMetadata', 0);
  return at >= 0 && findWord(bytes, 'false', at, at + '/EncryptMetadata'.length + 9) >= 0;
}

/** Gives streams whose `/Type` is one name another one of the same length. */
function renameType(bytes: Uint8Array, from: string, to: string): void {
  for (let at = findWord(bytes, from, 0); at >= 0; at = findWord(bytes, from, at + 1)) {
    const type = findLastWord(bytes.subarray(Math.max(0, at - 9), at), '/Type');
    if (type >= 0) bytes.set(new TextEncoder().encode(to), at);
  }
}

/** Cross-reference streams are saved as any object, and still refer to the encryption. */
function renameEncryption(bytes: Uint8Array): void {
  for (let at = findWord(bytes, ENCRYPT, 0); at >= 0; at = findWord(bytes, ENCRYPT, at + 1)) {
    if (!isRegular(bytes[at + ENCRYPT.length])) bytes.set(new TextEncoder().encode(NO_ENCRYPT), at);
  }
}
