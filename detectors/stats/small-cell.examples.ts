import type { Example } from '../../src/core/types.ts';

/** A figure under its caption, in a row of a table of figures. */
const figure = (text: string, header: string, row: Readonly<Record<string, string>> = {}): Example => ({
  text,
  header,
  row: { Country: 'Iran', ...row, [header]: text },
});

export const finds: readonly Example[] = [
  figure('7', 'Detainees'),
  figure('1', 'Asylum grants'),
  { text: '918 of 921', header: 'Released' },
  figure('99.7%', 'Share released', { Base: '921' }),
  figure('10', 'Deaths'),
  figure('2', 'Children'),
  figure('3', 'Applicants'),
  figure('4', 'Persons'),
  figure('5', 'Removed'),
  figure('6', 'Denied'),
  figure('8', 'Personas'),
  figure('9', 'Detenidos'),
  figure('1', 'Fallecidos'),
  figure('2', 'Solicitantes'),
  figure('3', 'Concedidas'),
  figure('0.5%', 'Share released', { Total: '1,000' }),
  figure('99,5 %', 'Share released', { N: '1000' }),
  { text: '3 of 921', header: 'Denied' },
  { text: '1,820 of 1,827', header: 'Released' },
  { text: '914 de 918', header: 'Detenidos' },
];

export const ignores: readonly Example[] = [
  { text: '0', header: 'Detainees' },
  { text: '11', header: 'Detainees' },
  { text: '<11', header: 'Detainees' },
  { text: 'D', header: 'Detainees' },
  { text: '10', header: 'Detainees', note: 'Figures are rounded to the nearest ten' },
  { text: '7', header: 'Facilities' },
  '7',
  '918 of 921',
  figure('0', 'Detainees'),
  figure('11', 'Detainees'),
  figure('1,827', 'Detainees'),
  figure('*', 'Deaths'),
  figure('7', 'Facilities'),
  figure('7', 'Rank'),
  figure('7.2', 'Persons'),
  figure('-3', 'Removed'),
  figure('50%', 'Share released', { Base: '921' }),
  figure('99.7%', 'Share released'),
  figure('100%', 'Share released', { Base: '921' }),
  { text: '500 of 921', header: 'Released' },
  { text: '921 of 921', header: 'Released' },
];
