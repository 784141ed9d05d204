/** Beside people a street and a number are somebody's home, in any country's words and whatever the caption. */
import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = [
  'Marisol Quintero Lemus',
  'Tomás Villaseca',
  'Priya Ramanathan',
  'Daniel Kowalczyk',
  'Aisha Brennan',
  'Rosa Ibarra',
];
const beside = (...cells: string[][]): string[][] =>
  NAMES.map((name, i) => [name, ...cells.map((list) => list[i % list.length]!)]);

const HOMES: Readonly<Record<string, string[]>> = {
  'US street and number': [
    '918 Larkspur Ln',
    '27 Ocote St',
    '1403 N Juniper Ave',
    '55 Sandpiper Ct',
    '6 Oak Dr',
    '71 Elm Rd',
  ],
  'US, small letters': [
    '918 larkspur ln',
    '27 ocote st',
    '1403 n juniper ave',
    '55 sandpiper ct',
    '6 oak dr',
    '71 elm rd',
  ],
  British: [
    'Flat 3, 18 Mill Road, Leeds, LS7 3PD',
    '9 Hawthorn Close, Cardiff, CF11 9HA',
    '44 High Street, Leeds, LS7 3PD',
    '2 Elm Grove, London, E17 4PJ',
    '81 Park Crescent, London, E17 4PJ',
    '7 Mill Mews, Leeds, LS7 3PD',
  ],
  French: [
    '18 rue des Ocotes, 75011 Paris',
    '9 bis avenue Jaurès, 69003 Lyon',
    '4, impasse Moulin, 13015 Marseille',
    '27 quai Leclerc, 69003 Lyon',
    '91 boulevard Hugo, 75011 Paris',
    '8 allée des Lilas, 93200 Saint-Denis',
  ],
  German: [
    'Rosenweg 12, 12049 Berlin',
    'Bahnhofstr. 3a, 50825 Köln',
    'Lindenallee 91, 22111 Hamburg',
    'Berliner Str. 18, 90443 Nürnberg',
    'Schulgasse 2, 12049 Berlin',
    'Uferdamm 27, 22111 Hamburg',
  ],
  Italian: [
    'Via Roma 12, 90133 Palermo (PA)',
    'Corso Dante, 91 - 10152 Torino',
    'Viale Monza n. 8/B, 20131 Milano',
    'P.zza Mazzini 4, 80139 Napoli',
    'Via dei Mille 27, 80139 Napoli',
    'Vicolo del Sole 3, 90133 Palermo',
  ],
  Turkish: [
    'Yeni Mah. Gül Sok. No: 9, Ankara',
    'Fatih Mahallesi 1024. Sok. No 41, Gaziantep',
    'Lale Mah. Barış Cad. No 18 D:4, Ankara',
    'Yeni Mh. Gül Sk. No:7, Ankara',
    'Ocak Mah. Lale Cad. No: 2/3, Ankara',
    'Fatih Mah. Gül Sokak No 5, Gaziantep',
  ],
  Russian: [
    'г. Тамбов, ул. Озёрная, д. 9, кв. 4',
    'г. Омск, пр. Мира, 18-27',
    'ул. Садовая, дом 91',
    'г. Омск, пер. Речной, д. 3',
    'ул. Мира, д. 27',
    'г. Тамбов, ул. Кирова 18/2, кв 9',
  ],
  Arabic: [
    'شارع النيل رقم 18، حي السلام، القاهرة',
    'شارع الرشيد رقم 9، حي المنصور، بغداد',
    'عمارة 27، شارع الهرم، شقة 9، الجيزة',
    'شارع النيل رقم 4، حي السلام، القاهرة',
    'شارع فيصل رقم 3، حي الهرم، الجيزة',
    'شارع الرشيد رقم 7، حي المنصور، بغداد',
  ],
  Indian: [
    'H.No. 4-18-27, Street No. 9, Ameerpet',
    'Plot No 91, Sector 27, Amritsar - 143001',
    'Door No 8, Anna Street, Chennai - 600017',
    'H.No. 9-1-27, Street No. 4, Ameerpet',
    'Plot No 3, Sector 18, Amritsar - 143001',
    'Flat No. 7, 18th Cross Road, Chennai - 600017',
  ],
  Philippine: [
    'Blk 9 Lot 18, Phase 2, Brgy. San Isidro',
    '27 Mabini St., Brgy. Poblacion',
    'Purok 4, Barangay Mabolo',
    '18 Rizal St., Brgy. Centro',
    'Blk 3 Lot 7, Brgy. Ocote',
    'Purok 9, Barangay Ocote',
  ],
  Colombian: [
    'Cra 27 # 91-82',
    'Clle 9B # 18-27 apto 301',
    'Dg 62 Nro. 89-18',
    'Calle 4 No. 9-27',
    'Tv. 4 # 27-8 Int. 5',
    'Cl 42 # 60-47',
  ],
  'Nicaraguan landmarks': [
    'De la iglesia San José 2 cuadras al sur, casa 18',
    'Del parque central 3 c. arriba, 1 c. al lago',
    'Semáforos del Ocote 2 c. abajo',
    'De la estatua 3 c. al norte',
    'De la iglesia 4 cuadras arriba',
    'Del parque 1 c. al lago',
  ],
  'boxes and rural routes': [
    'POB 918, Roma, TX 78584',
    'R.R. #2 Box 18, Roma, TX 78584',
    'HCR 73 Box 27, Roma, TX 78584',
    'RFD 4 Box 9, Roma, TX 78584',
    'Star Route 2 Box 7, Roma, TX 78584',
    'P.O. Box 27, Roma, TX 78584',
  ],
};

