import { expiredFlag, onDay } from '../../core/policy-files.ts';
import { ENDED_RULE } from '../../core/set-aside.ts';
import type { FileEntry, Report } from '../../core/types.ts';
import { printable } from '../../reporters/text/layout.ts';
import { words } from '../../reporters/words/index.ts';
import type { ScanOptions } from '../api.ts';
import { clearanceWriter } from '../clearance.ts';
import type { Io } from '../io.ts';
import { KeptEntries } from '../kept-entries.ts';
import { type Options, type RawOptions, resolveOptions } from '../options.ts';
import { openReports, type Reports } from '../outputs.ts';
import { type Progress, progressLine } from '../progress.ts';
import type { Command, ScanSource } from './command.ts';
import { hintAtOcr } from './ocr-hint.ts';
import { scanSource } from './scan-source.ts';

export const scan: Command<[paths: string[], raw: RawOptions]> = async (around, paths, raw) =>
  scanFrom(around, await scanSource(paths, raw, around), raw);

/** Scans, judges, writes the reports. The status comes from the library's one resolver. */
export const scanFrom: Command<[source: ScanSource, raw: RawOptions]> = async (
  { io, api, lang },
  source,
  raw,
) => {
  const options = await resolveOptions(raw, { io, api, lang, firstPath: source.firstPath });

  await hintAtOcr(options, { io, api });
  const clearance = await clearanceWriter(raw, source.paths, { options, io });
  const since = raw.since === undefined ? undefined : await formerReport(raw.since, io.cwd);

  const startedAt = new Date();
  const expired = await tellExpired(options, startedAt, io);
  const skipped: Record<string, number> = {};
  const progress = progressLine(io, options.lang);
  const onSkipped = (reason: string): void => {
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  };
  const scanOptions: ScanOptions = {
    ...scanOptionsOf(options, io),
    ...(clearance && { onDigest: clearance.onDigest }),
    onProgress: progress.show,
    onSkipped,
  };
  const all = source.entries(options, scanOptions);
  const scanned = since ? since.withoutKnown(all, since.former, () => onSkipped('known')) : all;
  const reports = openReports(options, io);
  try {
    const entries = await collect(scanned, { reports, progress });
    io.signal.throwIfAborted();
    await tellEnded(entries, io);
    const flags = [...weakened(options), ...(since ? ['since'] : []), ...expired];
    const report: Report = {
      schema: 'amparo.report/1',
      tool: { name: 'amparo', version: api.version },
      run: { ...ranSince(startedAt, options), source: source.name, skipped, flags },
      ...api.judgeRun(entries),
      files: entries,
    };
    const status = api.exitStatus(report.verdict, { ...options, toReview: api.hasReview(entries) });
    await reports.finish(report, status);
    await clearance?.write(report);
    return status;
  } finally {
    await reports.abandon();
  }
};

/** How long the run took until now, and by which policy. */
const ranSince = (startedAt: Date, { policy }: Options) => ({
  startedAt: startedAt.toISOString(),
  durationMs: Math.max(0, Date.now() - startedAt.getTime()),
  policy: policy.id,
  policyDigest: policy.digest,
});

/** A former report, and what it is asked with: not loaded by other runs. */
async function formerReport(file: string, cwd: string) {
  const { readFormer, withoutKnown } = await import('../since.ts');
  return { former: await readFormer(file, cwd), withoutKnown };
}

/** The entries of a run, each told at once to the reports that are written while it goes on. */
async function collect(
  scanned: AsyncIterable<FileEntry>,
  { reports, progress }: { reports: Reports; progress: Progress },
): Promise<FileEntry[]> {
  const kept = new KeptEntries({ areTold: reports.areWrittenMeanwhile });
  try {
    for await (const entry of scanned) {
      kept.add(entry);
      await reports.entry(entry);
    }
  } finally {
    progress.clear();
  }
  return kept.entries;
}

/** Says of each allowance of the policy whose time is over that it no longer holds; gives their flags. */
async function tellExpired({ policy, lang }: Options, now: Date, io: Io): Promise<string[]> {
  const { expired } = onDay(policy, now.toISOString().slice(0, 10));
  for (const { id, until } of expired)
    await io.stderr.write(`amparo: ${words[lang].summary.expired(id, until)}\n`);
  return expired.map(expiredFlag);
}

/** Says of each approval that does not hold why, so that nobody takes the file for approved. */
async function tellEnded(entries: readonly FileEntry[], io: Io): Promise<void> {
  for (const { path, rules } of entries)
    for (const { id, message } of rules)
      if (id === ENDED_RULE) await io.stderr.write(`amparo: ${printable(path)}: ${printable(message)}\n`);
}

/** The options that let more pass, as the report names them. */
export function weakened({ allowIncomplete, own }: Options): string[] {
  const lists = own?.allow.map(({ name }) => `allow:${name}`) ?? [];
  return allowIncomplete ? ['allow-incomplete', ...lists] : lists;
}

/** What the library is told of the resolved options. */
export function scanOptionsOf(options: Options, io: Io): ScanOptions {
  return {
    policy: options.policy,
    lang: options.lang,
    limits: options.limits,
    maxFindings: options.maxFindings,
    gitignore: options.gitignore,
    together: options.together,
    ignore: options.ignore,
    ocr: options.ocr,
    ...(options.own ? { own: options.own } : {}),
    ...(options.manifest && { manifest: options.manifest }),
    ...(options.approvals && { approvals: options.approvals }),
    signal: io.signal,
    ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
    ...(options.memory === undefined ? {} : { memory: options.memory }),
  };
}
