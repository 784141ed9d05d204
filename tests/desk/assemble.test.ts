import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { assemblePage, type PageParts } from '../../src/app/file/assemble.ts';
import { DEFAULT_POLICY } from '../../src/policies/index.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const tools = {
  deflate: (bytes: Uint8Array) => deflateRawSync(bytes),
  base64: (bytes: Uint8Array) => Buffer.from(bytes).toString('base64'),
  sha256,
};
const parts: PageParts = {
  script: 'const end = "</script><script>"; const begin = "<!--";',
  style: 'body{color:red}',
  engine: [{ name: 'worker.js', text: 'var a=1;export{a};' }],
  entry: 'worker.js',
  pdfium: Uint8Array.of(0, 1, 2, 255),
  version: '1.2.3',
};
const inside = (page: string, id: string) =>
  new RegExp(`<script type="[a-z/]+" id="${id}">([^<]*)</script>`).exec(page)![1]!;

describe('the page as one file', () => {
  const page = assemblePage(parts, {}, tools);

  test('lets in its script and its style sheet by their hashes, and connects to nobody', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page)!;
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page)!;
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page)!;
    expect(policy).toContain(`script-src 'sha256-${sha256(script)}' 'wasm-unsafe-eval';`);
    expect(policy).toContain(`style-src 'sha256-${sha256(style)}';`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'.*'unsafe|https?:|\*/);
  });

  test('nothing in a script ends it', () => {
    expect(page.match(/<\/script>/g)).toHaveLength(4);
    expect(page).not.toContain('<!--');
  });

  test('holds the engine and PDFium whole', () => {
    const bytes = inflateRawSync(Buffer.from(inside(page, 'pdfium'), 'base64'));
    expect([...bytes]).toEqual([0, 1, 2, 255]);
    const engine = inflateRawSync(Buffer.from(inside(page, 'engine'), 'base64')).toString();
    expect(engine).toContain('"worker.js"(){');
  });

  test('holds the policy that was asked for, and may connect to the one address of its server', () => {
    const alive = 'http://127.0.0.1:4321/abc/alive';
    const other = assemblePage(parts, { policy: DEFAULT_POLICY, alive }, tools);
    expect(JSON.parse(inside(other, 'settings'))).toEqual({
      version: '1.2.3',
      policy: DEFAULT_POLICY,
      alive,
    });
    expect(other).toContain(`connect-src ${alive};`);
  });
});
