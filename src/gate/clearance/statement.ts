import type { FileEntry, Report } from '../../core/types.ts';
import { slowDigest } from '../slow-digest.ts';
import { isPlainName } from './names.ts';
import { PREDICATE_TYPE, STATEMENT_TYPE, type Statement, type Subject } from './types.ts';

/** An outermost file of a run: its name from the scanned folder, and the SHA-256 of what was scanned. */
export interface ScannedFile {
  readonly name: string;
  readonly entry: FileEntry;
  readonly sha256: string | undefined;
}

export interface Gate {
  readonly strict: boolean;
  readonly allowIncomplete: boolean;
  readonly secret?: string | undefined;
}

/** The clearance of a run: the files that may go out, and what is to be known of how they were looked at. */
export async function statementOf(
  files: readonly ScannedFile[],
  report: Omit<Report, 'files'>,
  gate: Gate,
): Promise<Statement> {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const twins = twinsIn(files);
  // A name that is no path below the folder everywhere, or that stands for two files, clears nothing.
  const cleared = new Set(
    sorted.filter(
      (file) => isCleared(file, gate) && isPlainName(file.name) && !twins.has(file.name.normalize('NFC')),
    ),
  );
  const subject = await Promise.all([...cleared].map((file) => subjectOf(file, gate.secret)));
  const { run, totals, tool, verdict } = report;
  return {
    _type: STATEMENT_TYPE,
    subject,
    predicateType: PREDICATE_TYPE,
    predicate: {
      tool,
      policy: run.policy,
      policyDigest: run.policyDigest,
      verdict,
      time: new Date(Date.parse(run.startedAt) + run.durationMs).toISOString(),
      coverage: {
        files: totals.files,
        bytes: totals.bytes,
        cleared: subject.length,
        notCleared: sorted
          .filter((file) => !cleared.has(file))
          .map(({ name, entry }) => ({ name, verdict: entry.verdict })),
        skipped: run.skipped ?? {},
      },
      flags: run.flags ?? [],
      approved: sorted.flatMap(approvalOf),
    },
  };
}

/** Who let a file out that the policy stops; none for others. */
function approvalOf({ name, entry: { approved } }: ScannedFile): Statement['predicate']['approved'] {
  if (!approved) return [];
  const { by, until } = approved;
  return [{ name, by, ...(until !== undefined && { until }) }];
}

function isCleared({ entry, sha256 }: ScannedFile, { strict, allowIncomplete }: Gate): boolean {
  if (sha256 === undefined) return false;
  if (entry.approved || entry.verdict === 'pass') return true;
  return (entry.verdict === 'review' && !strict) || (entry.verdict === 'incomplete' && allowIncomplete);
}

/** Names that some systems take for one (Unicode NFC and NFD). */
function twinsIn(files: readonly ScannedFile[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twins = new Set<string>();
  for (const name of files.map((file) => file.name.normalize('NFC')))
    if (seen.has(name)) twins.add(name);
    else seen.add(name);
  return twins;
}

async function subjectOf({ name, entry, sha256 }: ScannedFile, secret?: string): Promise<Subject> {
  return entry.verdict === 'pass'
    ? { name, digest: { sha256: sha256! } }
    : { name, digest: { 'scrypt-sha256': await slowDigest(sha256!, secret) } };
}

/** As it is written, and signed. */
export function statementText(statement: Statement): string {
  return `${JSON.stringify(statement, undefined, 2)}\n`;
}
