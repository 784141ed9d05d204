// Draws what the command prints on a terminal as an SVG for the README: node scripts/terminal-picture.mjs
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const COLOURS = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#56d4dd',
  90: '#8b949e',
};
const CHARACTER = 8.4;
const LINE = 19;

const target = 'fixtures/incidents/2022-detention-statistics/leak/FY23_detentionStats.xlsx';
const { stdout } = spawnSync(
  process.execPath,
  [join(root, 'bin/amparo.js'), 'scan', '--lang', 'en', target],
  {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '80', NO_COLOR: undefined },
  },
);
// Below the last rule stands how long it took on this machine.
const [report] = stdout.split(/\n[^\n]*─{40}/);
const lines = [`$ npm run scan -- ${target}`, ...report.trimEnd().split('\n')];
const widest = Math.max(...lines.map((line) => line.replace(/\u001b\[[\d;]*m/g, '').length));
const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function spans(line) {
  let style = {};
  let out = '';
  for (const [, codes, text] of `\u001b[0m${line}`.matchAll(/\u001b\[([\d;]*)m([^\u001b]*)/g)) {
    for (const code of codes.split(';').map(Number)) {
      if (code === 0) style = {};
      else if (code === 1) style.bold = true;
      else if (code === 2) style.dim = true;
      else if (code === 22) style = { ...style, bold: false, dim: false };
      else if (code === 39) style = { ...style, fill: undefined };
      else if (COLOURS[code]) style = { ...style, fill: COLOURS[code] };
    }
    const attributes = [
      style.fill ? `fill="${style.fill}"` : '',
      style.bold ? 'font-weight="bold"' : '',
      style.dim ? 'opacity="0.65"' : '',
    ].filter(Boolean);
    if (text !== '') out += `<tspan ${attributes.join(' ')}>${escapeXml(text)}</tspan>`;
  }
  return out;
}

const width = Math.ceil((widest + 2) * CHARACTER + 24);
const height = lines.length * LINE + 40;
const rows = lines.map(
  (line, i) => `<text x="16" y="${30 + i * LINE}" xml:space="preserve">${spans(line)}</text>`,
);
writeFileSync(
  join(root, 'docs/report.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A terminal report of Amparo">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="#e6edf3">
${rows.join('\n')}
</g>
</svg>
`,
);
