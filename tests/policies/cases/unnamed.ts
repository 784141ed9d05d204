import type { PolicyCase } from './types.ts';

/** Rows and lines that tell where somebody is whom nobody names (spec, law.md C6 to C8), each with what looks like it. */

const HOME = '"1827 Alder Ave, Fresno, CA 93701"';
const OTHER = '"455 Birch St Apt 4, Tulsa, OK 74103"';
const CASA = '"Calle 8 #120, Col. Centro, Tapachula"';
const OTRA = '"Av. Juárez 45, Tenosique"';

export const cases: readonly PolicyCase[] = [
  [
    'block',
    'list.csv',
    `Address,Status,Hearing date\n${HOME},Asylum pending,2024-03-12\n${OTHER},In removal proceedings,2024-04-02\n`,
    'homes with the status of who lives there (C8)',
  ],
  [
    'block',
    'list.csv',
    `Home address,Hearing date,Asylum\n${HOME},2024-03-12,pending\n${OTHER},2024-04-02,pending\n`,
    'the caption says what is pending',
  ],
  [
    'block',
    'asylum-applicants.csv',
    `Address,Interview date\n${HOME},2024-03-12\n${OTHER},2024-04-02\n`,
    'the file’s name says whose homes they are',
  ],
  [
    'block',
    'list.csv',
    `Case number,Home address,Asylum\nC-1001,${HOME},pending\nC-1002,${OTHER},pending\n`,
    'homes beside case numbers',
  ],
  [
    'block',
    'list.csv',
    'Phone,Status\n559-431-7743,Asylum pending\n918-622-4178,Order of removal\n',
    'telephones with a status',
  ],
  [
    'block',
    'list.csv',
    'Plate,State,Status\n7ABC123,CA,Undocumented\n8DEF456,CA,Asylum pending\n',
    'plates with a status',
  ],
  [
    'block',
    'list.csv',
    'Latitude,Longitude,Status\n36.74773,-119.77237,Asylum pending\n36.15398,-95.99277,Deported\n',
    'positions with a status',
  ],
  [
    'block',
    'list.json',
    '[{"address":"1827 Alder Ave, Fresno, CA 93701","status":"asylum pending"},{"address":"455 Birch St Apt 4, Tulsa, OK 74103","status":"in removal proceedings"}]',
    'records',
  ],
  [
    'block',
    'form.txt',
    'Address: 1827 Alder Ave, Fresno, CA 93701\nStatus: Asylum pending\nHearing date: 2024-03-12\n\nAddress: 455 Birch St Apt 4, Tulsa, OK 74103\nStatus: Order of removal\nHearing date: 2024-05-01\n',
    'a form',
  ],
  [
    'block',
    'lista.csv',
    `Domicilio,Situación,Audiencia\n${CASA},Solicitante de asilo,12/03/2024\n${OTRA},Refugiado,02/04/2024\n`,
    'the same in Spanish',
  ],
  [
    'block',
    'lista.txt',
    'Calle 8 #120, apto 3 — solicitante de asilo\nAvenida Juárez 45, depto 2 — solicitante de asilo\n',
    'lines of a list in Spanish',
  ],
  [
    'block',
    'list.txt',
    '- 1827 Alder Ave, Fresno, CA 93701 — asylum seeker, hearing March 12\n- 455 Birch St Apt 4, Tulsa, OK 74103 — ordered removed\n',
    'lines of a list',
  ],
  [
    'block',
    'liste.csv',
    'Adresse,Statut\n"12 rue de la Paix, 75002 Paris",Demandeur d’asile\n"45 avenue Foch, 69006 Lyon",Débouté de l’asile\n',
    'the same in French',
  ],
  [
    'block',
    'lista.csv',
    'Endereço,Situação\n"Rua das Flores 123, São Paulo",Solicitante de refúgio\n"Rua Augusta 45, apto 3, São Paulo",Solicitante de refúgio\n',
    'the same in Portuguese',
  ],
  [
    'block',
    'note.txt',
    'An asylum seeker and her two children are hiding at 1827 Alder Ave, Fresno, CA 93701.\n',
    'a sentence about somebody’s home',
  ],
  [
    'block',
    'nota.txt',
    'Una solicitante de asilo vive en Calle 8 #120, Col. Centro, Tapachula.\n',
    'a sentence in Spanish',
  ],
  [
    'block',
    'plates.txt',
    'Plate 7ABC123 — undocumented, follows the van daily\nPlate 8DEF456 — ordered removed\n',
    'plates in lines',
  ],
  [
    'block',
    'note.txt',
    'The confidential domestic violence shelter is at 1827 Alder Ave, Fresno, CA 93701.\n',
    'where victims hide',
  ],
  [
    'review',
    'pupils.csv',
    'Date of birth,School,Grade\n2015-03-12,Alder Elementary,3\n2014-07-02,Río Abajo School,4\n2013-01-22,Río Abajo School,5\n',
    'birth dates with schools (C7)',
  ],
  [
    'review',
    'placements.csv',
    'Date of birth,Placement\n2015-03-12,Casa Ocote\n2014-07-02,Alder group home\n2016-01-11,"Foster family, Fresno"\n',
    'birth dates with placements (C7)',
  ],
  [
    'pass',
    'asylum-offices.csv',
    `Asylum office,Address,Phone\nArlington,${HOME},703-555-0100\nNewark,${OTHER},201-555-0100\n`,
    'offices for asylum',
  ],
  [
    'pass',
    'legal-aid.csv',
    `Organization,Address,Phone,Services\nFresno Legal Aid,${HOME},559-431-7743,"Asylum, TPS, U visa"\nTulsa Justice,${OTHER},918-622-4178,Removal defense\n`,
    'who helps, and where',
  ],
  [
    'pass',
    'courts.csv',
    `Immigration court,Address,Status\nFresno,${HOME},Open\nTulsa,${OTHER},Closed\n`,
    'courts',
  ],
  [
    'pass',
    'detention.csv',
    'Detention center,Address,City,Status\nEloy Detention Center,1705 E Hanna Rd,Eloy,Active\nAdelanto,10400 Rancho Rd,Adelanto,Active\n',
    'places of detention, which are public',
  ],
  [
    'pass',
    'permits.csv',
    `Address,Permit status,Hearing date\n${HOME},Pending,2024-03-12\n${OTHER},Approved,2024-04-02\n`,
    'permits to build',
  ],
  [
    'pass',
    'requests.csv',
    `Address,Request,Status\n${HOME},Tree removal,Removal approved\n${OTHER},Graffiti,Removed\n"12 Cedar Ct, Laredo, TX 78040",Abandoned vehicle,Order of removal\n`,
    'what is removed is no person',
  ],
  [
    'pass',
    'calls.csv',
    'Address,Call type,Disposition\n1800 block Alder Ave,Domestic violence,Report taken\n400 block Birch St,Warrant,Arrest\n',
    'calls by the block',
  ],
  ['pass', 'parking.csv', 'Plate,State,Status\n7ABC123,CA,Paid\n8DEF456,CA,Pending\n', 'parking tickets'],
  [
    'pass',
    'houses.csv',
    `Address,Price,Status\n${HOME},412000,Pending\n${OTHER},388000,Sold\n`,
    'houses for sale',
  ],
  [
    'pass',
    'oficinas.csv',
    `Oficina,Domicilio,Trámite\nCOMAR Tapachula,${CASA},Solicitud de asilo\nCOMAR Tenosique,${OTRA},Solicitud de asilo\n`,
    'offices in Spanish',
  ],
  [
    'pass',
    'albergues-migrantes.csv',
    `Albergue,Domicilio,Teléfono\nCasa del Migrante,${CASA},962 625 4812\nLa 72,${OTRA},934 342 1122\n`,
    'shelters that are open to all',
  ],
  [
    'pass',
    'shelters.csv',
    `Homeless shelter,Address,Beds\nAlder Mission,${HOME},40\nRio Shelter,${OTHER},22\n`,
    'shelters of nobody who hides',
  ],
  [
    'pass',
    'refugee-embassies.csv',
    'Country,Address,Phone\nGuatemala,"2220 R St NW, Washington, DC 20008",202-745-4953\nHonduras,"1220 19th St NW, Washington, DC 20036",202-966-7702\n',
    'embassies under a title of refugees',
  ],
  [
    'pass',
    'clinic.txt',
    'Asylum clinic every Tuesday: 1827 Alder Ave, Fresno, CA 93701. Asylum seekers welcome.\n',
    'where advice is given',
  ],
  [
    'pass',
    'clinica.txt',
    'Atención a solicitantes de asilo: Calle 8 #120, Col. Centro, Tapachula. Lunes a viernes.\n',
    'the same in Spanish',
  ],
  [
    'pass',
    'albergue.txt',
    'La Casa del Migrante, albergue para solicitantes de asilo, está en Calle 8 #120, Col. Centro, Tapachula.\n',
    'a shelter that is open to all',
  ],
  [
    'pass',
    'perros.txt',
    'El refugio de animales se encuentra en Calle 8 #120, Col. Centro, Tapachula.\n',
    'a shelter of animals',
  ],
  [
    'pass',
    'news.txt',
    'A refugee family from Syria opened the bakery at 1827 Alder Ave, Fresno, CA 93701.\n',
    'a shop, where nobody hides',
  ],
  [
    'pass',
    'lot.txt',
    'Plate 7ABC123 — paid\nPlate 8DEF456 — towed, removal order signed by the city\n',
    'cars',
  ],
  [
    'pass',
    'schools.csv',
    'Founded,School,Grade levels\n1915-03-12,Alder Elementary,K-5\n1924-07-02,Río Abajo School,6-8\n1933-01-22,Río Arriba School,6-8\n',
    'when schools were founded',
  ],
];
