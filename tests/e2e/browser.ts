import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { root } from './command.ts';

export const NO_BROWSER =
  'Chromium is missing. `npm test` installs it where it may; on Debian: apt-get install chromium';

export function hasBrowser(): boolean {
  try {
    execFileSync('chromium', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What a page sent home, and the paths that were asked for on the way. */
export interface Visit {
  readonly result: unknown;
  readonly asked: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.html': 'text/html; charset=utf-8',
};
const NONCE = 'dGVzdA';
/** A page may load scripts of its own server and talk to that server, and to nobody else. */
const POLICY = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'nonce-${NONCE}'; connect-src 'self'`;
const TIME_MS = 45_000;

/** The parser's package as it is installed: the browser's build leaves it to the page to say where it lies. */
const pdfium = join(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'), '..');

/**
 * Opens a page in a real browser. `script`: a module that imports `/dist/browser.js` and ends with
 * `await send(value)`. `files` are served under `/files/`.
 */
export async function visit(script: string, files: Readonly<Record<string, Uint8Array>>): Promise<Visit> {
  const asked: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'amparo-browser-'));
  let stop: () => void = () => {};
  const { promise, resolve, reject } = withResolvers<unknown>();
  const server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === '/result') void received(request).then(resolve, reject);
    serve(request, response, { script, files });
  });
  try {
    stop = openBrowser(await listen(server), folder, reject);
    const timer = setTimeout(() => reject(new Error(`no result; asked for ${asked.join(' ')}`)), TIME_MS);
    const result = await promise.finally(() => clearTimeout(timer));
    return { result, asked };
  } finally {
    stop();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

function listen(server: Server): Promise<string> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  });
}

/** Returns what closes it. */
function openBrowser(url: string, folder: string, failed: (error: unknown) => void): () => void {
  const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update'];
  // Names lead nowhere: what is asked of anybody else fails.
  const alone = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', `--user-data-dir=${folder}`];
  const browser = spawn('chromium', [...options, ...quiet, ...alone, url], {
    stdio: 'ignore',
    detached: true,
  });
  browser.on('error', failed);
  return () => {
    try {
      process.kill(-browser.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
}

async function received(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function serve(
  { url }: IncomingMessage,
  response: ServerResponse,
  { script, files }: { readonly script: string; readonly files: Readonly<Record<string, Uint8Array>> },
): void {
  const path = decodeURIComponent(url!);
  const content = contentOf(path, script, files);
  response.writeHead(content ? 200 : path === '/result' ? 204 : 404, {
    'Content-Type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
  });
  response.end(content);
}

function contentOf(path: string, script: string, files: Readonly<Record<string, Uint8Array>>) {
  if (path === '/') return page(script);
  if (path.startsWith('/files/')) return files[path.slice('/files/'.length)];
  // Names of built files hold no folder above.
  if (path.includes('..')) return undefined;
  if (path.startsWith('/dist/')) return readFileSync(join(root, path));
  if (path.startsWith('/pdfium/')) return readFileSync(join(pdfium, path.slice('/pdfium/'.length)));
  return undefined;
}

function page(script: string): string {
  const imports = JSON.stringify({ imports: { '@embedpdf/pdfium': '/pdfium/index.browser.js' } });
  return `<!doctype html><title>test</title>
<script type="importmap" nonce="${NONCE}">${imports}</script>
<script type="module" nonce="${NONCE}">
const send = (value) => fetch('/result', { method: 'POST', body: JSON.stringify(value) });
addEventListener('unhandledrejection', (event) => send({ error: String(event.reason?.stack ?? event.reason) }));
const refused = [];
addEventListener('securitypolicyviolation', (event) => refused.push(event.blockedURI));
const bytesOf = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
try {
${script}
} catch (error) {
  await send({ error: String(error?.stack ?? error) });
}
</script>`;
}
