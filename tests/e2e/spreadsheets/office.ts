/** LibreOffice as a writer: it reads a file made by hand and writes all of it anew in a format of its choice. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OfficeFormat } from './place.ts';

/** True if LibreOffice is there. */
export function officeIsThere(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** True if it opens texts, too: Debian has that in another package. */
export const writerIsThere = (): boolean => existsSync('/usr/lib/libreoffice/program/libswlo.so');

export const officeMissing =
  'LibreOffice (soffice) is missing. `npm test` installs it where it may; on Debian: apt-get install libreoffice-calc-nogui libreoffice-writer-nogui';

/** `--convert-to` for each format; flat ODS has no other name for its filter. */
const FILTERS: Readonly<Record<OfficeFormat, string>> = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  ods: 'ods:calc8',
  fods: 'fods:OpenDocument Spreadsheet Flat XML',
};

export interface Source {
  /** Without extension; names the result, too. */
  readonly name: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

export const convertAll = (sources: readonly Source[], to: OfficeFormat) => convert(sources, FILTERS[to], to);

/**
 * Converts all files in one run, with a profile of its own. `filter` as `--convert-to` takes it. Results by name; one
 * that is missing was refused.
 */
export async function convert(
  sources: readonly Source[],
  filter: string,
  extension: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-office-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const files = sources.map(({ name, extension: own, bytes }) => {
      const file = join(folder, `${name}.${own}`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      out,
      ...files,
    ]);
    return new Map(
      sources.flatMap(({ name }) => {
        const bytes = readIfThere(join(out, `${name}.${extension}`));
        return bytes === undefined ? [] : [[name, bytes] as const];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** Runs a program to its end, without a word; it is stopped after five minutes, of which it needs one tenth. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: 300_000 });
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}
