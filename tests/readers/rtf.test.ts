import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rtfReader } from '../../src/readers/rtf.ts';
import { probeOf, type ReadUnits, readAll } from '../helpers/reading.ts';

const seen = ({ cells, texts, files }: ReadUnits): string[] => [
  ...cells.map(({ visibility, text }) => `${visibility} ${text}`),
  ...texts.map(
    ({ visibility, text, header }) => `${visibility} ${header === undefined ? '' : `${header}: `}${text}`,
  ),
  ...files.map(({ data, unit }) => `${unit.visibility} file ${Buffer.from(data).toString('latin1')}`),
];
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const rtf = (body: string) =>
  latin1(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}${body}}`,
  );
const read = async (body: string) => seen(await readAll(rtfReader, rtf(body)));
const WHO = 'Ilse Varga Soto, A 203 948 571';
const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');

const PLACES: readonly (readonly [string, string, ...string[]])[] = [
  ['paragraph', `${WHO}\\par`, `visible ${WHO}`],
  ['no end of paragraph', WHO, `visible ${WHO}`],
  ['bold in a word', 'Ilse Va{\\b rga}\\par', 'visible Ilse Varga'],
  ['letters by code page', "Mar\\'eda\\par", 'visible María'],
  ['letters by font', "{\\f1 \\'c0\\'ed\\'ed\\'e0}\\par", 'visible Анна'],
  ['letters by Unicode', 'Mar\\u237?a {\\uc2\\u1040ab}\\par', 'visible María А'],
  ['hidden', `{\\v ${WHO}}\\par`, `invisible-text ${WHO}`],
  ['hidden and shown again', `\\v x1234567\\v0 ${WHO}\\par`, `visible ${WHO}`],
  ['white', `{\\cf1 ${WHO}}\\par`, `invisible-text ${WHO}`],
  ['tiny', `{\\fs2 ${WHO}}\\par`, `invisible-text ${WHO}`],
  ['black marker', `{\\highlight2 ${WHO}}\\par`, `covered-text ${WHO}`],
  ['black on black', `{\\cf2\\chcbpat2 ${WHO}}\\par`, `covered-text ${WHO}`],
  ['deleted', `{\\deleted ${WHO}}\\par`, `tracked-change ${WHO}`],
  ['inserted', `{\\revised ${WHO}}\\par`, `tracked-change ${WHO}`],
  ['header', `{\\header ${WHO}\\par}x\\par`, `header-footer ${WHO}`, 'visible x'],
  ['footer of first page', `{\\footerf ${WHO}\\par}`, `header-footer ${WHO}`],
  ['footnote', `x{\\footnote ${WHO}}\\par`, `visible ${WHO}`, 'visible x'],
  [
    'annotation',
    `x{\\*\\atnauthor Ana Prieto}{\\*\\annotation ${WHO}}\\par`,
    `comment ${WHO}`,
    'comment atnauthor: Ana Prieto',
  ],
  [
    'property',
    `{\\info{\\author Ana Prieto}{\\manager Omar Sesay}}`,
    'property Ana Prieto',
    'property manager: Omar Sesay',
  ],
  ['variable', `{\\*\\docvar {who}{${WHO}}}`, `property who${WHO}`],
  [
    'field',
    '{\\field{\\*\\fldinst HYPERLINK "mailto:ilse@varga.example"}{\\fldrslt shown}}\\par',
    'visible shown',
    'attribute field: mailto:ilse@varga.example',
  ],
  [
    'form field',
    `{\\field{\\*\\fldinst FORMTEXT {\\*\\formfield{\\*\\ffdeftext ${WHO}}}}{\\fldrslt x}}`,
    `form-field ${WHO}`,
  ],
  ['bookmark', '{\\*\\bkmkstart Ilse_Varga}x\\par', 'defined-name Ilse Varga'],
  ['text box', `{\\shp{\\*\\shpinst{\\shptxt ${WHO}\\par}}}`, `visible ${WHO}`],
  ['alternative text', `{\\shp{\\*\\shpinst{\\sp{\\sn wzDescription}{\\sv ${WHO}}}}}`, `attribute ${WHO}`],
  [
    'alternative text of a picture',
    `{\\pict{\\*\\picprop\\shplid1{\\sp{\\sn wzDescription}{\\sv ${WHO}}}{\\sp{\\sn fFilled}{\\sv 0}}}\\pngblip ${hex('\x89PNG')}}`,
    `attribute ${WHO}`,
    'visible file \x89PNG',
  ],
  ['unknown group that programs leave out', `{\\*\\hidesit ${WHO}}x\\par`, `slack ${WHO}`],
  ['behind the end', `x}${WHO}`, `slack file ${WHO}}`],
  ['picture', `{\\pict\\pngblip ${hex('\x89PNG Ilse')}}`, 'visible file \x89PNG Ilse'],
  ['binary picture', '{\\pict\\pngblip\\bin4 I{}e}x\\par', 'visible file I{}e', 'visible x'],
  [
    'object',
    `{\\object{\\*\\objdata 0105000002000000${'02000000'}4100${'0000000000000000'}05000000${hex('Ilse!')}}}`,
    'embedded file Ilse!',
  ],
  ['listed text', `{\\listtext 1.\\tab}${WHO}\\par`, `visible 1.\t${WHO}`],
];

describe('text of RTF', () => {
  it.each(PLACES)('%s', async (_, body, ...expected) => {
    expect(await read(body)).toEqual(expect.arrayContaining(expected));
  });

  it('says nothing of formats', async () => {
    expect(
      await read(
        '{\\stylesheet{\\s0 Ilse Varga;}}{\\*\\generator Ilse Varga;}{\\*\\themedata 504b0304}x1\\par',
      ),
    ).toEqual(['visible x1']);
  });
});

describe('tables of RTF', () => {
  const table = async (body: string) =>
    (await readAll(rtfReader, rtf(body))).cells.map(({ text, visibility }) => `${visibility} ${text}`);
  const defined = '\\trowd\\cellx1000\\cellx2000';
  const row = (...cells: string[]) =>
    `${defined}${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;

  it('gives rows', async () => {
    expect(await table(`${row('Name', 'Born')}${row('Ilse Varga', '1987-03-12')}\\pard x\\par`)).toEqual([
      'visible Name',
      'visible Born',
      'visible Ilse Varga',
      'visible 1987-03-12',
    ]);
  });

  it('keeps paragraphs of a cell together and hidden cells apart', async () => {
    expect(await table(row('Ilse\\par Varga', `{\\v ${WHO}}`))).toEqual([
      'visible Ilse\nVarga',
      `invisible-text ${WHO}`,
    ]);
  });

  it('repeats merged cells', async () => {
    const first = '\\trowd\\clvmgf\\cellx1\\clmgf\\cellx2\\clmrg\\cellx3\\intbl a\\cell b\\cell\\cell\\row';
    const second = '\\trowd\\clvmrg\\cellx1\\cellx2\\cellx3\\intbl\\cell c\\cell d\\cell\\row';
    expect((await table(first + second)).map((cell) => cell.slice(8))).toEqual([
      'a',
      'b',
      'b',
      'a',
      'c',
      'd',
    ]);
  });

  it('reads a table in a table by itself', async () => {
    const nested =
      '\\pard\\intbl\\itap2 n1\\nestcell n2\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par}';
    const { batches } = await readAll(
      rtfReader,
      rtf(`${defined}\\intbl outer\\cell ${nested}\\pard\\intbl\\itap1\\cell\\row`),
    );
    const texts = batches.map((batch) => Array.from({ length: batch.width(0) }, (_, i) => batch.text(0, i)));
    expect(texts).toEqual(
      expect.arrayContaining([
        ['n1', 'n2'],
        ['outer', ''],
      ]),
    );
  });
});

describe('damaged RTF', () => {
  it('names what is cut, and reads what there is', async () => {
    const units = await readAll(rtfReader, latin1(`{\\rtf1 {\\b ${WHO}`));
    expect(seen(units)).toEqual([`visible ${WHO}`]);
    expect(units.problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('is known by its content', () => {
    expect(
      [rtf('x'), latin1('\n {\\rtf1 }'), latin1('rtf1')].map((bytes) => rtfReader.recognise(probeOf(bytes))),
    ).toEqual([0.97, 0.97, 0]);
  });

  it('never throws, and loses no word of plain groups', async () => {
    const word = fc.constantFrom(
      '{',
      '}',
      '\\par ',
      '\\cell ',
      '\\row ',
      '\\intbl ',
      '\\itap3 ',
      '\\nestcell ',
      '\\u300 ',
      '\\bin9 ',
      "\\'e9",
      '\\*',
      '{\\*\\x ',
      '{\\pict ',
      '{\\fldinst ',
      '{\\header ',
      'Ilse ',
      '\\v ',
      '\\trowd\\cellx1',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        await readAll(rtfReader, latin1(`{\\rtf1 ${words.join('')}`));
      }),
      { numRuns: 200 },
    );
  });
});
