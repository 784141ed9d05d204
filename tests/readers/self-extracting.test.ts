import { describe, expect, it } from 'vitest';
import { zipReader } from '../../src/readers/zip.ts';
import { writeElf, writeProgram } from '../helpers/program.ts';
import { readAll } from '../helpers/reading.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const ZIP = writeZip([{ name: 'a.txt', data: 'in the archive' }]);
const MESSAGE = 'Unpacks the archive behind it';
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function read(bytes: Uint8Array) {
  const { files, problems, texts } = await readAll(zipReader, bytes);
  return {
    files: files.map(({ data, unit }) => [decode(data), unit.visibility]),
    problems: problems.map(({ code }) => code),
    texts: texts.map(({ text, visibility }) => [text, visibility]),
  };
}

describe('self-extracting archives', () => {
  it.each([
    ['Windows', writeProgram(MESSAGE)],
    ['Linux', writeElf(MESSAGE)],
  ])('reads the words of a program of %s', async (_, program) => {
    expect(await read(joined(program, ZIP))).toEqual({
      files: [['in the archive', 'visible']],
      problems: [],
      texts: [[MESSAGE, 'slack']],
    });
  });

  it('hands on what stands between program and archive', async () => {
    const note = new TextEncoder().encode(
      'a note that is no part of the program, nor of the archive'.repeat(3),
    );
    const { files } = await read(joined(writeProgram(MESSAGE), note, ZIP));
    expect(files).toContainEqual([decode(note), 'slack']);
  });

  it.each([
    ['a header that is cut', writeProgram('').subarray(0, 100)],
    ['a section behind the end of the file', writeProgram('').fill(0xff, 392, 395)],
    [
      'no program',
      new TextEncoder().encode('MZ is how this text begins, which goes on for some time and says nothing'),
    ],
  ])('hands on %s whole', async (_, program) => {
    const { files, texts } = await read(joined(program, ZIP));
    expect(files.at(-1)?.[0]).toBe(decode(program));
    expect(texts).toEqual([]);
  });
});
