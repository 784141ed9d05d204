import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Missing, Tools } from './types.ts';

/** Exact versions, so that results of different days can be compared. None is a dependency of ours. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  papaparse: ['papaparse@5.7.1'],
  udsv: ['udsv@0.7.3'],
  'csv-parse': ['csv-parse@7.0.3'],
  htmlparser2: ['htmlparser2@12.0.0'],
  openredaction: ['openredaction@1.1.5'],
  // The last one that runs under Node 20.
  secretlint: ['secretlint@11.7.1', '@secretlint/secretlint-rule-preset-recommend@11.7.1'],
  ripgrep: ['@vscode/ripgrep@1.18.0'],
};

/** Programs that a package brings where the machine has them not: the peer, and its file below `node_modules`. */
const PACKED: Readonly<Record<string, { peer: string; file: string }>> = {
  rg: { peer: 'ripgrep', file: `@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg` },
};

/** Where what is missing comes from. */
const HINTS: Readonly<Record<string, string>> = {
  pdftotext: 'apt-get install poppler-utils',
  unzip: 'apt-get install unzip',
};

/** Finds programs, and fetches peers into the folder once. Each is asked for once a run. */
export function toolsIn(folder: string): Tools {
  const known = new Map<string, string | Missing>();
  const once = (name: string, find: (name: string) => string | Missing) => {
    const found = known.get(name) ?? find(name);
    known.set(name, found);
    return found;
  };
  const peer = (name: string) => once(`peer ${name}`, () => fetched(name, join(folder, name)));
  const packed = (name: string): string | Missing => {
    const pack = PACKED[name];
    if (pack === undefined)
      return { missing: `${name} is not installed${HINTS[name] ? `: ${HINTS[name]}` : ''}` };
    const within = peer(pack.peer);
    return typeof within === 'string' ? join(within, 'node_modules', pack.file) : within;
  };
  return { peer, program: (name) => once(name, () => onPath(name) ?? packed(name)) };
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Without install scripts: what a peer would do at its installation is nothing that is measured. */
function fetched(name: string, folder: string): string | Missing {
  const wanted = PEERS[name];
  if (wanted === undefined) throw new Error(`no peer is called ${name}`);
  const done = join(folder, `${wanted.map((spec) => spec.replaceAll('/', '+')).join(' ')}.fetched`);
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) return { missing: `npm could not fetch ${wanted.join(' ')}` };
  writeFileSync(done, '');
  return folder;
}
