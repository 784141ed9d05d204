import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Other programs of this computer can reach the loopback; who does not know the path gets nothing. */
const PATH_BYTES = 24;
/** A page that is loaded anew closes its stream before it opens another. */
const GRACE_MS = 4_000;
/** Between signs of life, so that a line that was cut is noticed. */
const BEAT_MS = 15_000;

export interface Served {
  readonly url: string;
  /** Settles when the last page is closed, or at once when it is stopped. */
  readonly closed: Promise<void>;
  stop(): void;
}

/**
 * Serves one page on 127.0.0.1, on a port and under a path that nobody can guess, until it is closed. It takes nothing: only
 * GET is answered, and the page may connect only to a stream of signs of life. Requests that name another host are
 * refused, so that no web site gets in by a name of its own that leads here (DNS rebinding).
 * `page`: gives the page; `alive` is the address of the stream.
 */
export async function servePage(page: (alive: string) => Promise<string>): Promise<Served> {
  const path = `/${randomBytes(PATH_BYTES).toString('base64url')}/`;
  const open = new Set<ServerResponse>();
  let close = () => {};
  const closed = new Promise<void>((done) => {
    close = done;
  });
  let text = '';
  let host = '';
  let timer: NodeJS.Timeout | undefined;
  const left = (response: ServerResponse) => {
    open.delete(response);
    if (open.size === 0) timer = setTimeout(stop, GRACE_MS);
  };
  const server = createServer((request, response) => {
    const answer = answerFor(request, { host, path });
    if (answer === 'page') sendPage(response, text);
    else if (answer === 'alive') {
      clearTimeout(timer);
      open.add(response);
      beat(response, () => left(response));
    } else response.writeHead(answer, { 'Content-Length': 0, Connection: 'close' }).end();
  });
  const stop = () => {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections();
    close();
  };
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  text = await page(`http://${host}${path}alive`);
  return { url: `http://${host}${path}`, closed, stop };
}

/** What a request gets: the page, the stream, or a status. */
function answerFor(
  { method, url, headers }: IncomingMessage,
  { host, path }: { host: string; path: string },
): 'page' | 'alive' | 403 | 404 | 405 {
  if (headers.host !== host) return 403;
  if (method !== 'GET') return 405;
  const site = headers['sec-fetch-site'];
  if (url === path) return 'page';
  if (url !== `${path}alive`) return 404;
  return site === undefined || site === 'same-origin' ? 'alive' : 403;
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

function sendPage(response: ServerResponse, text: string): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' });
  response.end(text);
}

function beat(response: ServerResponse, left: () => void): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  response.write(': open\n\n');
  const timer = setInterval(() => response.write(':\n\n'), BEAT_MS);
  response.on('close', () => {
    clearInterval(timer);
    left();
  });
}
