import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sevenZipReader } from '../../src/readers/seven-zip.ts';
import { readAll } from '../helpers/reading.ts';
import { writeSevenZip } from '../helpers/seven-zip-writer.ts';

const WORDS = ['row', 'cell', 'sum', '1987', 'Texas,'];
/** What 7-Zip packed: words in no order, so that there are codes of every kind. */
const TEXT = [
  ...'144124340403241134433111430014020234333431200131232343424434120241244401422003302031023300440342424102000440132421022213',
]
  .map((digit) => WORDS[Number(digit)])
  .join(' ');
const TABLE = 'region,sum\nNorth,12\nSouth,15\n';

/** Archives of both that 7-Zip 16.02 wrote. */
const PACKED: readonly (readonly [how: string, base64: string])[] = [
  [
    'LZMA',
    'N3q8ryccAARjtF7B+gAAAAAAAAAhAAAAAAAAAOLkIyYAMZlJ7jd2ILt916ngGOVghVJpc9ngQR9vJkKcKv5ozSOAjyUwkjmFYqvd0ribuyhLtYHmRXvoWz5fQQzTL9PwrYxBoVRfvAEIHIj03OzPQolNPSvUA0jnl5nS+mIWpOANRsr1F+6agn7srq+DW9kaOtNoimX9kMjMq7xk2Czf8UlvLZvf4wjFOgmyrC0S0YxsA23cxhUWBaAAAACBMweuD9UwOu+WbCkfSCtBMmjGwEma6HVmNYqbz/m5VaMiA+LsyB9wYJTjk/5g6YqZ9EE56IqfTuil+EWW+5O5ob+rQsKe8KcTpRgDRyjV2cWKdGGlLMam86OK/JhgFwaAmgEJYAAHCwEAASMDAQEFXQAQAAAMcgoBNxmICQAA',
  ],
  [
    'LZMA2',
    'N3q8ryccAAR7m8vW+gAAAAAAAAAhAAAAAAAAAI4aJfrgAoAAmV0AMZlJ7jd2ILt916ngGOVghVJpc9ngQR9vJkKcKv5ozSOAjyUwkjmFYqvd0ribuyhLtYHmRXvoWz5fQQzTL9PwrYxBoVRfvAEIHIj03OzPQolNPSvUA0jnl5nS+mIWpOANRsr1F+6agn7srq+DW9kaOtNoimX9kMjMq7xk2Czf8UlvLZvf4wjFOgmyrC0S0YxsA23cxhUWBaAAAAAAgTMHrg/VMGKlVyTT/rNwGIFAHk5L5O++UG0UpuYIaUX0i3jfiAVJR16L6EErVi1URMjDBGzD71WfMR5jiJF4U+rxA+j7fenZ8DMVVo3hraExzc1aqGICFwaAoQEJWQAHCwEAASMDAQEFXQAQAAAMYgoBuV9wUAAA',
  ],
  [
    'BZip2',
    'N3q8ryccAASbawjp9gAAAAAAAAAhAAAAAAAAAF5kSyxCWmg5MUFZJlNZGhP9tQAAoV+AABBABDLgAAEMACrnnsAgAKIJTCqAAAAEVQAAADanbRp0alfqJ3uWKSJW0lKyJjpYJVxsrqTKNsro62JVRMSSTkbVQ3VSMibidcdYnJ7MzO55puAzecAM4gYwHMpFYFZknmR+6UORXuR7uoUKEAMR9LAB9yAa4FeaFSq7wBrQcBX8XckU4UJAaE/21AAAgTMHrg/VMFGglmwpH0dLv0OVCEb3CEdcMm56G/7Amty6Sptb/Z0Dland4dk3PFrQpdnHiUQE7H5M9z1nf1GPPjfNt5AMg6qCPYImt/5qCKqZQHapPwAXBoCeAQlYAAcLAQABIwMBAQVdABAAAAxiCgHKQ3JjAAA=',
  ],
  [
    'Deflate',
    'N3q8ryccAAS4tJi89QAAAAAAAAAhAAAAAAAAAJD4TuF1UFsKwkAM/N9TeID9qSDqJfzRC4gsKlQXthZ7/LYDYSaEfmySzWMmk0fp+92tTPchm0NqGD/2786no8Wt/jVECa0chdEhxYFBB43WV1Q8FMgEEvPEFtCQpQ7FZIlQAZOxiotVRxHuwL93oo8cuiflqHIurndwV4s8G1rCrkq0DcYDeiiHYY/drTzf9ZuXXLrU9nvlbp+udVyDQ5oBAACBMweuD9UwS/RWbCkfR0u/NmWYEb736Hw0uQh+mEqXjQEdSI/BSbjyTPq8LL57++UVgMMwzfGk5KISQ62Fsal4QfR1rCTLg60tMrySaHwLZEmfpCXY4BcGgJ0BCVgABwsBAAEjAwEBBV0AEAAADGIKAVdNVHsAAA==',
  ],
  [
    'Deflate64',
    'N3q8ryccAAQ5eo/d9gAAAAAAAAAhAAAAAAAAAKXfPyJ1UFsKwkAM/N9TeID9qSDqJfzRC4gsKlQXthZ7/LYDYSaEfmySzWMmk0fp+92tTPchm0NqGD/2786no8Wt/jVECa0chdEhxYFBB43WV1Q8FMgEEvPEFtCQpQ7FZIlQAZOxiotVRxHuwL93oo8cuiflqHIurndwV4s8G1rCrkq0DcYDeiiHYY/drTzf9ZuXXLrU9nvlbp+udVyDQ5oBAACBMweuD9UwS/RWbCkfR0vDJxpZkbyDGsUlDfOIQh5WMmXfbrEkKm8G/wApjPw+cRktTk6IEmuqQX7FnHmrsdEDoKtiQTODZ8u8hy+UUgB1SbB3a+5wxgAXBoCdAQlZAAcLAQABIwMBAQVdABAAAAxiCgEkjpUWAAA=',
  ],
  [
    'Copy',
    'N3q8ryccAARNkQBh1AIAAAAAAAAhAAAAAAAAALCle5tjZWxsIFRleGFzLCBUZXhhcywgY2VsbCBzdW0gVGV4YXMsIDE5ODcgVGV4YXMsIHJvdyBUZXhhcywgcm93IDE5ODcgc3VtIFRleGFzLCBjZWxsIGNlbGwgMTk4NyBUZXhhcywgVGV4YXMsIDE5ODcgMTk4NyBjZWxsIGNlbGwgY2VsbCBUZXhhcywgMTk4NyByb3cgcm93IGNlbGwgVGV4YXMsIHJvdyBzdW0gcm93IHN1bSAxOTg3IFRleGFzLCAxOTg3IDE5ODcgMTk4NyBUZXhhcywgMTk4NyBjZWxsIHN1bSByb3cgcm93IGNlbGwgMTk4NyBjZWxsIHN1bSAxOTg3IHN1bSAxOTg3IFRleGFzLCAxOTg3IFRleGFzLCBzdW0gVGV4YXMsIFRleGFzLCAxOTg3IFRleGFzLCBjZWxsIHN1bSByb3cgc3VtIFRleGFzLCBjZWxsIHN1bSBUZXhhcywgVGV4YXMsIFRleGFzLCByb3cgY2VsbCBUZXhhcywgc3VtIHN1bSByb3cgcm93IDE5ODcgMTk4NyByb3cgc3VtIHJvdyAxOTg3IGNlbGwgcm93IHN1bSAxOTg3IDE5ODcgcm93IHJvdyBUZXhhcywgVGV4YXMsIHJvdyAxOTg3IFRleGFzLCBzdW0gVGV4YXMsIHN1bSBUZXhhcywgY2VsbCByb3cgc3VtIHJvdyByb3cgcm93IFRleGFzLCBUZXhhcywgcm93IGNlbGwgMTk4NyBzdW0gVGV4YXMsIHN1bSBjZWxsIHJvdyBzdW0gc3VtIHN1bSBjZWxsIDE5ODdyZWdpb24sc3VtCk5vcnRoLDEyClNvdXRoLDE1CgAAgTMHrjGe7lfvRbpvkZByizmP0k7V5Q+KbesgVKxhkfmqqiiUu1tfDPB5sRHZ0gMWzJbuhYdJzru5B0jNolz0S0TUqGXmfGs9xMN6H+M6pQAAFwaCgQEJUwAHCwEAASMDAQEFXQAQAAAMYgoBQ8g4XwAA',
  ],
  [
    'LZMA2, each file by itself',
    'N3q8ryccAATcNOT1/wAAAAAAAAAhAAAAAAAAAER8vszgAmMAfl0AMZlJ7jd2ILt916ngGOVghVJpc9ngQR9vJkKcKv5ozSOAjyUwkjmFYqvd0ribuyhLtYHmRXvoWz5fQQzTL9PwrYxBoVRfvAEIHIj03OzPQolNPSvUA0jnl5nS+mIWpOANRsr1F+6agn7srq+DW9kaOtNoimX9kMjMq7xkZW3gAAEAHHJlZ2lvbixzdW0KTm9ydGgsMTIKU291dGgsMTUKAAAAgTMHrjGe24mo7MqH6B7NHTr5Tem8Us5+FVHwbNxfXgNKe/E+87C6GGdakhv9Q4VAeoi9F7QugIRI5hzg2DDFQ+kCHhkNuALMsnz2DVS0lRZo3qLvAAAXBoCnAQlYAAcLAQABIwMBAQVdABAAAAxyCgHAVQTDAAA=',
  ],
];
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Files by their names, and problems by their codes. */
async function read(bytes: Uint8Array) {
  const { files, problems, texts } = await readAll(sevenZipReader, bytes);
  return {
    files: files.map(({ name, data, unit }) => [name, decode(data), unit.visibility]),
    problems: problems.map(({ code }) => code),
    texts: texts.map(({ text }) => text),
  };
}

