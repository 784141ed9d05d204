import { problem } from '../../core/problem.ts';
import type { ByteSource, ReadContext } from '../../core/types.ts';
import { loadFile, type Memory, type Opening, openAt, type PdfDocument } from './document.ts';
import { type Library, openLibrary } from './library.ts';

const BLOCK = 1024 * 1024;
/** A page's dictionary is taken to end within so many bytes. */
const DICTIONARY = 4096;
const MAX_PAGES = 100_000;
const END_WITHIN = 5000;

const LATIN1 = new TextDecoder('latin1');
const OBJECT = /(\d{1,8})\s{1,8}\d{1,5}\s{1,8}obj\b/g;
/** The start of an object behind the end of the file. */
const BEGUN = /\d\s{1,8}obj\b/;
const PAGE = /\/Type\s{0,8}\/Page(?![A-Za-z])/;

/** Opens a file as well as can be. */
export async function openDocument(source: ByteSource, context: ReadContext): Promise<Opening> {
  const library = await openLibrary(context.platform);
  const memory = await loadFile(library, source, context.limits);
  if ('kind' in memory) return { problem: memory };
  const opened = openAt(library, memory);
  if (!('kind' in opened)) {
    return isCutOff(opened)
      ? { document: opened, problem: problem('damaged', 'file is cut off') }
      : { document: opened };
  }
  const document = opened.code === 'damaged' ? recover(library, memory) : undefined;
  library.free(memory.at);
  if (!document) return { problem: opened };
  return { document, problem: problem('damaged', 'no catalogue found; read without it') };
}

/** True for a file without the mark at its end that no whole file lacks, and for one cut off within an update. */
function isCutOff(document: PdfDocument): boolean {
  const tail = LATIN1.decode(document.bytes(Math.max(0, document.size - END_WITHIN), document.size));
  const end = tail.lastIndexOf('%%EOF');
  return end < 0 || BEGUN.test(tail.slice(end));
}

/**
 * Opens a file that has lost its catalogue, which most writers put last: the pages that are there are given a new
 * page tree behind the file's own bytes. Pages inside object streams are not found.
 */
function recover(library: Library, memory: Memory): PdfDocument | undefined {
  const { pages, last } = findPages(library, memory);
  if (pages.length === 0) return undefined;
  const tail = new TextEncoder().encode(pageTree(pages, last + 1));
  const at = library.allocate(memory.size + tail.length);
  if (at === 0) return undefined;
  library.write(at, library.bytes(memory.at, memory.size));
  library.write(at + memory.size, tail);
  const opened = openAt(library, { at, size: memory.size + tail.length });
  if (!('kind' in opened)) return opened;
  library.free(at);
  return undefined;
}

/** Numbers of the objects that are pages, in the file's order, and the highest number of all. */
function findPages(library: Library, memory: Memory): { pages: number[]; last: number } {
  const pages = new Set<number>();
  let last = 0;
  for (let start = 0; start < memory.size && pages.size < MAX_PAGES; start += BLOCK) {
    const length = Math.min(BLOCK + DICTIONARY, memory.size - start);
    const text = LATIN1.decode(library.bytes(memory.at + start, length));
    for (const match of text.matchAll(OBJECT)) {
      if (match.index >= BLOCK) break;
      const id = Number(match[1]);
      last = Math.max(last, id);
      const body = text.slice(match.index + match[0].length, match.index + DICTIONARY);
      const end = body.search(/endobj|stream/);
      if (PAGE.test(end < 0 ? body : body.slice(0, end))) pages.add(id);
    }
  }
  return { pages: [...pages], last };
}

function pageTree(pages: readonly number[], id: number): string {
  const kids = pages.map((page) => `${page} 0 R`).join(' ');
  return [
    // Ends what the file was cut off in.
    '\nendstream endobj',
    `${id} 0 obj << /Type /Catalog /Pages ${id + 1} 0 R >> endobj`,
    `${id + 1} 0 obj << /Type /Pages /Count ${pages.length} /Kids [${kids}] >> endobj`,
    `trailer << /Root ${id} 0 R /Size ${id + 2} >>`,
    'startxref 0',
    '%%EOF',
  ].join('\n');
}
