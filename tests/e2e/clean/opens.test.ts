/** Other programs open copies as they are: what they refuse or repair they give back otherwise, or complain of. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type CleanDocument,
  type CopyFormat,
  type DocTable,
  makeCopy,
  type Plan,
  readDocument,
  tablesOf,
} from '../../../src/clean/index.ts';
import { memorySource } from '../../../src/core/memory-source.ts';
import { copyTools } from '../../../src/run/clean-tools.ts';
import { qpdfIsThere } from '../pdf/qpdf.ts';
import { convert, officeIsThere, officeMissing, writerIsThere } from '../spreadsheets/office.ts';
import { kit } from './canary.ts';

const { signal } = new AbortController();

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
/** All stays. */
const planOf = (of: CleanDocument): Plan => ({
  texts: 'keep',
  tables: tablesOf(of).map(({ captions }, table) => ({
    ...{ table, name: '', action: 'keep' },
    columns: captions.map((_, column) => ({ column, name: '', action: 'keep' as const })),
  })),
});

async function copy(format: CopyFormat, of = document): Promise<Uint8Array> {
  const made = await makeCopy(of, planOf(of), format, { kit, tools: copyTools(), lang: 'en' });
  if ('fault' in made) throw new Error(made.fault.kind);
  return made.bytes;
}

test.skipIf(!officeIsThere() && !process.env.CI)(
  'LibreOffice opens all kinds',
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
    // All kinds as they are seen; a formula stays a text.
    const texts = writerIsThere() || process.env.CI ? (['html', 'docx'] as const) : [];
    const kinds = ['xlsx', 'csv', ...texts] as const;
    const shown = await convert(await Promise.all(kinds.map(source)), 'pdf', 'pdf');
    for (const kind of kinds) {
      const page = await readDocument(
        memorySource('shown.pdf', shown.get(kind) ?? new Uint8Array()),
        kit,
        signal,
      );
      const said = JSON.stringify(page.blocks).replaceAll('\\"', '"');
      const words = ['Facility', '2022-11-28', '<South>', '=1+1'];
      // Without its dialogue LibreOffice looks at no byte order mark.
      if (kind !== 'csv') words.push('Ñandú "North"', 'Camas & plazas');
      for (const word of words) expect([kind, said]).toEqual([kind, expect.stringContaining(word)]);
    }
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

/** As a strict reader of packages goes through one (ECMA-376 part 2): what it finds wrong. */
const PACKAGE = `
import io, posixpath, sys, zipfile
from xml.dom import minidom
z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert z.testzip() is None
names = z.namelist()
assert len({n.lower() for n in names}) == len(names), 'a part twice'
parts = {n: minidom.parseString(z.read(n)) for n in names}
types = parts['[Content_Types].xml'].documentElement
defaults = {e.getAttribute('Extension') for e in types.getElementsByTagName('Default')}
overrides = [e.getAttribute('PartName') for e in types.getElementsByTagName('Override')]
assert len(set(overrides)) == len(overrides), 'a type twice'
assert {o[1:] for o in overrides} <= set(names), 'a type of no part'
reached = set()
for n in names:
    assert n == '[Content_Types].xml' or '/' + n in overrides or n.rsplit('.', 1)[1] in defaults, n
    if not n.endswith('.rels'): continue
    links = parts[n].getElementsByTagName('Relationship')
    assert len({l.getAttribute('Id') for l in links}) == len(links), 'an id twice'
    base = posixpath.dirname(posixpath.dirname(n))
    for l in links:
        assert l.getAttribute('TargetMode') != 'External'
        reached.add(posixpath.normpath(posixpath.join(base, l.getAttribute('Target'))))
others = {n for n in names if not n.endswith('.rels') and n != '[Content_Types].xml'}
assert reached == others, reached ^ others
sheets = parts['xl/workbook.xml'].getElementsByTagName('sheet') if 'xl/workbook.xml' in parts else []
titles = [s.getAttribute('name') for s in sheets]
assert len({t.lower() for t in titles}) == len(titles) and 'history' not in [t.lower() for t in titles], titles
assert all(0 < len(t) <= 31 and t.strip("'") == t and not set(t) & set('[]:*?/\\\\') for t in titles), titles
for t in (t for p in parts.values() for t in p.getElementsByTagName('w:tbl')): assert t.getElementsByTagName('w:tr')
print(len(names))
`;

const named = (name: string, rows: DocTable['rows'] = [['x']], captions = ['A']): DocTable => ({
  ...{ kind: 'table', name, above: [['Note']], captions, rows },
});
/** Names that spreadsheet programs take for one, or do not take, and tables without anything. */
const odd: CleanDocument = {
  ...document,
  blocks: [
    ...[
      "'Beds'",
      'beds',
      'Beds\u200b',
      'History',
      '[a]/b:c*?',
      '',
      `${'x'.repeat(30)}' y`,
      `${'x'.repeat(30)}' z`,
    ].map((name) => named(name, [['_x0041_', '\u0001\ud800 &<>"', '𝒜']], ['A', 'B', 'C'])),
    named('Empty', [], ['']),
  ],
};

test.each([
  ['xlsx', document, 7],
  ['docx', document, 5],
  ['xlsx', odd, 14],
  ['docx', odd, 5],
] as const)('a package is as the standard asks: %s', async (format, from, parts) => {
  const input = await copy(format, from);
  expect(Number(execFileSync('/usr/bin/python3', ['-c', PACKAGE], { input }).toString())).toBe(parts);
});

/** Dates and numbers wider than their column are shown as `####`. */
test('columns of a workbook are as wide as what they hold, and not without end', async () => {
  const table = named('Beds', [['x'.repeat(500), { text: '2022-11-28', kind: 'date' }]], ['A', 'B', 'C']);
  const input = await copy('xlsx', { ...document, blocks: [table] });
  const sheet = execFileSync('/usr/bin/python3', ['-c', SHEET], { input }).toString();
  const widths = [...sheet.matchAll(/<col min="\d+" max="\d+" width="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths).toEqual([60, 13, 9]);
});
const SHEET = `
import io, sys, zipfile
print(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).read('xl/worksheets/sheet1.xml').decode())
`;

test.each([
  ['docx', 63, undefined],
  ['docx', 64, 'too-large'],
  ['xlsx', 64, undefined],
] as const)('%s with %i columns: %s', async (format, columns, fault) => {
  const row = Array.from({ length: columns }, (_, i) => `c${i}`);
  const wide = { ...document, blocks: [named('Wide', [row], row)] };
  const made = await makeCopy(wide, planOf(wide), format, { kit, tools: copyTools(), lang: 'en' });
  expect('fault' in made ? made.fault.kind : undefined).toBe(fault);
});
