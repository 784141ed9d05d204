import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, guessEncoding } from '../../src/readers/shared/encoding.ts';
import { scanBytes } from '../../src/scan.ts';
import { inLegacy } from '../helpers/legacy-writer.ts';
import { sourceOf } from '../helpers/read-units.ts';

/** Encodings that lists in a language are saved in, and such a list. */
const LISTS: readonly (readonly [encodings: string, ...lines: string[]])[] = [
  [
    'cp1251 cp21866 cp866 cp28595',
    'Фамилия;Имя;Дата рождения;Гражданство',
    'Соколова;Марина Викторовна;12.03.1987;Украина',
    'Гончар;Тарас Олегович;05.11.1990;Молдова',
    'Юсупов;Рустам;23.07.1979;Узбекистан',
  ],
  [
    'cp1251 cp21866',
    "Прізвище та ім'я;Дата народження",
    'Коваленко Оксана Іванівна;12.03.1987',
    'Шевчук Андрій Петрович;05.11.1990',
  ],
  ['cp1251', 'Име;Фамилия;Дата на раждане', 'Мария;Иванова;12.03.1991', 'Георги;Петров;01.11.1987'],
  ['cp1253', 'Όνομα;Ημερομηνία γέννησης', 'Ελένη Νικολάου;05/11/1990', 'Μαρία Δημητρίου;23/07/1979'],
  ['cp1255', 'שם פרטי;שם משפחה;תאריך לידה', 'יוסף;כהן;12/03/1991', 'מרים;לוי;01/11/1987'],
  [
    'cp1256 cp28596',
    'الاسم;تاريخ الميلاد;الجنسية',
    'خالد حسن علي;12/03/1987;سوريا',
    'فاطمة أحمد;05/11/1990;العراق',
  ],
  [
    'cp1256',
    'نام;نام خانوادگي;تاريخ تولد;مليت',
    'احمد;رحيمي;12/03/1991;افغانستان',
    'فرزانه;نوري;01/11/1987;ايران',
  ],
  ['cp874', 'ชื่อ-นามสกุล,วันเกิด,สัญชาติ', 'สมชาย ใจดี,12/03/2534,ลาว', 'มาลี สุขใจ,23/07/2544,เมียนมา'],
  [
    'cp1250 cp28592 cp852',
    'Imię i nazwisko;Data urodzenia;Obywatelstwo',
    'Łukasz Wiśniewski;12.03.1987;Białoruś',
    'Elżbieta Dąbrowska;05.11.1990;Gruzja',
    'Świętosław Żółty;01.02.1966;Wietnam',
  ],
  [
    'cp1250',
    'Jméno;Příjmení;Datum narození;Státní příslušnost',
    'Jiří;Dvořák;12.3.1987;Ukrajina',
    'Božena;Němcová;5.11.1990;Sýrie',
  ],
  [
    'cp1254',
    'Adı Soyadı;Doğum Tarihi;Uyruğu',
    'Ayşe Yılmaz;12.03.1987;Suriye',
    'İbrahim Şahin;05.11.1990;Afganistan',
    'Gülşen Öztürk;23.07.1979;Irak',
    'Işıl Dağ;03.07.1999;İran',
  ],
  [
    'shift_jis euc-jp',
    '氏名,生年月日,国籍',
    '田中 花子,1987年3月12日,ミャンマー',
    '鈴木 一郎,1990年11月5日,シリア',
  ],
  ['gb18030', '姓名,出生日期,国籍', '王小明,1987-03-12,缅甸', '李秀英,1990-11-05,越南'],
  ['big5', '姓名,出生日期,國籍', '陳美玲,1987-03-12,緬甸', '林志明,1990-11-05,越南'],
  ['euc-kr', '성명,생년월일,국적', '김민수,1987-03-12,시리아', '이영희,1990-11-05,미얀마'],
];
const WRITTEN = LISTS.flatMap(([encodings, ...lines]) =>
  encodings.split(' ').map((encoding) => [encoding, lines] as const),
);

