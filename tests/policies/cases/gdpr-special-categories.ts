import type { PolicyCase } from './types.ts';

export const cases: readonly PolicyCase[] = [
  [
    'block',
    'registro.csv',
    'Name,Religion\nIxchel Tzoc Caal,Catholic\nTigist Abebe Worku,Orthodox\n',
    'belief',
  ],
  ['block', 'list.csv', 'Name,Ethnicity\nIxchel Tzoc Caal,Maya\nTigist Abebe Worku,Oromo\n', 'origin'],
  ['block', 'patients.csv', 'Name,Ward\nIxchel Tzoc Caal,Oncology\n', 'health, by the title'],
  [
    'block',
    'asylbewerber.csv',
    'Name,Status\nTigist Abebe Worku,Asylantrag abgelehnt\n',
    'an asylum claim in German',
  ],
  ['block', 'asile.csv', 'Nom,Statut\nTigist Abebe Worku,Débouté\n', 'an asylum claim in French'],
  ['block', 'ids.csv', 'Nombre,DNI\nMarisol Quej Tut,48291735S\n', 'a national number'],
  [
    'block',
    'births.csv',
    'Nom,Date de naissance,Nationalité\nOdile Marcelin,12/03/1987,Haïti\n',
    'birth date and nationality',
  ],
  ['block', 'hiv.csv', 'Name,Result\nIxchel Tzoc Caal,positive\n', 'health, by the file’s name'],
  ['block', 'mrn.csv', 'Name,Medical record number\nIxchel Tzoc Caal,00418273\n', 'a patient’s number'],
  [
    'review',
    'members.csv',
    'Name,Email\nIxchel Tzoc,ixchel.tzoc@gmail.com\nOdile Marcelin,odile.m@gmail.com\n',
    'how to reach people: is there a ground?',
  ],
  ['pass', 'population.csv', 'Religion,Share\nCatholic,41%\nOrthodox,12%\n', 'shares of a population'],
  ['pass', 'hours.txt', 'The office is open from nine to five.\n', 'opening hours'],
  [
    'pass',
    'board.csv',
    'Name,Function\nDana Whitcomb,Chair\nLuis Arrieta,Treasurer\n',
    'the board of a society',
  ],
  [
    'pass',
    'press.csv',
    'Name,Title,Email\nDana Whitcomb,Press Officer,press@ministry.example\nLuis Arrieta,Spokesperson,luis@ministry.example\n',
    'press contacts',
  ],
  ['pass', 'health.csv', 'Year,Cases\n2022,12030\n2023,9120\n', 'figures'],
  [
    'pass',
    'churches.csv',
    'Church,Denomination\nSanta Marta,Catholic\nSaint Odile,Catholic\n',
    'belief of houses',
  ],
  [
    'pass',
    'speech.txt',
    'Minister Dana Whitcomb said that every religion is welcome.\n',
    'an official speaks of belief',
  ],
  [
    'pass',
    'catalogue.csv',
    'Work,Artist,Year\nRiver,Odile Marcelin,1998\nStone,Luis Arrieta,2004\n',
    'artists of a museum',
  ],
];
