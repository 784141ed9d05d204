import { Accounts } from './accounts.ts';
import { type Allowances, AllowedCount } from './allow.ts';
import { SubtractedTables } from './disclosure/subtracted.ts';
import { Doubtful } from './doubtful.ts';
import type { Engine } from './engine.ts';
import { Evidence } from './evidence.ts';
import type { Secret } from './hash.ts';
import { IgnoredLines, markedLines } from './ignored-lines.ts';
import { type JoinedTables, Joins } from './joins.ts';
import { type CompiledPolicy, JudgedRules } from './judge.ts';
import type { FileWatch, ManifestIndex } from './manifest.ts';
import { keepSketch } from './mosaic/sketch.ts';
import { Sketches } from './mosaic/sketcher.ts';
import { OpenTables } from './open-tables.ts';
import type { PersonRecord } from './person.ts';
import { problem } from './problem.ts';
import { type EntryParts, fileEntry } from './report.ts';
import type { Scope } from './scope.ts';
import type { RowsThreads } from './table/ahead/messages.ts';
import { RowsAhead } from './table/ahead/rows-ahead.ts';
import { TableSession } from './table/session.ts';
import { saysHouses } from './table/unnamed.ts';
import { nameAsText } from './text/file-name.ts';
import { TextSession } from './text-session.ts';
import type {
  About,
  ByteSource,
  Embedded,
  FileEntry,
  Lang,
  Limits,
  Outline,
  Platform,
  Probe,
  Problem,
  ReadContext,
  Reader,
  RowBatch,
  StopSignal,
  TextBlock,
  Visibility,
} from './types.ts';
import { Veil } from './veil.ts';

/** All that a scan needs and that is the same for every file of a run. */
export interface ScanKit {
  readonly engine: Engine;
  readonly policy: CompiledPolicy;
  readonly secret: Secret;
  readonly limits: Limits;
  readonly platform: Platform;
  /** Values that a user lets pass. */
  readonly allowances?: Allowances;
  /** What is meant to go out; anything else blocks. */
  readonly manifest?: ManifestIndex;
  /** Whether what could join the tables of one file with those of others is kept (`mosaic/sketch.ts`). */
  readonly together?: boolean;
  readonly lang: Lang;
  /** Single findings kept for each file. */
  readonly maxFindings: number;
  readonly pickReader: (
    source: ByteSource,
  ) => Promise<{ reader: Reader | undefined; probe: Probe; problem?: Problem }>;
  /**
   * Shown what each entry is made of, values included, for a page that tells an entry in a second language, or shows one
   * value to who asks. Nothing of it may go into a report.
   */
  readonly told?: (parts: EntryParts, entry: FileEntry) => void;
  /** Where a thread is to spare: it judges the rows of files of so many bytes and more. */
  readonly rowsThreads?: RowsThreads | undefined;
  /** Ids of readers that must not run here: a scan that comes to one throws `NeedsThread`. */
  readonly isolated?: ReadonlySet<string>;
}

/** Thrown out of a scan when a file, or one inside it, is only to be read where reading can be stopped. */
export class NeedsThread extends Error {}

/** Problems past this number of one file say nothing new. */
const MAX_PROBLEMS = 200;
/** Nested entries of one outermost file that are reported one by one; those past it only in their container's. */
const MAX_ENTRIES = 10_000;
/** Sheets and pages that can be drawn; nobody looks at more. */
const MAX_OUTLINES = 1_000;
/** Parts whose texts are read side by side: body, comments, headers, hidden words. */
const MAX_TEXTS = 16;

/** What a whole outermost file has come to, however deep: small packages inside packages add up. */
interface Total {
  files: number;
  bytes: number;
}

/** Files inside files of one outermost file, by how many a single container may hold. */
const CONTAINERS_FULL = 10;

/** What is handed down from a container to what it holds. */
interface Outer {
  readonly depth: number;
  readonly path: string;
  readonly evidence?: Evidence;
  readonly populations: number;
  /** How this file is hidden in the one that holds it. */
  readonly visibility: Visibility;
  /** Whether it lies in another file and is no member of an archive. */
  readonly isEmbedded: boolean;
  /** Words that stand above its text and are told elsewhere. */
  readonly about?: About;
  /** Of the whole outermost file. */
  readonly joins: Joins;
  readonly sketches: Sketches | undefined;
  /** Entries of the whole outermost file. */
  readonly entries: FileEntry[];
  readonly total: Total;
  readonly signal: StopSignal;
}

