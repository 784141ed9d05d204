import { describe, expect, it } from 'vitest';
import { isMask, isMissing, isPlaceholderNumber } from '../../src/kit/placeholders.ts';

describe('isPlaceholderNumber', () => {
  it.each([
    '000000000',
    '111111111',
    '123456789',
    '012345678',
    '987654321',
    '000000001',
    '121212121',
    '1234567890',
  ])('%s', (digits) => {
    expect(isPlaceholderNumber(digits)).toBe(true);
  });
  it.each(['918273645', '100000000', '899417263', '123456780', '112233445', '200000000'])(
    'not %s',
    (digits) => {
      expect(isPlaceholderNumber(digits)).toBe(false);
    },
  );
});

describe('isMissing', () => {
  it.each([
    ...['n/a', 'N/A', 'None', 'unknown', '-', '—', '...', 'TBD', 'Failed to Provide', 'not provided'],
    ...['s/d', 'Sin dato', 'DESCONOCIDO'],
    ...['No proporcionó', 'inconnu', 'não informado', 'pa konnen', '(b)(6)', '(b) (7)(C)'],
    ...['[REDACTED]', '[TESTADO]', '█████', 'XXX-XX-2619'],
    ...['***-**-****', 'A###-###-###', 'NA NA', '  '],
  ])('%s', (text) => {
    expect(isMissing(text)).toBe(true);
  });
  it.each([
    'Marleni',
    'Noneka',
    '918273645',
    'Unknownville Road 4',
    'Honduras',
    'X',
    'Naomi',
    'S. Desai',
    '34',
  ])('not %s', (text) => {
    expect(isMissing(text)).toBe(false);
  });
});

describe('isMask', () => {
  it.each(['XXX-XX-2619', 'xxx-xx-xxxx', '###', '•••-••-••••', 'AXXX-XXX-648'])('%s', (text) =>
    expect(isMask(text)).toBe(true),
  );
  it.each(['899-41-7263', 'XX12345678', 'Max', 'N'])('not %s', (text) => expect(isMask(text)).toBe(false));
});
