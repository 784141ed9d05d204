// Ten small files as a commit holds them, one of each kind, and a list of three people. All people are invented.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../harness/types.ts';
import { writeWorkbook } from './workbook.ts';

const PEOPLE = `Name,Date of birth,A-Number,Country
Mariam Haddad,03/12/1987,A214-456-789,Syria
Luis Gomez Santos,11/02/1990,A215-567-890,Guatemala
Tigist Tesfaye,07/30/1975,A216-678-901,Ethiopia
`;

const MIXED = {
  'regions.csv': 'Region,Received,Decided\nNorth,412,390\nSouth,388,371\nEast,290,288\n',
  'README.md': `# Regional figures

Figures of applications by region, published each quarter by the statistics office.

| Region | Received | Decided |
| ------ | -------: | ------: |
| North  |      412 |     390 |

Build the page with \`npm run build\`; the data stands in \`data/\`.
`,
  'chart.ts': `import { scale } from './scale';

/** Draws one bar for each region. */
export function bars(rows: readonly { region: string; received: number }[], width: number): string[] {
  const most = Math.max(...rows.map(({ received }) => received));
  return rows.map(({ region, received }) => \`\${region}: \${scale(received, most, width)}\`);
}
`,
  'settings.json': `${JSON.stringify({ title: 'Applications', regions: ['North', 'South'], refresh: 3600, colours: { north: '#1b6ca8', south: '#f2a541' } }, null, 2)}\n`,
  'index.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Applications by region</title></head>
<body><h1>Applications by region</h1>
<p>The office publishes these figures each quarter.</p>
<table><tr><th>Region</th><th>Received</th></tr><tr><td>North</td><td>412</td></tr></table>
</body></html>
`,
  'notes.txt': `Minutes of the weekly meeting

The data of the third quarter are complete. The page is built on Friday.
Next meeting: Tuesday at ten, room two.
`,
  'build.yml': `name: build
on: [push]
jobs:
  site:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci && npm run build
`,
  'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><title>Logo</title>
<circle cx="20" cy="20" r="18" fill="#1b6ca8"/><path d="M8 24 L20 10 L32 24 Z" fill="#fff"/></svg>
`,
  'sum.py': `import csv


def total(path):
    """Sum of the second column."""
    with open(path, newline="") as file:
        return sum(int(row[1]) for row in list(csv.reader(file))[1:])
`,
};

/** One list of three people. */
export const smallList: Dataset = {
  name: 'people.csv',
  source: 'bench/data/start.ts',
  async write(path) {
    writeFileSync(path, PEOPLE);
    return { persons: 3 };
  },
};

/** A folder of ten files, one of each kind. */
export const tenFiles: Dataset = {
  name: 'ten-files',
  source: 'bench/data/start.ts',
  async write(path) {
    mkdirSync(path);
    for (const [name, text] of Object.entries(MIXED)) writeFileSync(join(path, name), text);
    await writeWorkbook(join(path, 'goods.xlsx'), { kind: 'goods', rows: 20, columns: 5 });
    return {};
  },
};
