/** Rows without captions that give family and given names in two columns. All people are invented. */
import { expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const rows = (csv: string) => csv.split('\n').map((line) => line.split(';'));

// biome-ignore format: a table a line
const PEOPLE = [
  'Rahimi;Ahmad;12.03.1991;M;IRN;§ 60a\nGebremeskel;Selam;01.01.1987;W;ERI;§ 25\nKovalenko;Oleksandr;22.08.1979;M;UKR;§ 24',
  'RAHIMI;AHMAD;1991-03-12;IRN\nGEBREMESKEL;SELAM;1987-01-01;ERI\nKOVALENKO;OLEKSANDR;1979-08-22;UKR',
  '1;Ahmad;Rahimi;1991-03-12;Iran\n2;Selam;Gebremeskel;1987-01-01;Eritrea\n3;Oleksandr;Kovalenko;1979-08-22;Ukraine',
];
test.each(PEOPLE)('are people: %s', async (csv) => {
  const { verdict, persons } = await scanTable(rows(csv));
  expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 3 });
});

// biome-ignore format: a table a line
const OTHERS = [
  'Berlin;Paris;1991-03-12;FRA\nLondon;Madrid;1987-01-01;ESP\nRome;Vienna;1979-08-22;AUT',
  'Toyota;Corolla;1991-03-12;JPN\nFord;Fiesta;1987-01-01;USA\nFiat;Panda;1979-08-22;ITA',
  'Schmidt;Anna;12.03.2024;Bestanden;A1\nKaiser;Peter;12.03.2024;Bestanden;A2\nLindt;Maria;12.03.2024;Bestanden;A3',
];
test.each(OTHERS)('are none: %s', async (csv) => {
  expect((await scanTable(rows(csv))).persons).toBe(0);
});
