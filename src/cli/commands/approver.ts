import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import type { Api } from '../api.ts';
import { badUntil, noReason, personalReason } from '../errors/approvals.ts';

const SHORTEST_REASON = 8;
const DAY = /^20\d\d-\d\d-\d\d$/;

/** Who approves by default: git's name for the user, or the system's. */
export async function userName(cwd: string): Promise<string> {
  const git = await promisify(execFile)('git', ['config', 'user.name'], { cwd, timeout: 5_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  if (git !== '') return git;
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** A reason that is one, and is not about a person. */
export async function checkedReason(typed: string | undefined, api: Api): Promise<string> {
  const reason = (typed ?? '').replace(/\s+/g, ' ').trim();
  if (reason.length < SHORTEST_REASON) throw noReason();
  const found = (await api.findInText(reason)).map(({ category }) => category);
  if (found.length > 0) throw personalReason('--reason', found);
  return reason;
}

/** A name or an address, and nothing else of a person. */
export async function checkedPerson(typed: string, api: Api): Promise<string> {
  const by = typed.replace(/\s+/g, ' ').trim();
  const found = (await api.findInText(by)).map(({ category }) => category);
  const other = found.filter((category) => category !== 'name' && category !== 'email');
  if (other.length > 0) throw personalReason('--by', other);
  return by;
}

/** A day of the calendar that is not over in UTC. */
export function checkedUntil(typed: string | undefined, today: string): string | undefined {
  if (typed === undefined) return undefined;
  const time = DAY.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== typed || typed < today)
    throw badUntil();
  return typed;
}
