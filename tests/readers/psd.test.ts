import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageReader } from '../../src/readers/image.ts';
import { scanDocument } from '../../src/scan.ts';
import { ascii, be16, be32, join, jpeg, segment, tiff, utf8, xmp } from '../helpers/picture-writer.ts';
import { textsOf, unitsOf } from '../helpers/read-units.ts';
import { probeOf } from '../helpers/reading.ts';

const utf16 = (text: string) => Array.from(text, (char) => be16(char.charCodeAt(0))).flat();
const resource = (id: number, data: Uint8Array) =>
  join(ascii('8BIM'), be16(id), [0, 0], be32(data.length), data, data.length % 2 ? [0] : []);
const dataset = (number: number, text: string) =>
  join([0x1c, 2, number], be16(utf8(text).length), utf8(text));

/** A Photoshop document of one grey pixel; version 2 is PSB. */
function psd(resources: readonly Uint8Array[], layers: Uint8Array, version = 1): Uint8Array {
  const all = join(...resources);
  const header = join(be16(1), be32(1), be32(1), be16(8), be16(1));
  const length = version === 2 ? [0, 0, 0, 0, ...be32(layers.length)] : be32(layers.length);
  return join(
    ...[ascii('8BPS'), be16(version), new Uint8Array(6), header, be32(0)],
    ...[be32(all.length), all, length, layers, be16(0), [128]],
  );
}

const layerName = (name: string) =>
  join(ascii('8BIMluni'), be32(4 + 2 * name.length), be32(name.length), utf16(name));
const layerText = (text: string) => join(ascii('<< /Text ('), [0xfe, 0xff], utf16(text), ascii(') >>'));

const textsIn = async (bytes: Uint8Array) =>
  textsOf(await unitsOf(imageReader, bytes)).map(({ header, text }) => `${header}: ${text}`);

describe('Photoshop documents', () => {
  it.each([1, 2])('of version %d: captions, names and texts of layers', async (version) => {
    const caption = resource(0x0404, join(dataset(120, 'Ilse Varga at home'), dataset(80, 'Marek Nowak')));
    const packet = resource(0x0424, xmp('<mwg-rs:Name>Ngozi Eze</mwg-rs:Name>'));
    const layers = join(layerName('Portrait of Ilse'), new Uint8Array(99), layerText('Born in 1990'));
    const bytes = psd([caption, packet], layers, version);
    expect(await imageReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
    expect((await textsIn(bytes)).sort()).toEqual([
      'By-line: Marek Nowak',
      'Caption: Ilse Varga at home',
      'layer text: Born in 1990',
      'layer: Portrait of Ilse',
      'mwg-rs:Name: Ngozi Eze',
    ]);
  });

  it('reads Exif and opens thumbnails of either kind', async () => {
    const small = jpeg([segment(0xfe, utf8('Ilse Varga'))]);
    const exif = resource(0x0422, tiff([{ tag: 0x010e, type: 2, value: ascii('Marek Nowak\0') }]));
    for (const id of [0x0409, 0x040c]) {
      const bytes = psd([exif, resource(id, join(new Uint8Array(28), small))], new Uint8Array(0));
      const units = await unitsOf(imageReader, bytes);
      expect(textsOf(units).map(({ text }) => text)).toEqual(['Marek Nowak']);
      const files = units.flatMap((unit) => (unit.kind === 'file' ? [unit] : []));
      expect(files.map(({ visibility, source }) => [visibility, source.size])).toEqual([
        ['embedded', small.length],
      ]);
    }
  });

  it('finds texts of layers behind much else', async () => {
    const bytes = new Uint8Array(1024 * 1024 + 100_000);
    bytes.set(psd([], new Uint8Array(0)));
    const at = 38;
    bytes.set(be32(bytes.length - at), at - 4);
    bytes.set(layerText('Ilse Varga'), 1024 * 1024 - 10);
    expect(await textsIn(bytes)).toEqual(['layer text: Ilse Varga']);
  });

  it('names documents that are cut', async () => {
    const bytes = psd([], join(layerText('Ilse Varga'), new Uint8Array(99))).slice(0, 80);
    const units = await unitsOf(imageReader, bytes);
    expect(units).toContainEqual(expect.objectContaining({ kind: 'problem', code: 'damaged' }));
  });

  it('reads any bytes without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await unitsOf(imageReader, join(ascii('8BPS'), be16(1), bytes));
      }),
      { numRuns: 200 },
    );
  });
});

describe('notes of makers', () => {
  it('give words, not data', async () => {
    const data = join([1, 0, 7, 200], ascii('Ilse Varga'), [0, 0, 3], ascii('x7Gq9'), [0]);
    const exif = tiff([{ tag: 0x927c, type: 7, value: data }]);
    const bytes = jpeg([segment(0xe1, join(ascii('Exif\0\0'), exif))]);
    expect(await textsIn(bytes)).toContain('MakerNote: Ilse Varga');
    expect((await textsIn(bytes)).join()).not.toContain('x7Gq9');
  });
});

const scanned = async (bytes: Uint8Array) => {
  const [entry] = await scanDocument('picture.psd', bytes);
  return entry!.verdict;
};

describe('a picture', () => {
  it('with people in a layer blocks', async () => {
    const text = 'Ilse Varga, A-Number A091-827-364, born 03/12/1987';
    expect(await scanned(psd([], layerText(text)))).toBe('block');
  });
  it('with a credit, a caption and a place passes', async () => {
    const caption = resource(
      0x0404,
      join(dataset(80, 'James Walker'), dataset(120, 'Visitors wait before the court in Houston.')),
    );
    const place = resource(0x0424, xmp('<exif:GPSLatitude>29.76042</exif:GPSLatitude>'));
    expect(await scanned(psd([caption, place], layerName('Background')))).toBe('pass');
  });
});
