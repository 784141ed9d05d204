import { describe, expect, test } from 'vitest';
import { pdfReader } from '../../src/readers/pdf.ts';
import { type PdfPage, writePdf } from '../helpers/pdf-writer.ts';
import { ascii, jpeg, segment, textEntry, tiff, utf8 } from '../helpers/picture-writer.ts';
import { readAll } from '../helpers/reading.ts';

const PAGE: PdfPage = { items: [{ text: 'The new reception hall', x: 50, y: 700 }] };
const ENTRIES =
  '/Type /XObject /Subtype /Image /Width 640 /Height 480 /ColorSpace /DeviceRGB /BitsPerComponent 8';

/** What is read beside the page's own text of a file with a picture, and what trouble is named. */
async function read(picture: Uint8Array, filter = '/DCTDecode') {
  let data = Buffer.from(picture).toString('latin1');
  if (filter.includes('ASCIIHex')) data = `${Buffer.from(picture).toString('hex')}>`;
  const object = `<< ${ENTRIES} /Filter ${filter} /Length ${data.length} >>\nstream\n${data}\nendstream`;
  const { texts, problems } = await readAll(pdfReader, writePdf([PAGE], {}, { objects: [object] }));
  const hidden = texts.filter(({ visibility }) => visibility !== 'visible');
  return {
    texts: hidden.map(({ header, text, visibility }) => [header, text, visibility]),
    problems: problems.map(({ code }) => code),
  };
}

const exif = (...entries: ReturnType<typeof textEntry>[]) =>
  segment(0xe1, [...ascii('Exif\0\0'), ...tiff(entries)]);

describe('metadata of pictures in a file', () => {
  test.each<[string, Uint8Array, string[][]]>([
    ['Exif', exif(textEntry(0x013b, 'Ilse Brandt')), [['Artist', 'Ilse Brandt', 'property']]],
    [
      'a comment',
      segment(0xfe, utf8('Óscar Peña at the gate')),
      [['comment', 'Óscar Peña at the gate', 'property']],
    ],
    ['of programs', segment(0xe0, ascii('JFIF\0')), []],
    ['of the camera', exif(textEntry(0x010f, 'Maker of cameras')), []],
  ])('%s', async (_, part, texts) => {
    expect(await read(jpeg([part]))).toEqual({ texts, problems: [] });
  });

  test('behind another filter, and under its short name', async () => {
    const picture = jpeg([segment(0xfe, utf8('Óscar Peña at the gate'))]);
    const texts = [['comment', 'Óscar Peña at the gate', 'property']];
    expect(await read(picture, '[/ASCIIHexDecode /DCTDecode]')).toEqual({ texts, problems: [] });
    expect(await read(picture, '/DCT')).toEqual({ texts, problems: [] });
  });

  test('is named where it is cut', async () => {
    const cut = jpeg([segment(0xfe, utf8('Óscar Peña at the gate'))]).subarray(0, 12);
    expect(await read(cut)).toEqual({ texts: [], problems: ['damaged'] });
  });
});
