import { smallList, tenFiles } from '../data/start.ts';
import type { Case } from '../harness/types.ts';
import { amparo, beyond } from './commands.ts';

const BARE = 'node -e 0';

export const startCases = (): Case[] => [
  {
    name: 'start',
    title: 'what a start costs beyond that of Node, with and without kept code (docs/architecture.md)',
    warm: true,
    data: { one: smallList, ten: tenFiles },
    candidates: ({ paths }) => {
      const one = amparo('scan', paths.one!);
      const ten = amparo('scan', paths.ten!);
      const env = { NODE_DISABLE_COMPILE_CACHE: '1' };
      return {
        '--version': { run: amparo('--version') },
        '--help': { run: amparo('--help') },
        'one small CSV': { run: one },
        'ten small files': { run: ten },
        'one small CSV, nothing kept': { run: one, env },
        'ten small files, nothing kept': { run: ten, env },
        [BARE]: { run: [process.execPath, '-e', '0'] },
      };
    },
    bounds: [
      beyond(BARE, 0.025, '--version'),
      beyond(BARE, 0.05, 'one small CSV'),
      beyond(BARE, 0.1, 'ten small files'),
    ],
  },
];
