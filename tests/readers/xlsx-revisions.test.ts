import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { readAll } from '../helpers/reading.ts';
import { sheetData, writeXlsx } from '../helpers/xlsx-writer.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.revisionLog+xml';
const harmless = { name: 'Totals', xml: sheetData([['May', 12]]) };

const read = (changes: string, type: string | undefined = TYPE) => {
  const data = `<revisions xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${changes}</revisions>`;
  const part = { name: 'xl/revisions/revisionLog1.xml', data };
  return readAll(
    xlsxReader,
    writeXlsx({ sheets: [harmless], parts: [type === undefined ? part : { ...part, type }] }),
  );
};

/** The rows that are told of the log, each after the group it belongs to. */
async function rows(changes: string): Promise<string[]> {
  const { batches, problems } = await read(changes);
  expect(problems).toEqual([]);
  return batches
    .filter(({ table }) => table.visibility(0, 0) === 'tracked-change')
    .flatMap((batch) =>
      Array.from({ length: batch.rowCount }, (_, row) => {
        const cells = Array.from({ length: batch.width(row) }, (_, column) => batch.text(row, column));
        return `${batch.table.part.split(', ').pop()}: ${cells.join('|')}`;
      }),
    );
}

const inline = (side: 'oc' | 'nc', at: string, text: string) =>
  `<${side} r="${at}" t="inlineStr"><is><t>${text}</t></is></${side}>`;
const change = (...sides: string[]) => `<rcc rId="1" sId="1">${sides.join('')}</rcc>`;
const emptied = (at: string, text: string) => change(inline('oc', at, text), `<nc r="${at}"/>`);

describe('logs of changes', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'cells that were emptied',
      emptied('A2', 'Ilse Varga') + emptied('C2', 'Chad'),
      ['cells before: Ilse Varga|Chad'],
    ],
    [
      'cells of a column, one after the other',
      emptied('A2', 'Ilse Varga') +
        emptied('A3', 'Omar Sesay') +
        emptied('B2', 'Chad') +
        emptied('B3', 'Mali'),
      ['cells before: Ilse Varga|Chad', 'cells before: Omar Sesay|Mali'],
    ],
    [
      'a cell before and after',
      change(inline('oc', 'A2', 'Ilse Varga'), inline('nc', 'A2', 'Omar Sesay')),
      ['cells before: Ilse Varga', 'cells after: Omar Sesay'],
    ],
    [
      'a cell that changed again',
      emptied('A2', 'Ilse Varga') + emptied('A2', 'Omar Sesay') + emptied('B2', 'Chad'),
      ['cells before: Ilse Varga|Chad', 'cells before: Omar Sesay'],
    ],
    [
      'rows deleted one after the other from one place',
      ['Ilse Varga', 'Omar Sesay']
        .map(
          (name) =>
            `<rrc rId="1" sId="1" ref="A2:XFD2" action="deleteRow">${emptied('A2', name)}${emptied('B2', 'Chad')}</rrc>`,
        )
        .join(''),
      ['deleted cells: Ilse Varga|Chad', 'deleted cells: Omar Sesay|Chad'],
    ],
    [
      'cells that others were moved over',
      `<rm rId="1" sheetId="1" source="A9" destination="A2" sourceSheetId="1">${emptied('A2', 'Ilse Varga')}</rm>`,
      ['deleted cells: Ilse Varga'],
    ],
    [
      'the same row of two sheets',
      `${emptied('A2', 'Ilse Varga')}<rcc rId="2" sId="2">${inline('oc', 'B2', 'Omar Sesay')}</rcc>`,
      ['cells before: Ilse Varga', 'cells before: |Omar Sesay'],
    ],
    [
      'a date by the format of the change',
      '<rcc rId="1" sId="1" odxf="1" dxf="1" numFmtId="19"><oc r="A1"><v>31848</v></oc><nc r="B1"><v>31848</v></nc><odxf/><ndxf><numFmt numFmtId="19" formatCode="m/d/yyyy"/></ndxf></rcc>',
      ['cells before: 31848', 'cells after: 1987-03-12'],
    ],
    [
      'a date by the number of its format, a truth, a text with runs',
      `<rcc rId="1" sId="1" numFmtId="14"><nc r="A1"><v>31848</v></nc></rcc>${change('<nc r="B1" t="b"><v>1</v></nc>')}${change('<nc r="C1" t="inlineStr"><is><r><t>Ilse </t></r><r><t>Varga</t></r></is></nc>')}`,
      ['cells after: 1987-03-12|TRUE|Ilse Varga'],
    ],
    ['a cell without a place', change(inline('oc', '', 'Ilse Varga')), ['cells before: Ilse Varga']],
    [
      'nothing',
      '<rcc rId="1" sId="1"><nc r="A1"/></rcc><rsnm rId="2" sheetId="1" oldName="a" newName="b"/>',
      [],
    ],
  ];
  it.each(cases)('tell %s', async (_, changes, expected) => expect(await rows(changes)).toEqual(expected));

  it('tell names of sheets, authors and formulas as texts', async () => {
    const { texts } = await read(
      `<rsnm rId="1" sheetId="1" oldName="[a.xlsx]Ilse Varga" newName="[a.xlsx]S"/><rcmt sheetId="1" cell="A1" author="Omar Sesay"/>${change('<nc r="A1" t="str"><f>IF(B1,"","Jean Baptiste")</f><v>x</v></nc>')}`,
    );
    const all = texts.map(({ text, visibility }) => `${visibility} ${text}`).join();
    for (const name of ['Ilse Varga', 'Omar Sesay', 'Jean Baptiste']) expect(all).toContain(name);
    expect(all).toMatch(/^tracked-change/);
  });

  it('are known by their first element, too', async () => {
    expect((await read(emptied('A2', 'Ilse Varga'), '')).cells.at(-1)).toMatchObject({
      text: 'Ilse Varga',
      visibility: 'tracked-change',
    });
  });

  it('lose no value, in whatever order they stand', async () => {
    const cell = fc.tuple(fc.constantFrom('A', 'B', 'ZZ', 'XFD'), fc.integer({ min: 1, max: 4 }), fc.nat(30));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 30 }), async (cells) => {
        const told = await rows(
          cells.map(([letters, row, n]) => emptied(`${letters}${row}`, `text ${n}`)).join(''),
        );
        for (const [, , n] of cells) expect(told.join('|').split(/[|:] ?/)).toContain(`text ${n}`);
      }),
      { numRuns: 50 },
    );
  });
});