const both = [
  ['in/a.txt', TEXT, 'visible'],
  ['in/b.csv', TABLE, 'visible'],
];
const FILES = [
  { name: 'one.txt', data: TEXT },
  { name: 'two.csv', data: TABLE },
];
const flipped = (bytes: Uint8Array, at: number, bit: number) =>
  bytes.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));

describe('7z archives', () => {
  it.each(PACKED)('reads what 7-Zip packed by %s', async (_, base64) => {
    const { files, problems } = await read(bytesOf(base64));
    expect(files.sort()).toEqual(both);
    expect(problems).toEqual([]);
  });

  it('reads an archive of nothing', async () => {
    expect(await read(writeSevenZip([]))).toEqual({ files: [], problems: [], texts: [] });
  });

  it('hands on bytes that no file owns', async () => {
    const bytes = writeSevenZip(FILES, { between: 'in the middle', behind: 'at the end' });
    const { files, problems } = await read(bytes);
    expect(files.slice(2).map(([, text, visibility]) => [text, visibility])).toEqual([
      ['in the middle', 'slack'],
      ['at the end', 'slack'],
    ]);
    expect(problems).toEqual([]);
  });

  it('tells names of entries that are words', async () => {
    const { texts } = await read(writeSevenZip([{ name: 'Lena Ortiz.txt', data: 'x' }]));
    expect(texts).toEqual(['Lena Ortiz']);
  });

  it.each([
    ['06f10701', 'encrypted'],
    ['030401', 'damaged'],
    ['06', 'unreadable'],
    ['7fffff', 'unreadable'],
  ])('names what is packed by method %s', async (method, code) => {
    expect(await read(writeSevenZip(FILES, { method }))).toEqual({ files: [], problems: [code], texts: [] });
  });

  it.each([
    ['a cut archive', (bytes: Uint8Array) => bytes.subarray(0, -20)],
    ['a damaged header', (bytes: Uint8Array) => flipped(bytes, bytes.length - 20, 0)],
    ['a damaged file', (bytes: Uint8Array) => flipped(bytes, 40, 0)],
  ])('names %s', async (_, bend) => {
    expect((await read(bend(writeSevenZip(FILES)))).problems).toEqual(['damaged']);
  });

  it('tells the right bytes or a problem, whatever bit is wrong', async () => {
    const archive = fc.constantFrom(...PACKED.map(([, base64]) => bytesOf(base64)));
    await fc.assert(
      fc.asyncProperty(archive, fc.nat(), fc.nat(7), async (bytes, at, bit) => {
        const { files, problems } = await read(flipped(bytes, at % bytes.length, bit));
        if (problems.length === 0)
          expect(files.filter(([, , visibility]) => visibility === 'visible').sort()).toEqual(both);
      }),
      { numRuns: 300 },
    );
  });

  it('ends on any bytes behind the signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (tail) => {
        await read(Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, ...tail]));
      }),
      { numRuns: 200 },
    );
  });
});
