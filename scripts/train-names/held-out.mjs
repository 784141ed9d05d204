// The names that the evaluation keeps apart from training, from bench/names/origins.txt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.mjs';

/** @returns {Set<string>} folded tokens; names of several words and compounds give one for each word. */
export function heldOut(fold) {
  const tokens = new Set();
  for (const line of readFileSync(join(root, 'bench/names/origins.txt'), 'utf8').split('\n')) {
    const [, list] = /^(?:given|family): (.*)$/.exec(line) ?? [];
    for (const part of list?.split(/[\s_-]/u) ?? []) tokens.add(fold(part));
  }
  tokens.delete('');
  return tokens;
}
