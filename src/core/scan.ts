import { AllowedCount } from './allow.ts';
import { SubtractedTables } from './disclosure/subtracted.ts';
import { Evidence } from './evidence.ts';
import { FileProblems } from './file-problems.ts';
import { IgnoredLines, markedLines } from './ignored-lines.ts';
import { JudgedRules } from './judge.ts';
import type { FileWatch } from './manifest/watch.ts';
import { keepSketch } from './mosaic/sketch.ts';
import { Sketches } from './mosaic/sketcher.ts';
import { OpenTables } from './open-tables.ts';
import { InnerTotal, type Outer } from './outer.ts';
import { type JoinedTables, Joins } from './persons/joins.ts';
import type { PersonRecord } from './persons/person.ts';
import { problem } from './problem.ts';
import { Accounts } from './prose/accounts.ts';
import { Doubtful } from './prose/doubtful.ts';
import { OpenTexts } from './prose/open-texts.ts';
import { type EntryParts, fileEntry } from './report.ts';
import type { ScanKit } from './scan-kit.ts';
import type { Scope } from './scope.ts';
import { RowsAhead } from './table/ahead/rows-ahead.ts';
import { TableSession } from './table/session.ts';
import { saysHouses } from './table/unnamed.ts';
import { nameAsText } from './text/file-name.ts';
import { asSeen } from './text/unseen-signs.ts';
import type {
  ByteSource,
  Embedded,
  FileEntry,
  Outline,
  ReadContext,
  Reader,
  RowBatch,
  StopSignal,
  TextBlock,
} from './types.ts';
import { Veil } from './veil.ts';

export type { ScanKit } from './scan-kit.ts';

/** Thrown out of a scan when a file, or one inside it, is only to be read where reading can be stopped. */
export class NeedsThread extends Error {}

/** Nested entries of one outermost file that are reported one by one; those past it only in their container's. */
const MAX_ENTRIES = 10_000;
/** Sheets and pages that can be drawn; nobody looks at more. */
const MAX_OUTLINES = 1_000;

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
  const outermost = {
    joins: new Joins(kit.secret),
    sketches: kit.together ? new Sketches(kit.secret) : undefined,
    entries,
    total: new InnerTotal(),
    signal,
  };
  const outer = { outermost, depth: 0, path, populations: 0, isEmbedded: false };
  await scanInto(source, { ...outer, visibility: 'visible' }, kit);
  keepSketch(entries[0], outermost.sketches?.end());
  return entries;
}

