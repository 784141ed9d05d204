import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Run } from './types.ts';

const TIME = '/usr/bin/time';
/** 1 says that something was found. */
const FINE = new Set([0, 1]);

/**
 * The shell's clock counts milliseconds and adds up all that was started; GNU time tells the memory of the largest process.
 * `$0` begins the names of the files that both are told in.
 */
const SCRIPT = (timer: string) =>
  `TIMEFORMAT="%3R %3U %3S"; { time ${timer} "$@" >/dev/null 2>&3; } 3>"$0.said" 2>"$0.time"`;

/** A candidate that failed or did not end; what it said is the message. */
export class Failed extends Error {}

export interface Measuring {
  /** A folder for what is measured. */
  readonly scratch: string;
  /** Home of the programs that run, so that what they keep is none of the user's. */
  readonly home: string;
  /** Seconds after which a candidate is ended. */
  readonly limit: number;
}

/** Whether the memory can be told here. */
export const canTellMemory = (): boolean => existsSync(TIME);

export async function measure(command: Command, { scratch, home, limit }: Measuring): Promise<Run> {
  // Nothing is kept for who has no home.
  for (const folder of [scratch, home]) mkdirSync(folder, { recursive: true });
  const base = join(scratch, 'run');
  const timer = canTellMemory() ? `${TIME} -qf %M -o "$0.memory"` : '';
  const child = spawn('bash', ['-c', SCRIPT(timer), base, ...command.run], {
    stdio: 'ignore',
    detached: true,
    ...(command.folder === undefined ? {} : { cwd: command.folder }),
    env: { ...process.env, HOME: home, XDG_CACHE_HOME: '', ...command.env },
  });
  let late = false;
  const timeout = setTimeout(() => {
    late = true;
    process.kill(-child.pid!, 'SIGKILL');
  }, limit * 1000);
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  clearTimeout(timeout);
  if (late) throw new Failed(`had not ended after ${limit} s`);
  return told(base, status);
}

function told(base: string, status: number): Run {
  const read = (what: string) =>
    existsSync(`${base}.${what}`) ? readFileSync(`${base}.${what}`, 'utf8').trim() : '';
  const said = read('said');
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = read('time').split(' ').map(Number);
  const memory = Number(read('memory') || Number.NaN) / 1024;
  for (const what of ['said', 'time', 'memory']) rmSync(`${base}.${what}`, { force: true });
  if (!FINE.has(status)) throw new Failed(`status ${status}: ${said.split('\n').slice(-5).join('\n')}`);
  return { wall, cpu: user + system, memory };
}
