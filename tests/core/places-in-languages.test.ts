/** Captions of places where people are held or hidden, beside names, in many languages; and those of other places. */
import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const ROWS = [
  ['Yohannes Tesfay', 'A'],
  ['Farzana Rahimi', 'B'],
  ['Nadiya Petrenko', 'C'],
  ['Hassan Al-Khatib', 'D'],
  ['Marisol Fuentes', 'E'],
];
const under = (name: string, place: string) =>
  scanTable([[name, place], ...ROWS.map(([who, where]) => [who!, `${place} ${where}`])]);

/** The caption of names, of a place that hides or holds, and of another. */
const CAPTIONS = [
  ['Nom', "Centre d'hébergement", 'Hôtel'],
  ['Nome', 'Unidade prisional', 'Estação'],
  ['Name', 'Frauenhaus', 'Rathaus'],
  ['Nome', 'Casa circondariale', 'Museo'],
  ['Naam', 'Opvanglocatie', 'Bibliotheek'],
  ['Namn', 'Skyddat boende', 'Bibliotek'],
  ['Navn', 'Krisesenter', 'Kjøpesenter'],
  ['Navn', 'Udrejsecenter', 'Indkøbscenter'],
  ['Nimi', 'Vastaanottokeskus', 'Kirjasto'],
  ['Imię i nazwisko', 'Zakład karny', 'Zakład pracy'],
  ['Jméno', 'Azylový dům', 'Obchodní dům'],
  ['Név', 'Őrzött szállás', 'Könyvtár'],
  ['Nume', 'Centru de cazare', 'Centru comercial'],
  ['Име', 'Приемен център', 'Търговски център'],
  ['Ime', 'Sigurna kuća', 'Robna kuća'],
  ['Όνομα', 'Κέντρο κράτησης', 'Βιβλιοθήκη'],
  ['Ad Soyad', 'Sığınma evi', 'Kütüphane'],
  ['ФИО', 'Место содержания', 'Библиотека'],
  ['ПІБ', 'Місце утримання', 'Бібліотека'],
  ['الاسم', 'مركز الإيواء', 'المكتبة'],
  ['نام', 'بازداشتگاه', 'کتابخانه'],
  ['नाम', 'आश्रय गृह', 'पुस्तकालय'],
  ['姓名', '看守所', '图书馆'],
  ['氏名', '収容所', '図書館'],
  ['성명', '구금시설', '도서관'],
] as const;

describe.each(CAPTIONS)('%s', (name, held, other) => {
  test(`${held} is confidential beside a name`, async () => {
    expect(await under(name, held)).toMatchObject({ verdict: 'block', persons: 5 });
  });

  test(`${other} is a place as any`, async () => {
    expect((await under(name, other)).verdict).toBe('pass');
  });
});