async function scanInto(source: ByteSource, outer: Outer, kit: ScanKit): Promise<FileEntry> {
  const { entries } = outer.outermost;
  const at = entries.length;
  const scan = new FileScan(source, outer, kit);
  const entry = await scan.run();
  // The outermost entry speaks for all the others, so it is never left out.
  if (outer.depth === 0 || entries.length < MAX_ENTRIES) entries.splice(at, 0, entry);
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
  private readonly problems = new FileProblems();
  private readonly allowed: AllowedCount;
  private ignored: IgnoredLines | undefined;
  private readonly inner: FileEntry[] = [];
  private readonly subtracted = new SubtractedTables();
  private format = 'unknown';
  private readonly tables = new OpenTables<TableSession>({
    begin: (table) => new TableSession(table, this.scope),
    end: (session) => session.end(),
  });
  private readonly texts: OpenTexts;
  private readonly veil: Veil;
  private readonly watch: FileWatch | undefined;
  private readonly accounts: Accounts;
  private joined: readonly JoinedTables[] = [];
  private readonly outlines: Outline[] = [];

  constructor(source: ByteSource, outer: Outer, kit: ScanKit) {
    this.source = source;
    this.outer = outer;
    this.kit = kit;
    this.texts = new OpenTexts(outer.about);
    this.veil = new Veil(outer.visibility);
    this.watch = kit.manifest?.watch(outer.path, outer.isEmbedded, kit.engine.headers);
    this.evidence = new Evidence(new JudgedRules(kit.policy), kit.maxFindings, outer.evidence);
    this.allowed = new AllowedCount(kit.allowances);
    this.doubtful = new Doubtful(kit.secret, (record) => this.add(record));
    this.accounts = new Accounts(kit.engine.accounts, source.name);
    this.scope = this.newScope();
  }

  async run(): Promise<FileEntry> {
    try {
      const { reader, problem: trouble } = await this.kit.pickReader(this.source);
      if (trouble) this.problems.add(trouble);
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
      this.problems.add(
        problem(this.outer.outermost.signal.aborted ? 'timeout' : 'unreadable', reasonOf(error)),
      );
    }
    return this.entry();
  }

  private entry(): FileEntry {
    const parts: EntryParts = {
      path: this.outer.path,
      format: this.format,
      bytes: this.source.size,
      evidence: this.evidence,
      problems: this.problems.all,
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

  /** What the parts of the engine are given of this file. */
  private newScope(): Scope {
    const { kit, outer, source } = this;
    const { joins, sketches } = outer.outermost;
    return {
      engine: kit.engine,
      secret: kit.secret,
      populations: outer.populations | kit.engine.populations(spaced(source.name)),
      ofHouses: saysHouses(spaced(source.name)),
      policy: kit.policy,
      person: (record) => this.doubtful.add(record),
      doubtful: this.doubtful,
      alike: (kind, keys, row) => {
        this.accounts.met(kind.owner.part, row, keys);
        joins.met(kind.owner, row, keys);
        return this.evidence.addAlike(kind, keys, row);
      },
      keep: (kind, facts) => this.evidence.keep(kind, facts),
      prefetch: (keys, people) => this.evidence.rules.prefetch(keys, people),
      risk: (risk) => this.evidence.addTable(risk),
      subtracted: this.subtracted,
      tooMuch: (what) => this.problems.tooMuch(what),
      failed: (detector) => this.problems.failed(detector.id),
      joins: { of: joins, where: outer.path.split('!').slice(1).join('!') },
      ...(sketches && { sketches: { of: sketches, path: outer.path } }),
      ...(kit.allowances && { isAllowed: (facts) => this.allowed.concerns(facts) }),
    };
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
      signal: this.outer.outermost.signal,
      ...(this.kit.told && { outline: (part) => this.outline(part) }),
    };
    try {
      this.readName();
      this.shareRows(reader);
      for await (const unit of reader.read(this.source, context)) {
        // People are counted in the order in which they come.
        if (unit.kind !== 'rows') this.tables.current?.settle();
        if (unit.kind === 'problem') this.problems.add(unit);
        else if (unit.kind === 'file') await this.embedded(unit);
        else this.unit(this.veil.over(unit));
        if (this.outer.outermost.signal.aborted) break;
      }
      // A reader may also have ended by itself when the time was up: what it left out must not look clean.
      if (this.outer.outermost.signal.aborted)
        this.problems.add(problem('timeout', 'the time for one file is up'));
    } finally {
      this.endReading();
    }
  }

  /** What was open ends: whoever waited for more is a person now. */
  private endReading(): void {
    this.tables.end();
    this.texts.end();
    for (const risk of this.subtracted.risks()) this.evidence.addTable(risk);
    if (!this.subtracted.isWhole)
      this.problems.tooMuch('more figures of people than can be held against each other');
    this.doubtful.settle();
    for (const person of this.accounts.people(this.kit.secret)) this.add(person);
    if (this.outer.depth === 0) this.join();
    this.scope.ahead?.close();
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
    const block: TextBlock = {
      kind: 'text',
      part: 'file name',
      text,
      visibility: 'visible',
      locate: () => location,
    };
    this.texts.push(block, this.scope);
  }

  private join(): void {
    const { rules } = this.evidence;
    this.joined = this.outer.outermost.joins.settle(
      (person) => rules.judge(person),
      (judgement, keys) => rules.count(judgement, keys),
    );
  }

  private unit(unit: RowBatch | TextBlock): void {
    this.accounts.see(unit);
    if (unit.kind === 'rows') {
      this.watch?.see(unit);
      this.tables.of(unit.table).push(unit);
    } else this.texts.push(asSeen(unit), this.scope);
  }

  private async embedded({ source, visibility: own, packedSize = 0, about }: Embedded): Promise<void> {
    const { depth, path, outermost } = this.outer;
    const { limits } = this.kit;
    if (depth + 1 > limits.depth) {
      this.problems.add(problem('too-deep', `containers nested more than ${limits.depth} deep`));
      return;
    }
    // What lies in its container as it is has been counted with that.
    const excess = outermost.total.excess(Math.max(0, source.size - packedSize), limits);
    if (excess !== undefined) {
      this.problems.tooMuch(excess);
      return;
    }
    const outer: Outer = {
      outermost,
      depth: depth + 1,
      path: `${path}!${source.name}`,
      evidence: this.evidence,
      populations: this.scope.populations,
      // What lies in a hidden file is hidden, also as a member of an archive there.
      visibility: own === 'visible' ? this.outer.visibility : own,
      isEmbedded: own !== 'visible',
      ...(about && { about }),
    };
    this.inner.push(await scanInto(source, outer, this.kit));
  }

  private add(record: PersonRecord): void {
    const at = record.facts[0]?.at[0] ?? 0;
    this.accounts.met(record.owner.part, at, record.keys);
    this.outer.outermost.joins.met(record.owner, at, record.keys);
    const allowed = this.allowed.without(record);
    const person = allowed && this.ignored ? this.ignored.without(allowed) : allowed;
    if (person) this.evidence.add(person);
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
