/** The page `docs/data.md`, from the table of places that the tests go through. */
import type { Place } from './place.ts';
import { SECTIONS } from './places.ts';

function line({ title, read, visibility, problem, holds, nearly }: Place): string {
  const also = problem === undefined ? '' : `, problem \`${problem}\``;
  const people = holds[0] === holds[1] ? `${holds[0]}` : `${holds[0]}–${holds[1]}`;
  return `| ${title.replaceAll('|', '\\|')} | ${read} | \`${visibility}\`${also} | ${people}${nearly ? ', nearly all' : ''} |`;
}

/** The whole page. */
export function page(): string {
  return [
    '# Where files of data show and hide people',
    '',
    'Each place below is tested twice: a file with people there blocks, their number is exact, and the report says',
    'how they are hidden; its twin, which holds counts and remarks about nobody in their stead, passes. One of the two',
    'has a name that says nothing of its format, where the content alone can tell it. Captions, keys, names and wording',
    'differ from file to file.',
    '',
    ...SECTIONS.flatMap(({ title, places }) => [
      `## ${title}`,
      '',
      '| place | what is read | reported as | people |',
      '| --- | --- | --- | --- |',
      ...places.map(line),
      '',
    ]),
    'Printed by `node scripts/with-build.mjs tests/e2e/data/print.ts` from `tests/e2e/data/places.ts`.',
    '',
  ].join('\n');
}
