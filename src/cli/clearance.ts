import type { KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { FileEntry, Report } from '../core/types.ts';
import type { ScannedFile } from '../gate/clearance/statement.ts';
import { badKey, clearanceOfFilesOnly, keyWithoutClearance, outsideFolder } from './errors/clearance.ts';
import { cannotRead } from './errors/paths.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import { writeWhole } from './outputs.ts';

export interface ClearanceFlags {
  readonly clearance?: string;
  readonly key?: string;
}

/** What a scan does for the clearance that was asked for. */
export interface ClearanceWriter {
  onDigest(entry: FileEntry, sha256: string | undefined): void;
  write(report: Report): Promise<void>;
}

/** Undefined if none was asked for. Throws before anything is scanned if it could not be written or signed. */
export async function clearanceWriter(
  { clearance, key }: ClearanceFlags,
  paths: readonly string[],
  { options, io }: { options: Options; io: Io },
): Promise<ClearanceWriter | undefined> {
  if (clearance === undefined) {
    if (key !== undefined) throw keyWithoutClearance();
    return undefined;
  }
  if (paths.length === 0 || paths.includes('-')) throw clearanceOfFilesOnly();
  const signer = key === undefined ? undefined : await readKey(key, 'private', io.cwd);
  const base = await baseOf(paths, io.cwd);
  const files: ScannedFile[] = [];
  return {
    onDigest(entry, sha256) {
      const name = relative(base, resolve(io.cwd, entry.path));
      if (/^\.\.(?:[\\/]|$)/.test(name) || isAbsolute(name)) throw outsideFolder(entry.path);
      files.push({ name: name.split(sep).join('/'), entry, sha256 });
    },
    async write(report) {
      const text = await clearanceText({ files, report, signer }, options, io);
      await writeWhole(resolve(io.cwd, clearance), [text], io.cwd);
    },
  };
}

interface Made {
  readonly files: readonly ScannedFile[];
  readonly report: Report;
  readonly signer: KeyObject | undefined;
}

async function clearanceText({ files, report, signer }: Made, options: Options, io: Io): Promise<string> {
  const { statementOf, statementText } = await import('../gate/clearance/statement.ts');
  const { strict, allowIncomplete } = options;
  const secret = io.env.AMPARO_SECRET || undefined;
  const text = statementText(await statementOf(files, report, { strict, allowIncomplete, secret }));
  if (signer === undefined) return text;
  const { envelopeOf, signed } = await import('../gate/clearance/dsse.ts');
  return `${JSON.stringify(signed(envelopeOf(text), signer), undefined, 2)}\n`;
}

/** Names are from the one folder that is scanned, or from that of the one file, or else from the current one. */
async function baseOf(paths: readonly string[], cwd: string): Promise<string> {
  const [only, ...more] = paths;
  if (only === undefined || more.length > 0) return cwd;
  const absolute = resolve(cwd, only);
  return (await stat(absolute)).isDirectory() ? absolute : dirname(absolute);
}

/** An Ed25519 key in PEM. Throws `UserError` for what is none. */
export async function readKey(file: string, kind: 'private' | 'public', cwd: string): Promise<KeyObject> {
  const { keyIn } = await import('../gate/clearance/dsse.ts');
  const pem = await readFile(resolve(cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(file, error.code ?? 'error');
  });
  const key = keyIn(pem, kind);
  if (key === undefined) throw badKey(file, kind);
  return key;
}
