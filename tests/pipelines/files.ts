/** The files of `pipelines/` and `action.yml`, as data. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const textOf = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: each file has a shape of its own, which its schema is asked for.
export const yamlOf = (path: string): any => parse(textOf(path));
