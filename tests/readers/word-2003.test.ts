import fc from 'fast-check';
import { expect, it } from 'vitest';
import { docxReader } from '../../src/readers/docx.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { paragraph, run } from '../helpers/docx-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>';
const SPACES =
  'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"';
const write = (body: string, before = '') =>
  new TextEncoder().encode(
    `${HEAD}<w:wordDocument ${SPACES}>${before}<w:body>${body}</w:body></w:wordDocument>`,
  );
const annotation = (type: string, content: string) =>
  `<aml:annotation aml:id="0" w:type="Word.${type}" aml:author="Office"><aml:content>${content}</aml:content></aml:annotation>`;

it.each([
  ['paragraphs', write(paragraph('a remark')), 'visible'],
  ['hidden text', write(paragraph('a remark', '<w:vanish/>')), 'invisible-text'],
  [
    'deletions',
    write(`<w:p>${annotation('Deletion', '<w:r><w:delText>a remark</w:delText></w:r>')}</w:p>`),
    'tracked-change',
  ],
  ['comments', write(`<w:p>${run('x')}${annotation('Comment', paragraph('a remark'))}</w:p>`), 'comment'],
  [
    'headers',
    write(`<w:sectPr><w:hdr w:type="odd">${paragraph('a remark')}</w:hdr></w:sectPr>`),
    'header-footer',
  ],
  [
    'properties',
    write('', '<o:DocumentProperties><o:Title>a remark</o:Title></o:DocumentProperties>'),
    'property',
  ],
])('reads %s in the XML of Word 2003', async (_, bytes, visibility) => {
  const probe = { ...probeOf(bytes), text: () => Buffer.from(bytes).toString() };
  expect(await docxReader.recognise(probe)).toBe(0.98);
  const { texts, problems } = await readAll(docxReader, bytes);
  const told = texts.filter(({ text }) => text.includes('a remark'));
  expect(told.map((block) => block.visibility)).toEqual([visibility]);
  expect(problems).toEqual([]);
});

it('hands files in it on', async () => {
  const data = Buffer.from('a,b\n1,2\n').toString('base64');
  const bytes = write(`<w:p><w:pict><w:binData w:name="wordml://1.csv">${data}</w:binData></w:pict></w:p>`);
  const { files } = await readAll(docxReader, bytes);
  expect(files.map(({ data: file }) => Buffer.from(file).toString())).toEqual(['a,b\n1,2\n']);
});

it('reads tables as rows', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const { cells } = await readAll(docxReader, write(`<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`));
  expect(cells.map(({ text }) => text)).toEqual(['a', 'b']);
});

it('names a document that is cut', async () => {
  const { problems } = await readAll(docxReader, write(paragraph('a')).subarray(0, -30));
  expect(problems.map(({ code }) => code)).toEqual(['damaged']);
});

it('never throws, whatever is changed, and whatever is nested', async () => {
  const bytes = write(
    `<w:p>${annotation('Deletion', run('a'))}${annotation('Comment', paragraph('b'))}</w:p>`,
  );
  await fc.assert(
    fc.asyncProperty(changedBytes(bytes), async (changed) => void (await readAll(docxReader, changed))),
    { numRuns: 100 },
  );
  await readAll(docxReader, write('<aml:annotation w:type="Word.Deletion">'.repeat(20_000)));
});
