import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Styles } from '../../src/readers/shared/sheet/cell-styles.ts';
import { parseNumberFormat } from '../../src/readers/shared/sheet/number-format.ts';
import { SheetLayout } from '../../src/readers/shared/sheet/sheet-table.ts';
import { type XmlHandler, XmlScanner } from '../../src/readers/shared/xml/scanner.ts';
import { codesOf, Utf8Piece } from '../../src/readers/shared/xml/text.ts';
import { SharedStrings, SharedStringsHandler } from '../../src/readers/xlsx/shared-strings.ts';
import { SheetHandler } from '../../src/readers/xlsx/sheet.ts';

/** The handler without its short cut. */
function general(handler: XmlHandler): XmlHandler {
  return {
    open: (tag) => handler.open(tag),
    close: (name) => handler.close(name),
    text: (text) => handler.text(text),
  };
}

/** `asBytes`: as it comes from a file of UTF-8, in pieces that end after a tag. */
function scan(xml: string, handler: XmlHandler, { size, asBytes }: { size: number; asBytes: boolean }): void {
  const scanner = new XmlScanner(handler, 10_000);
  const bytes = asBytes ? new TextEncoder().encode(xml) : new Uint8Array(0);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(GT, at + size) + 1 || bytes.length;
    scanner.push(new Utf8Piece(bytes.subarray(at, end)));
    at = end;
  }
  if (asBytes) return;
  for (let at = 0; at < xml.length; at += size) {
    const text = xml.slice(at, at + size);
    scanner.push({ text, codes: codesOf(text) });
  }
}

const GT = 62;

const prefixed = (xml: string, prefix: string): string => xml.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);
/** Some that are read quickly, and some that are not. */
const PREFIXES = ['', 'x:', 'ns0:', 'a-b:', 'é:', 'averylongprefix:'];

const style = (code: string) => {
  const format = parseNumberFormat(code);
  const type = format.kind === 'date' ? 'date' : 'number';
  return { format, invisible: false, number: { type, numberFormat: code } } as const;
};

function cells(
  xml: string,
  how: (handler: XmlHandler) => XmlHandler,
  size = 1 << 20,
  asBytes = false,
  prefix = '',
): string[] {
  const strings = new SharedStrings();
  for (const text of ['Ilse', 'Omar', 'Nadia']) strings.add(text);
  const styles = new Styles([style('General'), style('yyyy-mm-dd'), style('000-00-0000')]);
  const book = { strings, styles, dateSystem: '1900' } as const;
  const layout = new SheetLayout('Data', 'visible');
  const handler = new SheetHandler({ layout, book, filters: [], cellLength: 20 });
  const sheet = prefixed(`<worksheet><sheetData>${xml}</sheetData></worksheet>`, prefix);
  scan(sheet, how(handler), { size, asBytes });
  return handler.ready.flatMap((batch) =>
    batch.kind === 'text'
      ? [batch.text]
      : Array.from({ length: batch.rowCount }, (_, row) =>
          Array.from({ length: batch.width(row) }, (_, column) => {
            const { type, numberFormat } = batch.typed(row, column) ?? {};
            const seen = batch.table.visibility(batch.firstRow + row, column);
            const cell = `${batch.firstRow + row}:${column} ${batch.text(row, column)} ${type} ${numberFormat}`;
            return seen === 'visible' ? cell : `${cell} ${seen}`;
          }),
        ).flat(),
  );
}

const fast = (handler: XmlHandler) => handler;

