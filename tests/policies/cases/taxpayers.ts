import type { PolicyCase } from './types.ts';

export const cases: readonly PolicyCase[] = [
  [
    'block',
    'taxpayer-addresses.csv',
    'Taxpayer,Address\nIxchel Tzoc Caal,"1827 Alder Ave, Fresno, CA 93701"\n',
    'addresses that came from tax files (C6)',
  ],
  [
    'block',
    'taxpayers.csv',
    'Name,City\nIxchel Tzoc Caal,Fresno\nTigist Abebe Worku,Tulsa\n',
    'names under a title that says it',
  ],
  ['block', 'contribuyentes.csv', 'Nombre,Municipio\nIxchel Tzoc Caal,Ocosingo\n', 'the title in Spanish'],
  ['block', 'itin.csv', 'Name,ITIN\nIxchel Tzoc Caal,912-78-1234\n', 'an ITIN with its name'],
  ['block', 'refunds.csv', 'Taxpayer,Refund\nTigist Abebe Worku,"$1,204"\n', 'a refund with its name'],
  [
    'block',
    'return.txt',
    'Taxpayer Ixchel Tzoc Caal, SSN 512-48-3391, filed jointly in 2022.\n',
    'a return in a text',
  ],
  [
    'block',
    'letter.txt',
    'The taxpayer Ixchel Tzoc Caal lives at 1827 Alder Ave, Fresno, CA 93701, and owes for 2021.\n',
    'a notice with name and address',
  ],
  ['block', 'w7.csv', 'Applicant,Form\nIxchel Tzoc Caal,W-7 ITIN application\n', 'who asked for an ITIN'],
  [
    'block',
    'employees.csv',
    'Employee,SSN,Wages\nTigist Abebe Worku,512-48-3391,41200\n',
    'numbers beside names, whatever the title',
  ],
  [
    'pass',
    'taxpayer-returns-by-county.csv',
    'County,Returns,Refunds\nFresno,412300,300120\nKern,351200,260330\n',
    'figures by county',
  ],
  ['pass', 'tax-rates.csv', 'Bracket,Rate\n"0 to 11,000",10%\n"11,001 to 44,725",12%\n', 'rates'],
  [
    'pass',
    'taxpayer-guide.txt',
    'Taxpayers may file online. Have your ITIN or Social Security number at hand.\n',
    'a guide',
  ],
  [
    'pass',
    'speech.txt',
    'Commissioner Dana Whitcomb said that taxpayers will wait less on the telephone.\n',
    'an official speaks of taxpayers',
  ],
  ['pass', 'budget.csv', 'Department,2023,2024\nRoads,120000,131000\nSchools,900000,910000\n', 'a budget'],
  [
    'pass',
    'taxpayer-assistance-centers.csv',
    'Center,City,Hours\nFresno Center,Fresno,9-16\nTulsa Center,Tulsa,9-15\n',
    'offices for taxpayers',
  ],
  [
    'pass',
    'ein.csv',
    'Organization,EIN\nFresno Shelter Network,12-3456789\nTulsa Legal Aid,98-7654321\n',
    'numbers of organisations',
  ],
  [
    'pass',
    'exemptions.csv',
    'Organization,Ruling year\nFresno Shelter Network,1998\nTulsa Legal Aid,2004\n',
    'organisations that are exempt',
  ],
  [
    'pass',
    'authors.csv',
    'Title,Author\nTax Law for All,Dana Whitcomb\nImpuestos claros,Luis Arrieta\n',
    'authors of books',
  ],
];
