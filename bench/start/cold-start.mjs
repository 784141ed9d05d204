/**
 * What a start costs beyond a bare `node -e 0`: wall and processor time of the smallest uses, each in a fresh process, in
 * turn, medians.
 *
 *     npm run bench -- start [ROUNDS] [NODE]
 *
 * NODE: another Node to run them with. Kept code (docs/architecture.md) is measured there and missing.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFiles } from './files.mjs';

const rounds = Number(process.argv[2] ?? 11);
const node = process.argv[3] ?? process.execPath;
const amparo = fileURLToPath(new URL('../../bin/amparo.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));
const home = join(folder, 'home');
/** Milliseconds beyond bare Node that were set as bounds. */
const BOUNDS = { '--version': 25, 'one small CSV': 50, 'ten small files': 100 };

/** Seconds of wall, user and system time; the shell's own clock has milliseconds, and loads nothing into the process. */
function timed(args, env) {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$0" "$@" >/dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['-c', script, node, ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, XDG_CACHE_HOME: '', ...env },
  });
  const [wall, user, system] = stderr.trim().split(' ').map(Number);
  return { wall: wall * 1000, cpu: (user + system) * 1000 };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function inTurn(uses) {
  const runs = new Map(Object.keys(uses).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, { args, env }] of Object.entries(uses)) runs.get(name).push(timed(args, env));
  return new Map(
    [...runs].map(([name, list]) => [
      name,
      { wall: median(list.map(({ wall }) => wall)), cpu: median(list.map(({ cpu }) => cpu)) },
    ]),
  );
}

try {
  mkdirSync(home);
  const { one, ten } = await writeFiles(folder);
  const none = { NODE_DISABLE_COMPILE_CACHE: '1' };
  const uses = {
    'node -e 0': { args: ['-e', '0'] },
    '--version': { args: [amparo, '--version'] },
    '--help': { args: [amparo, '--help'] },
    'one small CSV': { args: [amparo, 'scan', one] },
    'ten small files': { args: [amparo, 'scan', ten] },
    'one small CSV, nothing kept': { args: [amparo, 'scan', one], env: none },
    'ten small files, nothing kept': { args: [amparo, 'scan', ten], env: none },
  };
  for (const { args, env } of Object.values(uses)) timed(args, env);
  const results = inTurn(uses);
  const bare = results.get('node -e 0');
  console.log(`${'milliseconds'.padEnd(32)}    wall  processor   beyond bare: wall  processor   bound`);
  for (const [name, { wall, cpu }] of results) {
    const beyond = `${(wall - bare.wall).toFixed(0).padStart(18)} ${(cpu - bare.cpu).toFixed(0).padStart(10)}`;
    console.log(
      `${name.padEnd(32)} ${wall.toFixed(0).padStart(7)} ${cpu.toFixed(0).padStart(10)} ${name === 'node -e 0' ? '' : `${beyond}   ${String(BOUNDS[name] ?? '').padStart(5)}`}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
