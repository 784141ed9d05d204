import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../command.ts';
import { fills } from './matrix.ts';
import { page } from './page.ts';
import { WRITERS } from './place.ts';
import { PLACES } from './places.ts';

test('docs/pdf.md says what is tested', () => {
  expect(readFileSync(join(root, 'docs/pdf.md'), 'utf8')).toBe(page());
});

test('no two places share an id, and each is filled', () => {
  expect(new Set(PLACES.map(({ id }) => id)).size).toBe(PLACES.length);
  expect(PLACES.filter((place) => !WRITERS.some((writer) => fills(place, writer)))).toEqual([]);
});
