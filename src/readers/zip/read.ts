import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { EntryNames, safeLocator } from '../shared/archive/names.ts';
import { programEnd, programUnits } from '../shared/program.ts';
import { problemOf } from '../shared/trouble.ts';
import type { EntrySource } from '../shared/unpacked-source.ts';
import { type Gap, openZip, type ZipArchive } from '../shared/zip/archive.ts';
import { commentBlocks } from '../shared/zip/comments.ts';
import type { ZipEntry } from '../shared/zip/directory.ts';
import { entrySource } from '../shared/zip/entry-source.ts';
import { gapUnits } from '../shared/zip/gaps.ts';
import { cleanEntryName } from '../shared/zip/names.ts';

export async function* readZip(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const archive = await openZip(source, context);
  yield* archive.problems;
  const office = officePackage(archive.entries);
  if (office !== undefined) {
    yield problem('unknown-format', `${office} are not read yet`);
    return;
  }
  yield* commentBlocks(archive);
  const names = new EntryNames();
  for (const entry of archive.entries) {
    context.signal.throwIfAborted();
    const full = names.add(cleanEntryName(entry.name));
    if (full !== undefined) yield full;
    if (!/[/\\]$/.test(entry.name) || entry.size > 0) yield* entryUnits(archive, entry, context);
  }
  const rest = names.take();
  if (rest !== undefined) yield rest;
  for (const gap of archive.gaps) yield* behindProgram(source, gap);
}

/** What unpacks itself begins with a program, whose words are read; what is not its own is handed on. */
async function* behindProgram(source: ByteSource, gap: Gap): AsyncIterable<Unit> {
  const end = gap.start === 0 ? await programEnd(source) : undefined;
  if (end === undefined || end > gap.end) yield* gapUnits(source, gap);
  else {
    yield* programUnits(source, end);
    if (end < gap.end) yield* gapUnits(source, { start: end, end: gap.end });
  }
}

async function* entryUnits(archive: ZipArchive, entry: ZipEntry, context: ReadContext) {
  const name = cleanEntryName(entry.name);
  const locator = safeLocator(name);
  let file: EntrySource;
  try {
    file = await entrySource(archive, entry, { name, limits: context.limits });
  } catch (error) {
    yield problemOf(error, locator);
    return;
  }
  yield { kind: 'file' as const, source: file, visibility: 'visible' as const, packedSize: entry.packedSize };
  // The entry has been read by now, and with it what is wrong with it has come out.
  if (file.problem !== undefined) yield { ...file.problem, locator: locator ?? 'an entry' };
}

const OFFICE: readonly (readonly [RegExp, string])[] = [
  [/^word\//i, 'Word documents'],
  [/^ppt\//i, 'PowerPoint presentations'],
  [/^xl\/workbook\.bin$/i, 'binary Excel workbooks'],
  [/^xl\//i, 'Excel workbooks of this kind'],
];

/** What kind of office package (ECMA-376 part 2, OpenDocument part 3) the entries make up, if any. */
function officePackage(entries: readonly ZipEntry[]): string | undefined {
  const names = entries.map((entry) => entry.name.replace(/\\/g, '/'));
  if (names.some((name) => name.toLowerCase() === '[content_types].xml')) {
    const kind = OFFICE.find(([pattern]) => names.some((name) => pattern.test(name)));
    if (kind !== undefined) return kind[1];
  }
  const openDocument =
    names.includes('mimetype') && names.includes('META-INF/manifest.xml') && names.includes('content.xml');
  return openDocument ? 'OpenDocument files' : undefined;
}
