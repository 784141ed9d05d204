// The same table printed by programs that may be on the machine: a browser and a spreadsheet program.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { people } from './table.mjs';

function html(rows) {
  const [header, ...body] = rows;
  const line = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}`).join('')}`;
  const style = 'td,th{border:1px solid #999;font:9pt sans-serif}table{border-collapse:collapse}';
  return `<meta charset=utf-8><style>${style}</style><table><thead>${line(header, 'th')}</thead>${body
    .map((cells) => line(cells, 'td'))
    .join('\n')}</table>`;
}

const PROGRAMS = {
  chromium: (folder, source, target) => [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${join(folder, 'chromium')}`,
    `--print-to-pdf=${target}`,
    pathToFileURL(`${source}.html`).href,
  ],
  soffice: (folder, source) => [
    '--headless',
    `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    `${source}.csv`,
  ],
};

/** Paths by the program's name, of those that are installed and did it. */
export function printTables(folder, count) {
  const source = join(folder, 'printed');
  const rows = [...people(count)];
  writeFileSync(`${source}.html`, html(rows));
  writeFileSync(`${source}.csv`, rows.map((cells) => `${cells.join(',')}\n`).join(''));
  const found = {};
  for (const [program, args] of Object.entries(PROGRAMS)) {
    const target = program === 'soffice' ? `${source}.pdf` : join(folder, `${program}.pdf`);
    spawnSync(program, args(folder, source, target), { stdio: 'ignore', timeout: 600_000 });
    if (existsSync(target)) found[program] = target;
  }
  return found;
}
