import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileEntry } from '../../../src/core/types.ts';
import { root, scanJson, temporaryFolder } from '../command.ts';
import { leak, twin } from '../pdf/content.ts';
import { page } from './page.ts';
import { PLACES } from './places.ts';

const ROUNDS = 2;

/** Every place, with people and with nobody. Names of files say nothing of what is in them. */
const cells = PLACES.flatMap((place, at) =>
  Array.from({ length: ROUNDS }, (_, round) => {
    const seed = `office/${place.format}/${place.title}/${round}`;
    const persons = leak(`${seed}/size`, 0).random.int(3, 9);
    const name = (kind: string) =>
      `${String(at * ROUNDS + round + 1).padStart(3, '0')}${kind}.${place.format}`;
    return [
      { place, persons, file: name('a'), content: leak(seed, persons) },
      { place, persons: 0, file: name('b'), content: twin(seed, persons) },
    ];
  }).flat(),
);

const folder = temporaryFolder();
let files: readonly FileEntry[] = [];
beforeAll(async () => {
  const path = join(folder.path, 'files');
  mkdirSync(path);
  for (const { place, content, file } of cells) writeFileSync(join(path, file), place.make(content));
  files = (await scanJson(['--max-findings', '0', path], { within: 300_000 })).report.files;
}, 300_000);
afterAll(() => folder.remove());

describe('people in documents', () => {
  test.each(
    cells.map((cell) => [`${cell.place.format}, ${cell.place.title}: ${cell.persons} people`, cell] as const),
  )('%s', (_, { place, persons, file }) => {
    const entries = files.filter(({ path }) => path.includes(file));
    const places = entries.flatMap((entry) => entry.places.filter((found) => found.persons > 0));
    const problems = entries.flatMap((entry) => entry.problems);
    const found = { verdict: entries[0]?.verdict, persons: entries[0]?.persons, problems };
    expect(found, JSON.stringify(places)).toEqual({
      verdict: persons > 0 ? 'block' : 'pass',
      persons,
      problems: [],
    });
    expect(new Set(places.map(({ visibility }) => visibility))).toEqual(
      new Set(persons > 0 ? [place.visibility] : []),
    );
  });
});

test('docs/office.md says what is tested', () => {
  expect(readFileSync(join(root, 'docs/office.md'), 'utf8')).toBe(page());
});
