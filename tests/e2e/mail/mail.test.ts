import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../command.ts';
import { testPlaces } from '../containers/matrix.ts';
import { pageOf } from '../containers/page.ts';
import { HEAD, SECTIONS } from './places.ts';

test('docs/mail.md says what is tested', () => {
  expect(readFileSync(join(root, 'docs/mail.md'), 'utf8')).toBe(pageOf('mail', HEAD, SECTIONS));
});

testPlaces(SECTIONS);
