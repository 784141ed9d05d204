import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaReader } from '../../src/readers/media.ts';
import { ascii, be16, be32, box, join, le32, utf8 } from '../helpers/picture-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const WHO = 'Ilse Varga Soto, A 203 948 571';
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

const synced = (size: number) => [(size >> 21) & 127, (size >> 14) & 127, (size >> 7) & 127, size & 127];
const frame = (name: string, body: Uint8Array) => join(ascii(name), be32(body.length), [0, 0], body);
const id3 = (...frames: Uint8Array[]) => {
  const body = join(...frames);
  return join(ascii('ID3'), [3, 0, 0], synced(body.length), body);
};
const SOUND = new Uint8Array(500);
const le = (text: string) => join(le32(utf8(text).length), utf8(text));
const comments = (...texts: string[]) => join(le('maker'), le32(texts.length), ...texts.map(le));
const flac = (kind: number, body: Uint8Array) =>
  join(ascii('fLaC'), [0x80 | kind, 0, ...be16(body.length)], body, SOUND);
const ogg = (packet: Uint8Array) => {
  const lengths = [...new Array(Math.floor(packet.length / 255)).fill(255), packet.length % 255];
  return join(
    ascii('OggS\0'),
    [2],
    new Uint8Array(8),
    le32(7),
    new Uint8Array(8),
    [lengths.length],
    lengths,
    packet,
  );
};
const riff = (kind: string, ...chunks: Uint8Array[]) => {
  const body = join(ascii(kind), ...chunks);
  return join(ascii('RIFF'), le32(body.length), body);
};
const chunk = (type: string, data: Uint8Array) =>
  join(ascii(type), le32(data.length), data, new Uint8Array(data.length & 1));
const FTYP = box('ftyp', ascii('isom'), be32(0));
const mp4 = (...inside: Uint8Array[]) => join(FTYP, box('moov', join(...inside)), box('mdat', SOUND));
const data = (text: string) => box('data', be32(1), be32(0), utf8(text));
const list = (...items: Uint8Array[]) =>
  box(
    'udta',
    box(
      'meta',
      join(be32(0), box('hdlr', join(new Uint8Array(8), ascii('mdirappl'))), box('ilst', join(...items))),
    ),
  );
const keyed = (key: string, value: string) =>
  box(
    'meta',
    join(
      box('hdlr', join(new Uint8Array(8), ascii('mdta'), new Uint8Array(12))),
      box('keys', join(be32(0), be32(1), be32(8 + key.length), ascii(`mdta${key}`))),
      box('ilst', box('\0\0\0\x01', data(value))),
    ),
  );
const element = (id: readonly number[], body: Uint8Array | readonly number[]) => {
  const bytes = Uint8Array.from(body);
  return join(id, [0x10, ...be32(bytes.length).slice(1)], bytes);
};
const matroska = (...inside: Uint8Array[]) =>
  join(element([0x1a, 0x45, 0xdf, 0xa3], []), element([0x18, 0x53, 0x80, 0x67], join(...inside)));
const asf = (text: string) => {
  const body = join(new Uint8Array(24), wide(text), [0, 0]);
  const guid = [
    0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9, 0x00, 0xaa, 0x00, 0x62, 0xce, 0x6c,
  ];
  return join(guid, le32(30 + body.length), le32(0), le32(1), [1, 2], body);
};

const PLACES: readonly (readonly [string, Uint8Array, string])[] = [
  ['ID3 title', join(id3(frame('TIT2', join([3], utf8(WHO)))), SOUND), `TIT2: ${WHO}`],
  ['ID3 in two bytes', join(id3(frame('TPE1', join([1, 0xff, 0xfe], wide(WHO)))), SOUND), `TPE1: ${WHO}`],
  ['ID3 comment', join(id3(frame('COMM', join([0], ascii('eng\0'), ascii(WHO)))), SOUND), `COMM: ${WHO}`],
  ['ID3 own field', join(id3(frame('TXXX', join([0], ascii(`witness\0${WHO}`)))), SOUND), `witness: ${WHO}`],
  [
    'ID3v1',
    join(id3(), SOUND, ascii('TAG'), ascii('Ilse Varga'.padEnd(30, '\0')), new Uint8Array(95)),
    'title: Ilse Varga',
  ],
  ['FLAC', flac(4, comments(`ARTIST=${WHO}`)), `ARTIST: ${WHO}`],
  ['Vorbis', ogg(join(ascii('\x03vorbis'), comments(`COMMENT=${WHO}`))), `COMMENT: ${WHO}`],
  ['Opus', ogg(join(ascii('OpusTags'), comments(`TITLE=${WHO}`))), `TITLE: ${WHO}`],
  [
    'WAV',
    riff('WAVE', chunk('data', SOUND), chunk('LIST', join(ascii('INFO'), chunk('IART', utf8(WHO))))),
    `IART: ${WHO}`,
  ],
  [
    'broadcast WAV',
    riff('WAVE', chunk('bext', join(ascii(WHO.padEnd(256, '\0')), new Uint8Array(346)))),
    `bext: ${WHO}`,
  ],
  [
    'label of a cue',
    riff('WAVE', chunk('LIST', join(ascii('adtl'), chunk('labl', join(le32(1), utf8(WHO)))))),
    `labl: ${WHO}`,
  ],
  ['AVI', riff('AVI ', chunk('LIST', join(ascii('INFO'), chunk('ISBJ', utf8(WHO))))), `ISBJ: ${WHO}`],
  ['iTunes list', mp4(list(box('\xa9nam', data(WHO)))), `©nam: ${WHO}`],
  [
    'QuickTime text',
    mp4(box('udta', box('\xa9cmt', join(be16(WHO.length), be16(0), utf8(WHO))))),
    `©cmt: ${WHO}`,
  ],
  [
    'position',
    mp4(box('udta', box('\xa9xyz', join(be16(18), be16(0), ascii('+18.4663-066.1057/'))))),
    'GPS: 18.466300, -66.105700',
  ],
  [
    'position by name',
    mp4(keyed('com.apple.quicktime.location.ISO6709', '+18.4663-066.1057+012.000/')),
    'GPS: 18.466300, -66.105700',
  ],
  ['author by name', mp4(keyed('com.apple.quicktime.author', WHO)), `author: ${WHO}`],
  ['3GPP', mp4(box('udta', box('auth', join(be32(0), be16(0), utf8(`${WHO}\0`))))), `auth: ${WHO}`],
  [
    'Matroska title',
    matroska(element([0x15, 0x49, 0xa9, 0x66], element([0x7b, 0xa9], utf8(WHO)))),
    `title: ${WHO}`,
  ],
  [
    'Matroska tag',
    matroska(
      element(
        [0x12, 0x54, 0xc3, 0x67],
        element(
          [0x73, 0x73],
          element(
            [0x67, 0xc8],
            join(element([0x45, 0xa3], ascii('ACTOR')), element([0x44, 0x87], utf8(WHO))),
          ),
        ),
      ),
    ),
    `ACTOR: ${WHO}`,
  ],
  ['WMV', asf(WHO), `header: ${WHO}`],
];

