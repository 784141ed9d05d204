import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageReader } from '../../src/readers/image.ts';
import {
  ascii,
  avif,
  be16,
  be32,
  chunk,
  gif,
  join,
  jpeg,
  le32,
  png,
  rationals,
  segment,
  textEntry,
  tiff,
  utf8,
  webp,
  xmp,
  zlib,
} from '../helpers/picture-writer.ts';
import { tablesOf, unitsOf } from '../helpers/read-units.ts';
import { probeOf, readAll } from '../helpers/reading.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const properties = async (bytes: Uint8Array) => {
  const { texts, problems } = await readAll(imageReader, bytes);
  expect(problems).toEqual([]);
  return Object.fromEntries(texts.map(({ header, text }) => [header, text]));
};

const EXIF = tiff([
  textEntry(0x013b, 'Ilse Brandt'),
  textEntry(0x010f, 'Maker of cameras'),
  { tag: 0x9c9d, type: 1, value: [...Buffer.from('Óscar Peña\0', 'utf16le')] },
  { tag: 0x8769, type: 4, value: [{ tag: 0x9286, type: 7, value: utf8('ASCII\0\0\0case of Nadia Haddad') }] },
  {
    tag: 0x8825,
    type: 4,
    value: [
      { tag: 1, type: 2, value: ascii('S\0') },
      { tag: 2, type: 5, value: rationals(33, 27, 30) },
      { tag: 3, type: 2, value: ascii('W\0') },
      { tag: 4, type: 5, value: rationals(70, 40, 0) },
    ],
  },
]);
const FOUND = {
  Artist: 'Ilse Brandt',
  XPAuthor: 'Óscar Peña',
  UserComment: 'case of Nadia Haddad',
  'GPS coordinates': '-33.458333, -70.666667',
};
const CREATOR = xmp('<dc:creator><rdf:Seq><rdf:li>Ilse &amp; Brandt</rdf:li></rdf:Seq></dc:creator>');
const iptc = (set: number, text: string) => join([0x1c, 2, set], be16(text.length), utf8(text));
const photoshop = (data: Uint8Array) =>
  join(ascii('Photoshop 3.0\0'), ascii('8BIM'), be16(0x0404), [0, 0], be32(data.length), data);

describe('recognises', () => {
  const cases: readonly (readonly [string, Uint8Array, boolean])[] = [
    ['PNG', png(), true],
    ['JPEG', jpeg(), true],
    ['GIF', gif([]), true],
    ['WebP', webp([]), true],
    ['TIFF', EXIF, true],
    ['AVIF', avif(EXIF), true],
    ['BMP', join(ascii('BM'), le32(58), le32(0), le32(54), le32(40), le32(1), le32(1)), true],
    ['ICO', join([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0], le32(4), le32(22), [1, 2, 3, 4]), true],
    ['text that begins as a bitmap does', utf8('BM is what they call it, and so shall we here.'), false],
    ['a video', box4('isom'), false],
    ['zeros', new Uint8Array(100), false],
    ['text', utf8('GIF, PNG and JPEG are formats of pictures.'), false],
  ];
  function box4(brand: string) {
    return join(be32(16), ascii(`ftyp${brand}`), be32(0));
  }
  it.each(cases)('%s', async (_name, bytes, expected) => {
    expect((await imageReader.recognise(probeOf(bytes))) > 0).toBe(expected);
  });
});

