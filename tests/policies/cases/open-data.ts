import type { PolicyCase } from './types.ts';

export const cases: readonly PolicyCase[] = [
  [
    'block',
    'arrests.csv',
    'Date of birth,Sex,Country\n1987-03-12,F,Guatemala\n1991-11-02,M,Cuba\n',
    'rows about single people, without names',
  ],
  ['block', 'permits.csv', 'Applicant,Fee\nIxchel Tzoc Caal,120\n', 'one name is one too many'],
  [
    'block',
    'complaints.csv',
    'Name,Phone,Complaint\nIxchel Tzoc Caal,559-555-0134,Noise\n',
    'who complained',
  ],
  ['block', 'ids.csv', 'SSN\n512-48-3391\n', 'a number that is one person’s'],
  [
    'block',
    'data.json',
    '[{"name":"Ixchel Tzoc Caal","fee":120},{"name":"Tigist Abebe Worku","fee":90}]',
    'records of people',
  ],
  [
    'block',
    'page.html',
    '<p>Totals</p><div hidden><table><tr><th>Name</th><th>Fee</th></tr><tr><td>Ixchel Tzoc Caal</td><td>120</td></tr><tr><td>Tigist Abebe Worku</td><td>90</td></tr></table></div>',
    'rows behind the figures',
  ],
  [
    'block',
    'solicitudes.csv',
    'Nombre,Monto\nIxchel Tzoc Caal,120\nMarisol Quej Tut,90\n',
    'the same in Spanish',
  ],
  [
    'block',
    'cards.csv',
    'Holder,Card,Amount\nIxchel Tzoc Caal,4532 9186 7302 5146,12.00\n',
    'who paid, with the card',
  ],
  ['block', 'trips.csv', 'Rider,Start,End\nIxchel Tzoc Caal,08:01,08:20\n', 'who rode'],
  [
    'review',
    'council.csv',
    'Name,Position,Party\nDana Whitcomb,Mayor,Green\nLuis Arrieta,Councillor,Blue\n',
    'office holders: a look is enough',
  ],
  ['pass', 'arrests.csv', 'Age group,Sex,Arrests\n18-24,F,1200\n18-24,M,4410\n', 'groups'],
  ['pass', 'trees.csv', 'Species,Height,Street\nOak,12.4,Alder Ave\nElm,9.1,Main St\n', 'trees'],
  ['pass', 'budget.csv', 'Department,2023,2024\nRoads,120000,131000\nSchools,900000,910000\n', 'money'],
  ['pass', 'weather.csv', 'Date,Min,Max\n2024-03-12,4.1,12.8\n2024-03-13,3.9,13.1\n', 'weather'],
  [
    'pass',
    'stops.csv',
    'Stop,Latitude,Longitude\nMarket,36.7378,-119.7871\nStation,36.7301,-119.7832\n',
    'where buses stop',
  ],
  [
    'pass',
    'readme.txt',
    'Figures are published each month. Contact: opendata@fresno.example\n',
    'a note on the data',
  ],
  ['pass', 'births.csv', 'Year,Births\n2022,4120\n2023,3980\n', 'figures'],
  ['pass', 'libraries.csv', 'Library,Visitors\nCentral,120300\nWest,41200\n', 'figures by house'],
  [
    'block',
    'residents.csv',
    'Age,Sex,Nationality,Marital status,Postal code\n34,F,Guatemala,single,93701\n29,M,Cuba,married,93702\n41,F,Ethiopia,widowed,93703\n',
    'rows that tell people apart without a name or birth date',
  ],
  ['review', 'few.csv', 'County,Applicants\nFresno,3\nKern,120\nTulsa,412\n', 'a figure of three people'],
];
