/** A folder in which a pipeline's commands run as on a build machine: the real Amparo, and programs that only say they ran. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './files.ts';

/** Invented people. */
export const LEAK = [
  'Detainee name,Date of birth,Citizenship,A-number',
  'Ixchel Tzoc Caal,1987-03-12,Guatemala,A918-273-645',
  'Tigist Abebe Worku,1991-11-02,Ethiopia,A917-263-544',
  'Yusniel Perdomo Roque,1979-06-30,Cuba,A216-283-501\n',
].join('\n');
export const COUNTS = 'Month,Detained\nJanuary,120\nFebruary,131\n';
/** No format, no text. */
export const NOISE = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + 7 * i) & 0xff);

/** What a folder to be published may hold, and what a scan of it answers. */
export const FOLDERS: readonly [name: string, file: string, content: string | Uint8Array, status: number][] =
  [
    ['a leak under a hostile name', '$(touch pwned) `touch pwned`; touch pwned\' ".csv', LEAK, 1],
    ['a file that cannot be read', 'noise.bin', NOISE, 3],
    ['nothing to hide', 'counts.csv', COUNTS, 0],
  ];

/** Programs that publish, build or check out: each only writes down how it was called. */
const RECORDED = ['aws', 'az', 'hugo', 'rsync', 'vercel', 'netlify'];
/** As `npx` does with a package that is installed: without looking for it anywhere. */
const NPX = `while [ $# -gt 0 ]; do case $1 in --) shift; break ;; -*) shift ;; *) break ;; esac; done
case $1 in amparo | amparo@[0-9]*) shift ;; *) echo "npx: not found" >&2; exit 127 ;; esac
exec node "$AMPARO_ROOT/bin/amparo.js" "$@"`;
/** Puts the package where an installation would. */
const NPM = `[ "$1" = install ] || exit 0
mkdir -p node_modules
ln -s "$AMPARO_ROOT" node_modules/amparo`;

export interface Ran {
  readonly status: number | null;
  readonly out: string;
}

export class Sandbox {
  /** With a space, as people's folders have them. */
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo pipeline ')));
  readonly #bin = join(this.folder, 'bin');
  readonly project = join(this.folder, 'my project');
  readonly #calls = join(this.folder, 'calls');

  constructor() {
    for (const path of [this.#bin, this.project, join(this.folder, 'temp')]) mkdirSync(path);
    const record = (name: string) =>
      `printf '%s' "${name}" >>"$CALLS"; printf ' [%s]' "$@" >>"$CALLS"; echo >>"$CALLS"`;
    for (const name of RECORDED) this.#program(name, record(name));
    this.#program('npx', `${record('npx')}\n${NPX}`);
    this.#program('npm', `${record('npm')}\n${NPM}`);
    symlinkSync(process.execPath, join(this.#bin, 'node'));
  }

  #program(name: string, script: string): void {
    writeFileSync(join(this.#bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(this.#bin, name), 0o755);
  }

  put(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.project, path)), { recursive: true });
    writeFileSync(join(this.project, path), content);
  }

  /** Empties the project and what was recorded. */
  clear(): void {
    for (const path of [this.project, join(this.folder, 'temp')]) {
      rmSync(path, { recursive: true, force: true });
      mkdirSync(path);
    }
    rmSync(this.#calls, { force: true });
  }

  /** Runs `command` with its arguments in the project, as a build machine would: hostile names of branches included. */
  run(command: readonly [string, ...string[]], env: Readonly<Record<string, string>> = {}): Ran {
    const { PATH = '' } = process.env;
    const hostile = '$(touch pwned);`touch pwned`';
    const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
      cwd: this.project,
      encoding: 'utf8',
      timeout: 60_000,
      input: '',
      env: {
        PATH: `${this.#bin}:${PATH}`,
        LC_ALL: 'C',
        HOME: this.folder,
        CALLS: this.#calls,
        AMPARO_ROOT: root,
        ...{ CI: 'true', CI_COMMIT_REF_NAME: hostile, BRANCH_NAME: hostile, BUILD_SOURCEBRANCHNAME: hostile },
        ...{ GITHUB_HEAD_REF: hostile, GITHUB_REF_NAME: hostile, DEPLOY_TARGET: 'host:/srv/a b' },
        ...env,
      },
    });
    return { status, out: stdout + stderr };
  }

  /** The calls of a program so far, each argument in brackets. */
  calls(program: string): string[] {
    if (!existsSync(this.#calls)) return [];
    const lines = readFileSync(this.#calls, 'utf8').split('\n');
    return lines.filter((line) => line.startsWith(`${program} `));
  }

  /** Whether something that was given as a name or text was run. */
  get isPwned(): boolean {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).some((path) =>
      /(?:^|\/)pwned$/.test(path),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
