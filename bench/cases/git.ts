import { join } from 'node:path';
import { GIT_ENV, history, staged } from '../data/history.ts';
import type { Case, Command } from '../harness/types.ts';
import { amparo, beyond, scan, share } from './commands.ts';

export const gitCases = (size: number): Case[] => [
  {
    name: 'git/history',
    title:
      'all history of 10,000 commits, beside reading the same blobs and listing what the commits bring in',
    rounds: 3,
    data: { history: history(share(10_000, size)) },
    candidates: (at) => {
      const folder = join(at.paths.history!, 'history.git');
      const shell = (line: string): Command => ({ run: ['sh', '-c', line], folder, env: GIT_ENV });
      return {
        'amparo scan --history': { ...scan('--history', at), folder, env: GIT_ENV },
        'the same, one thread': { ...scan('--history', at, ['--jobs', '1']), folder, env: GIT_ENV },
        'git cat-file --batch': shell('git cat-file --batch < ../blobs'),
        'git rev-list | git diff-tree': shell(
          'git rev-list --all | git diff-tree --stdin -r -c --root -z --raw',
        ),
      };
    },
    bounds: [],
  },
  {
    name: 'git/staged',
    title: 'ten small files: staged, and in a folder',
    warm: true,
    data: { staged },
    candidates: ({ paths }) => ({
      '--staged': {
        run: amparo('scan', '--staged'),
        folder: join(paths.staged!, 'staged'),
        env: GIT_ENV,
      },
      'a folder': { run: amparo('scan', '.'), folder: join(paths.staged!, 'plain') },
    }),
    bounds: [beyond('a folder', 0.05, '--staged')],
  },
];
