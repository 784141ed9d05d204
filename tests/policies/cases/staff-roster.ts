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
  [
    'block',
    'roster.txt',
    'Homicide Unit\n\nSgt. M.R., Homicide, lives at 1827 Alder Ave, Fresno, CA 93701\nDet. J. L., Narcotics, lives at 455 Birch St Apt 4, Tulsa, OK 74103\n',
    'rank, office and initials, with homes',
  ],
  ['block', 'note.txt', 'Det. J. L. — Narcotics — plate 7ABC123\n', 'initials with a plate'],
  [
    'block',
    'nota.txt',
    'Sgto. M. R., Homicidios, vive en Calle 8 #120, Col. Centro, Tapachula.\n',
    'the same in Spanish',
  ],
  [
    'block',
    'roster.csv',
    'Rank,Initials,Unit,Home address\nSgt.,M.R.,Homicide,"1827 Alder Ave, Fresno, CA 93701"\nDet.,J.L.,Narcotics,"455 Birch St Apt 4, Tulsa, OK 74103"\nPO2,A.M.,Patrol,"12 Cedar Ct, Laredo, TX 78040"\n',
    'a column of initials beside homes',
  ],
  [
    'block',
    'roster.csv',
    'Rank,Initials,Unit,Home phone\nSgt.,M.R.,Homicide,559-431-7743\nDet.,J.L.,Narcotics,918-622-4178\nPO2,A.M.,Patrol,956-722-4178\n',
    'beside private telephones',
  ],
  [
    'block',
    'lista.csv',
    'Grado,Iniciales,Unidad,Domicilio\nSgto.,M.R.,Homicidios,"Calle 8 #120, Col. Centro, Tapachula"\nAgte.,J.L.,Narcóticos,"Av. Juárez 45, Reynosa"\nCabo,A.M.,Patrulla,"Calle 9 #14, Col. Norte, Tapachula"\n',
    'a column of initials in Spanish',
  ],
  [
    'block',
    'born.csv',
    'Surname,Year of birth,Rank\nVarga,1981,Sgt.\nOkonjo,1990,Constable\nQuispe,1975,Inspector\n',
    'surname and birth year',
  ],
  [
    'pass',
    'press.txt',
    'Sgt. Maria Varga, spokeswoman of the Fresno Police, said that two people were hurt. Media line 559-431-7743.\n',
    'who speaks to the press',
  ],
  [
    'pass',
    'fleet.csv',
    'Unit,Make,Plate\nPatrol,Ford,7ABC123\nK9,Dodge,8DEF456\nPatrol,Ford,6GHJ789\n',
    'cars of the house',
  ],
  [
    'pass',
    'log.csv',
    'Date,Temperature,Initials\n2024-03-12,4.1,M.R.\n2024-03-13,4.0,J.L.\n2024-03-14,4.2,A.M.\n',
    'who read a thermometer',
  ],
  [
    'pass',
    'memo.txt',
    'To: Sgt. M.R., Homicide\nFrom: Records\nPlease return the form by Friday.\n',
    'a note to an officer',
  ],
  [
    'pass',
    'station.txt',
    'Homicide Unit, M.R. Building, 1827 Alder Ave, Fresno, CA 93701\n',
    'a building called by initials',
  ],
  [
    'pass',
    'stations.csv',
    'Rank,Initials,Station,Address\nSgt.,M.R.,Fresno,"1827 Alder Ave, Fresno, CA 93701"\nDet.,J.L.,Tulsa,"455 Birch St, Tulsa, OK 74103"\n',
    'the stations’ addresses',
  ],
];
