import type { PolicyCase } from './types.ts';

const ROSTER =
  'Name,Rank,Unit\nIlse Varga,Constable,Crime Operations\nTunde Okonjo,Sergeant,Intelligence\nLucía Quispe,Inspector,District Policing\n';

export const cases: readonly PolicyCase[] = [
  ['block', 'workforce.csv', ROSTER, 'who serves where, in which rank'],
  [
    'block',
    'workforce.csv',
    'Surname,Initials,Rank,Location\nVarga,I. M.,Constable,Fresno\nOkonjo,T.,Sergeant,Tulsa\nQuispe,L. A.,Inspector,Fresno\n',
    'surnames and initials are enough',
  ],
  [
    'block',
    'staff.csv',
    'Name,Title,Phone\nDana Whitcomb,Press Officer,202-555-0143\nLuis Arrieta,Deputy Director,202-555-0178\nIlse Varga,Director,202-555-0111\n',
    'a directory, which other policies let pass',
  ],
  [
    'block',
    'personal.csv',
    'Nombre,Cargo,Unidad\nIlse Varga,Agente,Investigación\nTunde Okonjo,Sargento,Inteligencia\nLucía Quispe,Inspectora,Distrito\n',
    'the same in Spanish',
  ],
  [
    'block',
    'page.html',
    `<p>Headcount: 4210</p><table hidden>${ROSTER.trim()
      .split('\n')
      .map((row) => `<tr><td>${row.split(',').join('</td><td>')}</td></tr>`)
      .join('')}</table>`,
    'a table that the page does not show',
  ],
  [
    'block',
    'plates.csv',
    'Officer,License plate\nIlse Varga,7ABC123\nTunde Okonjo,8DEF456\nLucía Quispe,6GHJ789\n',
    'officers with their plates',
  ],
  [
    'block',
    'shifts.csv',
    'Officer,Position,Email\nIlse Varga,Investigator,i.varga@police.example\nTunde Okonjo,Analyst,t.okonjo@police.example\nLucía Quispe,Investigator,l.quispe@police.example\n',
    'how to reach them',
  ],
  [
    'block',
    'list.csv',
    `Name\n${['Ilse Varga', 'Tunde Okonjo', 'Lucía Quispe', 'Dana Whitcomb', 'Luis Arrieta', 'Odile Marcelin', 'Marisol Quej', 'Tigist Worku', 'Ixchel Tzoc', 'Yusniel Perdomo', 'Rosa Cutzal'].join('\n')}\n`,
    'a bare list of names',
  ],
  [
    'block',
    'home.csv',
    'Officer,Home address\nIlse Varga,"1827 Alder Ave, Fresno, CA 93701"\n',
    'an officer’s home',
  ],
  [
    'pass',
    'workforce.csv',
    'Rank,Headcount\nConstable,4210\nSergeant,931\nInspector,290\n',
    'how many serve in each rank',
  ],
  [
    'pass',
    'units.csv',
    'Unit,Posts,Vacancies\nCrime Operations,410,22\nIntelligence,120,14\n',
    'posts, not people',
  ],
  [
    'pass',
    'chief.txt',
    'The Chief Constable, Ilse Varga, presented the annual report.\n',
    'the one who speaks for all',
  ],
  ['pass', 'grades.csv', 'Grade,Salary\nG5,41200\nG6,45900\n', 'pay by grade'],
  [
    'pass',
    'stations.csv',
    'Station,Address,Phone\nFresno Station,1827 Alder Ave,559-555-0100\nTulsa Station,91 Main St,918-555-0100\n',
    'where stations are',
  ],
  ['pass', 'job.txt', 'Wanted: Inspector for District Policing. Apply by May 4.\n', 'a vacancy'],
  ['pass', 'crimes.csv', 'District,Burglaries,Thefts\nFresno,412,1203\nTulsa,322,980\n', 'figures'],
  [
    'pass',
    'two.csv',
    'Name,Title\nDana Whitcomb,Chair\nLuis Arrieta,Treasurer\n',
    'two who sign for the house',
  ],
  ['pass', 'duty.txt', 'Duty telephone of the press office: 202-555-0143.\n', 'an office’s number'],
];
