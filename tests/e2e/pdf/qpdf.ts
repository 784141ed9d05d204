/** qpdf as a writer: it reads a file made by hand and writes all of it anew, in the ways that programs do. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

export function qpdfIsThere(): boolean {
  try {
    execFileSync('qpdf', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The user password is empty: anybody can read them. */
export const WAYS: readonly (readonly string[])[] = [
  ['--object-streams=generate', '--compress-streams=y', '--recompress-flate'],
  ['--linearize', '--object-streams=generate'],
  ['--encrypt', '', 'owner', '256', '--'],
  ['--encrypt', '', 'owner', '128', '--use-aes=y', '--', '--object-streams=generate'],
  ['--qdf'],
];

/** Rewrites the files where they are, some at once. */
export async function rewriteAll(
  files: readonly { readonly file: string; readonly way: readonly string[] }[],
): Promise<void> {
  const waiting = files.map(({ file, way }) => [...way, '--replace-input', file]);
  const workers = Array.from({ length: 4 }, async () => {
    for (let job = waiting.pop(); job; job = waiting.pop()) await promisify(execFile)('qpdf', job);
  });
  await Promise.all(workers);
}
