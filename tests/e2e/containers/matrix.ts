/** Places in containers, filled with people or with nobody, and what the scan must say of each. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileEntry } from '../../../src/core/types.ts';
import { root, scanJson, temporaryFolder } from '../command.ts';
import { type Content, leak, twin } from '../pdf/content.ts';
import { csvOf, type Place, type Section, textOf } from './place.ts';

type Writer = 'by hand' | 'Python';
const PYTHON = '/usr/bin/python3';
const ROUNDS = 2;
const TIMEOUT = 120_000;

interface Cell {
  readonly place: Place;
  readonly writer: Writer;
  readonly kind: 'leak' | 'twin';
  readonly content: Content;
}

function cellsOf(places: readonly Place[]): Cell[] {
  return places.flatMap((place) => {
    const writers: Writer[] = [
      ...(place.hand ? new Array<Writer>(ROUNDS).fill('by hand') : []),
      ...(place.python ? (['Python'] as const) : []),
    ];
    return writers.flatMap((writer, round) => {
      const seed = `${place.id}/${writer}/${round}`;
      const size = leak(`${seed}/size`, 0).random.int(...place.holds);
      return [
        { place, writer, kind: 'leak' as const, content: leak(seed, size) },
        { place, writer, kind: 'twin' as const, content: twin(seed, size) },
      ];
    });
  });
}

/** Neutral names: what a file is shows in its bytes alone. */
const fileOf = (index: number) => `${String(index + 1).padStart(3, '0')}.bin`;

function write(cells: readonly Cell[], folder: string): void {
  const tasks: object[] = [];
  for (const [i, { place, writer, kind, content }] of cells.entries()) {
    const file = join(folder, fileOf(i));
    const hand = kind === 'twin' && place.free ? place.free : place.hand;
    if (writer === 'by hand') writeFileSync(file, hand!(content));
    else tasks.push({ file, place: place.id, csv: csvOf(content), text: textOf(content) });
  }
  execFileSync(PYTHON, [join(root, 'tests/e2e/containers/write.py')], { input: JSON.stringify(tasks) });
}

/** Files with people block with all of them where they are, their twins pass. */
export function testPlaces(sections: readonly Section[]): void {
  const cells = cellsOf(sections.flatMap(({ places }) => places));
  const folder = temporaryFolder();
  let files: readonly FileEntry[] = [];
  beforeAll(async () => {
    const path = join(folder.path, 'files');
    mkdirSync(path);
    write(cells, path);
    const { report } = await scanJson(['--max-findings', '0', path], { within: TIMEOUT });
    files = report.files;
  }, TIMEOUT);
  afterAll(() => folder.remove());

  test.each(cells.map((cell, i) => [`${cell.place.title}, ${cell.writer}: ${cell.kind}`, cell, i] as const))(
    '%s',
    (_, cell, i) => {
      const entries = files.filter(({ path }) => path.includes(fileOf(i)));
      const [outer] = entries;
      const problems = entries.flatMap((entry) => entry.problems.map(({ code }) => code));
      if (cell.kind === 'twin') {
        const found = { verdict: outer?.verdict, problems, rules: outer?.rules.map(({ id }) => id) };
        expect(found).toEqual({ verdict: 'pass', problems: [], rules: [] });
      } else if (cell.place.problem) {
        expect(outer?.verdict).toBe('incomplete');
        expect(problems).toContain(cell.place.problem);
      } else {
        const places = entries.flatMap((entry) => entry.places).filter(({ persons }) => persons > 0);
        const there = places.some(({ visibility }) => visibility === cell.place.visibility);
        const due = { verdict: 'block', persons: cell.content.persons, there: true };
        expect({ verdict: outer?.verdict, persons: outer?.persons, there }, JSON.stringify(places)).toEqual(
          due,
        );
      }
    },
  );
}
