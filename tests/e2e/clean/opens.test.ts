/** Other programs open copies as they are: what they refuse or repair they give back otherwise, or complain of. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CleanDocument, type CopyFormat, makeCopy, type Plan } from '../../../src/clean/index.ts';
import { copyTools } from '../../../src/run/clean-tools.ts';
import { qpdfIsThere } from '../pdf/qpdf.ts';
import { convert, officeIsThere, officeMissing } from '../spreadsheets/office.ts';
import { kit } from './canary.ts';

const document: CleanDocument = {
  name: 'beds',
  format: 'xlsx',
  blocks: [
    { kind: 'text', text: 'Camas & plazas', isHeading: true },
    {
      ...{ kind: 'table', name: 'Beds', above: [], captions: ['Facility', 'Beds', 'Opened'] },
      rows: [
        ['Ñandú "North"', { text: '41.5', kind: 'number' }, { text: '2022-11-28', kind: 'date' }],
        ['<South>', { text: '7', kind: 'number' }, { text: '2020-02-29', kind: 'date' }],
        ['=1+1', '', ''],
      ],
    },
  ],
  left: { hidden: {}, files: 0 },
  problems: [],
};
const plan: Plan = {
  texts: 'keep',
  tables: [
    {
      ...{ table: 0, name: 'Beds', action: 'keep' },
      columns: [0, 1, 2].map((column) => ({ column, name: '', action: 'keep' as const })),
    },
  ],
};

async function copy(format: CopyFormat): Promise<Uint8Array> {
  const made = await makeCopy(document, plan, format, { kit, tools: copyTools(), lang: 'en' });
  if ('fault' in made) throw new Error(made.fault.kind);
  return made.bytes;
}

test.skipIf(!officeIsThere() && !process.env.CI)(
  'LibreOffice opens workbooks and lists',
  async () => {
    expect(officeIsThere(), officeMissing).toBe(true);
    const source = async (format: CopyFormat) => ({
      name: format,
      extension: format,
      bytes: await copy(format),
    });
    const csv = await convert([await source('xlsx')], 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'csv');
    const text = Buffer.from(csv.get('xlsx')!).toString();
    expect(text.trim().split('\n')).toEqual([
      '"Facility","Beds","Opened"',
      '"Ñandú ""North""",41.5,2022-11-28',
      '"<South>",7,2020-02-29',
      '"=1+1",,',
    ]);
    // CSV opens as it was written, a formula as a text.
    const again = await convert([await source('csv')], 'fods:OpenDocument Spreadsheet Flat XML', 'fods');
    const flat = Buffer.from(again.get('csv')!).toString();
    expect(flat).toContain('2020-02-29');
    expect(flat).not.toContain('table:formula');
  },
  300_000,
);

test.skipIf(!qpdfIsThere() && !process.env.CI)('qpdf finds nothing wrong with a PDF', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-copy-'));
  try {
    const file = join(folder, 'copy.pdf');
    writeFileSync(file, await copy('pdf'));
    expect(execFileSync('qpdf', ['--check', file]).toString()).toContain(
      'No syntax or stream encoding errors',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('all parts of packages are well-formed XML', async () => {
  const python =
    'import sys,zipfile,io;from xml.dom import minidom;z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()));' +
    'assert z.testzip() is None;[minidom.parseString(z.read(n)) for n in z.namelist()];print(len(z.namelist()))';
  for (const [format, parts] of [
    ['xlsx', 7],
    ['docx', 5],
  ] as const) {
    const input = await copy(format);
    expect(Number(execFileSync('/usr/bin/python3', ['-c', python], { input }).toString())).toBe(parts);
  }
});
