import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { ParsedYaml } from '../policies/yaml-text.ts';
import type { Config } from './config-text.ts';
import { badConfig } from './errors/config.ts';
import { cannotRead } from './errors/paths.ts';
import { nearestFile } from './nearest.ts';

export const CONFIG_NAME = 'amparo.config.yaml';

export interface FoundConfig {
  /** Absolute path; undefined if there is no configuration. */
  readonly file?: string;
  readonly config: Config;
  /** Where in the file something stands. */
  readonly place?: ParsedYaml<Config>['place'];
  /** True if somebody asked for this file by its name: it may lie in a folder of others, and was only found. */
  readonly named?: boolean;
}

/** The configuration named, or the nearest one upwards from `start`, as far as the repository's top. */
export async function loadConfig(
  named: string | undefined,
  start: string,
  cwd: string,
): Promise<FoundConfig> {
  const file = named === undefined ? nearestFile(CONFIG_NAME, { cwd, start }) : resolve(cwd, named);
  if (file === undefined) return { config: {} };
  const shown = named ?? (relative(cwd, file) || file);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw cannotRead(shown, (error as NodeJS.ErrnoException).code ?? 'error');
  }
  // Most runs have no configuration and need no parser.
  const { parseConfig } = await import('./config-text.ts');
  const parsed = parseConfig(text);
  if ('faults' in parsed) throw badConfig(shown, parsed.faults);
  return { file, config: parsed.config, place: parsed.place, named: named !== undefined };
}
