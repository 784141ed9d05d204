/**
 * Scanning pages of 50 MB of several shapes, each against reading the same page with `htmlparser2`, which looks for
 * nothing in it. In turn, in fresh processes; what counts is the ratio of processor times.
 *
 *     npm run bench -- page [ROUNDS] [MEGABYTES] [SHAPE…]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from '../measure.mjs';
import { SHAPES, writePage } from './shapes.mjs';

const PEER = '12.0.0';
const [rounds = '3', megabytes = '50', ...wanted] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));

/** htmlparser2 is no dependency: it is fetched once, without install scripts, into the cache. */
function peer() {
  const peers = join(root, 'node_modules/.cache/amparo/page-peers');
  const module = join(peers, 'node_modules/htmlparser2/dist/index.js');
  if (!existsSync(module)) {
    mkdirSync(peers, { recursive: true });
    writeFileSync(join(peers, 'package.json'), '{"private":true}\n');
    spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', `htmlparser2@${PEER}`], {
      cwd: peers,
      stdio: 'inherit',
    });
  }
  if (!existsSync(module)) throw new Error(`htmlparser2 ${PEER} could not be fetched`);
  return module;
}

async function measured(shape, module) {
  const path = join(folder, `${shape}.html`);
  await writePage(path, shape, Number(megabytes) * 1e6);
  const megabytesRead = statSync(path).size / 1e6;
  const { scan, parser } = await compare(
    {
      scan: [join(root, 'bin/amparo.js'), 'scan', '--jobs', '1', '--format', 'json', path],
      parser: [join(root, 'bench/page/htmlparser2.mjs'), module, path],
    },
    Number(rounds),
  );
  rmSync(path);
  const told = ({ cpu, memory }) =>
    `${cpu.toFixed(1)} s, ${(megabytesRead / cpu).toFixed(0)} MB/s, ${Math.round(memory)} MB`;
  console.log(
    `${shape.padEnd(10)} scan ${told(scan)}; htmlparser2 ${told(parser)}; ratio ${(scan.cpu / parser.cpu).toFixed(2)}`,
  );
}

try {
  const module = peer();
  for (const shape of wanted.length > 0 ? wanted : Object.keys(SHAPES)) await measured(shape, module);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
