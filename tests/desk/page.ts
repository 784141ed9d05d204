import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Told } from '../../src/app/messages.ts';

/** Every page of a test, and what it did that it must not. */
export interface Opened {
  readonly page: Page;
  /** Requests to anywhere but the file itself and what it made. */
  readonly asked: string[];
  readonly errors: string[];
}

/** The built page on disk, and one browser for all tests of a file. */
export class Desk {
  readonly file: string;
  readonly #folder: string;
  #browser: Browser | undefined;
  #again: Opened | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
    this.file = join(folder, 'amparo.html');
  }

  /** Writes the page as a user does and starts the browser. */
  static async make(): Promise<Desk> {
    const desk = new Desk(mkdtempSync(join(tmpdir(), 'amparo-desk-')));
    execFileSync(process.execPath, ['bin/amparo.js', 'ui', '--export', desk.file], { stdio: 'pipe' });
    // Names lead nowhere: what is asked of anybody fails. Debian's Chromium runs as the superuser of a container, too.
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ];
    desk.#browser = await chromium.launch({ executablePath: executable(), args });
    return desk;
  }

  /** `before`: what is done in the page before its own script runs. */
  async open(
    options: BrowserContextOptions = {},
    url = pathToFileURL(this.file).href,
    before?: () => unknown,
  ): Promise<Opened> {
    const context = await this.#browser!.newContext({ locale: 'en', reducedMotion: 'reduce', ...options });
    await context.addInitScript(listenToWorkers);
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:blob|data):/.test(request.url()) && request.url() !== url) asked.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(url);
    return { page, asked, errors };
  }

  /**
   * A page that other tests had before, as empty as a new one: in English, wide, with nothing read. Its workers need not start again,
   * which takes longer than most files.
   */
  async again(): Promise<Opened> {
    const opened = this.#again ?? (await this.open({ acceptDownloads: true }));
    const { page, asked, errors } = opened;
    this.#again = undefined;
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.click('[data-lang=en]');
    if ((await page.locator('#guide > *').count()) > 0) await page.click('[data-view=desk]');
    if ((await page.locator('#again').count()) > 0) await page.click('#again');
    const left = await page.locator('#result article, .reading, .stopped, [role=alert]').count();
    if (left > 0) throw new Error('a page was not empty after it was begun anew');
    asked.length = 0;
    errors.length = 0;
    this.#again = opened;
    return opened;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** What workers answer, kept where a test can look: the page itself keeps it for itself. */
function listenToWorkers(): void {
  const told: unknown[] = [];
  Object.assign(globalThis, { told });
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'done') told.push(data.told);
      });
    }
  };
}

export function toldBy(page: Page): Promise<Told[]> {
  return page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
}

/** Gives files to the page as somebody does who chooses them, and waits for all answers. */
export async function check(page: Page, files: string | readonly string[], field = '#files'): Promise<void> {
  await page.setInputFiles(field, files as string | string[]);
  await page.waitForFunction(
    () => document.querySelector('#result article') && !document.querySelector('.reading'),
    undefined,
    { timeout: 200_000 },
  );
}

/** Of the next copy nothing but its second step comes. */
export function halt(page: Page): Promise<void> {
  return page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, request: { kind: string; id: number }) {
      if (request.kind !== 'copy') return post.call(this, request);
      const data = { kind: 'progress', id: request.id, step: 'finding', share: 1 };
      setTimeout(() => this.onmessage?.(new MessageEvent('message', { data })));
    };
  });
}

function executable(): string {
  return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
}
