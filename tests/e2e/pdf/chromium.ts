/** Chromium as a writer: one start prints all pages of HTML, asked over a pipe (Chrome DevTools Protocol). */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export function chromiumIsThere(): boolean {
  try {
    execFileSync('chromium', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Messages end in NUL, on descriptors 3 and 4. */
class Pipe {
  readonly #to: Writable;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #id = 0;

  constructor(child: ChildProcess) {
    this.#to = child.stdio[3] as Writable;
    let rest = '';
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0');
      rest = messages.pop()!;
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  async ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#id;
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result, error } = await answer;
    if (!result) throw new Error(error?.message);
    return result;
  }

  #take(answer: Answer): void {
    if (answer.id === undefined) return;
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }
}

/** Prints each page of HTML to the file beside it. */
export async function printAll(
  pages: readonly { readonly html: string; readonly file: string }[],
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'amparo-chromium-'));
  const child = spawn(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], timeout: 120_000 },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  try {
    const pipe = new Pipe(child);
    const { targetId } = await pipe.ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId, flatten: true });
    const session = sessionId as string;
    const { frameTree } = await pipe.ask('Page.getFrameTree', {}, session);
    const frameId = (frameTree as { frame: { id: string } }).frame.id;
    for (const { html, file } of pages) {
      await pipe.ask('Page.setDocumentContent', { frameId, html }, session);
      const { data } = await pipe.ask('Page.printToPDF', PRINT, session);
      writeFileSync(file, Buffer.from(data as string, 'base64'));
    }
    await pipe.ask('Browser.close', {});
  } finally {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** As the print dialogue has it, with the page's own size and the marks for readers aloud. */
const PRINT = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};
