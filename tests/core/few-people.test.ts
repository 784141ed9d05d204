/**
 * One or two people, told so briefly that no column and no caption says what is what, in the forms that files have them; and what is
 * written alike of works, players, offices and the dead.
 */
import { describe, expect, test } from 'vitest';
import { scanBytes } from '../../src/index.ts';

type Case = readonly [what: string, file: string, text: string];

const verdictOf = async (name: string, text: string) =>
  (await scanBytes(name, new TextEncoder().encode(text))).verdict;

const mail = (subject: string, body: string): string =>
  `From: Desk <desk@example.org>\nTo: Team <team@example.org>\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`;
const fdf = (...fields: readonly string[]): string =>
  `%FDF-1.2\n1 0 obj\n<< /FDF << /Fields [\n${fields.join('\n')}\n] >> >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`;

const PEOPLE: readonly Case[] = [
  [
    'Turkish',
    'a.txt',
    'Sığınmacı listesi\n\n1) Yusuf Haddad - 12 Mart 1991 - Suriye\n2) Leyla Barakzai - 3 Haziran 1988 - Afganistan',
  ],
  [
    'Greek',
    'a.txt',
    'Κατάλογος\n\n1. Yusuf Haddad – 12/03/1991 – Συρία\n2. Leyla Barakzai – 03/06/1988 – Αφγανιστάν\n3. Samir Toufik – 21/10/1979 – Ιράκ',
  ],
  [
    'Hungarian',
    'a.txt',
    'Lista\n\n1) Yusuf Haddad - 1991. március 12. - Szíria\n2) Oksana Hnatiuk - 1988. június 3. - Ukrajna\n3) Samir Toufik - 1979. október 21. - Irak',
  ],
  ['a chat', 'a.txt', 'Also Nadiya Petrenko 14/09/1966 from Ukraine'],
  ['a chat under names', 'a.txt', 'Marta: y también Oksana Hnatiuk 14/09/1966 de Ucrania\nTom: vale'],
  ['another case', 'a.txt', 'Nowi: Yusuf Haddad 12.03.1991 z Syrii i dwie inne osoby'],
  [
    'rows by name',
    'a.json',
    '{"Selam Ghebre": ["1989-04-17","Eritrea"], "Yusuf Haddad": ["1991-03-12","Syria"]}',
  ],
  ['one of them', 'a.json', '{"Selam Ghebre": ["1989-04-17","Eritrea"]}'],
  [
    'rows without columns',
    'a.sql',
    "INSERT INTO clients VALUES (1,'Selam Ghebre','1989-04-17','Eritrea');\nINSERT INTO clients VALUES (2,'Yusuf Haddad','1991-03-12','Syria');",
  ],
  ['on its side', 'a.csv', ',Selam Ghebre,Yusuf Haddad\nDOB,1989-04-17,1991-03-12\nCountry,Eritrea,Syria'],
  [
    'one remark',
    'a.csv',
    'name,note\nSelam Ghebre,victim of trafficking\nYusuf Haddad,victim of trafficking',
  ],
  [
    'blocks of settings',
    'a.hcl',
    'client "Selam Ghebre" {\n  dob     = "1989-04-17"\n  country = "Eritrea"\n}\nclient "Yusuf Haddad" {\n  dob     = "1991-03-12"\n  country = "Syria"\n}',
  ],
  [
    'labels of a graph',
    'a.dot',
    'digraph f {\n  a [label="Selam Ghebre\\nb. 1989-04-17 Eritrea"];\n  b [label="Yusuf Haddad\\nb. 1991-03-12 Syria"];\n}',
  ],
  [
    'attributes of XML',
    'a.xml',
    '<?xml version="1.0"?><clients><client name="Selam Ghebre" dob="1989-04-17"/><client name="Yusuf Haddad" dob="1991-03-12"/></clients>',
  ],
  [
    'an outline',
    'a.opml',
    '<?xml version="1.0"?><opml version="2.0"><head><title>Clients</title></head><body><outline text="Selam Ghebre" dob="1989-04-17"/><outline text="Yusuf Haddad" dob="1991-03-12"/></body></opml>',
  ],
  ['a subject', 'a.eml', mail('case of Selam Ghebre', 'born 17 April 1989 in Eritrea, she needs a bed.')],
  [
    'values of a form',
    'a.fdf',
    fdf('<< /T (Name) /V (Selam Ghebre) >>', '<< /T (Date of birth) /V (17/04/1989) >>'),
  ],
  [
    'Turkish births',
    'a.txt',
    'Başvurucu Yusuf Haddad (d. 12.03.1991, Halep) Suriye vatandaşıdır. Dosyası açıktır.',
  ],
  [
    'a year',
    'a.txt',
    'Шевчук Олена, 1991 р.н., двоє дітей\nКоваль Марія, 1987 р.н.\nБондар Ірина, 1979 р.н.',
  ],
  [
    'a flat',
    'a.txt',
    'The client, Yusuf Haddad, moved to Flat 12B, Marlowe House, 33 Granby Street, Bradford BD4 7XJ.',
  ],
  ['a courtesy title', 'a.txt', 'La signora Blessing Osas, vittima di tratta, è ospite della casa rifugio.'],
  [
    'a label with a person in it',
    'a.txt',
    'Traitements du soir\n\nMme Barre Amina, née le 03/02/1994 : insuline\nM. Haddad Yusuf, né le 12/03/1991 : rien',
  ],
];

