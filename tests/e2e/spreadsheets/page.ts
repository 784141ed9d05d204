/** The page `docs/spreadsheets.md`, from the table of hiding places that the tests go through. */
import { type Cell, handCells, libraryCells, officeCells } from './matrix.ts';
import type { HidingPlace } from './place.ts';
import { CACHE_PLACES, PACKAGE_PLACES, PLACES, SHEET_PLACES, TEXT_PLACES } from './places.ts';

const NAMES: Readonly<Record<string, string>> = { xml: 'XML 2003', biff5: 'XLS (Excel 95)' };
const nameOf = (format: string) => NAMES[format] ?? format.toUpperCase();
const ORDER = ['xlsx', 'xlsm', 'xlsb', 'xls', 'biff5', 'ods', 'fods', 'xml'];
/** In the order of `ORDER`; in bold letters those that hold many people, too. */
const listed = (cells: readonly Cell[]) =>
  cells.length === 0
    ? '–'
    : [...cells]
        .sort((a, b) => ORDER.indexOf(a.format) - ORDER.indexOf(b.format))
        .map(({ format, sizes }) => (sizes.length > 1 ? `**${nameOf(format)}**` : nameOf(format)))
        .join(', ');

/** The visibility, and which writers' files hide the same in another way. */
function visibilities({ visibility, otherwise = {} }: HidingPlace): string {
  const others = new Map<string, string[]>();
  for (const [where, as] of Object.entries(otherwise)) {
    const at = where.lastIndexOf(' ') + 1;
    others.set(as, [...(others.get(as) ?? []), where.slice(0, at) + nameOf(where.slice(at))]);
  }
  return [`\`${visibility}\``, ...[...others].map(([as, where]) => `\`${as}\` in ${where.join(', ')}`)].join(
    '; ',
  );
}

/** How many people a place holds in the formats that hold many. */
const many = ({ remarks, holdsOne }: HidingPlace) =>
  holdsOne === undefined ? (remarks ? '625' : '6,252') : '–';

function line(place: HidingPlace, cells: Cells): string {
  const { title, holdsOne } = place;
  const limit = holdsOne === undefined ? '' : ` (one person: ${holdsOne})`;
  const columns = cells.map((column) => listed(column.filter((cell) => cell.place === place)));
  return `| ${title}${limit} | ${visibilities(place)} | ${many(place)} | ${columns.join(' | ')} |`;
}

/** A list of cells for each writer. */
type Cells = readonly (readonly Cell[])[];

/** The lists of places that are tested together: the turns of the formats follow them. */
const BY_HAND: readonly (readonly HidingPlace[])[] = [
  [...SHEET_PLACES, ...CACHE_PLACES],
  TEXT_PLACES,
  PACKAGE_PLACES,
];

function section(title: string, places: readonly HidingPlace[]): string[] {
  const cells = [BY_HAND.flatMap(handCells), libraryCells(PLACES), officeCells(PLACES)];
  return [
    `## ${title}`,
    '',
    '| hiding place | reported as | many | by hand | library | LibreOffice |',
    '| --- | --- | --- | --- | --- | --- |',
    ...places.map((place) => line(place, cells)),
    '',
  ];
}

/** The whole page. */
export function page(): string {
  return [
    '# Where spreadsheets hide people',
    '',
    'Each place below is tested in every format that is named beside it: a file with people there blocks, their',
    'number is exact, and the report says how they are hidden; its twin, which holds counts, codes and remarks about',
    'nobody in their stead, passes. The files are written by hand as XML, by a library (`xlsx`, SheetJS), and by',
    'LibreOffice, which reads the files made by hand and writes all of them anew. A format that is missing cannot',
    'hold the place, its writer does not keep it or damages it, or it is not tested there.',
    '',
    'Every format is tested with one person. A format in bold letters is tested with many people, too: always XLSX',
    'by hand, and one of the other formats by hand, one of the library’s and one of LibreOffice’s, which takes turns',
    'from place to place. The column “many” says how many: 6,252 where rows are hidden, 625 where each person is a',
    'remark. With `MATRIX=whole` in the environment these are 6,252, too. Twins of XLSX by hand hold as many rows or',
    'remarks as there are people, all others 12.',
    '',
    ...section('On sheets', SHEET_PLACES),
    ...section('Copies of tables', CACHE_PLACES),
    ...section('Texts beside the cells', TEXT_PLACES),
    ...section('In the rest of the file', PACKAGE_PLACES),
    'Printed by `node scripts/with-build.mjs tests/e2e/spreadsheets/print.ts` from `tests/e2e/spreadsheets/places.ts`.',
    '',
  ].join('\n');
}
