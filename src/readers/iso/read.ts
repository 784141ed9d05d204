import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit, Visibility } from '../../core/types.ts';
import { memberFile, type Range } from '../shared/archive/members.ts';
import { EntryNames, safeLocator } from '../shared/archive/names.ts';
import { leftOverUnits, unowned } from '../shared/left-over.ts';
import { programUnits } from '../shared/program.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf } from '../shared/trouble.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import { cleanEntryName } from '../shared/zip/names.ts';
import { type DiscFile, type Tree, walkVolume } from './tree.ts';
import { type Descriptors, readDescriptors, SECTOR, sessionsIn } from './volume.ts';

/** What stands in front of the descriptors: nothing, or the programs that a computer starts by. */
const SYSTEM_AREA = 16 * SECTOR;

/** More sessions than a disc has room for. */
const MAX_SESSIONS = 100;

interface Disc {
  readonly source: ByteSource;
  readonly context: ReadContext;
  /** Stretches that something is known of. */
  readonly owned: Range[];
  /** Places of files: trees lead to the same data under different names. */
  readonly seen: Set<string>;
}

const keyOf = ({ start, end }: Range): string => `${start} ${end}`;

export async function* readIso(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const descriptors = await readDescriptors(source);
  const disc: Disc = { source, context, owned: [], seen: new Set() };
  yield* sessionUnits(disc, descriptors, 'visible');
  const boots = (await source.read(510, 2)).join() === '85,170';
  if (boots) disc.owned.push({ start: 0, end: SYSTEM_AREA });
  const system = windowSource('system area', source, { start: 0, end: SYSTEM_AREA });
  if (boots) yield* programUnits(system, system.size, 'system area');
  let sessions = 0;
  for (const range of [...unowned(source.size, disc.owned)]) {
    for await (const start of sessionsIn(source, range)) {
      if (++sessions > MAX_SESSIONS) break;
      yield* sessionUnits(disc, await readDescriptors(source, start), 'prior-revision');
    }
  }
  for (const range of unowned(source.size, disc.owned)) yield* leftOverUnits(source, range);
}

/** All that the descriptors of one session lead to and none before did. */
async function* sessionUnits(
  { source, context, owned, seen }: Disc,
  { volumes, bootCatalogues, start, end }: Descriptors,
  visibility: Visibility,
): AsyncIterable<Unit | Problem> {
  const tree: Tree = { files: [], folderNames: [], words: new Set(), owned, isCut: false, folderBytes: 0 };
  owned.push({ start, end }, ...bootCatalogues);
  for (const { words } of volumes)
    for (const { caption, text } of words) tree.words.add(`${caption}: ${text}`);
  try {
    // Long names last, so that they are the ones that files are told under.
    for (const volume of volumes) await walkVolume(source, volume, tree, context);
  } catch (error) {
    yield problemOf(error);
  }
  if (visibility === 'visible' || tree.files.some(({ range }) => !seen.has(keyOf(range))))
    yield* wordUnits(tree);
  for (const range of bootCatalogues) {
    const catalogue = windowSource('boot catalogue', source, range);
    yield* programUnits(catalogue, catalogue.size, 'boot catalogue');
  }
  const files = new Map(tree.files.map((file) => [keyOf(file.range), file]));
  for (const [key, file] of files) {
    context.signal.throwIfAborted();
    owned.push(file.range);
    if (file.range.end > source.size) tree.isCut = true;
    if (!seen.has(key)) yield* fileUnits(source, file, visibility);
    seen.add(key);
  }
  if (tree.isCut) yield problem('damaged', 'image is cut');
}

async function* fileUnits(source: ByteSource, { path, range, isWoven }: DiscFile, visibility: Visibility) {
  const name = cleanEntryName(path);
  if (isWoven)
    yield problem('unreadable', 'an interleaved file is not read', safeLocator(name) ?? 'an entry');
  else if (range.end > range.start) yield { ...(await memberFile(name, source, range)), visibility };
}

function* wordUnits({ files, folderNames, words }: Tree): Iterable<Unit> {
  for (const text of words) {
    yield textBlock(text, { part: 'disc labels', locator: 'disc labels', visibility: 'property' });
  }
  const names = new EntryNames();
  for (const name of [...folderNames, ...files.map(({ path }) => path)]) {
    const full = names.add(cleanEntryName(name));
    if (full !== undefined) yield full;
  }
  const rest = names.take();
  if (rest !== undefined) yield rest;
}
