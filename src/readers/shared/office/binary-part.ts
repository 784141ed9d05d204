import { problem } from '../../../core/problem.ts';
import type { Problem, Unit } from '../../../core/types.ts';
import { textBlock } from '../text-block.ts';
import { problemOf } from '../trouble.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { entrySource } from '../zip/entry-source.ts';
import { cleanEntryName } from '../zip/names.ts';
import { binaryWords } from './binary-words.ts';
import { readMacros } from './macros.ts';
import type { OfficePackage } from './package.ts';

/** Parts that are known and cannot be read; why. */
const UNREAD: readonly (readonly [RegExp, string])[] = [
  [/\/(?:model|customdata)\/[^/]*$/, 'the data model cannot be read'],
];
/** Small records of programs, with a few words in them: printers' names, captions of controls. */
const RECORDS =
  /\/(?:printersettings\/[^/]+|activex\/[^/]+|ctrlprops\/[^/]+)\.bin$|(?:printersettings|binaryindex|vbaprojectsignature\w*)\d{0,6}\.bin$/;
/** Bytes of such a record; anything larger is something else under its name. */
const MAX_RECORD = 256 * 1024;

/** A part that is no XML: read as words, as a file of its own, or named in a problem. `path` in lower case. */
export async function* readBinary(parts: OfficePackage, path: string): AsyncIterable<Unit | Problem> {
  const entry = parts.take(path);
  if (entry === undefined || entry.packedSize === 0) return;
  const locator = parts.locator(path);
  try {
    if (/vbaproject\.bin$/.test(path)) yield* readMacros(parts, entry);
    else if (/customproperty\d{0,6}\.bin$/.test(path)) yield await readText(parts, entry, locator);
    else if (RECORDS.test(path) && entry.size <= MAX_RECORD) yield* readRecord(parts, entry, locator);
    else if (!(await isBlank(parts.archive.open(entry)))) {
      const why = UNREAD.find(([pattern]) => pattern.test(path))?.[1];
      if (why === undefined) yield* readFile(parts, entry, locator);
      else yield problem('unreadable', why, locator);
    }
  } catch (error) {
    yield problemOf(error, locator);
  }
}

/** OpenDocument keeps earlier states of a document so (ODF 1.3 part 2, 4.2). */
const VERSIONS = /^versions\//i;

/** Embedded documents, pictures, and whatever else somebody put there: the engine finds out what it is. */
async function* readFile(
  parts: OfficePackage,
  entry: ZipEntry,
  locator: string,
): AsyncIterable<Unit | Problem> {
  const options = { name: cleanEntryName(entry.name), limits: parts.context.limits };
  const source = await entrySource(parts.archive, entry, options);
  const visibility = VERSIONS.test(entry.name) ? 'prior-revision' : 'embedded';
  yield { kind: 'file', source, visibility, packedSize: entry.packedSize };
  // The file has been read by now, and with it what is wrong with it has come out.
  if (source.problem !== undefined) yield { ...source.problem, locator };
}

async function* readRecord(parts: OfficePackage, entry: ZipEntry, locator: string): AsyncIterable<Unit> {
  const text = binaryWords(await parts.archive.whole(entry));
  if (text !== '') yield textBlock(text, { part: 'program records', locator, visibility: 'property' });
}

/** Custom properties of sheets are written by add-ins as text in UTF-16 (ECMA-376 part 1, 12.3.6). */
async function readText(parts: OfficePackage, entry: ZipEntry, locator: string): Promise<Unit> {
  const text = new TextDecoder('utf-16le').decode(await parts.archive.whole(entry));
  return textBlock(text, { part: 'sheet property', locator, visibility: 'property' });
}

/** True if there is nothing but zeros: what Office leaves where a part was deleted. */
async function isBlank(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const chunk of bytes) if (chunk.some((byte) => byte !== 0)) return false;
  return true;
}
