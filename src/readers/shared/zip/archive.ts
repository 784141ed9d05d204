import { problem } from '../../../core/problem.ts';
import type { ByteSource, Problem, ReadContext } from '../../../core/types.ts';
import { joinBytes } from '../bytes.ts';
import { problemOf, Trouble } from '../trouble.ts';
import { bytesOf, Fields } from './bytes.ts';
import { crc32 } from './crc.ts';
import {
  type DirectoryPlace,
  directoryEntries,
  findDirectory,
  LOCAL_HEADER,
  type ZipEntry,
} from './directory.ts';
import { wordsInExtra } from './extra.ts';
import { unpackMethod } from './methods.ts';
import { recoverEntries } from './recover.ts';

/** An entry of up to so many bytes is no bomb, whatever its ratio: blank tables pack a thousandfold. */
const RATIO_FLOOR = 16 * 1024 * 1024;
/** A data descriptor, which may follow any entry, has at most so many bytes; a hidden entry has more. */
const DESCRIPTOR_SIZE = 24;
/** Padding and signatures between entries are shorter than a record that could say something. */
const SMALL_GAP = 64;
/** Local headers whose words are kept. */
const MAX_WORDS = 10_000;

/** Bytes `[start, end)` of the archive that no entry owns. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** A ZIP archive opened for reading. Its methods throw `Trouble` for what is damaged or beyond the limits. */
export class ZipArchive {
  readonly source: ByteSource;
  readonly entries: readonly ZipEntry[];
  /** What kept the archive's list of entries from being whole. */
  readonly problems: readonly Problem[];
  readonly gaps: readonly Gap[];
  readonly comment: string;
  readonly #context: ReadContext;
  /** Bytes that entries were unpacked to, wherever: they count against the limit. */
  unpacked = 0;

  constructor(source: ByteSource, found: Found, context: ReadContext) {
    this.source = source;
    this.entries = found.entries;
    this.problems = found.problems;
    this.gaps = found.gaps;
    this.comment = found.comment;
    this.#context = context;
  }

  /** The unpacked bytes of an entry, checked against its sizes, its checksum and the limits. */
  async *open(entry: ZipEntry): AsyncIterable<Uint8Array> {
    // Believed for as long as it holds: a bomb is known before it goes off.
    this.#checkRatio(entry, entry.size);
    const start = await this.dataStart(entry);
    const packed = bytesOf(this.source, start, start + entry.packedSize);
    let size = 0;
    let crc = 0;
    const checksum = this.#context.platform.crc32 ?? crc32;
    for await (const bytes of this.#unpack(entry, packed)) {
      size += bytes.length;
      this.#checkLimits(entry, size, bytes.length);
      crc = checksum(bytes, crc);
      yield bytes;
    }
    const sizesKnown = entry.listed || entry.size > 0;
    if (sizesKnown && size !== entry.size) throw new Trouble('damaged', 'entry has another size than stated');
    if ((entry.listed || entry.crc !== 0) && crc !== entry.crc)
      throw new Trouble('damaged', 'checksum is wrong');
  }

  /** An entry whole, for formats that need random access. At most `wholeBytes`. */
  async whole(entry: ZipEntry): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const bytes of this.open(entry)) {
      size += bytes.length;
      if (size > this.#context.limits.wholeBytes)
        throw new Trouble('too-large', 'entry too large to hold whole');
      parts.push(bytes);
    }
    return joinBytes(parts);
  }

  async *#unpack(entry: ZipEntry, packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    if (entry.encrypted) throw new Trouble('encrypted', 'entry is encrypted');
    if (entry.method === 0) {
      yield* packed;
    } else if (entry.method === 8) {
      yield* this.#inflate(packed);
    } else {
      const bytes = unpackMethod(entry, packed);
      if (bytes === undefined)
        throw new Trouble('unreadable', `compression method ${entry.method} is not supported`);
      yield* bytes;
    }
  }

  async *#inflate(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    const inflated = this.#context.platform.inflateRaw(packed)[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await inflated.next().catch(() => {
          throw new Trouble('damaged', 'compressed data is damaged');
        });
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      // Stopping early must stop the platform's stream too.
      await inflated.return?.();
    }
  }

  #checkLimits(entry: ZipEntry, size: number, added: number): void {
    const { limits } = this.#context;
    this.unpacked += added;
    if (this.unpacked > limits.unpackedBytes)
      throw new Trouble('too-large', 'archive unpacks to too many bytes');
    this.#checkRatio(entry, size);
  }

  #checkRatio(entry: ZipEntry, size: number): void {
    const { limits } = this.#context;
    if (size > RATIO_FLOOR && size > limits.ratio * entry.packedSize) {
      throw new Trouble('ratio', `entry unpacks to more than ${limits.ratio} times its size`);
    }
  }

  /** Where the data of an entry starts, after its local header, which must agree with the directory. */
  async dataStart(entry: ZipEntry): Promise<number> {
    const head = new Fields(await this.source.read(entry.offset, 30));
    if (head.bytes.length < 30 || head.u32(0) !== LOCAL_HEADER) {
      throw new Trouble('damaged', 'local header not found');
    }
    const encrypted = (head.u16(6) & 1) !== 0;
    const same = head.u16(8) === entry.method && head.u16(26) === entry.nameLength;
    if (!same || encrypted !== entry.encrypted) {
      throw new Trouble('damaged', 'local header differs from the directory');
    }
    const start = entry.offset + 30 + head.u16(26) + head.u16(28);
    if (start + entry.packedSize > this.source.size) throw new Trouble('damaged', 'entry is cut');
    return start;
  }
}

