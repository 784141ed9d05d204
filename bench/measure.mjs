// Runs commands in fresh processes, in turn, and measures what each takes.
import { spawn } from 'node:child_process';

/** Loaded into each process: tells its use of time and memory when it ends. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

/** One run: seconds of wall and processor time, peak resident memory in MB. */
export async function measure(args) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', METER, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let told = '';
  child.stdio[3].on('data', (data) => {
    told += data;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  const wall = (performance.now() - started) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
  return { status, wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
}

/** Medians over the rounds, each candidate once a round, so that all meet the same noise. */
export async function compare(candidates, rounds) {
  const runs = new Map(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(candidates)) runs.get(name).push(await measure(args));
  }
  return Object.fromEntries(
    [...runs].map(([name, list]) => [
      name,
      {
        wall: median(list.map((run) => run.wall)),
        cpu: median(list.map((run) => run.cpu)),
        memory: Math.max(...list.map((run) => run.memory)),
      },
    ]),
  );
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
