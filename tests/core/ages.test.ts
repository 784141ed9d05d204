import { expect, test } from 'vitest';
import { personAge } from '../../detectors/person/age.ts';
import { status } from '../../detectors/person/status.ts';
import { ageBit, agesOf } from '../../src/core/persons/ages.ts';

test.each([
  ['17', ageBit('minor')],
  ['18', 0],
  ['aged 4', ageBit('minor')],
  ['17-year-old', ageBit('minor')],
  ['8 meses', ageBit('minor')],
  ['20 months', ageBit('minor')],
  ['34 años', 0],
  ['89', 0],
  ['90', ageBit('over-89')],
  ['at the age of 102', ageBit('over-89')],
  ['34 m', 0],
])('%s', (text, expected) => expect(agesOf({ detector: personAge, text })).toBe(expected));

test('other facts tell no age', () => expect(agesOf({ detector: status, text: '17' })).toBe(0));
