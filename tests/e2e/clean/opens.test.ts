/** LibreOffice opens copies: what it refuses or repairs it gives back otherwise. */
import { expect, test } from 'vitest';
import { type CleanDocument, type CopyFormat, makeCopy, type Plan } from '../../../src/clean/index.ts';
import { copyTools } from '../../../src/run/clean-tools.ts';
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
  'workbooks, documents and pages',
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
    ]);
    const texts = await convert(
      [await source('docx'), await source('html')],
      'txt:Text (encoded):UTF8',
      'txt',
    );
    for (const format of ['docx', 'html']) {
      const words = Buffer.from(texts.get(format)!).toString();
      for (const word of ['Camas & plazas', 'Ñandú "North"', '41.5', '2020-02-29', '<South>'])
        expect(words).toContain(word);
    }
  },
  300_000,
);
