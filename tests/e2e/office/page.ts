import { FORMATS } from './place.ts';
import { PLACES } from './places.ts';

const NAMES = {
  docx: 'Word documents (DOCX)',
  pptx: 'Presentations (PPTX)',
  odt: 'OpenDocument texts (ODT)',
  fodt: 'Flat OpenDocument texts (FODT)',
  odp: 'OpenDocument presentations (ODP)',
  rtf: 'Rich text (RTF)',
  doc: 'Word documents up to 2003 (DOC)',
  ppt: 'PowerPoint presentations up to 2003 (PPT)',
} as const;

/** The page `docs/office.md`, from the table of places that the tests go through. */
export function page(): string {
  return [
    '# Where documents and presentations show and hide people',
    '',
    'Each place below is tested: a file with people there blocks, their number is exact, and the report says how they',
    'are hidden; its twin, which holds counts and remarks about nobody in their stead, passes. Captions, names, wording',
    'and languages differ from file to file. All files are written by hand, part by part.',
    '',
    ...FORMATS.flatMap((format) => [
      `## ${NAMES[format]}`,
      '',
      '| place | reported as |',
      '| --- | --- |',
      ...PLACES.filter((place) => place.format === format).map(
        ({ title, visibility }) => `| ${title} | \`${visibility}\` |`,
      ),
      '',
    ]),
    'Printed by `node scripts/with-build.mjs tests/e2e/office/print.ts` from `tests/e2e/office/places.ts`.',
    '',
  ].join('\n');
}
