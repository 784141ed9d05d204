import { join, relative } from 'node:path';
import type { Lang } from '../../core/types.ts';
import { printable } from '../../reporters/text/layout.ts';
import { cannotWrite } from '../errors/paths.ts';
import { Asking } from '../init/ask.ts';
import { detect, PIPELINES, type Pipeline, type Project } from '../init/detect.ts';
import { isInside, tidy } from '../init/output-folder.ts';
import { type Decisions, type Plan, type PlannedFile, planOf } from '../init/plan.ts';
import { initWords } from '../init/words.ts';
import { writeNew } from '../init/write-new.ts';
import type { Io } from '../io.ts';
import type { Command, Surroundings } from './command.ts';
import { hookManage } from './hook.ts';

export interface RawInit {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

const WRONG_USAGE = 2;

/** Writes a configuration, hooks and a pipeline's file, as the project suggests and its people say. Never over a file. */
export const init: Command<[raw: RawInit]> = async (around, raw) => {
  const { io, lang } = around;
  const words = initWords[lang];
  const project = await detect(io.cwd);
  const asking = !raw.yes && !raw.dryRun && hasPeople(io) ? new Asking(io, lang) : undefined;
  const decisions = await decide(project, around, asking);
  if (!decisions) return nothing(io, words.notWritten);
  const plan = await planOf(project, decisions);
  if (!raw.yes) {
    await show(plan, around);
    if (raw.dryRun) return 0;
    if (!asking) return nothing(io, words.giveYes);
    if (!(await asking.yes(words.write))) return nothing(io, words.notWritten);
  }
  await carryOut(plan, project, around);
  await io.stdout.write(
    `\n${words.next}\n${plan.next.map((step) => `  • ${printableLines(step)}\n`).join('')}`,
  );
  return 0;
};

async function nothing(io: Io, says: string): Promise<number> {
  await io.stderr.write(`amparo: ${says}\n`);
  return WRONG_USAGE;
}

/** Somebody who reads what is asked and can answer. */
function hasPeople({ stdin, stderr }: Io): boolean {
  return stderr.isTTY && (stdin as { isTTY?: boolean }).isTTY === true;
}

/** What the project suggests, or what is answered; undefined if nobody answers. */
async function decide(
  project: Project,
  { api, lang }: Surroundings,
  asking: Asking | undefined,
): Promise<Decisions | undefined> {
  const [usual = ''] = api.POLICY_NAMES;
  const { folder } = project.output;
  const found = { folder, policy: usual, pipeline: project.pipeline, hooks: project.isRepository };
  const chosen = asking ? await ask(asking, project, found, { policies: api.POLICY_NAMES, lang }) : found;
  if (!chosen) return undefined;
  return { ...chosen, folder: tidy(chosen.folder), lang, version: api.version };
}

type Chosen = Pick<Decisions, 'folder' | 'policy' | 'pipeline' | 'hooks'>;

async function ask(
  asking: Asking,
  project: Project,
  found: Chosen,
  { policies, lang }: { policies: readonly string[]; lang: Lang },
): Promise<Chosen | undefined> {
  const words = initWords[lang];
  const { because } = project.output;
  const why = because === undefined ? '' : ` (${words.because(because)})`;
  const folder = await asking.text(`${words.folder}${why}`, found.folder, isInside);
  if (folder === undefined) return undefined;
  const policy = await asking.text(words.policy(policies.join(', ')), found.policy, (name) =>
    policies.includes(name),
  );
  if (policy === undefined) return undefined;
  const hooks = project.isRepository ? await asking.yes(words.hooks) : false;
  if (hooks === undefined) return undefined;
  const names: readonly string[] = PIPELINES;
  const pipeline = await asking.text(words.pipeline(names.join(', ')), found.pipeline, (name) =>
    names.includes(name),
  );
  return pipeline === undefined ? undefined : { folder, policy, hooks, pipeline: pipeline as Pipeline };
}

/** What would be done, files with what they would hold. */
async function show({ files, hooks }: Plan, { io, lang }: Surroundings): Promise<void> {
  const words = initWords[lang];
  for (const { path, text, isThere } of files) {
    if (isThere) await io.stdout.write(`${words.there(path)}\n\n`);
    else await io.stdout.write(`${words.wouldWrite(path)}\n\n${text.replace(/^(?=.)/gm, '    ')}\n`);
  }
  if (hooks) await io.stdout.write(`${words.wouldInstall}\n`);
}

async function carryOut({ files, hooks }: Plan, project: Project, around: Surroundings): Promise<void> {
  const { io, lang } = around;
  const words = initWords[lang];
  for (const file of files) {
    const isNew = !file.isThere && (await write(file, project, io));
    await io.stdout.write(`${isNew ? words.written(file.path) : words.there(file.path)}\n`);
  }
  // What it says and cannot do by itself stands in its lines.
  if (hooks) await hookManage(around, 'install', []);
}

async function write({ path, text }: PlannedFile, { top }: Project, io: Io): Promise<boolean> {
  const file = join(top, path);
  try {
    return await writeNew(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : cannotWrite(relative(io.cwd, file) || file, code);
  }
}

const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');
