import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Dataset, Facts } from './types.ts';

/** What is imported from the project's modules, but for types. */
const IMPORTED = /^(?:import (?!type ).*|\} )from '(\.[^']+\.ts)';$/gm;

export interface Made {
  readonly path: string;
  readonly facts: Facts;
}

/**
 * The path of the data, which are made if they are not in the folder yet, or if what makes them has changed since.
 * Undefined if this machine cannot make them.
 */
export async function made(dataset: Dataset, folder: string): Promise<Made | undefined> {
  mkdirSync(folder, { recursive: true });
  const extension = extname(dataset.name);
  const stem = dataset.name.slice(0, dataset.name.length - extension.length);
  const path = join(folder, `${stem}-${digest(dataset.source)}${extension}`);
  const about = `${path}.facts`;
  if (existsSync(about)) return { path, facts: JSON.parse(readFileSync(about, 'utf8')) };
  removeFormer(folder, stem, extension);
  const unfinished = join(folder, `unfinished-${process.pid}${extension}`);
  const facts = await dataset.write(unfinished);
  if (facts === undefined) return undefined;
  renameSync(unfinished, path);
  // Written last: without it the data count as unfinished.
  writeFileSync(about, JSON.stringify(facts));
  return { path, facts };
}

/** Of the module that makes the data and of the project's modules that it is made with. */
export function digest(source: string): string {
  const hash = createHash('sha256');
  const seen = new Set<string>();
  const add = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    hash.update(text);
    for (const [, imported] of text.matchAll(IMPORTED)) add(join(dirname(path), imported!));
  };
  add(source);
  return hash.digest('hex').slice(0, 12);
}

function removeFormer(folder: string, stem: string, extension: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${stem}-`)) continue;
    const ending = name.slice(stem.length + 1).replace(/^[0-9a-f]{12}/, '#');
    if (ending === `#${extension}` || ending === `#${extension}.facts`)
      rmSync(join(folder, name), { recursive: true });
  }
}
