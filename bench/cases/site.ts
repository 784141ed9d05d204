import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../data/site.ts';
import type { Case, Command, Missing, Place } from '../harness/types.ts';
import { amparo, OURS, peer, ratio, rg, scan, share, TEN_PATTERNS } from './commands.ts';

export const siteCases = (size: number): Case[] => [
  {
    name: 'site',
    title: '20,000 small files of a web site, beside ripgrep, secretlint and openredaction',
    rounds: 3,
    data: { site: site(share(20_000, size)) },
    candidates: (at) => ({
      [OURS]: scan(at.paths.site!, at),
      'rg, ten patterns': rg(TEN_PATTERNS, at.paths.site!, at),
      'rg, a pattern a detector': rg(asManyPatterns(at), at.paths.site!, at),
      secretlint: secretlint(at),
      openredaction: peer('openredaction', at.paths.site!, at),
    }),
    bounds: [
      ratio('rg, ten patterns', 10),
      ratio('rg, a pattern a detector', 10),
      ratio('secretlint', 1 / 3),
    ],
  },
];

/** As many expressions as there are detectors, of the shapes that those look for. */
function asManyPatterns({ scratch }: Place): string {
  const [node, ...args] = amparo('detectors', 'list');
  const { stdout } = spawnSync(node!, args, { encoding: 'utf8' });
  const count = stdout.split('\n').filter((line) => /^\S/.test(line)).length;
  const shapes = [
    (i: number) => `\\b[A-Z]{${1 + (i % 3)}}[0-9]{${6 + (i % 5)}}\\b`,
    (i: number) => `\\b[0-9]{${2 + (i % 3)}}-[0-9]{2}-[0-9]{${3 + (i % 3)}}\\b`,
    (i: number) => `\\b[0-9]{1,2}[/.][0-9]{1,2}[/.](19|20)[0-9]{2}.{${i}}`,
    (i: number) => `\\b[A-Z][a-z]{${2 + (i % 9)},14} [A-Z][a-z]{2,14} [A-Z][a-z]{2,14}\\b`,
    (i: number) => `[a-z0-9._-]{1,40}@[a-z0-9-]{${1 + (i % 30)},40}\\.[a-z]{2,12}`,
  ];
  const patterns = Array.from({ length: count }, (_, i) => shapes[i % shapes.length]!(i));
  const path = join(scratch, 'patterns');
  writeFileSync(path, `${patterns.join('\n')}\n`);
  return path;
}

/** It reads only what lies below its working folder. */
function secretlint({ paths, scratch, tools }: Place): Command | Missing {
  const folder = tools.peer('secretlint');
  if (typeof folder !== 'string') return folder;
  const config = join(scratch, 'secretlintrc.json');
  writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  const bin = join(folder, 'node_modules/secretlint/bin/secretlint.js');
  return { run: [process.execPath, bin, '--secretlintrc', config, '**/*'], folder: paths.site! };
}