/** Texts of Western Europe and the Americas, and what looks like other encodings in them. */
const WESTERN: readonly string[] = [
  'Apellidos;Nombre;Dirección\nMuñoz Peña;José Ángel;Calle Ñandú, 5º\nIbáñez;Begoña;Avenida Córdoba\n',
  'NÚMERO DE EXPEDIENTE;SITUACIÓN;OBSERVACIONES\nEN TRÁMITE;AUDIENCIA PÚBLICA;SIN RESOLUCIÓN\n',
  'Préfecture de police;délivré à Évry\nHélène Lefèvre;née à Orléans, œuvre sociale\nl’année «précédente» – ça va\n',
  'Straße;Größe;Änderung\nMüller;Jürgen;Groß-Gerau\nKöln;Übergabe;Bärbel\n',
  'Situação do imigrante;não há informação\nJoão Conceição;Câmara;às três\n',
  'Città;Perché è così;più attività\nNicolò;Università;lunedì\n',
  'Päätös;käsittely;Hämeenlinna\nÅbo;äänestys;Järvenpää\n',
  'Fødselsdato;Søren Kjærgård;Ærø\nØstergaard;Åse;blåbær\n',
  'Fæðingardagur;Guðrún Þórðardóttir;Jón Ægisson\nÞað er ekkert að óttast\n',
  'Geïnteresseerden;coördinatie;financiële reünie\n“Eén” van de beëdigden…\n',
  'Müller;Muñoz;Lefèvre;Sørensen;Conceição;Åkesson;Žižka\n',
  '© 2024 · 25 °C ± 2 · § 5 · 10 € · ½ · n.º 3 · 4 m²\n',
  'Café\n',
];

const written = (lines: readonly string[], encoding: string) =>
  inLegacy(lines.map((line) => `${line}\n`).join(''), encoding)!;

async function read(bytes: Uint8Array, chunkBytes?: number): Promise<string> {
  let text = '';
  for await (const chunk of decodeText(sourceOf(bytes), chunkBytes === undefined ? {} : { chunkBytes }))
    text += chunk;
  return text;
}

describe('text of before Unicode that does not say how it is written', () => {
  test.each(WRITTEN)('%s: %s', async (encoding, lines) => {
    const text = `${lines.join('\n')}\n`;
    const bytes = written(lines, encoding);
    expect(await read(bytes)).toBe(text);
    // Signs of two bytes may lie on both sides of a chunk's end.
    expect(await read(bytes, 7)).toBe(text);
  });

  test.each(WRITTEN)('%s: people in a list are found', async (encoding, lines) => {
    const { persons, verdict } = await scanBytes('list.csv', written(lines, encoding));
    expect([persons, verdict]).toEqual([lines.length - 1, 'block']);
  });

  test('all in capitals, too', async () => {
    for (const [encoding, lines] of WRITTEN.filter(([one]) => /^cp125[1356]$|^cp866$/.test(one))) {
      const capitals = lines.map((line) => line.toUpperCase().normalize('NFC'));
      const bytes = inLegacy(capitals.join('\n'), encoding);
      if (bytes) expect([encoding, await read(bytes)]).toEqual([encoding, capitals.join('\n')]);
    }
  });

  test('whatever rows a list has', async () => {
    for (const [encoding, lines] of WRITTEN) {
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(lines.slice(1), { minLength: 2 }), async (rows) => {
          const some = [lines[0]!, ...rows];
          expect([encoding, await read(written(some, encoding))]).toEqual([encoding, `${some.join('\n')}\n`]);
        }),
        { numRuns: 5 },
      );
    }
  });

  test('Japanese of mail, which is written in ASCII', async () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x45, 0x44, 0x43, 0x66, 0x1b, 0x28, 0x42, 0x0a]);
    expect(await read(bytes)).toBe('田中\n');
  });

  test('one long line is looked at as far as it goes', async () => {
    const text = '王小明出生于缅甸'.repeat(2_000);
    expect(await read(inLegacy(text, 'gb18030')!)).toBe(text);
  });
});

describe('text of Western Europe and the Americas', () => {
  test.each(WESTERN)('%s', async (text) => {
    const bytes = inLegacy(text, 'cp1252')!;
    expect(guessEncoding(bytes, true)).toEqual({ encoding: 'windows-1252', bom: 0 });
    expect(await read(bytes)).toBe(text);
  });

  test.each(['cp850', 'cp10000'])('as DOS and old Macs wrote it: %s', async (encoding) => {
    const text = 'Nombre;Dirección\nJosé Muñoz Peña;Calle Córdoba\nBegoña Ibáñez;Málaga\nMaría Núñez;León\n';
    expect(await read(inLegacy(text, encoding)!)).toBe(text);
  });

  test('bytes without words say nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4, min: 0x80 }), (bytes) => {
        expect(['windows-1252', 'utf-8']).toContain(guessEncoding(bytes, true)?.encoding ?? 'utf-8');
      }),
    );
  });

  test('any bytes are read as something, in bounded time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        expect(typeof (await read(bytes))).toBe('string');
      }),
    );
  });
});