const OTHERS: readonly Case[] = [
  ['events', 'a.txt', '1) Açılış konuşması - 12 Mart 1991 - Suriye\n2) Panel - 13 Mart 1988 - Irak'],
  [
    'squads',
    'a.csv',
    'No,Player,Date of birth,Caps\n1,Marko Ilić,12 March 1991,23\n2,Ivan Savić,1 November 1987,11',
  ],
  ['rulers', 'a.txt', 'Rulers\n\nAlbrecht II, 12 March 1391, Bohemia\nWenzel I, 1 November 1387, Moravia'],
  [
    'letters',
    'a.txt',
    'Letter to Anna Berger, 14/09/1966, from Italy\nTelegram from Ines Calvo 03/11/1967 from Chile',
  ],
  ['bylines', 'a.txt', 'Anna Berger, 12 March 2019, Syria\nPeter Vogel, 1 November 2018, Iraq'],
  ['pictures', 'a.txt', 'Photo by Anna Berger, 12 March 1999, Kosovo'],
  ['films', 'a.json', '{"Maria Bonita": ["1944-03-12","Brazil"], "Black Orchid": ["1959-06-12","Kenya"]}'],
  ['columns', 'a.json', '{"Last Opened": ["2019-03-12","2018-06-12"], "Sold In": ["Brazil","Kenya"]}'],
  [
    'offices',
    'a.sql',
    "INSERT INTO offices VALUES (1,'San Jose','1989-04-17','Costa Rica');\nINSERT INTO offices VALUES (2,'Santa Ana','1991-03-12','El Salvador');",
  ],
  ['models', 'a.csv', ',Galaxy Nova,Pixel Prime\nRelease date,2019-04-17,2021-03-12\nCountry,Korea,USA'],
  ['practice', 'a.csv', 'Lawyer,Practice area\nAnna Berger,victims of trafficking\nPeter Vogel,asylum'],
  ['topics', 'a.csv', 'name,topic\nAnna Berger,refugee law\nPeter Vogel,refugee education'],
  ['machines', 'a.tf', 'resource "aws_instance" "web" {\n  ami     = "ami-123"\n  created = "2021-03-12"\n}'],
  [
    'steps',
    'a.dot',
    'digraph b {\n  a [label="Parse Source\\n2021-04-17\\nlinux"];\n  b [label="Write Output\\n2021-03-12"];\n}',
  ],
  [
    'packages',
    'a.xml',
    '<?xml version="1.0"?><package><author name="Anna Berger"/><author name="Peter Vogel"/><release date="1999-04-17"/></package>',
  ],
  [
    'feeds',
    'a.opml',
    '<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="Ada Marlow on Design" type="rss" created="1999-04-17"/></body></opml>',
  ],
  [
    'a festival',
    'a.eml',
    mail('Film by Selma Lindqvist', 'The festival was born on 17 April 1989 in Sweden.'),
  ],
  [
    'an order',
    'a.fdf',
    fdf('<< /T (Product) /V (Office chair) >>', '<< /T (Delivery date) /V (17/04/1999) >>'),
  ],
  ['an English death', 'a.txt', 'Orhan Demirtaş (d. 12.03.1991, Istanbul) was a novelist.'],
  ['a year of fruit', 'a.txt', 'Врожай 1991 р. був добрий.\nУ 1987 р. відкрили школу.'],
  [
    'a house on offer',
    'a.txt',
    'For sale: Flat 12B, Marlowe House, 33 Granby Street, Bradford BD4 7XJ. Ask Peter Vogel.',
  ],
  [
    'an office in public',
    'a.txt',
    'La signora Grazia Fontanella, sindaca di Borgo, ha inaugurato la casa rifugio per vittime.',
  ],
  ['speakers', 'a.txt', 'Anna Berger: We need better data.\nPeter Vogel: I agree, refugees deserve it.'],
];

describe('people told briefly', () => {
  test.each(PEOPLE)('%s', async (_, file, text) => {
    expect(await verdictOf(file, text)).toBe('block');
  });
});

describe('what is written alike', () => {
  test.each(OTHERS)('%s', async (_, file, text) => {
    expect(await verdictOf(file, text)).toBe('pass');
  });
});
