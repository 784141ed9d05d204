import { expect, it } from 'vitest';
import { docxReader } from '../../src/readers/docx.ts';
import { paragraph, writeDocx } from '../helpers/docx-writer.ts';
import { readAll } from '../helpers/reading.ts';

it.each([
  ['word/data.bin', 'application/vnd.office+xml'],
  ['word/data.xml', 'application/xml'],
  ['customXml/item1.xml', 'application/xml'],
])('reads bytes that are said to be XML as what they are: %s', async (name, type) => {
  const { files } = await readAll(
    docxReader,
    writeDocx(paragraph('Words'), [{ name, type, data: 'a,b\n1,2\n' }]),
  );
  expect(files.map(({ data }) => Buffer.from(data).toString())).toEqual(['a,b\n1,2\n']);
});

it.each(['', ' \n', '\ufeff<a>word</a>', '<?xml version="1.0"?><a>word</a>'])(
  'takes XML for XML: %j',
  async (data) => {
    const part = { name: 'customXml/item1.xml', type: 'application/xml', data };
    const { files, problems, texts } = await readAll(docxReader, writeDocx(paragraph('Words'), [part]));
    expect({ files, problems }).toEqual({ files: [], problems: [] });
    expect(texts.some(({ text }) => text === 'word')).toBe(data.includes('word'));
  },
);
