import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Policy } from '../../core/types.ts';
import { signersOf } from '../../gate/clearance/dsse.ts';
import { type ParsedClearance, parseClearance } from '../../gate/clearance/parse.ts';
import { Cleared, type Demands, objectionsTo } from '../../gate/clearance/verify.ts';
import { sha256Of } from '../../gate/sha256.ts';
import { fileSource } from '../../sources/file-source.ts';
import { readKey } from '../clearance.ts';
import { badAge, fewKeys, noClearanceGiven } from '../errors/clearance.ts';
import { cannotRead, noSuchPath } from '../errors/paths.ts';
import type { Io } from '../io.ts';
import { type RawOptions, resolveOptions, wholeNumber } from '../options.ts';
import { type Published, publishedIn } from '../published.ts';
import type { Command } from './command.ts';
import { type Told, Verdicts } from './verify-words.ts';

export interface RawVerify extends Pick<RawOptions, 'policy' | 'config' | 'allowIncomplete' | 'lang'> {
  readonly clearance?: string;
  readonly publicKey?: readonly string[];
  readonly signatures?: string;
  readonly maxAge?: string;
}

/** Whether all that is about to be published is what was cleared: status 0, or 1 if not, or 3 if it cannot be read. */
export const verify: Command<[path: string, raw: RawVerify]> = async ({ io, api, lang }, path, raw) => {
  if (raw.clearance === undefined) throw noClearanceGiven();
  const place = await stat(resolve(io.cwd, path)).catch(() => undefined);
  if (place === undefined) throw noSuchPath([path]);
  const { policy, lang: words } = await resolveOptions(settingsIn(raw), { io, api, lang, firstPath: path });
  const demands = demandsOf(raw, policy, io);
  const text = await clearanceText(raw.clearance, io.cwd);
  const verdicts = new Verdicts(io, words);
  const signers = await signersAsked(raw, policy, io);
  const parsed = parseClearance(text);
  if (parsed === undefined) return verdicts.unusable(raw.clearance);
  await checkSignatures(parsed, signers, verdicts);
  for (const objection of objectionsTo(parsed.statement.predicate, demands))
    await verdicts.refuse({ objection });
  const cleared = new Cleared(parsed.statement, demands);
  const absolute = resolve(io.cwd, path);
  const files = place.isDirectory()
    ? publishedIn(absolute)
    : publishedIn(dirname(absolute), basename(absolute));
  for await (const file of files) {
    io.signal.throwIfAborted();
    const told = await refusalOf(file, cleared);
    if (told) await verdicts.refuse(told);
    else verdicts.files++;
  }
  return verdicts.end(parsed.statement, place.isDirectory() ? cleared.left : []);
};

/** The options that settle policy and language, as every command has them. */
const settingsIn = ({ policy, config, lang }: RawVerify): RawOptions => ({
  ...(policy !== undefined && { policy }),
  ...(config !== undefined && { config }),
  ...(lang !== undefined && { lang }),
});

function demandsOf({ maxAge: age, allowIncomplete = false }: RawVerify, policy: Policy, io: Io): Demands {
  const maxAge = ageIn(age);
  return {
    policyDigest: policy.digest,
    allowIncomplete,
    now: Date.now(),
    secret: io.env.AMPARO_SECRET || undefined,
    ...(maxAge !== undefined && { maxAge }),
  };
}

async function clearanceText(file: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), 'utf8');
  } catch (error) {
    throw cannotRead(file, (error as NodeJS.ErrnoException).code ?? 'error');
  }
}

interface Signers {
  readonly keys: readonly Awaited<ReturnType<typeof readKey>>[];
  readonly least: number;
}

/** How many signatures there must be is said here and by the policy in force, never by the clearance. */
async function signersAsked(
  { publicKey = [], signatures }: RawVerify,
  policy: Policy,
  io: Io,
): Promise<Signers> {
  const keys = await Promise.all(publicKey.map((file) => readKey(file, 'public', io.cwd)));
  const least = Math.max(
    wholeNumber('--signatures', signatures, 1) ?? Math.min(1, keys.length),
    policy.clearance?.signatures ?? 0,
  );
  const { keyId } = await import('../../gate/clearance/dsse.ts');
  const different = new Set(keys.map(keyId)).size;
  if (different < least) throw fewKeys(least, different);
  return { keys, least };
}

async function checkSignatures(
  { envelope }: ParsedClearance,
  { keys, least }: Signers,
  verdicts: Verdicts,
): Promise<void> {
  const found = envelope ? signersOf(envelope, keys).size : 0;
  if (found < least) await verdicts.refuse({ signatures: { asked: least, found } });
  else if (least === 0) await verdicts.warn(envelope ? 'unchecked' : 'unsigned');
}

async function refusalOf(file: Published, cleared: Cleared): Promise<Told | undefined> {
  const { name } = file;
  if (file.kind !== 'file' && file.kind !== 'link') return { name, why: file.kind };
  const sha256 = await digestOf(file.absolute);
  if (sha256 === undefined) return { name, why: 'unreadable' };
  // A scan reads what is linked under its own name only.
  const known = file.kind === 'link' && !cleared.has(name) ? file.target : name;
  const why = await cleared.refusalOf(known, sha256);
  return why && { name, why };
}

/** Undefined for what cannot be read, or is being written to. */
async function digestOf(absolute: string): Promise<string | undefined> {
  try {
    const source = await fileSource(absolute, '');
    try {
      const sha256 = await sha256Of(source);
      return (await source.isUnchanged()) ? sha256 : undefined;
    } finally {
      await source.close();
    }
  } catch {
    return undefined;
  }
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

function ageIn(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const [, number, unit] = /^(\d{1,5})([mhd])$/.exec(typed) ?? [];
  if (number === undefined || unit === undefined) throw badAge();
  return Number(number) * UNITS[unit]!;
}
