import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../command.ts';
import { testPlaces } from '../containers/matrix.ts';
import { pageOf } from '../containers/page.ts';
import { HEAD, SECTIONS } from './places.ts';

test('docs/archives.md says what is tested', () => {
  expect(readFileSync(join(root, 'docs/archives.md'), 'utf8')).toBe(pageOf('archives', HEAD, SECTIONS));
});

testPlaces(SECTIONS);