/**
 * Scans one file and all that it contains: its own entry first, then those of what it holds, in order.
 * Never throws for what a file does; what could not be read is a problem of its entry. Throws `NeedsThread` if the
 * kit says so of a reader that the file, or one inside it, would need.
 */
export async function scanFile(
  source: ByteSource,
  path: string,
  kit: ScanKit,
  signal: StopSignal,
): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  const total = { files: 0, bytes: 0 };
  const outer = {
    depth: 0,
    path,
    populations: 0,
    visibility: 'visible' as const,
    isEmbedded: false,
    joins: new Joins(kit.secret),
    sketches: kit.together ? new Sketches(kit.secret) : undefined,
    entries,
    total,
    signal,
  };
  await scanInto(source, outer, kit);
  keepSketch(entries[0], outer.sketches?.end());
  return entries;
}

async function scanInto(source: ByteSource, outer: Outer, kit: ScanKit): Promise<FileEntry> {
  const at = outer.entries.length;
  const scan = new FileScan(source, outer, kit);
  const entry = await scan.run();
  // The outermost entry speaks for all the others, so it is never left out.
  if (outer.depth === 0 || outer.entries.length < MAX_ENTRIES) outer.entries.splice(at, 0, entry);
  return entry;
}

/** The reading of one file: units in, evidence out. */
class FileScan {
  private readonly source: ByteSource;
  private readonly outer: Outer;
  private readonly kit: ScanKit;
  private readonly evidence: Evidence;
  private readonly doubtful: Doubtful;
  private scope: Scope;
  private readonly problems: Problem[] = [];
  private readonly allowed: AllowedCount;
  private ignored: IgnoredLines | undefined;
  private readonly inner: FileEntry[] = [];
  private readonly subtracted = new SubtractedTables();
  private readonly failedDetectors = new Set<string>();
  private format = 'unknown';
  private readonly tables = new OpenTables<TableSession>({
    begin: (table) => new TableSession(table, this.scope),
    end: (session) => session.end(),
  });
  private readonly texts = new Map<string, TextSession>();
  /** The one of them that was read last. */
  private text: { part: string; visibility: Visibility; session: TextSession } | undefined;
  private readonly veil: Veil;
  private readonly watch: FileWatch | undefined;
  private readonly accounts: Accounts;
  private joined: readonly JoinedTables[] = [];
  private readonly outlines: Outline[] = [];
  private about: About | undefined;

  constructor(source: ByteSource, outer: Outer, kit: ScanKit) {
    this.source = source;
    this.outer = outer;
    this.about = outer.about;
    this.kit = kit;
    this.veil = new Veil(outer.visibility);
    this.watch = kit.manifest?.watch(outer.path, outer.isEmbedded, kit.engine.headers);
    this.evidence = new Evidence(new JudgedRules(kit.policy), kit.maxFindings, outer.evidence);
    this.allowed = new AllowedCount(kit.allowances);
    this.doubtful = new Doubtful(kit.secret, (record) => this.add(record));
    this.accounts = new Accounts(kit.engine.accounts, source.name);
    this.scope = {
      engine: kit.engine,
      secret: kit.secret,
      populations: outer.populations | kit.engine.populations(spaced(source.name)),
      ofHouses: saysHouses(spaced(source.name)),
      policy: kit.policy,
      person: (record) => this.doubtful.add(record),
      doubtful: this.doubtful,
      alike: (kind, keys, row) => {
        this.accounts.met(kind.owner.part, row, keys);
        outer.joins.met(kind.owner, row, keys);
        return this.evidence.addAlike(kind, keys, row);
      },
      keep: (kind, facts) => this.evidence.keep(kind, facts),
      prefetch: (keys, people) => this.evidence.rules.prefetch(keys, people),
      risk: (risk) => this.evidence.addTable(risk),
      subtracted: this.subtracted,
      tooMuch: (what) => this.tooMuch(what),
      failed: (detector) => this.failed(detector.id),
      joins: { of: outer.joins, where: outer.path.split('!').slice(1).join('!') },
      ...(outer.sketches && { sketches: { of: outer.sketches, path: outer.path } }),
      ...(kit.allowances && { isAllowed: (facts) => this.allowed.concerns(facts) }),
    };
  }

