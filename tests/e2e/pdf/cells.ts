/** The tests of a writer: files with people block with all of them where they are, their twins pass. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileEntry } from '../../../src/core/types.ts';
import { es } from '../../../src/reporters/words/es.ts';
import { placeInWords } from '../../../src/reporters/words/places.ts';
import { temporaryFolder } from '../command.ts';
import { type Cell, cellsOf, outcomeOf, visibilityOf } from './matrix.ts';
import type { Writer } from './place.ts';
import { PLACES } from './places.ts';
import { scanAll, WRITER } from './writers.ts';

/** Milliseconds; some seconds are enough, but on a machine that does much else. */
const TIMEOUT = 300_000;

export function testWriter(writer: Writer): void {
  const cells = cellsOf(writer, PLACES);
  const missing = `${writer} is missing. \`npm test\` installs it where it may; on Debian: apt-get install ${WRITER[writer].install}`;
  if (!WRITER[writer].isThere()) {
    console.warn(missing);
    test.skipIf(!process.env.CI)(`${writer} is there`, () => expect.fail(missing));
    return;
  }
  const folder = temporaryFolder();
  let entries: readonly (readonly FileEntry[])[] = [];
  beforeAll(async () => {
    entries = await scanAll(cells, { writer, folder: folder.path });
  }, TIMEOUT);
  afterAll(() => folder.remove());

  describe(writer, () => {
    test.each(cells.map((cell, i) => [nameOf(cell), cell, i] as const))('%s', (_, cell, i) => {
      if (cell.kind === 'twin') expectPass(cell, entries[i]!);
      else if (cell.place.problem) expectProblem(cell, entries[i]!);
      else expectBlock(cell, entries[i]!);
      expect(entries[i]!.flatMap(untranslated)).toEqual([]);
    });
  });
}

const nameOf = ({ place, kind, persons }: Cell) =>
  `${place.title}: ${kind === 'twin' ? 'nobody' : `${persons} people`}`;

/** Words of a PDF's locators that a report in Spanish leaves as they are. Keys of document information are no words. */
function untranslated({ format, places, problems }: FileEntry): string[] {
  if (format !== 'pdf') return [];
  const locators = [...places, ...problems].flatMap(({ locator = '' }) =>
    locator.replace(/(?<=information), .*/, ''),
  );
  return locators.flatMap((locator) => {
    const spanish = new Set(placeInWords(locator, es).match(/[a-z]{2,}/gi));
    return (locator.match(/[a-z]{2,}/gi) ?? []).filter((word) => spanish.has(word) && !SAME.has(word));
  });
}

/** The same in both languages. */
const SAME = new Set(['XFA', 'XMP', 'bytes']);

function expectBlock(cell: Cell, found: readonly FileEntry[]): void {
  const { verdict, persons, there, places, problems } = outcomeOf(cell, found);
  const shown = [...places.slice(0, 4), ...problems.slice(0, 2)].join('; ');
  const due = { verdict: 'block', persons: cell.persons, there: true };
  expect({ verdict, persons, there }, `due: ${visibilityOf(cell)}; found: ${shown}`).toEqual(due);
}

function expectPass(cell: Cell, found: readonly FileEntry[]): void {
  const { verdict, places, problems } = outcomeOf(cell, found);
  expect({ verdict, places, problems }).toEqual({ verdict: 'pass', places: [], problems: [] });
}

function expectProblem(cell: Cell, found: readonly FileEntry[]): void {
  const { verdict, problems } = outcomeOf(cell, found);
  expect(verdict).toBe('incomplete');
  expect(problems.join('\n')).toContain(cell.place.problem);
}
