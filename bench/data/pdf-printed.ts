import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dataset } from '../harness/types.ts';
import { people } from './pdf-table.ts';

type Rows = readonly (readonly string[])[];

function html(rows: Rows): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}`).join('')}`;
  const style = 'td,th{border:1px solid #999;font:9pt sans-serif}table{border-collapse:collapse}';
  const body = rows.slice(1).map((cells) => line(cells, 'td'));
  return `<meta charset=utf-8><style>${style}</style><table><thead>${line(rows[0]!, 'th')}</thead>${body.join('\n')}</table>`;
}

const csv = (rows: Rows): string => rows.map((cells) => `${cells.join(',')}\n`).join('');

/** What each program prints, and how it is told to write `printed.pdf` into the folder. */
const PROGRAMS = {
  chromium: {
    source: 'printed.html',
    text: html,
    args: (folder: string) => [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'chromium')}`,
      `--print-to-pdf=${join(folder, 'printed.pdf')}`,
      pathToFileURL(join(folder, 'printed.html')).href,
    ],
  },
  soffice: {
    source: 'printed.csv',
    text: csv,
    args: (folder: string) => [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'printed.csv'),
    ],
  },
};

/** A table of so many people, printed by a program if it is on the machine. */
export const pdfPrinted = (program: keyof typeof PROGRAMS, persons: number): Dataset => ({
  name: `${program}-${persons}.pdf`,
  source: 'bench/data/pdf-printed.ts',
  async write(path) {
    const { source, text, args } = PROGRAMS[program];
    const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));
    try {
      writeFileSync(join(folder, source), text([...people(persons)]));
      spawnSync(program, args(folder), { stdio: 'ignore', timeout: 600_000 });
      if (!existsSync(join(folder, 'printed.pdf'))) return undefined;
      renameSync(join(folder, 'printed.pdf'), path);
      return { persons };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
