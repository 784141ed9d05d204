import { expect, test } from 'vitest';
import { scanDocument } from '../../../src/scan.ts';

/** Files as every project and every office publishes them. */
const HARMLESS: readonly (readonly [name: string, text: string])[] = [
  [
    'package-lock.json',
    JSON.stringify({
      name: 'site',
      lockfileVersion: 3,
      packages: {
        'node_modules/a': {
          version: '1.2.3',
          resolved: 'https://packages.example/a-1.2.3.tgz',
          integrity:
            'sha512-Tz7u1i95/g2x2jz81+x0FBVhBhY5aRTvD3tXXdFaljuNdzDLJ8UGNRrTcj2cgQvAg3iW/h77Fz15nLW0L0CrZw==',
        },
      },
    }),
  ],
  [
    'ci.yml',
    'name: build\non: {push: {branches: [main]}}\njobs:\n  test:\n    env: {NODE_ENV: test}\n    steps:\n      - uses: actions/checkout@v4\n      - run: |\n          npm ci\n          npm test\n      # maintained by Maria Gomez\n      - name: Deploy\n        run: ./deploy.sh\n',
  ],
  [
    'rules.yml',
    'rules:\n  indent: [2, 2, SwitchCase: 1]\n  no-console: [2, allow: [warn, error]]\n  quotes: [2, single]\n',
  ],
  [
    'messages.yaml',
    'en:\n  form:\n    name: Full name\n    dob: Date of birth\n    example: "e.g. Jane Doe, 01/02/1990"\nes:\n  form:\n    name: Nombre completo\n    dob: Fecha de nacimiento\n',
  ],
  [
    'Cargo.toml',
    '[package]\nname = "statistics"\nauthors = ["Maria Gomez <maria@agency.example>", "James Walker"]\n\n[dependencies]\nserde = { version = "1.0", features = ["derive"] }\n',
  ],
  [
    'settings.ini',
    '[database]\nhost=db-1\nport=5432\n\n[mail]\nfrom=noreply@agency.example\n; written by James Walker\nretries=3\n',
  ],
  [
    '.env.example',
    'NODE_ENV=production\nDATABASE_URL=postgres://user:password@localhost:5432/app\nSECRET_KEY=change-me\n',
  ],
  [
    'schema.sql',
    "-- MySQL dump 10.13\nDROP TABLE IF EXISTS `applicants`;\nCREATE TABLE `applicants` (\n  `first_name` varchar(100) DEFAULT NULL COMMENT 'given name as in the passport',\n  `dob` date DEFAULT NULL,\n  `a_number` char(9) DEFAULT NULL,\n  `status` enum('pending','granted','denied') DEFAULT 'pending',\n  PRIMARY KEY (`a_number`)\n) ENGINE=InnoDB;\nINSERT INTO `offices` (`code`,`city`,`opened`) VALUES ('HOU','Houston','1991-04-01'),('MIA','Miami','1988-10-01');\nINSERT INTO `countries` VALUES (1,'MX','Mexico'),(2,'GT','Guatemala'),(3,'HN','Honduras');\n",
  ],
  [
    'server.log',
    '2024-03-10T08:10:07Z level=info msg="listening" port=8080 host=web-1\n2024-03-10T08:10:09Z level=info msg="request" path=/api/stats?year=2023&office=HOU status=200\n2024-03-10T08:10:12Z level=error msg="connection reset by peer" remote=192.0.2.7:53122\n2024-03-10T08:10:13Z level=info msg="deployed by James Walker" version=1.2.3\n',
  ],
  [
    'press.vcf',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Okafor;Daniel;;;\r\nFN:Daniel Okafor\r\nORG:Office of Statistics;Press\r\nTITLE:Public Affairs Officer\r\nTEL;TYPE=WORK:(202) 555-0142\r\nEMAIL;TYPE=WORK:press@agency.example\r\nADR;TYPE=WORK:;;1200 Main Street;Washington;DC;20001;USA\r\nEND:VCARD\r\n',
  ],
  [
    'hearing.ics',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20240310T150000Z\r\nSUMMARY:Public hearing on the budget of the Office of Statistics and Research\r\nLOCATION:City Hall, 1200 Main Street, Room 4\r\nORGANIZER;CN=Maria Gomez:mailto:maria@agency.example\r\nDESCRIPTION:The committee chaired by Senator James Walker meets in public. Doors open at 2 pm.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ],
  [
    'facilities.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: ['Mesquite Flats Processing Center', 'Lincoln Park', 'Cedar Fork Library'].map((name, i) => ({
        type: 'Feature',
        properties: { name, address: `${1200 + i} County Road 4, Mesa Quemada, TX 78512`, capacity: 480 - i },
        geometry: { type: 'Point', coordinates: [-98.412345 + i / 100, 29.445678] },
      })),
    }),
  ],
  [
    'sensors.jsonl',
    Array.from({ length: 20 }, (_, i) =>
      JSON.stringify({
        station: `S${i % 4}`,
        time: `2024-03-10T0${i % 10}:00:00Z`,
        pm25: 8 + i / 10,
        payload: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJ',
      }),
    ).join('\n'),
  ],
];

test.each(HARMLESS)('%s passes', async (name, text) => {
  const [entry] = await scanDocument(name, new TextEncoder().encode(text));
  const { verdict, persons, problems } = entry!;
  expect({ verdict, persons, problems }).toEqual({ verdict: 'pass', persons: 0, problems: [] });
});

test('outlines of geographic data hold no text', async () => {
  const bytes = new Uint8Array(200);
  bytes.set([0x00, 0x00, 0x27, 0x0a]);
  bytes.set([0xe8, 0x03, 0x00, 0x00], 28);
  const [entry] = await scanDocument('roads.shp', bytes);
  expect(entry).toMatchObject({ format: 'shp', verdict: 'pass' });
});
