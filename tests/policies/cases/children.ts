import type { PolicyCase } from './types.ts';

export const cases: readonly PolicyCase[] = [
  [
    'block',
    'unaccompanied-children.csv',
    'Child,Age,Sponsor\nNayeli Ajú Cutzal,9,Rosa Cutzal\n',
    'a child with the one who takes her in (C7)',
  ],
  ['block', 'uac.csv', 'Name,Status\nNayeli Ajú Cutzal,Unaccompanied\n', 'the row says it'],
  [
    'block',
    'ninez-migrante.csv',
    'Nombre,Albergue\nNayeli Ajú Cutzal,Albergue Ocote\n',
    'the title in Spanish',
  ],
  ['block', 'foster-care.csv', 'Name,Placement\nNayeli Ajú Cutzal,Fresno\n', 'a child in care'],
  [
    'block',
    'pupils.csv',
    'Name,Age,Address\nNayeli Ajú Cutzal,9,"1827 Alder Ave, Fresno, CA 93701"\n',
    'a child’s home, by the age',
  ],
  [
    'block',
    'list.csv',
    'Name,Age,Nationality\nNayeli Ajú Cutzal,9,Guatemala\n',
    'a child’s country, by the age',
  ],
  ['block', 'juvenile-docket.csv', 'Respondent,Hearing\nNayeli Ajú Cutzal,2024-03-12\n', 'a juvenile court'],
  [
    'block',
    'note.txt',
    'The unaccompanied child Nayeli Ajú Cutzal, aged 9, from Guatemala, was released to her aunt.\n',
    'a child in a text',
  ],
  [
    'block',
    'births.csv',
    'Date of birth,Nationality,Program\n2015-03-12,Guatemala,Unaccompanied minors\n',
    'no name, but the birth date and the programme',
  ],
  [
    'review',
    'swim-meet.csv',
    'Name,Age,Time\nNayeli Cutzal,9,41.20\nOdile Marcelin,10,39.80\n',
    'children named for a result: somebody looks',
  ],
  [
    'pass',
    'unaccompanied-children-by-state.csv',
    'State,Children\nTexas,12030\nCalifornia,8120\n',
    'figures by state',
  ],
  ['pass', 'schools.csv', 'School,Pupils\nAlder Elementary,412\nRío Abajo School,388\n', 'figures by school'],
  ['pass', 'menu.csv', 'Day,Lunch\nMonday,Soup\nTuesday,Rice\n', 'nothing of people'],
  [
    'pass',
    'leaflet.txt',
    'Unaccompanied children have the right to a lawyer. Ask at the shelter.\n',
    'a leaflet',
  ],
  [
    'pass',
    'speech.txt',
    'Minister Dana Whitcomb said that foster care needs more families.\n',
    'an official speaks of children',
  ],
  [
    'pass',
    'adults.csv',
    'Name,Age,Time\nIxchel Tzoc,34,41.20\nTigist Worku,29,39.80\n',
    'a result of adults',
  ],
  [
    'pass',
    'staff.csv',
    'Name,Title,Phone\nDana Whitcomb,Principal,559-555-0100\nLuis Arrieta,Vice Principal,559-555-0101\n',
    'the staff of a school',
  ],
  ['pass', 'toys.csv', 'Toy,Ages\nBlocks,3-6\nPuzzle,6-9\n', 'ages of nobody'],
  [
    'block',
    'unaccompanied-children-shelters.csv',
    'Shelter,Address\nCasa Ocote,"1827 Alder Ave, Fresno, CA 93701"\nCasa Luna,"455 Birch St Apt 4, Tulsa, OK 74103"\n',
    'where children are kept (C8)',
  ],
  [
    'pass',
    'unaccompanied-children-schools.csv',
    'School,Address\nAlder Elementary,"1827 Alder Ave, Fresno, CA 93701"\nRío Abajo School,"455 Birch St Apt 4, Tulsa, OK 74103"\n',
    'schools',
  ],
];