describe('metadata', () => {
  it('of PNG: texts, packed texts, Exif, XMP', async () => {
    const chunks = [
      chunk('tEXt', utf8('Author\0Ilse Brandt')),
      chunk('zTXt', join(utf8('Comment\0\0'), zlib(utf8('for Omar Sesay')))),
      chunk('iTXt', join(utf8('Title\0\x01\0\0\0'), zlib(utf8('Año de Óscar')))),
      chunk('iTXt', join(utf8('XML:com.adobe.xmp\0\0\0\0\0'), CREATOR)),
      chunk('eXIf', tiff([textEntry(0x010e, 'at the door')])),
    ];
    expect(await properties(png(chunks))).toEqual({
      Author: 'Ilse Brandt',
      Comment: 'for Omar Sesay',
      Title: 'Año de Óscar',
      'dc:creator': 'Ilse & Brandt',
      ImageDescription: 'at the door',
    });
  });

  it('of PNG: profiles written in hexadecimal', async () => {
    const hex = Buffer.from(join(ascii('Exif\0\0'), EXIF)).toString('hex');
    const profile = utf8(`Raw profile type exif\0\nexif\n    ${hex.length / 2}\n${hex}\n`);
    expect(await properties(png([chunk('tEXt', profile)]))).toEqual(FOUND);
  });

  it('of PNG: captions in hexadecimal, under names of one word and of two', async () => {
    for (const name of ['iptc', 'IPTC profile']) {
      const hex = Buffer.from(
        photoshop(iptc(120, 'Omar Sesay at home')).slice('Photoshop 3.0\0'.length),
      ).toString('hex');
      const profile = join(
        utf8('Raw profile type iptc\0\0'),
        zlib(utf8(`\n${name}\n    ${hex.length / 2}\n${hex}\n`)),
      );
      expect(await properties(png([chunk('zTXt', profile)]))).toEqual({ Caption: 'Omar Sesay at home' });
    }
  });

  it('of a position: words behind their character code, but for what is said of satellites', async () => {
    const position = (tag: number, text: string) => ({
      tag: 0x8825,
      type: 4,
      value: [{ tag, type: 7, value: utf8(text) }],
    });
    expect(await properties(tiff([position(28, 'ASCII\0\0\0house of Omar Sesay')]))).toEqual({
      GPSAreaInformation: 'house of Omar Sesay',
    });
    expect(await properties(tiff([position(27, 'ASCII\0\0\0GPS')]))).toEqual({ GPSProcessingMethod: 'GPS' });
  });

  it('of JPEG: comment, Exif, XMP in one and in several parts, IPTC', async () => {
    const long = (part: Uint8Array) =>
      segment(0xe1, join(ascii('http://ns.adobe.com/xmp/extension/\0'), new Uint8Array(40), part));
    const description = xmp('<dc:description>of Lin Wei</dc:description>');
    const segments = [
      segment(0xe1, join(ascii('Exif\0\0'), EXIF)),
      segment(0xe1, join(ascii('http://ns.adobe.com/xap/1.0/\0'), CREATOR)),
      long(description.slice(0, 60)),
      long(description.slice(60)),
      segment(0xed, photoshop(join(iptc(80, 'Ilse Brandt'), iptc(120, 'Omar Sesay at home')))),
      segment(0xfe, utf8('scanned by Ana')),
    ];
    expect(await properties(jpeg(segments))).toEqual({
      ...FOUND,
      'dc:creator': 'Ilse & Brandt',
      'dc:description': 'of Lin Wei',
      'By-line': 'Ilse Brandt',
      Caption: 'Omar Sesay at home',
      comment: 'scanned by Ana',
    });
  });

  it('of GIF: comments and XMP', async () => {
    const magic = join(
      [1],
      Uint8Array.from({ length: 256 }, (_, i) => 255 - i),
      [0],
    );
    const blocks = [
      join([0x21, 0xfe, 5], ascii('made '), [7], ascii('by Ilse'), [0]),
      join([0x21, 0xff, 11], ascii('XMP DataXMP'), CREATOR, magic),
    ];
    expect(await properties(gif(blocks))).toEqual({ comment: 'made by Ilse', 'dc:creator': 'Ilse & Brandt' });
  });

  it('of WebP, TIFF and AVIF', async () => {
    expect(
      await properties(
        webp([
          ['EXIF', EXIF],
          ['XMP ', CREATOR],
        ]),
      ),
    ).toEqual({
      ...FOUND,
      'dc:creator': 'Ilse & Brandt',
    });
    expect(await properties(EXIF)).toEqual(FOUND);
    expect(await properties(avif(EXIF))).toEqual(FOUND);
  });

  it('is a property, with its place', async () => {
    const [text] = (await readAll(imageReader, EXIF)).texts;
    expect(text).toMatchObject({ visibility: 'property', part: 'picture metadata' });
    expect(text?.locate(0, 1)).toEqual({ locator: 'picture metadata' });
  });

  it('of programs is left out: dates, camera, a position of zeros', async () => {
    const entries = [
      textEntry(0x0131, 'Program 7'),
      textEntry(0x0132, '2021:01:01 00:00:00'),
      {
        tag: 0x8825,
        type: 4,
        value: [
          { tag: 2, type: 5, value: rationals(0, 0, 0) },
          { tag: 4, type: 5, value: rationals(0, 0, 0) },
        ],
      },
    ];
    expect(await properties(tiff(entries))).toEqual({});
  });
});

