import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openingCall } from '../../src/cli/ui/browser.ts';
import { type Served, servePage } from '../../src/cli/ui/server.ts';
import { amparo } from '../e2e/command.ts';

describe('the server of the page', () => {
  let served: Served;
  let port: number;
  let path: string;
  beforeEach(async () => {
    served = await servePage(async (alive) => `page ${alive}`);
    const url = new URL(served.url);
    port = Number(url.port);
    path = url.pathname;
  });
  afterEach(() => served.stop());

  interface Asked {
    readonly path?: string;
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }
  const ask = ({ path: asked = path, method = 'GET', headers = {} }: Asked) =>
    new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((done, failed) => {
      const sent = request({ host: '127.0.0.1', port, path: asked, method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => done({ status: response.statusCode!, text, headers: response.headers }));
      });
      sent.on('error', failed);
      sent.end();
    });

  test('stands on the loopback, under a path that nobody guesses', async () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
    const { status, text, headers } = await ask({});
    expect([status, text]).toEqual([200, `page ${served.url}alive`]);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  const refused: readonly [what: string, asked: () => Asked, status: number][] = [
    ['the root', () => ({ path: '/' }), 404],
    ['another path', () => ({ path: `${path}other` }), 404],
    ['the path with a question', () => ({ path: `${path}?x=1` }), 404],
    ['a folder above', () => ({ path: `${path}../` }), 404],
    ['the name localhost', () => ({ headers: { host: `localhost:${port}` } }), 403],
    ['a name that leads here (DNS rebinding)', () => ({ headers: { host: 'evil.example' } }), 403],
    ['this address at another port', () => ({ headers: { host: '127.0.0.1:80' } }), 403],
    ['something sent', () => ({ method: 'POST' }), 405],
    ['a question before another site sends', () => ({ method: 'OPTIONS' }), 405],
    [
      'the stream, asked for by another site',
      () => ({ path: `${path}alive`, headers: { 'sec-fetch-site': 'cross-site' } }),
      403,
    ],
  ];
  test.each(refused)('refuses %s', async (_, asked, status) => {
    const answer = await ask(asked());
    expect([answer.status, answer.text]).toEqual([status, '']);
  });

  test('ends when the page is closed', async () => {
    const sent = request({ host: '127.0.0.1', port, path: `${path}alive` });
    sent.on('error', () => {});
    sent.end();
    await new Promise((done) => sent.on('response', done));
    sent.destroy();
    await served.closed;
    await expect(ask({})).rejects.toThrow();
  });
});

describe('how an address is opened', () => {
  const url = 'http://127.0.0.1:1/x/';
  test.each([
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', {}, undefined],
    ['darwin', {}, 'open'],
    ['win32', {}, 'rundll32.exe'],
  ] as const)('%s %o', (platform, env, command) => {
    expect(openingCall(url, platform, env)?.command).toBe(command);
  });
});

describe('amparo ui --export', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amparo-ui-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('writes the page, whole and nothing else, and never over a file', async () => {
    const first = await amparo(['ui', '--export', 'amparo.html', '--lang', 'es'], { cwd: folder });
    expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/^amparo\.html: la página, \d,\d MB/);
    expect(readdirSync(folder)).toEqual(['amparo.html']);
    expect(readFileSync(join(folder, 'amparo.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    writeFileSync(join(folder, 'amparo.html'), 'mine');
    const second = await amparo(['ui', '--export', 'amparo.html'], { cwd: folder });
    expect([second.status, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toContain('--force');
    expect(readFileSync(join(folder, 'amparo.html'), 'utf8')).toBe('mine');
    const third = await amparo(['ui', '--export', 'amparo.html', '--force', '--policy', 'asylum'], {
      cwd: folder,
    });
    expect(third.status).toBe(0);
    expect(readFileSync(join(folder, 'amparo.html'), 'utf8')).toContain('"policy":{"id":"asylum"');
  });

  test.each([
    ['', /it is empty/],
    ['none/amparo.html', /Its folder is not there/],
  ])('to "%s" is refused', async (place, message) => {
    const { status, stderr } = await amparo(['ui', '--export', place, '--force'], { cwd: folder });
    expect([status, stderr, readdirSync(folder)]).toEqual([2, expect.stringMatching(message), []]);
  });

  test('to a folder, as of a shared drive, with the policy that lies there', async () => {
    const rules = 'policy: our-rules\nextends: asylum\nabout:\n  en: Our rules.\n  es: Las nuestras.\n';
    writeFileSync(join(folder, 'policy.yaml'), rules);
    const { status, stdout, stderr } = await amparo(['ui', '--export', '.'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^amparo\.html: the page, [\s\S]*It has the rules “our-rules” inside/);
    expect(readdirSync(folder).sort()).toEqual(['amparo.html', 'policy.yaml']);
    expect(readFileSync(join(folder, 'amparo.html'), 'utf8')).toContain('"policy":{"id":"our-rules"');
    const again = await amparo(['ui', '--export', '.'], { cwd: folder });
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('--force')]);
  });

  test('a policy that cannot be used is told, and nothing is written', async () => {
    const { status, stderr } = await amparo(['ui', '--export', 'a.html', '--policy', 'asilum'], {
      cwd: folder,
    });
    expect([status, readdirSync(folder)]).toEqual([2, []]);
    expect(stderr).toContain('asylum');
  });
});
