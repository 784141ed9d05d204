import type { PolicyCase } from './types.ts';

export const cases: readonly PolicyCase[] = [
  ['block', 'list.csv', 'Name,A-Number\nIxchel Tzoc Caal,A918-273-645\n', 'an A-number is one person’s'],
  [
    'block',
    'list.csv',
    'Name,Date of birth,Citizenship\nTigist Abebe Worku,1991-11-02,Ethiopia\n',
    'a name with birth date and nationality',
  ],
  [
    'block',
    'removals.csv',
    'Name,Facility\nYusniel Perdomo Roque,Stewart Detention Center\n',
    'a name with the place of detention (C4)',
  ],
  [
    'block',
    'detainees.csv',
    'Name\nIxchel Tzoc Caal\nTigist Abebe Worku\nYusniel Perdomo Roque\n',
    'three names under a protected title (C11)',
  ],
  [
    'block',
    'ids.txt',
    'The respondent’s Social Security number is 512-48-3391.\n',
    'a Social Security number in a text',
  ],
  [
    'block',
    'page.html',
    '<p>Welcome</p><table style="display:none"><tr><th>Name</th><th>Date of birth</th><th>Citizenship</th></tr><tr><td>Ixchel Tzoc Caal</td><td>1987-03-12</td><td>Guatemala</td></tr></table>',
    'a table that the page does not show (C14)',
  ],
  [
    'block',
    'letter.txt',
    'Ms. Ixchel Tzoc Caal was born on March 12, 1987 and lives at 1827 Alder Ave, Fresno, CA 93701.\n',
    'a text with name, birth date and home',
  ],
  [
    'block',
    'asylum.csv',
    'Date of birth,Country of birth,Decision\n1987-03-12,Guatemala,Asylum granted\n1991-11-02,Ethiopia,Asylum denied\n',
    'rows without names, of a protected population',
  ],
  [
    'block',
    'casos.csv',
    'Nombre,Fecha de nacimiento,País de origen\nIxchel Tzoc Caal,12/03/1987,Guatemala\n',
    'the same in Spanish',
  ],
  [
    'review',
    'births.csv',
    'Date of birth,Sex,City\n1987-03-12,F,Fresno\n1991-11-02,M,Tulsa\n',
    'rows without names and without a protected context',
  ],
  [
    'pass',
    'counts.csv',
    'Month,Detained,Released\nJanuary,1200,1130\nFebruary,1310,1207\n',
    'figures, no people',
  ],
  [
    'pass',
    'contact.csv',
    'Name,Title,Phone\nDana Whitcomb,Press Officer,202-555-0143\nLuis Arrieta,Deputy Director,202-555-0178\n',
    'press contacts in their office',
  ],
  [
    'pass',
    'agenda.txt',
    'The board meets on March 12, 2024 at 10:00. Chair: Dana Whitcomb.\n',
    'minutes with an official',
  ],
  [
    'pass',
    'offices.csv',
    'Office,Street,City\nFresno Field Office,1827 Alder Ave,Fresno\nTulsa Field Office,91 Main St,Tulsa\n',
    'addresses of offices',
  ],
  [
    'pass',
    'books.csv',
    'Title,Author,Year\nThe Long Road,Dana Whitcomb,1998\nRío Abajo,Luis Arrieta,2004\n',
    'authors of books',
  ],
  [
    'pass',
    'asylum-guide.txt',
    'You may apply for asylum within one year of arrival. Ask for form I-589 at the office.\n',
    'a guide names nobody',
  ],
  [
    'pass',
    'countries.csv',
    'Country,Refugees admitted\nGuatemala,1280\nEthiopia,930\n',
    'figures by country',
  ],
  [
    'pass',
    'release.txt',
    'Secretary Dana Whitcomb said that the agency would hire more asylum officers.\n',
    'an official speaks of asylum',
  ],
];
