/** Workbooks in XML by hand, on `tests/helpers/xlsx-writer.ts`: styles, shared strings, parts around the sheets. */
import { serial } from '../../../../fixtures/make/dates.ts';
import { columnName } from '../../../../fixtures/make/write/xlsx.ts';
import {
  RELS,
  relationships,
  type SheetXml,
  type WorkbookXml,
  workbookFiles,
} from '../../../helpers/xlsx-writer.ts';
import { writeZip, type ZipFile } from '../../../helpers/zip-writer.ts';
import { COVER, type Content, type Value } from '../content.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
export const SHEET_TYPE = `${OFFICE}.spreadsheetml`;
export const DRAWING_TYPE = `${OFFICE}.drawing+xml`;
export const CHART_TYPE = `${OFFICE}.drawingml.chart+xml`;

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;

export type Part = ZipFile & { readonly type?: string };

/** Relationships of a part, as a part. */
export const linksOf = (path: string, inside: string): Part => ({
  name: path.replace(/([^/]+)$/, '_rels/$1.rels'),
  data: relationships(inside),
});

/** Indices of cell formats in `STYLES`. */
export const STYLE = {
  plain: 0,
  date: 1,
  whiteOnWhite: 2,
  redOnRed: 3,
  themeTint: 4,
  indexed: 5,
  emptyFormat: 6,
  tiny: 7,
  hiddenFormula: 8,
} as const;

const XFS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="0" fontId="3" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="0" fontId="4" fillId="4" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="5" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection hidden="1"/></xf>',
];
const font = (inside: string) => `<font><sz val="11"/>${inside}<name val="Calibri"/></font>`;
const FONTS = [
  font(''),
  font('<color rgb="FFFFFFFF"/>'),
  font('<color rgb="FFFF0000"/>'),
  font('<color theme="4" tint="0.5999"/>'),
  font('<color indexed="13"/>'),
  '<font><sz val="1"/><name val="Calibri"/></font>',
];
const fill = (inside: string) => `<fill><patternFill patternType="solid">${inside}</patternFill></fill>`;
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill('<fgColor rgb="FFFF0000"/><bgColor indexed="64"/>'),
  fill('<fgColor theme="4" tint="0.6"/><bgColor indexed="64"/>'),
  fill('<fgColor indexed="13"/><bgColor indexed="64"/>'),
];
const DXFS = [
  '<dxf><numFmt numFmtId="165" formatCode=";;;"/></dxf>',
  '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>',
];
const list = (name: string, items: readonly string[]) =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;
export const STYLES = [
  '<numFmts count="1"><numFmt numFmtId="164" formatCode=";;;"/></numFmts>',
  list('fonts', FONTS),
  list('fills', FILLS),
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  list('cellXfs', XFS),
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  list('dxfs', DXFS),
].join('');

/** The table of texts that cells point into. */
export class Strings {
  readonly #list = new Map<string, number>();

  index(text: string): number {
    const known = this.#list.get(text);
    if (known !== undefined) return known;
    this.#list.set(text, this.#list.size);
    return this.#list.size - 1;
  }

  xml(): string {
    return [...this.#list.keys()].map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('');
  }
}

export interface RowsHow {
  /** Texts stand in their cells if there is none. */
  readonly strings?: Strings;
  /** 1-based. */
  readonly top?: number;
  /** 0-based. */
  readonly left?: number;
  readonly style?: number;
  /** Attributes of a row, by its place in the list. */
  readonly row?: (index: number) => string;
}

export function cellXml(value: Value, ref: string, how: RowsHow): string {
  if (value === '') return '';
  const style = how.style ?? (typeof value === 'object' ? STYLE.date : 0);
  const s = style === 0 ? '' : ` s="${style}"`;
  // A number format that hides, or none that shows dates: such cells hold dates as text.
  if (typeof value === 'object' && style === STYLE.date)
    return `<c r="${ref}"${s}><v>${serial(value.date)}</v></c>`;
  if (typeof value === 'number') return `<c r="${ref}"${s}><v>${value}</v></c>`;
  const text = typeof value === 'object' ? isoDay(value) : value;
  if (how.strings === undefined)
    return `<c r="${ref}"${s} t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  return `<c r="${ref}"${s} t="s"><v>${how.strings.index(text)}</v></c>`;
}

export const isoDay = ({ date }: Exclude<Value, string | number>): string =>
  `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;

export const textOf = (value: Value): string => (typeof value === 'object' ? isoDay(value) : String(value));

/** `row` elements. */
export function rowsXml(rows: readonly (readonly Value[])[], how: RowsHow = {}): string {
  const { top = 1, left = 0, row } = how;
  return rows
    .map((cells, i) => {
      const inside = cells.map((value, c) => cellXml(value, `${columnName(left + c)}${top + i}`, how));
      return `<row r="${top + i}"${row?.(i) ?? ''}>${inside.join('')}</row>`;
    })
    .join('');
}

export const sheetXml = (rows: string, before = '', after = ''): string =>
  `${before}<sheetData>${rows}</sheetData>${after}`;

/** Header and rows of a content as they stand on a sheet. */
export const tableRows = ({ head, rows }: Content): (readonly Value[])[] => [head, ...rows];

export interface BookParts extends Partial<Omit<WorkbookXml, 'sheets'>> {
  readonly sheets?: readonly SheetXml[];
  /** The first sheet's own links and XML around its rows. */
  readonly cover?: Pick<SheetXml, 'rels'> & { readonly before?: string; readonly after?: string };
  /** Types and targets of relationships of the package. */
  readonly packageRels?: string;
}

/** The files of a workbook whose first sheet is the published one. */
export function bookFiles(parts: BookParts = {}): ZipFile[] {
  const { sheets = [], cover = {}, packageRels, ...book } = parts;
  const xml = sheetXml(rowsXml(COVER), cover.before, cover.after);
  const first: SheetXml = {
    name: 'Statistics',
    xml,
    ...(cover.rels === undefined ? {} : { rels: cover.rels }),
  };
  const files = workbookFiles({ styles: STYLES, ...book, sheets: [first, ...sheets] });
  if (packageRels === undefined) return files;
  return files.map((file) =>
    file.name === '_rels/.rels'
      ? { ...file, data: String(file.data).replace('</Relationships>', `${packageRels}</Relationships>`) }
      : file,
  );
}

export const book = (parts: BookParts = {}): Uint8Array => writeZip(bookFiles(parts));
