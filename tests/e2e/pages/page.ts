/** The page `docs/pages.md`, from the table of places that the tests go through. */
import { writersOf } from './matrix.ts';
import type { Place } from './place.ts';
import { SECTIONS } from './places.ts';

function line(place: Place): string {
  const { title, read, visibility, file } = place;
  const how = file === undefined ? writersOf(place).join(', ') : `\`.${file.extension}\``;
  return `| ${title} | ${read} | \`${visibility}\` | ${how} |`;
}

const section = ({ title, places }: (typeof SECTIONS)[number]): string[] => [
  `## ${title}`,
  '',
  '| place | what is read | reported as | written as |',
  '| --- | --- | --- | --- |',
  ...places.map(line),
  '',
];

/** The whole page. */
export function page(): string {
  return [
    '# Where pages show and hide people',
    '',
    'Each place below is tested: a file with people there blocks, and the report says how they are hidden; its twin, which',
    'holds counts and remarks about nobody in their stead, passes. Pages are written by hand, minified (no ends of',
    'elements and quotes that browsers do without), and as frameworks render them.',
    '',
    ...SECTIONS.flatMap(section),
    '## Limits',
    '',
    'A page is read by itself: styles of the sheets that it links to, and what its scripts do, are not known. What only',
    'they hide is found all the same and reported as `visible`. Selectors that ask for what follows an element or for',
    'what it holds (`:last-child`, `:has()`) are passed over; media queries are answered for a window of 1280 by 800.',
    '',
    'Printed by `node scripts/with-build.mjs tests/e2e/pages/print.ts` from `tests/e2e/pages/places.ts`.',
    '',
  ].join('\n');
}
