import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoReader } from '../../src/readers/iso.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { writeIso } from '../helpers/iso-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const LIST = { name: 'list.csv', data: 'a,b\n1,2,\n' };
const NOTE = { name: 'readme.txt', data: 'See the list.\n' };

async function contents(bytes: Uint8Array, limits = {}) {
  const { files, problems, texts } = await readAll(isoReader, bytes, limits);
  return {
    files: files.map(({ name, data, unit }) => [name, Buffer.from(data).toString('utf8'), unit.visibility]),
    problems: problems.map(({ code, detail }) => `${code}: ${detail}`),
    texts: texts.map(({ text }) => text).filter((text) => text !== 'volume: STATISTICS'),
  };
}

describe('images of discs', () => {
  it.each<[string, Uint8Array, string[][], string[]?]>([
    ['plain names', writeIso([LIST]), [['LIST.CSV', LIST.data, 'visible']]],
    [
      'names of Rock Ridge',
      writeIso([{ ...LIST, unixName: 'longlist.csv' }]),
      [['longlist.csv', LIST.data, 'visible']],
    ],
    ['names of Joliet', writeIso([LIST], { joliet: true }), [['list.csv', LIST.data, 'visible']]],
    [
      'what only Joliet leads to',
      writeIso([{ ...LIST, jolietOnly: true }], { joliet: true }),
      [['list.csv', LIST.data, 'visible']],
    ],
    ['hidden files', writeIso([{ ...LIST, flags: 1 }]), [['LIST.CSV', LIST.data, 'visible']]],
    ['links', writeIso([{ name: 'a', data: '', link: 'elsewhere' }]), [], ['elsewhere']],
    [
      'labels',
      writeIso([], { publisher: 'An office', applicationUse: 'a remark' }),
      [],
      ['publisher: An office', 'for the application: a remark'],
    ],
    [
      'an earlier session',
      writeIso([NOTE], { earlier: [LIST] }),
      [
        ['README.TXT', NOTE.data, 'visible'],
        ['LIST.CSV', LIST.data, 'prior-revision'],
      ],
    ],
    [
      'what stands behind',
      writeIso([NOTE], { behind: 'remark' }),
      [
        ['README.TXT', NOTE.data, 'visible'],
        ['bytes-43008-43014', 'remark', 'slack'],
      ],
    ],
    ['what stands before', writeIso([], { systemArea: 'remark' }), [['bytes-0-6', 'remark', 'slack']]],
  ])('reads %s', async (_, bytes, files, texts = []) => {
    expect(isoReader.recognise(probeOf(bytes))).toBe(0.95);
    expect(await contents(bytes)).toEqual({ files, problems: [], texts });
  });

  it('reads programs that a computer starts by as words', async () => {
    const area = Buffer.alloc(512);
    area.write('isolinux is not there', 100);
    area.writeUInt16LE(0xaa55, 510);
    expect(await contents(writeIso([], { systemArea: area }))).toMatchObject({
      texts: ['isolinux is not there'],
      files: [],
    });
  });

  it.each<[string, Uint8Array, string, object?]>([
    ['an image that is cut', writeIso([LIST]).subarray(0, 40_963), 'damaged: image is cut'],
    [
      'too many files',
      writeIso([LIST, { name: 'b', data: 'b' }, { name: 'c', data: 'c' }]),
      'too-large: archive has too many entries',
      { entries: 0 },
    ],
  ])('names %s', async (_, bytes, problem, limits) => {
    expect((await contents(bytes, limits)).problems).toContain(problem);
  });

  it('is not kept busy by folders that lie over each other', async () => {
    const disc = writeIso([{ name: 'a', data: '', flags: 2 }]);
    const view = new DataView(disc.buffer);
    // Each folder says that it is as large as may be.
    view.setUint32(16 * 2048 + 156 + 10, 63 * 1024 * 1024, true);
    view.setUint32(19 * 2048 + 68 + 10, 63 * 1024 * 1024, true);
    const { problems } = await contents(disc);
    expect(problems).toContain('damaged: folders of the disc overlap');
  });

  it('never throws, whatever is changed', async () => {
    const disc = writeIso([{ ...LIST, unixName: 'a long name' }, NOTE], { joliet: true, earlier: [LIST] });
    const body = disc.subarray(16 * 2048);
    await fc.assert(
      fc.asyncProperty(changedBytes(body), async (changed) => {
        const whole = new Uint8Array(16 * 2048 + changed.length);
        whole.set(changed, 16 * 2048);
        await readAll(isoReader, whole);
      }),
      { numRuns: 150 },
    );
  });
});
