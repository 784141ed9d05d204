import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** What went wrong with git, for the command line to say in words. `detail`: git's own first line, or what was asked for. */
export type GitFault =
  | 'no-git'
  | 'no-repository'
  | 'bad-revision'
  | 'bad-range'
  | 'no-merge-base'
  | 'bad-input'
  | 'failed';

export class GitError extends Error {
  readonly fault: GitFault;
  readonly detail: string;
  /** The repository is a shallow clone: what is asked for may only not have been fetched. */
  readonly isShallow: boolean;

  constructor(fault: GitFault, detail = '', isShallow = false) {
    super(`git: ${fault}`);
    this.fault = fault;
    this.detail = detail;
    this.isShallow = isShallow;
  }
}

/**
 * Settings of a repository that would run programs, or show other objects than those that are published, count for
 * nothing. Only plumbing is called, which looks at no `diff.external`, `textconv` or `log.showSignature`.
 */
const SETTINGS = ['--no-replace-objects', '-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'];

/** Nothing is fetched or written: objects that are not here are named as a problem, and no index is refreshed. */
function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    // The same for git before 2.45: no protocol has this name.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_GRAFT_FILE: devNull,
    GIT_LITERAL_PATHSPECS: '1',
    GIT_TERMINAL_PROMPT: '0',
    // Messages are looked at to tell what is wrong.
    LC_ALL: 'C',
  };
}

/** Starts git in a folder, with the surroundings it was given (`GIT_INDEX_FILE`, `GIT_QUARANTINE_PATH` … of a hook). */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn('git', [...SETTINGS, ...args], { cwd: folder, env: environment(), windowsHide: true });
  // Git may end before it has read all that it is sent.
  child.stdin.on('error', () => {});
  return child;
}

export interface Ended {
  readonly status: number;
  readonly stderr: string;
}

/** Resolves when the process is gone. Rejects where there is no git. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr.length < 4_000) stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(new GitError(error.code === 'ENOENT' ? 'no-git' : 'failed', error.code ?? '')),
    );
    child.once('close', (status) => resolve({ status: status ?? 1, stderr }));
  });
}

/** The bytes of standard output as they come; throws at the end if git failed. */
export async function* outputOf(
  folder: string,
  args: readonly string[],
  input?: string,
): AsyncGenerator<Buffer> {
  const child = startGit(folder, args);
  const end = ended(child);
  end.catch(() => {});
  child.stdin.end(input);
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
    const { status, stderr } = await end;
    if (status !== 0) throw failure(stderr);
  } finally {
    child.kill();
  }
}

/** Runs git to its end: for small answers. */
export async function git(
  folder: string,
  args: readonly string[],
  input?: string,
): Promise<Ended & { readonly stdout: string }> {
  const child = startGit(folder, args);
  const end = ended(child);
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stdin.end(input);
  return { ...(await end), stdout };
}

/** What git's message means. */
export function failure(stderr: string): GitError {
  const line = stderr.split('\n').find((one) => /^(fatal|error):/.test(one)) ?? stderr.split('\n')[0] ?? '';
  const detail = line.replace(/^(fatal|error): /, '').slice(0, 300);
  if (/not a git repository/.test(stderr)) return new GitError('no-repository', detail);
  if (/unknown revision|bad revision|ambiguous argument|bad object|Not a valid (object|commit)/i.test(stderr))
    return new GitError('bad-revision', detail);
  return new GitError('failed', detail);
}
