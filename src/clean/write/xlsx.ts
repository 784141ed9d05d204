import type { SafeBlock, SafeTable, SafeText } from '../apply.ts';
import { type Cell, textOf } from '../model.ts';
import { columnName } from '../references.ts';
import type { CopyTools } from '../tools.ts';
import { withoutUnseen } from '../unseen.ts';
import { COPY_WORDS } from '../words.ts';
import { escaped, XML_HEAD } from './xml.ts';
import { zip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Number of the row of captions, from 0; none if it is outside. */
  readonly head: number;
}

/** A workbook (ECMA-376) of one sheet for each table and one for the texts, with no more than a workbook must have. */
export async function xlsxCopy(
  blocks: readonly SafeBlock[],
  { lang, tools }: { readonly lang: 'en' | 'es'; readonly tools: Pick<CopyTools, 'deflateRaw'> },
): Promise<Uint8Array> {
  const sheets = namedApart([
    ...blocks.filter((block) => block.kind === 'table').map(sheetOf),
    ...textSheet(blocks, lang),
  ]);
  return zip(
    [
      ['[Content_Types].xml', contentTypes(sheets.length)],
      ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
      ['xl/workbook.xml', workbook(sheets)],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
          ['styles', 'styles.xml'] as const,
        ]),
      ],
      ['xl/styles.xml', STYLES],
      ...sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(sheet)] as const),
    ],
    tools,
  );
}

function sheetOf({ name, above, captions, rows }: SafeTable): Sheet {
  const hasHead = captions.some((caption) => caption !== '');
  const all = [...above, ...(hasHead ? [captions] : []), ...rows];
  return { name, rows: all, head: hasHead ? above.length : -1 };
}

function textSheet(blocks: readonly SafeBlock[], lang: 'en' | 'es'): Sheet[] {
  const texts = blocks.filter((block): block is SafeText => block.kind === 'text');
  if (texts.length === 0) return [];
  return [{ name: COPY_WORDS[lang].texts, rows: texts.map(({ text }) => [text]), head: -1 }];
}

const LONGEST_NAME = 31;

/** Names as spreadsheet programs take them: up to 31 characters, none of `[]:*?/\`, each once; Excel keeps `History` for itself. */
function namedApart(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set(['history']);
  return sheets.map((sheet, i) => {
    const plain = withoutUnseen(sheet.name).replace(/[[\]:*?/\\\p{Cc}]/gu, ' ');
    const cut = (most: number): string =>
      withoutUnseen(plain.trim().slice(0, most)).replace(/^[\s']+|[\s']+$/g, '');
    let name = cut(LONGEST_NAME) || `Sheet ${i + 1}`;
    for (let n = 2; taken.has(name.toLowerCase()); n++)
      name = `${cut(LONGEST_NAME - ` ${n}`.length) || 'Sheet'} ${n}`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

// ------------------------------------------------------------------------------------------------------- parts

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${KIND}.${type}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, i) =>
    part(`worksheets/sheet${i + 1}.xml`, 'worksheet'),
  );
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}` +
    `${part('styles.xml', 'styles')}${worksheets.join('')}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const links = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

/** Cell formats: as it is, date, bold. */
const STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';
const DATE = 1;
const BOLD = 2;

function* worksheet({ rows, head }: Sheet): Generator<string> {
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}">${columnsXml(rows)}<sheetData>`;
  const letters: string[] = [];
  for (const [row, cells] of rows.entries()) {
    while (letters.length < cells.length) letters.push(columnName(letters.length));
    let inside = '';
    for (let column = 0; column < cells.length; column++)
      inside += cellXml(cells[column]!, `${letters[column]!}${row + 1}`, row === head);
    yield `<row r="${row + 1}">${inside}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** Rows whose texts say how wide a column is made. */
const WIDTH_ROWS = 1000;
/** Widths in characters of the standard font; programs give 8.43 to what has none. */
const NARROWEST = 9;
const WIDEST = 60;
/** Space at both sides, and for programs that take a wider font. */
const SPARE = 3;

/** Programs write `####` for a date or a number that is wider than its column. */
function columnsXml(rows: Sheet['rows']): string {
  const widths: number[] = [];
  for (const cells of rows.slice(0, WIDTH_ROWS))
    for (const [column, cell] of cells.entries())
      widths[column] = Math.max(widths[column] ?? NARROWEST, textOf(cell).length + SPARE);
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${Math.min(width, WIDEST)}" customWidth="1"/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** A cell holds no more characters. */
const LONGEST = 32_767;

function cellXml(cell: Cell, reference: string, isCaption: boolean): string {
  const text = textOf(cell);
  if (text === '') return '';
  const kind = typeof cell === 'string' ? undefined : cell.kind;
  if (kind === 'date') {
    const serial = serialOf(text);
    if (serial !== undefined) return `<c r="${reference}" s="${DATE}"><v>${serial}</v></c>`;
  }
  if (kind === 'number' && isPlainNumber(text)) return `<c r="${reference}"><v>${text}</v></c>`;
  const style = isCaption ? ` s="${BOLD}"` : '';
  const space = WORDS.test(text) ? '' : ' xml:space="preserve"';
  const content = `<t${space}>${escaped(text.slice(0, LONGEST)).replace(CODED, '_x005F_')}</t>`;
  return `<c r="${reference}" t="inlineStr"${style}><is>${content}</is></c>`;
}

/** Words of ASCII with one space between: no program would take away any of it. */
const WORDS = /^[!-~]+(?: [!-~]+)*$/;

/** What spreadsheet programs would read as a sign by its number (ST_Xstring of ECMA-376): `_x0041_`. */
const CODED = /_(?=x[\dA-Fa-f]{4}_)/g;

/** Whether a number reads as it is written: no leading zeros, no more digits than are kept. */
const isPlainNumber = (text: string): boolean =>
  /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text) &&
  (text.length <= 16 || text.replace(/\D/g, '').length <= 16);

const DAY_MS = 86_400_000;
/** Day 0 of the 1900 date system, behind its false leap day. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;

/** `2022-11-28` → 44893; undefined for other texts, days that there are none of, and those before the false leap day. */
function serialOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(time).getUTCDate() !== Number(day)) return undefined;
  const serial = (time - EPOCH) / DAY_MS;
  return serial >= FIRST_SERIAL ? serial : undefined;
}
