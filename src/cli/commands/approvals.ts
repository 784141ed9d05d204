import { dirname, join, relative } from 'node:path';
import type { FileEntry, Lang } from '../../core/types.ts';
import { ApprovalBook } from '../../gate/approvals/book.ts';
import type { ApprovalEntry, Ending, FoundApprovals } from '../../gate/approvals/types.ts';
import { endedMessage } from '../../gate/approvals/words.ts';
import { hanging, printable } from '../../reporters/text/layout.ts';
import { changedApprovals } from '../approvals-text.ts';
import { noApprovals } from '../errors/approvals.ts';
import { isThere } from '../nearest.ts';
import { type Options, type RawOptions, resolveOptions } from '../options.ts';
import { writeWhole } from '../outputs.ts';
import { scanEach, textOf } from './approve.ts';
import type { Command, Surroundings } from './command.ts';

export type RawApprovals = Omit<RawOptions, 'format'>;

const WIDTH = 80;
const WORDS = {
  en: {
    none: 'Nothing was approved.',
    by: (by: string, day: string) => `approved by ${by} on ${day}`,
    until: (day: string) => `until ${day}`,
    over: 'over',
    verdicts: { block: 'must not be published', incomplete: 'not read whole', review: 'to be looked at' },
    holds: 'holds',
    gone: 'the file is not there',
    needless: 'nothing stops the file any more: the approval can go',
    left: (count: number) => `Left out: ${count}.`,
  },
  es: {
    none: 'No se aprobó nada.',
    by: (by: string, day: string) => `aprobado por ${by} el ${day}`,
    until: (day: string) => `hasta el ${day}`,
    over: 'vencida',
    verdicts: { block: 'no debe publicarse', incomplete: 'no se leyó por completo', review: 'por revisar' },
    holds: 'vale',
    gone: 'el archivo no está',
    needless: 'nada detiene ya al archivo: la aprobación sobra',
    left: (count: number) => `Quitadas: ${count}.`,
  },
} as const;

/** Who let what out, why and until when, as the file has it; no file is looked at. */
export const approvalsList: Command<[raw: RawApprovals]> = async (around, raw) => {
  const { found, options } = await loaded(around, raw);
  const text = WORDS[options.lang];
  const today = new Date().toISOString().slice(0, 10);
  if (found.approvals.length === 0) await around.io.stdout.write(`${text.none}\n`);
  for (const { path, verdict, by, at, until, reason } of found.approvals) {
    const over = until !== undefined && until < today ? ` (${text.over})` : '';
    const head = [
      text.verdicts[verdict],
      text.by(by, at.slice(0, 10)),
      ...(until ? [text.until(until) + over] : []),
    ];
    const lines = [
      ...hanging('', printable(path), WIDTH),
      ...hanging('  ', printable(head.join(', ')), WIDTH),
      ...hanging('  ', printable(reason), WIDTH),
    ];
    await around.io.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
};

/** Scans what was approved: status 1 if an approval does not hold. */
export const approvalsCheck: Command<[raw: RawApprovals]> = async (around, raw) => {
  const { found, options } = await loaded(around, raw);
  let status = 0;
  for (const state of await statesOf(found, options, around)) {
    if (isEnded(state)) status = 1;
    const line = `${state.approval.path}: ${stateInWords(state, options.lang)}`;
    await around.io.stdout.write(
      `${hanging(isEnded(state) ? '✖ ' : '✔ ', printable(line), WIDTH).join('\n')}\n`,
    );
  }
  return status;
};

/** What no run of Amparo can make hold again, and what nobody needs, is left out of the file. */
export const approvalsPrune: Command<[raw: RawApprovals]> = async (around, raw) => {
  const { found, options } = await loaded(around, raw);
  const over = (await statesOf(found, options, around)).filter(isOver);
  const { io } = around;
  for (const state of over)
    await io.stdout.write(
      `${hanging('- ', printable(`${state.approval.path}: ${stateInWords(state, options.lang)}`), WIDTH).join('\n')}\n`,
    );
  const before = await textOf(found.file, io.cwd);
  const keys = new Set(over.map(({ approval }) => keyOf(approval)));
  if (before !== undefined && over.length > 0) {
    const text = changedApprovals(before, { without: (one) => keys.has(keyOf(one)), put: [] });
    await writeWhole(found.file, [text], io.cwd);
  }
  await io.stderr.write(`${WORDS[options.lang].left(over.length)}\n`);
  return 0;
};

async function loaded(
  { io, api, lang }: Surroundings,
  raw: RawApprovals,
): Promise<{ found: FoundApprovals; options: Options }> {
  const options = await resolveOptions(raw, { io, api, lang, firstPath: '.' });
  if (options.approvals === undefined) throw noApprovals();
  return { found: options.approvals, options };
}

interface State {
  readonly approval: ApprovalEntry;
  readonly is: 'holds' | 'gone' | 'needless' | Ending;
  readonly entry?: FileEntry;
}

async function statesOf(
  found: FoundApprovals,
  options: Options,
  { io, api }: Surroundings,
): Promise<readonly State[]> {
  const { policy, lang } = options;
  const today = new Date().toISOString().slice(0, 10);
  const states: State[] = [];
  for (const path of new Set(found.approvals.map((one) => one.path))) {
    const own = found.approvals.filter((one) => one.path === path);
    const absolute = join(dirname(found.file), path);
    const shown = relative(io.cwd, absolute) || absolute;
    const [scanned] = isThere(absolute) ? await scanEach([shown], options, { io, api }) : [];
    const entry = scanned?.entry;
    if (entry === undefined) states.push(...own.map((approval) => ({ approval, is: 'gone' as const })));
    else if (entry.verdict === 'pass')
      states.push(...own.map((approval) => ({ approval, is: 'needless' as const })));
    else {
      const book = new ApprovalBook({ ...found, approvals: own, gone: [] }, { policy, today, lang });
      for (const { approval, why } of await book.states(entry, scanned!.sha256))
        states.push({ approval, is: why ?? 'holds', entry });
    }
  }
  return states;
}

function isEnded({ is }: State): boolean {
  return is !== 'holds' && is !== 'needless';
}

/** What another secret, another policy or a second look at the disk could still make hold is kept. */
function isOver({ is }: State): boolean {
  return !['holds', 'secret', 'unread', 'forbidden', 'persons'].includes(is);
}

function stateInWords({ approval, is, entry }: State, lang: Lang): string {
  const text = WORDS[lang];
  if (is === 'holds' || is === 'gone' || is === 'needless') return text[is];
  return endedMessage({ why: is, approval, verdict: entry!.verdict }, lang);
}

function keyOf({ path, by, at, digest }: ApprovalEntry): string {
  return JSON.stringify([path, by, at, digest]);
}
