import { describe, expect, it } from 'vitest';
import { storedXml } from '../../src/readers/rtf/stored-xml.ts';
import { writeCompound } from '../helpers/compound-writer.ts';
import { tablesOf, textsOf } from '../helpers/read-units.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = (xml: string) =>
  tablesOf(storedXml(bytes(xml))).flatMap(({ headers, rows }) =>
    rows.map((row) =>
      row
        .map((cell, i) => `${headers?.[i]}=${cell}`)
        .filter((cell) => !cell.endsWith('='))
        .join('; '),
    ),
  );
const wordsOf = (xml: string) => textsOf(storedXml(bytes(xml))).map(({ text }) => text);
const person = (given: string, born: string) =>
  `<person><given>${given}</given><born>${born}</born></person>`;

describe('custom XML', () => {
  it.each<[string, string, string[]]>([
    [
      'elements',
      `<l>${person('Ilse', '1979')}${person('Rui', '1984')}</l>`,
      ['given=Ilse; born=1979', 'given=Rui; born=1984'],
    ],
    ['attributes', '<l><p n="Ilse" b="1979"/><p n="Rui" b="1984"/></l>', ['n=Ilse; b=1979', 'n=Rui; b=1984']],
    [
      'elements in elements',
      '<l><p><n><f>Ilse</f><l>Varga</l></n><b>1979</b></p><p><n><f>Rui</f></n><b>1984</b></p></l>',
      ['f=Ilse; l=Varga; b=1979', 'f=Rui; b=1984'],
    ],
    ['one alone', `<l>${person('Ilse', '1979')}</l>`, ['given=Ilse; born=1979']],
    [
      'a record with a list in it',
      '<p><n>Ilse</n><b>1979</b><calls><c d="1" t="2"/><c d="3" t="4"/></calls></p>',
      ['d=1; t=2', 'd=3; t=4', 'n=Ilse; b=1979'],
    ],
    ['two of a name', '<p><a><city>X</city></a><b><city>Y</city></b></p>', ['city=X; b city=Y']],
    ['entities', '<l><p n="A &amp; B" b="1"/><p n="C" b="2"/></l>', ['n=A & B; b=1', 'n=C; b=2']],
  ])('takes %s as records', (_, xml, rows) => {
    expect(rowsOf(xml).sort()).toEqual(rows.sort());
  });

  it.each<[string, string, string]>([
    [
      'texts that follow each other',
      '<l><note>About Ilse Varga</note><note>About Rui</note></l>',
      'About Ilse Varga\nAbout Rui',
    ],
    ['a text alone', '<note>About Ilse Varga</note>', 'About Ilse Varga'],
    [
      'sources that a text cites',
      '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Last>Varga</b:Last><b:Year>1979</b:Year></b:Sources>',
      'Varga',
    ],
  ])('takes %s as words', (_, xml, words) => {
    expect(wordsOf(xml)).toEqual([words]);
    expect(rowsOf(xml)).toEqual([]);
  });

  it('is found in the compound file of RTF, behind names', () => {
    const file = writeCompound([
      { folder: 'store', name: 'Item', data: bytes(`<l>${person('Ilse', '1979')}</l>`) },
      { folder: 'store', name: 'Properties', data: bytes('<ds:datastoreItem/>') },
    ]);
    const units = storedXml(new Uint8Array([1, 5, 0, 0, ...bytes('Msxml2.SAXXMLReader.6.0\0'), ...file]));
    expect(tablesOf(units).map(({ rows }) => rows)).toEqual([[['Ilse', '1979']]]);
    expect(textsOf(units)).toEqual([]);
  });

  it('says what is no XML in words', () => {
    expect(wordsOf('\u0001\u0002about Ilse Varga\u0003')).toEqual(['about Ilse Varga']);
  });

  it('takes deep nests for words', () => {
    const deep = `${'<a>'.repeat(3_000)}About Ilse Varga${'</a>'.repeat(3_000)}`;
    expect(JSON.stringify(storedXml(bytes(deep)))).toContain('Ilse Varga');
  });
});
