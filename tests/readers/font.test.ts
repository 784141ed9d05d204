import { describe, expect, it } from 'vitest';
import { fontReader } from '../../src/readers/font.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const bytes = (head: string) => Uint8Array.from(head.padEnd(128, '\0'), (char) => char.charCodeAt(0));
const EOT = `\0\0\0\0\0\0\0\0\x01\0\x02\0${'\0'.repeat(22)}LP`;

/** Word masks the first 32 bytes. */
const masked = (...tags: string[]) => '#'.repeat(28) + tags.map((tag) => tag + 'x'.repeat(12)).join('');

describe('fonts', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['TrueType', '\0\x01\0\0\0\x0c\0\x80\0\x03\0\x40GDEF', true],
    ['OpenType', 'OTTO\0\x0c\0\x80\0\x03\0\x40CFF ', true],
    ['a collection', 'ttcf\0\x01\0\0\0\0\0\x02', true],
    ['WOFF', 'wOFF\0\x01\0\0', true],
    ['WOFF2', 'wOF2OTTO', true],
    ['EOT', EOT, true],
    ['a font that Word embeds', masked('OS/2', 'cmap', 'fpgm', 'glyf', 'head'), true],
    ['its tables in no order', masked('OS/2', 'cmap', 'glyf', 'fpgm', 'head'), false],
    ['lines of words', masked('name', 'post', 'name', 'post', 'prep'), false],
    ['an Access database', '\0\x01\0\0Standard Jet DB', false],
    ['a table that begins with true', 'true,Ilse Brandt,1980-01-02,Quito', false],
    ['words', 'OTTO is what they called him, wOFF.', false],
    ['zeros', '', false],
  ];
  it.each(cases)('%s', async (_name, head, expected) => {
    expect((await fontReader.recognise(probeOf(bytes(head)))) > 0).toBe(expected);
  });

  it('hold nothing to be read', async () => {
    const { texts, batches, files, problems } = await readAll(fontReader, bytes('wOF2OTTO'));
    expect([texts, batches, files, problems]).toEqual([[], [], [], []]);
  });
});
