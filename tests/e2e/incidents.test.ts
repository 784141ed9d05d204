import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Expected } from '../../fixtures/make/fixture.ts';
import type { FileEntry } from '../../src/core/types.ts';
import { amparo, incidents, type Ran, root, scanJson } from './command.ts';

type Library = typeof import('../../src/index.ts');

const expected: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(join(incidents, 'expected.json'), 'utf8'),
);
const folder = relative(root, incidents);

describe('every incident through the built command', () => {
  let ran: Ran;
  let entries: Map<string, FileEntry>;
  let found: ReadonlySet<string>;
  beforeAll(async () => {
    const { detectors } = (await import(join(root, 'dist/index.js'))) as Library;
    // What no detector looks for yet cannot be found: it stands in the files for detectors to come.
    found = new Set(detectors.map((detector) => detector.category));
    const { report, ...rest } = await scanJson([folder], { within: 60_000 });
    ran = rest;
    entries = new Map(report.files.map((file) => [relative(folder, file.path), file]));
  }, 70_000);

  test('the status is 1, and nothing but the report is written', () => {
    expect(ran).toMatchObject({ status: 1, stderr: '' });
  });

  test.each(Object.entries(expected))('%s', (path, { verdict, persons, hidden, categories }) => {
    const entry = entries.get(path)!;
    expect({ verdict: entry.verdict, persons: entry.persons, problems: entry.problems }).toEqual({
      verdict,
      persons,
      problems: [],
    });
    expect(Object.keys(entry.categories)).toEqual(
      expect.arrayContaining(categories.filter((category) => found.has(category))),
    );
    const places = entry.places.map((place) => place.visibility);
    if (hidden !== null) expect(places).toContain(hidden);
    else expect(places.filter((place) => place !== 'visible')).toEqual([]);
  });

  test('nothing else is found', () => {
    const others = [...entries.values()].filter((entry) => !(relative(folder, entry.path) in expected));
    expect(others.filter((entry) => entry.verdict !== 'pass')).toEqual([]);
  });
});

describe('one incident alone', () => {
  const twin = join(folder, '2022-detention-statistics/twin');
  const leak = join(folder, '2022-detention-statistics/leak/FY23_detentionStats.xlsx');

  test('the harmless twins pass with status 0', async () => {
    const { status, report } = await scanJson([twin]);
    expect([status, report.verdict, report.totals.files]).toEqual([0, 'pass', 4]);
  });

  test.each([
    {
      lang: 'en',
      inOrder: [
        /^✖ DO NOT PUBLISH\. This file would expose 6,252 people\./,
        /hidden sheet.*6,252 people/,
        /6,252 birth dates/,
        /6,252 A-numbers/,
        /8 CFR 208\.6/,
        /What to do/,
        /Publish counts, not people/,
      ],
    },
    {
      lang: 'es',
      inOrder: [
        /^✖ NO PUBLICAR\. Este archivo expondría a 6[.,\s]?252 personas\./,
        /hoja oculta.*6[.,\s]?252 personas/,
        /6[.,\s]?252 fechas de nacimiento/,
        /6[.,\s]?252 números A/i,
        /8 CFR 208\.6/,
        /Qué hacer/,
        /Publique cifras/i,
      ],
    },
  ])('the first lines say how many, where, what, why and what to do ($lang)', async ({ lang, inOrder }) => {
    const { status, stdout, stderr } = await amparo(['scan', leak, '--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const lines = stdout.split('\n').slice(0, 50);
    const at = inOrder.map((pattern) => lines.findIndex((line) => pattern.test(line)));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBe(0);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});
