import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import { GitError } from '../../sources/git/process.ts';
import { type GitWhat, refUpdates } from '../../sources/git/what.ts';
import { readStdin } from '../../sources/stdin.ts';
import { gitTrouble } from '../errors/git.ts';
import { unknownName } from '../errors/names.ts';
import { cannotWrite } from '../errors/paths.ts';
import { install, type State, stateOf, uninstall } from '../hooks/install.ts';
import { type Place, placeOf, type Repository, repositoryAt } from '../hooks/place.ts';
import { HOOKS, type Hook } from '../hooks/script.ts';
import { hookWords } from '../hooks/words.ts';
import type { Io } from '../io.ts';
import type { RawOptions } from '../options.ts';
import type { Command, ScanSource } from './command.ts';
import { gitSource } from './git-source.ts';
import { scanFrom } from './scan.ts';

/** `amparo hook install|uninstall|status [hook…]`. Status 1 if a hook is not as it was asked to be. */
export const hookManage: Command<[task: 'install' | 'uninstall' | 'status', hooks: string[]]> = async (
  { io, lang },
  task,
  typed,
) => {
  let status = 0;
  try {
    const repository = await repositoryAt(io.cwd);
    for (const hook of hooksOf(typed, repository)) {
      const place = await placeOf(repository, hook);
      const state = await done(task, place, hook);
      const isIn = state.kind === 'ours' || state.kind === 'chained' || state.kind === 'called';
      if (isIn === (task === 'uninstall') || state.kind === 'in-the-way') status = 1;
      await io.stdout.write(`${told(state, { task, hook, place, io, lang })}\n`);
    }
  } catch (error) {
    throw error instanceof GitError ? gitTrouble(error) : error;
  }
  return status;
};

async function done(task: 'install' | 'uninstall' | 'status', place: Place, hook: Hook): Promise<State> {
  try {
    if (task === 'status') return await stateOf(place, hook);
    if (task === 'uninstall') return await uninstall(place, hook);
    const cli = await realpath(process.argv[1] ?? '');
    return await install(place, hook, { node: process.execPath, cli });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : cannotWrite(place.file, code);
  }
}

/** Those that were named; else what is of use: a bare repository is pushed to, and nobody commits in it. */
function hooksOf(typed: readonly string[], { top }: Repository): readonly Hook[] {
  for (const name of typed)
    if (!HOOKS.includes(name as Hook)) throw unknownName({ en: 'hook', es: 'enganche' }, name, HOOKS);
  if (typed.length > 0) return typed as Hook[];
  return top === undefined ? ['pre-receive'] : ['pre-commit', 'pre-push'];
}

interface Told {
  readonly task: 'install' | 'uninstall' | 'status';
  readonly hook: Hook;
  readonly place: Place;
  readonly io: Io;
  readonly lang: 'en' | 'es';
}

function told(state: State, { task, hook, place, io, lang }: Told): string {
  const words = hookWords[lang];
  const shown = (file: string) => relative(io.cwd, file) || file;
  switch (state.kind) {
    case 'ours':
      return words.ours(hook);
    case 'chained':
      return words.chained(hook);
    case 'called':
      return task === 'uninstall'
        ? words.toRemove(hook, shown(state.manager.file))
        : words.called(hook, state.manager.name, shown(state.manager.file));
    case 'to-add':
      if (task === 'uninstall') return words.none(hook);
      return `${words.toAdd(hook, state.manager.name, shown(state.manager.file))}\n\n${indented(state.manager.lines)}\n`;
    case 'in-the-way':
      return words.inTheWay(hook, shown(place.file));
    case 'other':
      return words.other(hook);
    case 'none':
      return words.none(hook);
  }
}

function indented(lines: string): string {
  return lines.replace(/^/gm, '    ');
}

/** More than git ever tells a hook: some 100 bytes a ref. */
const REFS_BYTES = 64 * 1024 * 1024;

/** What git calls: scans what is about to be committed, pushed or received. Silent where nothing is to be said. */
export const hookRun: Command<[hook: Hook, args: readonly string[], raw: RawOptions]> = async (
  around,
  hook,
  args,
  raw,
) => {
  const { io, lang } = around;
  const what = await whatOf(hook, args, io);
  const source = await gitSource(what, [], around);
  let isTelling = raw.format !== undefined;
  const watched: ScanSource = {
    ...source,
    async *entries(options, scanOptions) {
      for await (const entry of source.entries(options, scanOptions)) {
        if (entry.verdict !== 'pass') isTelling = true;
        yield entry;
      }
    },
  };
  const kept: string[] = [];
  const stdout = { isTTY: io.stdout.isTTY, write: async (text: string) => void kept.push(text) };
  // A copy would ask for standard input, which takes time to be made.
  const quiet: Io = Object.create(io, { stdout: { value: stdout } });
  const status = await scanFrom({ ...around, io: quiet }, watched, { quiet: true, ...raw });
  if (isTelling || status !== 0) await io.stdout.write(kept.join(''));
  if (status !== 0) await io.stderr.write(`${hookWords[lang][REFUSED[hook]]}\n`);
  return status;
};

const REFUSED = { 'pre-commit': 'notCommitted', 'pre-push': 'notPushed', 'pre-receive': 'refused' } as const;

async function whatOf(hook: Hook, args: readonly string[], io: Io): Promise<GitWhat> {
  if (hook === 'pre-commit') return { kind: 'staged' };
  const { bytes, cut } = await readStdin(io.stdin, REFS_BYTES);
  const kind = hook === 'pre-receive' ? 'received' : 'pushed';
  const updates = cut ? undefined : refUpdates(Buffer.from(bytes).toString('utf8'), kind);
  if (!updates) throw gitTrouble(new GitError('bad-input', 'standard input'));
  if (kind === 'received') return { kind, updates };
  // The pre-commit framework tells the same in the environment.
  const { PRE_COMMIT_FROM_REF: old = '0', PRE_COMMIT_TO_REF: to, PRE_COMMIT_REMOTE_NAME: name } = io.env;
  if (updates.length === 0 && to !== undefined && /^[0-9a-f]{40,64}$/.test(to))
    return { kind, remote: name ?? '', updates: [{ old, new: to, ref: 'HEAD' }] };
  return { kind, remote: args[0] ?? name ?? '', updates };
}
