import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { assemblePage, type Tools, type Wanted } from '../../app/file/assemble.ts';
import type { Part } from '../../app/file/registry.ts';

const PDFIUM = '@embedpdf/pdfium';

const tools: Tools = {
  deflate: (bytes) => deflateRawSync(bytes, { level: 9 }),
  base64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  sha256: (text) => createHash('sha256').update(text).digest('base64'),
};

/** The page as one file, out of what was built and of PDFium's package. Nothing is put together before it is asked for. */
export async function pageText(version: string, wanted: Wanted = {}): Promise<string> {
  const built = builtFolder();
  const pdfium = dirname(createRequire(import.meta.url).resolve(`${PDFIUM}/pdfium.wasm`));
  const [script, style, engine, library, wasm] = await Promise.all([
    readFile(join(built, 'page/main.js'), 'utf8'),
    readFile(join(built, 'page/style.css'), 'utf8'),
    chunks(join(built, 'browser')),
    readFile(join(pdfium, 'index.browser.js'), 'utf8'),
    readFile(join(pdfium, 'pdfium.wasm')),
  ]);
  const parts = {
    script,
    style,
    engine: [...engine, { name: PDFIUM, text: library }],
    entry: 'worker.js',
    pdfium: wasm,
    version,
  };
  return assemblePage(parts, wanted, tools);
}

async function chunks(folder: string): Promise<Part[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/** Where the build is, seen from the bundle or from one of its chunks. */
function builtFolder(): string {
  const found = ['./page/main.js', '../page/main.js', '../../../dist/page/main.js']
    .map((name) => fileURLToPath(new URL(name, import.meta.url)))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error('the page was not built');
  return dirname(dirname(found));
}