describe('after the end of the picture', () => {
  const WORDS = 'Ilse Brandt, born 1980, came here with her two sons in the spring of that year.\n';
  const pictures: readonly (readonly [string, Uint8Array])[] = [
    ['PNG', png()],
    ['JPEG', jpeg()],
    ['GIF', gif([])],
    ['WebP', webp([['VP8 ', ascii('data')]])],
  ];
  it.each(pictures)('%s: a file is read as one, text as text', async (_name, picture) => {
    const archive = writeZip([{ name: 'a.csv', data: WORDS }]);
    const withFile = await readAll(imageReader, join(picture, [0, 0, 10], archive));
    expect(withFile.files.map(({ data }) => data)).toEqual([archive]);
    const withText = await readAll(imageReader, join(picture, utf8(WORDS)));
    expect(withText.texts.map(({ text, visibility }) => [text, visibility])).toEqual([[WORDS, 'slack']]);
  });

  it.each(pictures)('%s: padding and a camera’s data say nothing', async (_name, picture) => {
    for (const rest of [
      new Uint8Array(5000),
      Uint8Array.from({ length: 900 }, (_, i) => (i * i * 31) & 255),
      [],
    ]) {
      const { texts, files, problems } = await readAll(imageReader, join(picture, rest));
      expect([texts, files, problems]).toEqual([[], [], []]);
    }
  });

  it('a second picture of a phone is read too', async () => {
    const { files } = await readAll(
      imageReader,
      join(jpeg(), [0, 0, 0], jpeg([segment(0xfe, new Uint8Array(80))])),
    );
    expect(files).toHaveLength(1);
    expect(files[0]?.data.slice(0, 2)).toEqual(Uint8Array.from([0xff, 0xd8]));
  });
});

describe('a scanned page', () => {
  const page = { width: 1700, height: 2200 };
  const pageTiff = (width: number, height: number) =>
    tiff([
      { tag: 0x100, type: 3, value: be16(width) },
      { tag: 0x101, type: 3, value: be16(height) },
      { tag: 0x106, type: 3, value: be16(2) },
      { tag: 0x115, type: 3, value: be16(3) },
    ]);
  const cases: readonly (readonly [string, Uint8Array, boolean])[] = [
    ['a colour TIFF of a page', pageTiff(1700, 2200), true],
    ['a TIFF of a logo', pageTiff(400, 300), false],
    ['a TIFF map', pageTiff(9000, 3000), false],
    ['a grey PNG of a page', png([], { ...page, colours: 0 }), true],
    ['a PNG of two colours', png([], { ...page, depth: 1, colours: 3 }), true],
    ['a colour PNG', png([], page), false],
    ['a small grey PNG', png([], { width: 600, height: 800, colours: 0 }), false],
    ['a grey JPEG of a page', jpeg([], { ...page, components: 1 }), true],
    ['a grey JPEG square', jpeg([], { width: 2000, height: 2000, components: 1 }), false],
    ['a photograph', jpeg([], { width: 4000, height: 3000 }), false],
  ];
  it.each(cases)('%s', async (_name, bytes, expected) => {
    const { problems } = await readAll(imageReader, bytes);
    expect(problems.map(({ code }) => code)).toEqual(expected ? ['ocr-unavailable'] : []);
  });
});

