// What the evaluation keeps apart from training: names of bench/names/origins.txt, phrases of bench/names/harmless.txt.
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

/** @returns {Set<string>} phrases that are nobody's name, in small letters. */
export function heldOutPhrases() {
  const lines = readFileSync(join(root, 'bench/names/harmless.txt'), 'utf8').split('\n');
  return new Set(
    lines
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.slice(line.indexOf(':') + 1).split(';'))
      .map((phrase) => phrase.replace('*', '').trim().toLowerCase()),
  );
}