export interface Found {
  readonly entries: readonly ZipEntry[];
  readonly problems: readonly Problem[];
  readonly gaps: readonly Gap[];
  readonly comment: string;
}

/** Opens an archive; without a directory its entries are found by their local headers, with a problem that says so. */
export async function openZip(source: ByteSource, context: ReadContext): Promise<ZipArchive> {
  const place = await findDirectory(source);
  const problems: Problem[] = [];
  const listed: ZipEntry[] = [];
  const complete =
    place !== undefined && (await collect(directoryEntries(source, place), listed, problems, context));
  if (place === undefined) problems.push(problem('damaged', 'central directory not found'));
  const { entries, gaps, words } = complete
    ? await apart(source, place, listed, problems)
    : { entries: listed, gaps: tooLarge(problems) ? [] : [{ start: 0, end: source.size }], words: [] };
  const known = new Set(entries.map((entry) => entry.offset));
  for (const gap of gaps) {
    const hidden: ZipEntry[] = [];
    await collect(recoverEntries(source, gap), hidden, problems, context);
    entries.push(...hidden.filter((entry) => !known.has(entry.offset)));
  }
  const starts = new Set(entries.map((entry) => entry.offset));
  const unowned = complete
    ? gaps.filter(({ start, end }) => end - start > SMALL_GAP && !starts.has(start))
    : [];
  const comment = [place?.comment ?? '', ...words].join('\n').trim();
  return new ZipArchive(source, { entries, problems, gaps: unowned, comment }, context);
}

/** Gathers entries up to the limit; false if the list is not whole. */
async function collect(
  found: AsyncIterable<ZipEntry>,
  into: ZipEntry[],
  problems: Problem[],
  context: ReadContext,
): Promise<boolean> {
  try {
    for await (const entry of found) {
      context.signal.throwIfAborted();
      if (into.length >= context.limits.entries)
        throw new Trouble('too-large', 'archive has too many entries');
      into.push(entry);
    }
    return true;
  } catch (error) {
    problems.push(problemOf(error));
    return false;
  }
}

const tooLarge = (problems: readonly Problem[]) => problems.some(({ code }) => code === 'too-large');

/** Leaves out entries that share bytes with another (how small archives become huge), and finds unowned bytes. */
async function apart(
  source: ByteSource,
  place: DirectoryPlace,
  listed: readonly ZipEntry[],
  problems: Problem[],
) {
  const byOffset = [...listed].sort((one, other) => one.offset - other.offset);
  const overlapping = new Set<ZipEntry>();
  const gaps: Gap[] = [];
  const words: string[] = [];
  let end = 0;
  for (const entry of byOffset) {
    if (entry.offset < end) {
      overlapping.add(entry);
      continue;
    }
    if (entry.offset - end > DESCRIPTOR_SIZE) gaps.push({ start: end, end: entry.offset });
    end = await dataEnd(source, entry, words);
  }
  if (place.start - end > DESCRIPTOR_SIZE) gaps.push({ start: end, end: place.start });
  if (source.size - place.archiveEnd > DESCRIPTOR_SIZE)
    gaps.push({ start: place.archiveEnd, end: source.size });
  if (overlapping.size > 0) problems.push(problem('damaged', `${overlapping.size} entries overlap others`));
  return { entries: listed.filter((entry) => !overlapping.has(entry)), gaps, words };
}

/** Adds to `words` what the fields of the local header say that the directory does not. */
async function dataEnd(source: ByteSource, entry: ZipEntry, words: string[]): Promise<number> {
  const head = new Fields(await source.read(entry.offset, 30));
  const start = entry.offset + 30 + head.u16(26);
  const extra = head.u16(28);
  if (extra > 0 && words.length < MAX_WORDS) {
    const said = wordsInExtra(await source.read(start, extra), entry.name);
    if (said !== '' && !entry.comment.endsWith(said)) words.push(said);
  }
  return start + extra + entry.packedSize;
}
