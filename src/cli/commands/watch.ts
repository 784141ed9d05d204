import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Report, Totals } from '../../core/types.ts';
import { printable } from '../../reporters/text/layout.ts';
import { type Changes, WatchedFolder } from '../../sources/watch/watch-folder.ts';
import { notAStream } from '../errors/names.ts';
import { notAFolder } from '../errors/paths.ts';
import { type Options, type RawOptions, resolveOptions, wholeNumber } from '../options.ts';
import { Batch } from '../watch/batch.ts';
import { Notifier } from '../watch/notify.ts';
import { Standings } from '../watch/standings.ts';
import { forPeople, forPrograms, type Telling } from '../watch/telling.ts';
import { countedFiles, watchWords, whatIsWrong } from '../watch/words.ts';
import type { Command, Surroundings } from './command.ts';
import { scanOptionsOf, weakened } from './scan.ts';

export interface RawWatch extends RawOptions {
  readonly poll?: string;
  /** False with `--no-notify`. */
  readonly notify?: boolean;
}

const STREAMS = ['text', 'ndjson'];

/** Looks through a folder, then through what changes in it, until it is interrupted; the status is that of what is there then. */
export const watch: Command<[folder: string, raw: RawWatch]> = async (around, folder, raw) => {
  const { io, api, lang } = around;
  const isFolder = await stat(resolve(io.cwd, folder)).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) throw notAFolder(folder);
  const given = { ...raw, format: raw.format ?? ['text'] };
  const options = await resolveOptions(given, { io, api, lang, firstPath: folder });
  const seconds = wholeNumber('--poll', raw.poll, 1);
  const watched = new WatchedFolder(folder, {
    cwd: io.cwd,
    signal: io.signal,
    gitignore: options.gitignore,
    ignore: options.ignore,
    ...(seconds !== undefined && { everyMs: seconds * 1000 }),
  });
  const session = new Session({ around, folder, options, notifies: raw.notify ?? true });
  await io.stderr.write(`amparo: ${watchWords[options.lang].watching(printable(folder))}\n`);
  try {
    for await (const changes of watched.changes()) await session.take(changes);
  } catch (error) {
    if (!io.signal.aborted || !session.hasBegun) throw error;
    return session.end(true);
  }
  return session.end(watched.isBehind);
};

interface Given {
  readonly around: Surroundings;
  readonly folder: string;
  readonly options: Options;
  readonly notifies: boolean;
}

/** One long look at a folder. */
class Session {
  readonly #given: Given;
  readonly #startedAt = new Date();
  readonly #standings = new Standings();
  readonly #telling: Telling;
  readonly #notifier: Notifier | undefined;
  #again = 0;
  /** Whether the files that were there from the start have been looked through. */
  hasBegun = false;

  constructor(given: Given) {
    const { around, options, notifies } = given;
    const [target, other] = options.targets;
    if (!target || other || target.file !== undefined || !STREAMS.includes(target.reporter.id))
      throw notAStream(STREAMS);
    this.#given = given;
    this.#telling =
      target.reporter.id === 'text'
        ? forPeople(around.io, options.lang)
        : forPrograms(target.reporter, around.io);
    this.#notifier = notifies ? new Notifier(around.io.env) : undefined;
  }

  async take(changes: Changes): Promise<void> {
    const isFirst = !this.hasBegun;
    const batch = new Batch(this.#standings);
    for (const path of changes.gone) this.#standings.forget(path);
    if (changes.files > 0) await this.#scan(changes, batch);
    if (!isFirst) this.#again += changes.files;
    await this.#telling.batch(batch, changes, isFirst);
    this.#notify(batch);
    if (isFirst) await this.#tellFirst();
    this.hasBegun = true;
  }

  /** The status is that of the files that are there; what nobody has looked through yet keeps the gate shut. */
  async end(isBehind: boolean): Promise<number> {
    const { around, options } = this.#given;
    const { verdict: found, toReview, ...totals } = this.#standings.totals();
    const verdict = isBehind && found !== 'block' ? 'incomplete' : found;
    await this.#telling.end(this.#report(verdict, totals), this.#again, isBehind);
    const status = around.api.exitStatus(verdict, { ...options, toReview });
    return status === 0 && isBehind ? around.api.exitStatus('incomplete', {}) : status;
  }

  async #scan(changes: Changes, batch: Batch): Promise<void> {
    const { around, folder, options } = this.#given;
    const scanOptions = { ...scanOptionsOf(options, around.io), together: false, wants: changes.wants };
    for await (const entry of around.api.scanPaths([folder], scanOptions)) {
      batch.add(entry);
      await this.#telling.entry(entry);
    }
    around.io.signal.throwIfAborted();
    batch.end();
  }

  #notify({ standings }: Batch): void {
    const { lang } = this.#given.options;
    const totals = standings.totals();
    if (totals.blocked + totals.incomplete === 0) return;
    this.#notifier?.show(`${whatIsWrong({ ...totals, review: 0 }, lang)}. ${watchWords[lang].see}`);
  }

  /** How it stands at the start, on standard error: standard output has the files. */
  async #tellFirst(): Promise<void> {
    const { around, options } = this.#given;
    const totals = this.#standings.totals();
    const wrong = whatIsWrong(totals, options.lang);
    const looked = watchWords[options.lang].lookedThrough(countedFiles(totals.files, options.lang));
    await around.io.stderr.write(`amparo: ${looked}${wrong === '' ? '' : `: ${wrong}`}.\n`);
  }

  #report(verdict: Report['verdict'], totals: Totals): Report {
    const { around, options } = this.#given;
    return {
      schema: 'amparo.report/1',
      tool: { name: 'amparo', version: around.api.version },
      run: {
        startedAt: this.#startedAt.toISOString(),
        durationMs: Math.max(0, Date.now() - this.#startedAt.getTime()),
        policy: options.policy.id,
        policyDigest: options.policy.digest,
        source: 'files',
        flags: weakened(options),
      },
      verdict,
      totals,
      files: [],
    };
  }
}
