import { basename } from 'node:path';
import { Audit } from '../audit/audit.ts';
import { maskedName, Side } from '../audit/side.ts';
import type {
  AuditProblem,
  AuditReport,
  ColumnChoice,
  JudgedRow,
  ReportRow,
  ReportSide,
  Requirement,
} from '../audit/types.ts';
import { timeFor } from '../core/limits.ts';
import { problem } from '../core/problem.ts';
import { problemMessage } from '../core/problem-words.ts';
import type { ScanKit } from '../core/scan.ts';
import { withoutNumbers } from '../core/shown.ts';
import type { ByteSource, Lang, Masked, Problem } from '../core/types.ts';
import { fileSource } from '../sources/file-source.ts';
import { Deadline } from './deadline.ts';
import type { RunSettings } from './kit.ts';
import { nodeKit } from './node-kit.ts';

/** One of the two files to hold against each other. */
export interface AuditFile {
  /** As given, for the report. */
  readonly path: string;
  readonly absolute: string;
  readonly columns: ColumnChoice;
}

export interface AuditSettings {
  readonly required: readonly Requirement[];
  readonly maxRows: number;
  readonly signal?: AbortSignal;
}

/** A file in which no list of people was found, or not the columns that were named. */
export interface UnsureColumns {
  readonly path: string;
  readonly missing: readonly string[];
}

/** What is left to say of a run: when it began and by which version. */
export type AuditResult = Omit<AuditReport, 'schema' | 'tool' | 'run'>;

interface ReadSide {
  readonly side: Side;
  readonly format: string;
  readonly problems: readonly AuditProblem[];
}

const MOST_PROBLEMS = 50;

/** Holds a table of answers against the table of requests that they answer. */
export async function auditFiles(
  [request, response]: readonly [AuditFile, AuditFile],
  settings: RunSettings,
  { required, maxRows, signal }: AuditSettings,
): Promise<AuditResult | { readonly unsure: readonly UnsureColumns[] }> {
  const kit = await nodeKit(settings);
  const asked = await readSide(request, kit, signal);
  const given = await readSide(response, kit, signal);
  const problems = [...asked.problems, ...given.problems];
  const unsure = [unsureOf(request, asked), unsureOf(response, given)].filter((one) => one !== undefined);
  if (unsure.length > 0) return { unsure };
  const outcome = new Audit(asked.side, given.side, { required, most: maxRows }).run();
  const { rows, strengths, defects, reasons, ...totals } = outcome;
  const names = await maskedNames(rows, response, { kit, signal });
  return {
    verdict: totals.weak > 0 ? 'block' : problems.length > 0 ? 'incomplete' : 'pass',
    required,
    request: reportSide(request, asked),
    response: reportSide(response, given),
    totals: { requests: asked.side.rows.count, answers: given.side.rows.count, ...totals },
    strengths,
    defects,
    reasons,
    rows: rows.map((row) => reportRow(row, { asked: asked.side, given: given.side, names })),
    rowsTotal: totals.weak,
    problems,
  };
}

/** A file that could not be read is a problem; one that was and lists nobody is not what was meant. */
function unsureOf({ path }: AuditFile, { side, problems, format }: ReadSide): UnsureColumns | undefined {
  if (side.foundPeople) return undefined;
  if (side.missing.size > 0) return { path, missing: [...side.missing] };
  return problems.length > 0 || format === 'empty' ? undefined : { path, missing: [] };
}

async function readSide(
  file: AuditFile,
  kit: ScanKit,
  signal: AbortSignal | undefined,
  onRow?: ConstructorParameters<typeof Side>[1],
): Promise<ReadSide> {
  const side = new Side({ engine: kit.engine, secret: kit.secret, choice: file.columns }, onRow);
  const problems: Problem[] = [];
  const reading = { kit, side, problems, format: 'unknown', depth: 0, stop: new Deadline(0) };
  let source: Awaited<ReturnType<typeof fileSource>> | undefined;
  try {
    source = await fileSource(file.absolute, basename(file.path));
    reading.stop = new Deadline(timeFor(source.size, kit.limits), signal);
    await readInto(source, reading);
  } catch (error) {
    problems.push(problem('unreadable', (error as NodeJS.ErrnoException).code ?? 'the reader failed'));
  } finally {
    side.end();
    await source?.close();
  }
  if (reading.stop.aborted && source) problems.push(problem('timeout', 'the time for one file is up'));
  return { side, format: reading.format, problems: problems.map((one) => told(one, file.path, kit.lang)) };
}

interface Reading {
  readonly kit: ScanKit;
  readonly side: Side;
  readonly problems: Problem[];
  readonly depth: number;
  format: string;
  stop: Deadline;
}

/** A file, and the files in it: a table may lie in an archive or be packed. */
async function readInto(source: ByteSource, reading: Reading): Promise<void> {
  const { kit, side, problems, depth, stop } = reading;
  const { reader, problem: trouble } = await kit.pickReader(source);
  if (trouble) problems.push(trouble);
  if (depth === 0) reading.format = reader?.id ?? (source.size === 0 ? 'empty' : 'unknown');
  if (!reader) return;
  const { limits, platform } = kit;
  for await (const unit of reader.read(source, { limits, platform, signal: stop })) {
    if (unit.kind === 'problem') {
      if (problems.length < MOST_PROBLEMS) problems.push(unit);
    } else if (unit.kind !== 'file') side.push(unit);
    else if (depth >= limits.depth) problems.push(problem('too-deep', 'containers nested too deep'));
    else await readInto(unit.source, { ...reading, depth: depth + 1 });
    if (stop.aborted) return;
  }
}

function told({ code, detail, locator }: Problem, path: string, lang: Lang): AuditProblem {
  const message = problemMessage(code, detail, lang);
  return { path, code, message, ...(locator !== undefined && { locator: withoutNumbers(locator) }) };
}

/** The answers are read once more, for the names of the rows that are shown: none was kept. */
async function maskedNames(
  rows: readonly JudgedRow[],
  response: AuditFile,
  { kit, signal }: { readonly kit: ScanKit; readonly signal: AbortSignal | undefined },
): Promise<ReadonlyMap<number, Masked>> {
  const names = new Map<number, Masked>();
  const wanted = new Set(rows.map(({ index }) => index));
  if (wanted.size === 0) return names;
  await readSide(response, kit, signal, (index, row, columns) => {
    const name = wanted.has(index) ? maskedName(row, columns) : undefined;
    if (name !== undefined) names.set(index, name);
  });
  return names;
}

function reportSide({ path }: AuditFile, { side, format }: ReadSide): ReportSide {
  return { path, format, rows: side.rows.count, otherRows: side.otherRows, columns: side.found };
}

interface Sides {
  readonly asked: Side;
  readonly given: Side;
  readonly names: ReadonlyMap<number, Masked>;
}

function reportRow(row: JudgedRow, { asked, given, names }: Sides): ReportRow {
  const { locator, visibility } = given.locate(row.index);
  const name = names.get(row.index);
  return {
    locator: withoutNumbers(locator),
    visibility,
    ...(row.request >= 0 && { request: withoutNumbers(asked.locate(row.request).locator) }),
    strength: row.strength,
    reasons: row.reasons,
    ...(name !== undefined && { name }),
    namesakes: row.namesakes,
  };
}
