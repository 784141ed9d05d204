/**
 * What the page of `amparo ui` costs, in Debian's Chromium: its size, the processor time of the browser until the answer, and
 * its memory, how long the page does not answer at most, how long it takes to stop; and the same of a safe copy.
 * `node scripts/with-build.mjs bench/desk.ts [--copy] [FILE…]`; without files, the workbook of an incident and one of 50 MB.
 * `AMPARO_PAGE`: the page, `amparo.html` unless given.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
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
  const given = process.argv.slice(2).filter((one) => one !== '--copy');
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
  await tab.addInitScript(watchTasks);
  await tab.goto(pathToFileURL(page).href);
  // The first worker is ready.
  await tab.waitForTimeout(3_000);
  const root = server.process().pid!;
  const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
  const read = await watched(root, tab, async () => {
    await tab.setInputFiles('#files', file);
    await tab.waitForSelector('#result article', { timeout: 600_000 });
  });
  console.log(`${size}: read: ${read}; ${await tab.textContent('#result .said')}`);
  if (process.argv.includes('--copy')) {
    const copied = await watched(root, tab, async () => {
      await tab.click('[data-do=copy]');
      await tab.waitForSelector('.made, .copy .note', { timeout: 600_000 });
    });
    console.log(`${size}: safe copy: ${copied}; ${await tab.textContent('.made-words, .copy .note')}`);
  }
  console.log(`${size}: stopped after ${await stopped(tab, file)} ms`);
  await browser.close();
  await server.close();
}

/** What a piece of work costs: seconds, processor time, memory, and the longest task of the page's own thread. */
async function watched(root: number, tab: Page, work: () => Promise<void>): Promise<string> {
  const before = cost(root);
  await tab.evaluate(() => longestTask(true));
  const started = performance.now();
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, cost(root).bytes);
  }, 250);
  await work();
  clearInterval(watching);
  const seconds = (performance.now() - started) / 1000;
  const after = cost(root);
  const longest = await tab.evaluate(() => longestTask(false));
  const mega = (bytes: number) => Math.round(bytes / 1e6);
  return `${seconds.toFixed(1)} s, processor ${(after.seconds - before.seconds).toFixed(1)} s, memory of all processes ${mega(before.bytes)} MB before, ${mega(most)} MB at most, ${mega(after.bytes)} MB after, longest task of the page ${Math.round(longest)} ms`;
}

declare function longestTask(anew: boolean): number;

/** Notes the longest task of the page; those below 50 ms are none to a browser. */
function watchTasks(): void {
  let most = 0;
  const note = (list: { readonly duration: number }[]) => {
    for (const { duration } of list) most = Math.max(most, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  // Node's types know nothing of what browsers observe.
  observer.observe({ entryTypes: ['longtask' as 'mark'] });
  Object.assign(globalThis, {
    longestTask(anew: boolean) {
      note(observer.takeRecords());
      const longest = most;
      if (anew) most = 0;
      return longest;
    },
  });
}

/** Milliseconds from the click until the page says that it has stopped, in the middle of a file. */
async function stopped(tab: Page, file: string): Promise<number> {
  await tab.reload();
  await tab.setInputFiles('#files', file);
  await tab.waitForSelector('.reading [data-do=stop]');
  await tab.waitForTimeout(1_000);
  return tab.evaluate(`(async () => {
    const started = performance.now();
    document.querySelector('.reading [data-do=stop]').click();
    while (!document.querySelector('.stopped')) await new Promise((done) => setTimeout(done, 1));
    return Math.round(performance.now() - started);
  })()`);
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
