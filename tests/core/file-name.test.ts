import { describe, expect, it } from 'vitest';
import { nameAsText } from '../../src/core/text/file-name.ts';

describe('nameAsText', () => {
  it.each([
    ['Ana_Perez+passport.pdf', 'Ana Perez passport'],
    ['clients/Lena Ortiz.jpeg', 'Lena Ortiz'],
    ['folder\\Lena Ortiz.jpeg', 'Lena Ortiz'],
    ['Maria-Ortiz-statement.docx', 'Maria Ortiz statement'],
    ['Quispe-Huanca Ana.pdf', 'Quispe-Huanca Ana'],
    ['علي حسن.pdf', 'علي حسن'],
    ['Lena Ortiz 02.11.1991', 'Lena Ortiz 02.11.1991'],
    ['Lena Ortiz 02.11.1991.pdf', 'Lena Ortiz 02.11.1991'],
    ['Lena Ortiz.7z', 'Lena Ortiz'],
    ['A219334105.pdf', 'A219334105'],
    ['1988-03-14-A219334105.pdf', '1988-03-14-A219334105'],
    ['2024_IOE0918273646.pdf', '2024 IOE0918273646'],
  ])('reads %s', (name, text) => {
    expect(nameAsText(name)).toBe(text);
  });

  it.each([
    'index.html',
    '2022-11-28.csv',
    'IMG_20240311.jpg',
    'scan0918273.pdf',
    'v2.14.0.zip',
    'main.d41d8cd9.js',
    '.env',
    '',
    'a/b c/d.txt',
  ])('leaves %s alone', (name) => {
    expect(nameAsText(name)).toBeUndefined();
  });
});
