import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../command.ts';
import { page } from './page.ts';
import { PLACES } from './places.ts';

test('docs/pages.md says what is tested', () => {
  expect(readFileSync(join(root, 'docs/pages.md'), 'utf8')).toBe(page());
});

test('no two places share an id', () => {
  expect(new Set(PLACES.map(({ id }) => id)).size).toBe(PLACES.length);
});
