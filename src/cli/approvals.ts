import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { FoundApprovals } from '../gate/approvals/types.ts';
import { badApprovals } from './errors/config.ts';
import { cannotRead } from './errors/paths.ts';
import { isThere, nearestFile, repositoryOf, type Where } from './nearest.ts';

const APPROVALS_NAME = 'amparo.approvals.yaml';

/** The approvals named, or those beside the configuration, or the nearest ones upwards. */
export async function loadApprovals(
  named: string | undefined,
  where: Where,
  secret: string | undefined,
): Promise<FoundApprovals | undefined> {
  const { cwd } = where;
  const file = named === undefined ? nearestFile(APPROVALS_NAME, where) : resolve(cwd, named);
  if (file === undefined) return undefined;
  const shown = named ?? (relative(cwd, file) || file);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(shown, error.code ?? 'error');
  });
  const { parseApprovals } = await import('./approvals-text.ts');
  const parsed = parseApprovals(text);
  if ('faults' in parsed) throw badApprovals(shown, parsed.faults);
  const paths = new Set(parsed.approvals.map(({ path }) => path));
  const gone = [...paths].filter((path) => !isThere(join(dirname(file), path)));
  return { approvals: parsed.approvals, file, cwd, gone, ...(secret && { secret }) };
}

/** Where approvals are written if there are none yet: beside the configuration, or at the repository's top, or here. */
export function placeForApprovals(named: string | undefined, where: Where): string {
  if (named !== undefined) return resolve(where.cwd, named);
  const found = nearestFile(APPROVALS_NAME, where);
  if (found !== undefined) return found;
  const folder = where.config ? dirname(where.config) : (repositoryOf(where.start) ?? where.cwd);
  return join(folder, APPROVALS_NAME);
}
