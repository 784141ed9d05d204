/** The page `docs/spreadsheets.md`, from the table of hiding places that the tests go through. */
import type { HidingPlace } from './place.ts';
import { CACHE_PLACES, PACKAGE_PLACES, SHEET_PLACES, TEXT_PLACES } from './places.ts';

const NAMES: Readonly<Record<string, string>> = { xml: 'XML 2003', biff5: 'XLS (Excel 95)' };
const nameOf = (format: string) => NAMES[format] ?? format.toUpperCase();
const ORDER = ['xlsx', 'xlsm', 'xlsb', 'xls', 'biff5', 'ods', 'fods', 'xml'];
const listed = (formats: readonly string[]) =>
  formats.length === 0
    ? '–'
    : ORDER.filter((format) => formats.includes(format))
        .map(nameOf)
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

function line(place: HidingPlace): string {
  const { title, hand, library, office, holdsOne } = place;
  const limit = holdsOne === undefined ? '' : ` (one person: ${holdsOne})`;
  const columns = [Object.keys(hand ?? {}), library?.formats ?? [], office?.to ?? []].map(listed);
  return `| ${title}${limit} | ${visibilities(place)} | ${columns.join(' | ')} |`;
}

const section = (title: string, places: readonly HidingPlace[]) => [
  `## ${title}`,
  '',
  '| hiding place | reported as | by hand | library | LibreOffice |',
  '| --- | --- | --- | --- | --- |',
  ...places.map(line),
  '',
];

/** The whole page. */
export function page(): string {
  return [
    '# Where spreadsheets hide people',
    '',
    'Each place below is tested in every format that is named beside it: with one person and with 6,252 people, it',
    'blocks, the number of people is exact, and the report says how they are hidden; its twin, which holds counts,',
    'codes and remarks about nobody, passes. The files are written by hand as XML, by a library (`xlsx`, SheetJS),',
    'and by LibreOffice, which reads the files made by hand and writes all of them anew. A format that is missing',
    'cannot hold the place, or its writer does not keep it. Of the formats of one writer (but XLSX by hand) one, in',
    'turn, holds the 6,252. Where remarks are hidden and not rows, everyday runs of the tests take 625 of them; with',
    '`MATRIX=whole` in the environment they take all.',
    '',
    ...section('On sheets', SHEET_PLACES),
    ...section('Copies of tables', CACHE_PLACES),
    ...section('Texts beside the cells', TEXT_PLACES),
    ...section('In the rest of the file', PACKAGE_PLACES),
    'Printed by `node scripts/with-build.mjs tests/e2e/spreadsheets/print.ts` from `tests/e2e/spreadsheets/places.ts`.',
    '',
  ].join('\n');
}
