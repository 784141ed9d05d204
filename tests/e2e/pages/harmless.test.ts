/** Ordinary pages of agencies and others pass, however they are written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileEntry } from '../../../src/core/types.ts';
import { scanJson, temporaryFolder } from '../command.ts';
import { SITE_PAGES } from './harmless-sites.ts';
import { STAFF_PAGES } from './harmless-staff.ts';
import { minified } from './writers.ts';

const given = [...STAFF_PAGES, ...SITE_PAGES];
const FILES = [
  ...given,
  ...given
    .filter(({ name }) => name.endsWith('.html'))
    .map((one) => ({ ...one, title: `${one.title}, minified`, text: minified(one.text) })),
];
const folder = temporaryFolder();
const pathOf = (index: number) => join(folder.path, `${index}`, FILES[index]!.name);
let files: readonly FileEntry[] = [];
beforeAll(async () => {
  FILES.forEach(({ text }, i) => {
    mkdirSync(dirname(pathOf(i)));
    writeFileSync(pathOf(i), text);
  });
  ({ files } = (await scanJson([folder.path], { within: 60_000 })).report);
}, 60_000);
afterAll(() => folder.remove());

const entryOf = (index: number) =>
  files.find(({ path }) => path.endsWith(`/${index}/${FILES[index]!.name}`))!;
const cases = FILES.map(({ title }, i) => [title, i] as const);
test.each(cases)('%s', (_, i) => {
  const { verdict, rules, problems } = entryOf(i);
  expect({ verdict, rules: rules.map(({ id }) => id), problems }).toEqual({
    verdict: 'pass',
    rules: [],
    problems: [],
  });
});