  async run(): Promise<FileEntry> {
    try {
      const { reader, problem: trouble } = await this.kit.pickReader(this.source);
      if (trouble) this.trouble(trouble);
      this.format = reader?.id ?? (this.source.size === 0 ? 'empty' : 'unknown');
      if (reader && this.kit.isolated?.has(reader.id)) throw new NeedsThread();
      this.evidence.rules.begin(this.outer.path, this.format);
      if (reader) {
        await this.findComments();
        await this.read(reader);
      }
    } catch (error) {
      if (error instanceof NeedsThread) throw error;
      // A reader that throws is a bug or a file beyond what it foresaw: either way the file was not read whole.
      this.trouble(problem(this.outer.signal.aborted ? 'timeout' : 'unreadable', reasonOf(error)));
    }
    const parts: EntryParts = {
      path: this.outer.path,
      format: this.format,
      bytes: this.source.size,
      evidence: this.evidence,
      problems: this.problems,
      allowed: this.kit.policy.allowed,
      passed: this.allowed.byList,
      ...(this.ignored && { ignored: this.ignored.rules(this.kit.lang) }),
      inner: this.inner,
      joined: this.joined,
      ...(this.outlines.length > 0 && { outlines: this.outlines }),
      ...(this.watch && { misfits: (persons: number) => this.watch!.end(persons) }),
      lang: this.kit.lang,
      maxFindings: this.kit.maxFindings,
    };
    const entry = fileEntry(parts);
    this.kit.told?.(parts, entry);
    return entry;
  }

  /** Comments of a file on disk that let findings of its lines pass, if the policy lets them. */
  private async findComments(): Promise<void> {
    if (this.outer.depth > 0 || !this.kit.policy.heedsComments) return;
    const marked = await markedLines(this.source);
    if (!marked) return;
    this.ignored = new IgnoredLines(marked, this.format);
    // Rows are then looked at one by one.
    this.scope = { ...this.scope, isAllowed: () => true };
  }

  private async read(reader: Reader): Promise<void> {
    const { limits, platform } = this.kit;
    const context: ReadContext = {
      limits,
      platform,
      signal: this.outer.signal,
      ...(this.kit.told && { outline: (part) => this.outline(part) }),
    };
    try {
      this.readName();
      this.shareRows(reader);
      for await (const unit of reader.read(this.source, context)) {
        // People are counted in the order in which they come.
        if (unit.kind !== 'rows') this.tables.current?.settle();
        if (unit.kind === 'problem') this.trouble(unit);
        else if (unit.kind === 'file') await this.embedded(unit);
        else this.unit(this.veil.over(unit));
        if (this.outer.signal.aborted) break;
      }
      // A reader may also have ended by itself when the time was up: what it left out must not look clean.
      if (this.outer.signal.aborted) this.trouble(problem('timeout', 'the time for one file is up'));
    } finally {
      this.tables.end();
      this.endTexts();
      for (const risk of this.subtracted.risks()) this.evidence.addTable(risk);
      if (!this.subtracted.isWhole)
        this.tooMuch('more figures of people than can be held against each other');
      this.doubtful.settle();
      for (const person of this.accounts.people(this.kit.secret)) this.add(person);
      if (this.outer.depth === 0) this.join();
      this.scope.ahead?.close();
    }
  }

  /** Lets another thread judge the rows of a large file, if it can and one is to spare. */
  private shareRows({ id, textOfCell }: Reader): void {
    const { rowsThreads } = this.kit;
    if (!rowsThreads || !textOfCell || this.outer.depth > 0 || this.source.size < rowsThreads.from) return;
    this.scope = { ...this.scope, ahead: new RowsAhead(rowsThreads, { id, textOfCell }) };
  }

  private outline(part: Outline): void {
    if (this.outlines.length < MAX_OUTLINES) this.outlines.push(part);
  }

  /** The names of files inside files are told by what holds them. */
  private readName(): void {
    const text = this.outer.depth === 0 ? nameAsText(this.source.name) : undefined;
    if (text === undefined) return;
    const location = { locator: 'file name' };
    this.readText({
      kind: 'text',
      part: 'file name',
      text,
      visibility: 'visible',
      locate: () => location,
    });
  }