describe('damaged', () => {
  const cut = (bytes: Uint8Array, length: number) => bytes.slice(0, length);
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['a PNG cut', cut(png([chunk('tEXt', utf8('Author\0Ilse Brandt'))]), 50), 'picture is cut'],
    ['a chunk of 4 GB', join(png().slice(0, 33), be32(0xfffffff0), ascii('tEXt')), 'picture is cut'],
    [
      'packed text that is none',
      png([chunk('zTXt', utf8('a\0\0xxtrash'))]),
      'compressed text of a picture is damaged',
    ],
    ['a JPEG cut in a segment', cut(jpeg([segment(0xfe, utf8('made by Ilse'))]), 12), 'picture is cut'],
    ['Exif cut', jpeg([segment(0xe1, join(ascii('Exif\0\0'), cut(EXIF, 40)))]), 'picture is cut'],
    ['directories that are not there', join(ascii('MM\0*'), be32(9_000_000)), 'picture is cut'],
  ];
  it.each(cases)('%s', async (_name, bytes, detail) => {
    const { problems } = await readAll(imageReader, bytes);
    expect(problems).toEqual([{ kind: 'problem', code: 'damaged', detail }]);
  });

  it('a JPEG without its end is read up to there, without a word', async () => {
    const bytes = jpeg([segment(0xfe, utf8('made by Ilse'))]);
    expect(await properties(bytes.slice(0, -2))).toEqual({ comment: 'made by Ilse' });
  });

  it('what follows a damaged part is read', async () => {
    const bytes = png([chunk('zTXt', utf8('a\0\0xxtrash')), chunk('tEXt', utf8('Author\0Ilse Brandt'))]);
    expect((await readAll(imageReader, bytes)).texts.map(({ text }) => text)).toEqual(['Ilse Brandt']);
  });
});

describe('hostile', () => {
  it('packed text of 40 MB in a few bytes is not held', async () => {
    const bomb = chunk('zTXt', join(utf8('Comment\0\0'), zlib(new Uint8Array(40_000_000).fill(65))));
    const { problems } = await readAll(imageReader, png([bomb]));
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
  });

  it('directories that lead to themselves end', async () => {
    const loop = join(ascii('MM\0*'), be32(8), be16(1), be16(0x8769), be16(4), be32(1), be32(8), be32(8));
    expect(await properties(loop)).toEqual({});
  });

  it('any bytes after a signature are read without throwing', async () => {
    const heads = [png(), jpeg(), gif([]), webp([]), EXIF, avif(EXIF)];
    const any = fc.tuple(
      fc.constantFrom(...heads),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
      fc.nat(400),
    );
    await fc.assert(
      fc.asyncProperty(any, async ([bytes, changes, length]) => {
        const copy = bytes.slice(0, Math.max(12, length));
        for (const [at, value] of changes) if (at >= 12 && at < copy.length) copy[at] = value;
        await readAll(imageReader, copy);
      }),
      { numRuns: 300 },
    );
  });
});

describe('people who are shown', () => {
  const shown = xmp(
    '<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ilse Varga</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>',
  );
  const marked = segment(0xe1, join(ascii('http://ns.adobe.com/xap/1.0/\0'), shown));
  const exif = segment(0xe1, join(ascii('Exif\0\0'), EXIF));
  it.each([
    ['with where they were', [exif, marked], [['Ilse Varga', '-33.458333, -70.666667']]],
    ['nowhere', [marked], undefined],
    ['a place where nobody is named', [exif], undefined],
  ])('%s', async (_, segments, rows) => {
    const [table] = tablesOf(await unitsOf(imageReader, jpeg(segments)));
    expect(table?.rows).toEqual(rows);
  });
});