describe('sounds and films', () => {
  it.each(PLACES)('%s', async (_, bytes, expected) => {
    expect(await mediaReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
    const { texts, problems } = await readAll(mediaReader, bytes);
    expect(texts.map(({ header, text }) => `${header}: ${text}`)).toContain(expected);
    expect(texts.every(({ visibility }) => visibility === 'property')).toBe(true);
    expect(problems).toEqual([]);
  });

  it('says nothing of programs and levels', async () => {
    const bytes = join(id3(frame('TSSE', join([3], ascii('Lavf60.16.100')))), SOUND);
    expect((await readAll(mediaReader, bytes)).texts).toEqual([]);
  });

  it('hands on covers and attached files', async () => {
    const cover = join([0], ascii('image/png\0'), [3], ascii('front\0'), ascii('\x89PNG\r\n\x1a\n'));
    const { files } = await readAll(mediaReader, join(id3(frame('APIC', cover)), SOUND));
    expect(files.map((file) => [...file.data.subarray(0, 4)])).toEqual([[0x89, 0x50, 0x4e, 0x47]]);
    const attached = element(
      [0x19, 0x41, 0xa4, 0x69],
      element([0x61, 0xa7], element([0x46, 0x5c], ascii('a,b\n'))),
    );
    expect((await readAll(mediaReader, matroska(attached))).files).toHaveLength(1);
  });

  it('names subtitles, and films that are cut', async () => {
    const track = box(
      'trak',
      box('mdia', box('hdlr', join(new Uint8Array(8), ascii('sbtl'), new Uint8Array(12)))),
    );
    const codes = async (bytes: Uint8Array) =>
      (await readAll(mediaReader, bytes)).problems.map(({ code }) => code);
    expect(await codes(mp4(track))).toEqual(['unreadable']);
    expect(await codes(mp4().slice(0, -100))).toEqual(['damaged']);
    const sound = box(
      'trak',
      box('mdia', box('hdlr', join(new Uint8Array(8), ascii('soun'), new Uint8Array(12)))),
    );
    expect(await codes(mp4(sound))).toEqual([]);
  });

  it('knows sounds without tags by their frames', async () => {
    const mp3 = join(...new Array(4).fill(join([0xff, 0xfb, 0x90, 0x00], new Uint8Array(413))));
    expect(await mediaReader.recognise(probeOf(mp3))).toBeGreaterThan(0.9);
    expect(await readAll(mediaReader, mp3)).toMatchObject({ texts: [], problems: [] });
  });

  it.each([
    ['a picture', join(be32(24), ascii('ftypheic'), new Uint8Array(40))],
    ['text', utf8('ID3 is the tag that players show.\n')],
    ['UTF-16', join([0xff, 0xfe], wide('ÿþ hello there'))],
    ['a web picture', riff('WEBP', chunk('VP8 ', SOUND))],
    ['nothing', new Uint8Array(0)],
  ])('leaves %s to others', async (_, bytes) => {
    expect(await mediaReader.recognise(probeOf(bytes))).toBe(0);
  });

  it('stands anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PLACES.map(([, bytes]) => bytes)),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
        fc.nat(600),
        async (whole, changes, cut) => {
          const bytes = whole.slice(0, cut < 300 ? whole.length : cut);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          await readAll(mediaReader, bytes);
        },
      ),
      { numRuns: 400 },
    );
  });
});