  private join(): void {
    const { rules } = this.evidence;
    this.joined = this.outer.joins.settle(
      (person) => rules.judge(person),
      (judgement, keys) => rules.count(judgement, keys),
    );
  }

  private unit(unit: RowBatch | TextBlock): void {
    this.accounts.see(unit);
    if (unit.kind === 'rows') {
      this.watch?.see(unit);
      this.tables.of(unit.table).push(unit);
    } else this.readText(unit);
  }

  /** A comment or a hidden word between two paragraphs of a part does not part what they say. */
  private readText(block: TextBlock): void {
    const { part, visibility } = block;
    // Most texts go on where the last one ended.
    if (this.text?.part !== part || this.text.visibility !== visibility)
      this.text = { part, visibility, session: this.sessionOf(part, visibility) };
    this.text.session.push(block);
  }

  private sessionOf(part: string, visibility: Visibility): TextSession {
    const key = `${visibility} ${part}`;
    let session = this.texts.get(key);
    if (!session) {
      if (this.texts.size >= MAX_TEXTS) this.endOldestText();
      session = new TextSession(part, this.scope);
      // The first text that is read is the one that the words stand above.
      if (this.about !== undefined) session.standBelow(this.about);
      this.about = undefined;
      this.texts.set(key, session);
    }
    return session;
  }

  private async embedded({ source, visibility: own, packedSize = 0, about }: Embedded): Promise<void> {
    const { depth, path, entries, total, signal } = this.outer;
    // What lies in a hidden file is hidden, also as a member of an archive there.
    const visibility = own === 'visible' ? this.outer.visibility : own;
    if (depth + 1 > this.kit.limits.depth) {
      this.trouble(problem('too-deep', `containers nested more than ${this.kit.limits.depth} deep`));
      return;
    }
    // What lies in its container as it is has been counted with that.
    if (!this.fitsTotal(Math.max(0, source.size - packedSize))) return;
    const isEmbedded = own !== 'visible';
    const place = {
      depth: depth + 1,
      path: `${path}!${source.name}`,
      visibility,
      isEmbedded,
      ...(about && { about }),
    };
    const inner = {
      ...place,
      entries,
      total,
      signal,
      joins: this.outer.joins,
      sketches: this.outer.sketches,
    };
    this.inner.push(
      await scanInto(
        source,
        { ...inner, evidence: this.evidence, populations: this.scope.populations },
        this.kit,
      ),
    );
  }

  /** Counts a file inside a file against what the outermost one may hold in all. */
  private fitsTotal(size: number): boolean {
    const { total } = this.outer;
    const { entries, unpackedBytes } = this.kit.limits;
    total.files += 1;
    total.bytes += size;
    if (total.files > entries * CONTAINERS_FULL) this.tooMuch('too many files inside files in all');
    else if (total.bytes > unpackedBytes)
      this.tooMuch(`files inside files have more than ${unpackedBytes} bytes in all`);
    else return true;
    return false;
  }

  private tooMuch(detail: string): void {
    if (!this.problems.some((known) => known.detail === detail)) this.trouble(problem('too-large', detail));
  }

  private trouble(trouble: Problem): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(trouble);
  }

  private add(record: PersonRecord): void {
    const at = record.facts[0]?.at[0] ?? 0;
    this.accounts.met(record.owner.part, at, record.keys);
    this.outer.joins.met(record.owner, at, record.keys);
    const allowed = this.allowed.without(record);
    const person = allowed && this.ignored ? this.ignored.without(allowed) : allowed;
    if (person) this.evidence.add(person);
  }

  private failed(id: string): void {
    if (this.failedDetectors.has(id)) return;
    this.failedDetectors.add(id);
    this.trouble(problem('detector-failed', id));
  }

  private endOldestText(): void {
    this.text = undefined;
    for (const [key, session] of this.texts) {
      this.texts.delete(key);
      session.end();
      return;
    }
  }

  private endTexts(): void {
    while (this.texts.size > 0) this.endOldestText();
  }
}

/** The kind of error only: its message may quote the file. */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : 'error';
  return /^[A-Za-z]{1,40}$/.test(name) ? `the reader failed (${name})` : 'the reader failed';
}

/** A file name as words: `asylum_cases-2022.csv` → `asylum cases 2022 csv`. */
function spaced(name: string): string {
  return name.replace(/[_\-./\\]+/g, ' ');
}
