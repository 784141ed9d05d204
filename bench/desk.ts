/**
 * What the page of `amparo ui` costs, in Debian's Chromium: its size, the processor time of the browser until the answer, and
 * its memory. `node scripts/with-build.mjs bench/desk.ts [FILE…]`; without files, the workbook of an incident and one of 50 MB.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { writeWorkbook } from './data/workbook.ts';

const TICKS_PER_SECOND = 100;
const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-desk-'));
try {
  const page = process.env.AMPARO_PAGE ?? 'amparo.html';
  console.log(`page: ${(statSync(page).size / 1e6).toFixed(2)} MB`);
  for (const file of await files()) await measure(page, file);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function files(): Promise<readonly string[]> {
  const given = process.argv.slice(2);
  if (given.length > 0) return given;
  const large = join(folder, 'large.xlsx');
  await writeWorkbook(large, { kind: 'people', rows: 1_000_000, columns: 9 });
  return ['fixtures/incidents/2022-detention-statistics/leak/FY23_detentionStats.xlsx', large];
}

async function measure(page: string, file: string): Promise<void> {
  const server = await chromium.launchServer({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  // The first worker is ready.
  await tab.waitForTimeout(3_000);
  const root = server.process().pid!;
  const before = cost(root);
  const started = performance.now();
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, cost(root).bytes);
  }, 250);
  await tab.setInputFiles('#files', file);
  await tab.waitForSelector('#result article', { timeout: 600_000 });
  clearInterval(watching);
  const seconds = (performance.now() - started) / 1000;
  const after = cost(root);
  const answer = (await tab.textContent('#result .said'))!;
  const mega = (bytes: number) => Math.round(bytes / 1e6);
  console.log(
    `${(statSync(file).size / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s, processor ${(after.seconds - before.seconds).toFixed(1)} s, memory of all processes ${mega(before.bytes)} MB before, ${mega(most)} MB at most; ${answer}`,
  );
  await browser.close();
  await server.close();
}

/** Processor time and resident memory (shared parts once a process) of a process and all below it. */
function cost(root: number): { readonly seconds: number; readonly bytes: number } {
  const all = new Map<number, { parent: number; seconds: number; bytes: number }>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
      const own = /^Pss_Anon:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/smaps_rollup`, 'utf8'));
      all.set(Number(name), { parent: Number(fields[1]), seconds, bytes: Number(own?.[1] ?? 0) * 1024 });
    } catch {
      // It ended meanwhile.
    }
  }
  let [seconds, bytes] = [0, 0];
  for (const [pid, one] of all) {
    let at: number | undefined = pid;
    while (at !== undefined && at !== root) at = all.get(at)?.parent;
    if (at === root) [seconds, bytes] = [seconds + one.seconds, bytes + one.bytes];
  }
  return { seconds, bytes };
}