describe('a column of homes without a caption of addresses', () => {
  test.each(Object.entries(HOMES))('%s', async (_, homes) => {
    for (const rows of [
      beside(homes),
      [['Name', 'Field 2'], ...beside(homes)],
      [['Name', 'Date'], ...beside(homes)],
    ]) {
      const entry = await scanTable(rows);
      expect([entry.verdict, entry.persons]).toEqual(['block', 6]);
      expect(entry.categories.address).toBeGreaterThanOrEqual(6);
    }
  });
});

describe('an address over several columns', () => {
  const numbers = ['918', '27', '1403', '55', '6', '71'];
  const streets = ['Larkspur', 'Ocote', 'Juniper', 'Sandpiper', 'Oak', 'Elm'];
  const kinds = ['Ln', 'St', 'Ave', 'Ct', 'Dr', 'Rd'];
  const towns = ['Roma', 'Pharr', 'Mission', 'Donna', 'Alamo', 'Roma'];
  const zips = ['78584', '78577', '78572', '78537', '78516', '78584'];
  test.each<[string, string[][]]>([
    [
      'captions in short',
      [['Name', 'StNum', 'StName', 'StType', 'City', 'Zip'], ...beside(numbers, streets, kinds, towns, zips)],
    ],
    [
      'captions in full',
      [
        ['Name', 'House Number', 'Street Name', 'Suffix', 'City', 'ZIP'],
        ...beside(numbers, streets, kinds, towns, zips),
      ],
    ],
    ['no captions', beside(numbers, streets, kinds, towns, zips)],
    [
      'street with its kind',
      beside(
        numbers,
        streets.map((street, i) => `${street} ${kinds[i]}`),
        towns,
        zips,
      ),
    ],
    [
      'in German',
      [
        ['Name', 'Straße', 'Hausnummer', 'Ort'],
        ...beside(['Rosenweg', 'Am Bach', 'Lindenallee'], numbers, towns),
      ],
    ],
  ])('%s', async (_, rows) => {
    const entry = await scanTable(rows);
    expect([entry.verdict, entry.persons]).toEqual(['block', 6]);
  });
});

describe('nobody lives there', () => {
  const homes = HOMES['US street and number']!;
  const full = homes.map((home) => `${home}, Roma, TX 78584`);
  const schools = [
    'Northside School',
    'Cesar Chavez Academy',
    'Elm School',
    'Ocote School',
    'Park School',
    'Lake School',
  ];
  const under = (captions: string[], ...cells: string[][]) => [captions, ...beside(...cells)];
  test.each<[string, string[][]]>([
    ['an office under its caption', under(['Name', 'Office Address'], full)],
    ['an office, in Spanish', under(['Nombre', 'Dirección de la oficina'], full)],
    ['principals of schools', under(['Principal', 'School', 'Address'], schools, full)],
    [
      'titulars of offices',
      under(['Titular', 'Dependencia', 'Dirección'], ['Registro Civil', 'Catastro', 'Aguas'], full),
    ],
    ['judges of courts', under(['Judge', 'Court', 'Address'], ['First Court', 'Second Court'], full)],
    ['agents of what is for sale', under(['Listing Agent', 'Property Address', 'Price'], full, ['182000'])],
    [
      'restaurants',
      [
        ['Name', 'Address', 'Rating'],
        ...homes.map((home, i) => [['Casa Lupita', "Rosa's Kitchen", 'Thai Orchid'][i % 3]!, home, '4']),
      ],
    ],
    ['rooms and beds', beside(['Block C, Room 12', 'Block A, Room 3'])],
    ['places in a race', beside(['1st Place', '2nd Place', '3rd Place'])],
    ['courses', beside(['Biology 101', 'History 204'])],
    ['works', beside(['12 Angry Men', '101 Nights', '7 Samurai'])],
    ['measures', beside(['12 m', '4 km', '9 m'])],
    ['schools', schools.map((school, i) => [school, homes[i]!])],
    ['streets called after people', homes.map((_, i) => [`${NAMES[i]!.split(' ')[0]} Street`, '100', '900'])],
    ['sales', homes.map((home, i) => [`18-27-${i}${i}4`, home, '182000'])],
  ])('%s', async (_, rows) => {
    expect((await scanTable(rows)).verdict).not.toBe('block');
  });
});
