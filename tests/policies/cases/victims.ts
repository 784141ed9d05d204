import type { PolicyCase } from './types.ts';

export const cases: readonly PolicyCase[] = [
  [
    'block',
    'u-visa-petitions.csv',
    'Petitioner,Filed\nMarisol Quej Tut,2023-05-02\n',
    'one petitioner under the title (C1)',
  ],
  ['block', 'cases.csv', 'Name,Form\nMarisol Quej Tut,I-918\n', 'the form tells the petition'],
  [
    'block',
    'vawa.csv',
    'Client,Advocate\nMarisol Quej Tut,Dana Whitcomb\n',
    'a client of a programme for victims',
  ],
  ['block', 'victimas-de-trata.csv', 'Nombre,Ingreso\nMarisol Quej Tut,2023-05-02\n', 'the title in Spanish'],
  [
    'block',
    'clients.csv',
    'Client,Program\nMarisol Quej Tut,Domestic violence shelter\n',
    'the programme tells it',
  ],
  [
    'block',
    'victims.csv',
    'Name,Address\nMarisol Quej Tut,"1827 Alder Ave, Fresno, CA 93701"\n',
    'where a victim lives (C8)',
  ],
  [
    'block',
    'note.txt',
    'Marisol Quej Tut, a trafficking victim from Guatemala, is staying at 1827 Alder Ave, Fresno, CA 93701.\n',
    'a text that tells where',
  ],
  [
    'block',
    'visas.csv',
    'Name,Status\nMarisol Quej Tut,T visa approved\nOdile Marcelin,T visa pending\n',
    'the status of two people',
  ],
  [
    'block',
    'orders.csv',
    'Victim,Case number,County\nMarisol Quej Tut,DV-2023-00418,Fresno\n',
    'the case of a victim',
  ],
  [
    'pass',
    'u-visa-petitions.csv',
    'Fiscal year,Petitions,Approved\n2022,30120,10012\n2023,31344,10008\n',
    'figures, no people',
  ],
  [
    'pass',
    'hotline.txt',
    'National domestic violence hotline: call at any hour. You are not alone.\n',
    'a hotline',
  ],
  [
    'pass',
    'grants.csv',
    'Grantee,Program,Amount\nFresno Shelter Network,Victims of Crime Act,120000\nTulsa Legal Aid,VAWA,98000\n',
    'organisations that get money',
  ],
  [
    'pass',
    'victims-rights.txt',
    'Victims have the right to be heard. Ask for an advocate at the courthouse.\n',
    'a leaflet',
  ],
  [
    'pass',
    'speech.txt',
    'Governor Dana Whitcomb said that survivors of domestic violence deserve safe homes.\n',
    'an official speaks of victims',
  ],
  [
    'pass',
    'trafficking-report.csv',
    'County,Reports,Arrests\nFresno,410,120\nTulsa,322,98\n',
    'figures by county',
  ],
  [
    'pass',
    'visa-bulletin.csv',
    'Class,Annual cap,Issued\nU-1,10000,9987\nT-1,5000,1430\n',
    'classes of visas',
  ],
  [
    'pass',
    'concert.txt',
    'Concert at 20:00 on May 4. Marisol Quej Tut, piano.\n',
    'a name, and nothing of victims',
  ],
  [
    'pass',
    'staff.csv',
    'Name,Title,Email\nDana Whitcomb,Executive Director,dana@shelternetwork.example\nLuis Arrieta,Program Manager,luis@shelternetwork.example\n',
    'the staff page of a shelter',
  ],
];
