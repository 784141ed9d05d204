/** Real repositories for the tests, whatever the user's own settings of git are. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type How, type Ran, root, scanJson, temporaryFolder } from '../command.ts';

export const PEOPLE =
  'Name,DOB,Nationality\nIxchel Tzoc Ajanel,1987-03-12,Guatemala\nJosé Núñez Vega,1990-11-02,Honduras\n';
export const HARMLESS = 'Month,Count\nJanuary,412\nFebruary,388\n';

const ENV = {
  PATH: process.env.PATH!,
  LC_ALL: 'C',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '2024-05-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2024-05-01T12:00:00Z',
};

const made: { remove(): void }[] = [];

/** To be called when the tests of a file are over. */
export function removeRepositories(): void {
  for (const one of made.splice(0)) one.remove();
}

export function emptyFolder(): string {
  const folder = temporaryFolder();
  made.push(folder);
  return folder.path;
}

export class Repository {
  readonly path: string;

  /** A new one, or a clone of another. */
  constructor(
    how: { readonly bare?: boolean; readonly from?: string; readonly args?: readonly string[] } = {},
  ) {
    const { bare = false, from, args = [] } = how;
    this.path = join(emptyFolder(), bare ? 'r.git' : 'r');
    const bareOnly = bare ? ['--bare'] : [];
    if (from === undefined)
      execFileSync('git', ['init', '-q', '-b', 'main', ...bareOnly, ...args, this.path], { env: ENV });
    else
      execFileSync('git', ['clone', '-q', ...bareOnly, ...args, from, this.path], {
        env: ENV,
        stdio: 'pipe',
      });
  }

  /** Runs git, which must succeed. */
  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.path, ...args], { env: ENV, encoding: 'utf8', stdio: 'pipe' });
  }

  /** Runs git, which may fail, with hooks that find Node. */
  try(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
    const { status, stdout, stderr } = spawnSync('git', ['-C', this.path, ...args], {
      env: ENV,
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), content);
  }

  /** Writes files, stages all there is and commits. Gives the commit's id. */
  commit(files: Readonly<Record<string, string>>, message = 'a commit'): string {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
    return this.git('rev-parse', 'HEAD').trim();
  }

  scan(args: readonly string[], how: How = {}): ReturnType<typeof scanJson> {
    return scanJson(args, { cwd: this.path, ...how, env: { ...ENV, ...how.env } });
  }

  amparo(args: readonly string[], how: How = {}): Promise<Ran> {
    return import('../command.ts').then(({ amparo }) =>
      amparo(args, { cwd: this.path, ...how, env: { ...ENV, ...how.env } }),
    );
  }
}

/** What a report says of each file, in its order. */
export function verdicts({ report }: Awaited<ReturnType<typeof scanJson>>): string[] {
  return report.files.map(({ path, verdict }) => `${path}: ${verdict}`);
}

/** The built command, as a hook calls it. */
export const AMPARO = `'${process.execPath}' '${join(root, 'bin/amparo.js')}'`;