describe('cells written in the plain way', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<c r="B2" t="s"><v>1</v></c>', 'Omar text undefined'],
    ['<c r="B2"><v>12</v></c>', '12 number General'],
    ['<c r="B2" s="1"><v>40000</v></c>', '2009-07-06 date yyyy-mm-dd'],
    ['<c r="B2" s="2"><v>12345678</v></c>', '012-34-5678 number 000-00-0000'],
    ['<c r="B2"><v>0012</v></c>', '0012 number General'],
    ['<c r="B2"><v>1234567890123</v></c>', '1234567890123 number General'],
    ['<c r="B2"><v>-1.5E3</v></c>', '-1500 number General'],
    ['<c r="B2" t="b"><v>1</v></c>', 'TRUE boolean undefined'],
    ['<c r="B2" t="e"><v>#N/A</v></c>', '#N/A error undefined'],
    ['<c r="B2" t="str"><v>a &amp; _x0041_ñ</v></c>', 'a & Añ text undefined'],
    ['<c r="B2" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a  text undefined'],
  ];
  it.each(cases)('%s', (xml, expected) => {
    const row = `<row r="2">${xml}</row>`;
    expect(cells(row, fast)).toEqual(['1:0  undefined undefined', `1:1 ${expected}`]);
    expect(cells(row, general)).toEqual(cells(row, fast));
    expect(cells(row, fast, 1 << 20, true)).toEqual(cells(row, fast));
    for (const prefix of PREFIXES) expect(cells(row, fast, 1 << 20, true, prefix)).toEqual(cells(row, fast));
  });

  it('are read as the same cells as by their tags, however odd and wherever cut', () => {
    const reference = fc.constantFrom(
      ' r="A1"',
      ' r="C7"',
      ' r="AB3"',
      ' r="XFD1"',
      ' r="XFE1"',
      ' r="a1"',
      ' r=""',
      ' r="7"',
      " r='B1'",
      '',
    );
    const number = fc.constantFrom(
      ' s="1"',
      ' s="2"',
      ' s="99"',
      ' s="-1"',
      ' s="01"',
      ' s=""',
      ' cm="1"',
      '',
    );
    const type = fc.constantFrom(
      ' t="s"',
      ' t="n"',
      ' t="str"',
      ' t="inlineStr"',
      ' t="b"',
      ' t="d"',
      ' t="e"',
      ' t="x"',
      ' t=""',
      '',
      '  t="s"',
    );
    const value = fc.constantFrom(
      '0',
      '1',
      '2',
      '3',
      '00',
      '1.5',
      '-4',
      '1e5',
      '123456789',
      '9999999999',
      'a&lt;b',
      'ñ_x0042_',
      'a text longer than the limit',
      '',
      ' 1',
      '2 ',
    );
    const inside = fc.oneof(
      value.map((text) => `<v>${text}</v>`),
      value.map((text) => `<is><t>${text}</t></is>`),
      value.map((text) => `<is><t xml:space="preserve">${text}</t></is>`),
      value.map((text) => `<is><r><t>${text}</t></r></is>`),
      fc
        .tuple(
          fc.constantFrom(
            '<f>SUM(A1:B1)</f>',
            '<f aca="false">A1+B1</f>',
            '<f t="shared" ref="A1:A9" si="0">A1</f>',
            '<f t="shared" si="0"/>',
            '<f/>',
            '<f>IF(A1="Ilse Varga",1)</f>',
            '<f>A1&amp;B1</f>',
            '<f t="a>b">A1</f>',
            "<f t='a>b'>A1</f>",
            '<f t="a>b"/>',
            '<f><!-- x --></f>',
            '<foo>A1</foo>',
          ),
          value,
        )
        .map(([formula, text]) => `${formula}<v>${text}</v>`),
      fc.constantFrom('<f>A1</f>', '<f>A1</f><is><t>x</t></is>'),
      fc.constantFrom('', '<v/>', '<v>1</v><extLst/>', ' <v>1</v> ', '<v>1<!-- x --></v>'),
    );
    const cell = fc.oneof(
      fc.tuple(reference, number, type, inside).map(([r, s, t, text]) => `<c${r}${s}${t}>${text}</c>`),
      fc.tuple(reference, number).map((parts) => `<c${parts.join('')}/>`),
      fc.constantFrom('<c>', '</c>', '<c ', '\n', '<row>', '</row>'),
    );
    const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 4 });
    const beginning = fc.constantFrom(
      '',
      ' spans="1:8"',
      ' spans="1:8" x14ac:dyDescent="0.25"',
      ' s="1" customFormat="1"',
      ' hidden="1"',
      ' customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"',
      ' ht="15.75" customHeight="1"',
      ' outlineLevel="1" hidden="true"',
      ...['0', '1.9', '2', '02', '2e-9', '1e1', '.5', '-20', ''].map((height) => ` ht="${height}"`),
      ' spans="1>8"',
      '/',
    );
    const rows = fc
      .tuple(sheet, fc.array(beginning, { minLength: 4, maxLength: 4 }))
      .map(([all, more]) =>
        all.map((row, i) => `<row r="${i + 1}"${more[i]}>${row.join('')}</row>`).join(''),
      );
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(...PREFIXES),
        (xml, size, prefix) => {
          expect(cells(xml, fast, size, false, prefix)).toEqual(cells(xml, general));
          expect(cells(xml, fast, size, true, prefix)).toEqual(cells(xml, general));
        },
      ),
      { numRuns: 400 },
    );
  });
});

it('plain shared strings are the same as by their tags', () => {
  const si = fc.constantFrom(
    '<si><t>Ilse</t></si>',
    '<si><t xml:space="preserve"> a&amp;b </t></si>',
    '<si><t/></si>',
    '<si/>',
    '<si><r><t>a</t></r><r><t>b</t></r></si>',
    '<si><t>ñ_x0041_</t><rPh><t>x</t></rPh></si>',
    '\n',
    '<si><t>a text that is too long</t></si>',
  );
  const read = (
    xml: string,
    how: (handler: XmlHandler) => XmlHandler,
    size: number,
    asBytes = false,
    prefix = '',
  ) => {
    const strings = new SharedStrings();
    const handler = new SharedStringsHandler(strings, { cellLength: 20, wholeBytes: 1e6 });
    scan(prefixed(`<sst>${xml}</sst>`, prefix), how(handler), { size, asBytes });
    return [...strings.unused()];
  };
  fc.assert(
    fc.property(
      fc.array(si),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(...PREFIXES),
      (parts, size, prefix) => {
        const expected = read(parts.join(''), general, 1 << 20);
        expect(read(parts.join(''), fast, size, false, prefix)).toEqual(expected);
        expect(read(parts.join(''), fast, size, true, prefix)).toEqual(expected);
      },
    ),
  );
});
