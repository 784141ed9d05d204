/** The page `docs/pdf.md`, from the table of places that the tests go through. */
import { fills } from './matrix.ts';
import { type Place, WRITERS } from './place.ts';
import { SECTIONS } from './places.ts';

/** The visibility, and which writers' files hide the same in another way; or the problem that is reported. */
function reported({ visibility, otherwise = {}, problem }: Place): string {
  if (problem) return `problem \`${problem}\``;
  const others = WRITERS.filter((writer) => otherwise[writer]).map(
    (writer) => `\`${otherwise[writer]}\` from ${writer}`,
  );
  return [`\`${visibility}\``, ...others].join('; ');
}

function line(place: Place): string {
  const { title, read, holds } = place;
  const people = holds[0] === holds[1] ? `${holds[0]}` : `${holds[0]}–${holds[1]}`;
  const writers = WRITERS.filter((writer) => fills(place, writer)).join(', ');
  return `| ${title} | ${read} | ${reported(place)} | ${people} | ${writers} |`;
}

function section({ title, places }: (typeof SECTIONS)[number]): string[] {
  return [
    `## ${title}`,
    '',
    '| place | what is read | reported as | people | written by |',
    '| --- | --- | --- | --- | --- |',
    ...places.map(line),
    '',
  ];
}

/** The whole page. */
export function page(): string {
  return [
    '# Where PDFs show and hide people',
    '',
    'Each place below is tested with every writer that is named beside it: a file with people there blocks, their',
    'number is exact, and the report says how they are hidden; its twin, which holds counts and remarks about nobody',
    'in their stead, passes. Where a problem is named, people cannot be read: such a file is `incomplete`, and its',
    'twin, which can be read, passes. Captions, names, wording, letters and colours differ from file to file.',
    '',
    'By hand: objects written one by one. qpdf: the same, written anew with object streams, linearized or encrypted',
    'with an empty password; it keeps no earlier version. reportlab: as programs print lists. Chromium: as browsers',
    'print pages. LibreOffice: as Calc exports spreadsheets.',
    '',
    ...SECTIONS.flatMap(section),
    'Printed by `node scripts/with-build.mjs tests/e2e/pdf/print.ts` from `tests/e2e/pdf/places.ts`.',
    '',
  ].join('\n');
}
