/** Places beyond those of `tests/e2e/clean`: a value that is hidden there is nowhere in a copy, whatever its form. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { COPY_FORMATS } from '../../src/clean/index.ts';
import { copied, found } from '../e2e/clean/canary.ts';
import { paragraph, story, writeDocx } from '../helpers/docx-writer.ts';
import { writePdf } from '../helpers/pdf-writer.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';

/** No word of any language, so that no detector need find it. */
const CANARY = 'qzxvkwbj';
const STAYS = 'Report on beds';
const cell = (at: string, inside: string) => `<c r="${at}" t="inlineStr"><is>${inside}</is></c>`;
const rows = `<sheetData><row r="1">${cell('A1', `<t>${STAYS}</t>`)}</row></sheetData>`;
const part = (name: string, data: string, type = 'application/octet-stream') => ({ name, data, type });
const xlsx = (more: object) => writeXlsx({ sheets: [{ name: 'Beds', xml: rows }], ...more });
const sheet = (xml: string) => writeXlsx({ sheets: [{ name: 'Beds', xml }] });

const XLSX: Readonly<Record<string, () => Uint8Array>> = {
  'phonetic runs': () =>
    sheet(
      `<sheetData><row r="1">${cell('A1', `<t>${STAYS}</t><rPh sb="0" eb="1"><t>${CANARY}</t></rPh>`)}</row></sheetData>`,
    ),
  'printer settings': () => xlsx({ parts: [part('xl/printerSettings/printerSettings1.bin', CANARY)] }),
  'query tables': () =>
    xlsx({
      parts: [part('xl/queryTables/queryTable1.xml', `<queryTable name="${CANARY}"/>`, 'application/xml')],
    }),
  'web extensions': () =>
    xlsx({
      parts: [
        part('xl/webextensions/webextension1.xml', `<we:webextension id="${CANARY}"/>`, 'application/xml'),
      ],
    }),
  'extension lists of the sheet': () =>
    sheet(`${rows}<extLst><ext uri="{x}"><x:a>${CANARY}</x:a></ext></extLst>`),
  'alternate content': () =>
    sheet(
      `${rows}<mc:AlternateContent><mc:Choice Requires="x"><v>${CANARY}</v></mc:Choice></mc:AlternateContent>`,
    ),
  'names of parts': () => xlsx({ parts: [part(`xl/media/${CANARY}.bin`, '')] }),
};

const DOCX: Readonly<Record<string, () => Uint8Array>> = {
  'ids of revisions': () =>
    writeDocx(paragraph(STAYS), [story('settings', 1, `<w:rsids><w:rsid w:val="${CANARY}"/></w:rsids>`)]),
  'building blocks': () =>
    writeDocx(paragraph(STAYS), [
      part(
        'word/glossary/document.xml',
        `<w:glossaryDocument>${paragraph(CANARY)}</w:glossaryDocument>`,
        'application/xml',
      ),
    ]),
  'chunks of other formats': () =>
    writeDocx(`${paragraph(STAYS)}<w:altChunk r:id="c1"/>`, [
      part('word/chunk.html', `<p>${CANARY}</p>`, 'text/html'),
    ]),
  'names of bookmarks': () =>
    writeDocx(`${paragraph(STAYS)}<w:bookmarkStart w:id="0" w:name="${CANARY}"/><w:bookmarkEnd w:id="0"/>`),
  'codes of fields': () =>
    writeDocx(
      `${paragraph(STAYS)}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE ${CANARY}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
};

const beds = { items: [{ text: STAYS, x: 72, y: 700 }] };
const withObject = (object: string): Uint8Array => {
  const bytes = Buffer.from(writePdf([beds])).toString('latin1');
  return Buffer.from(bytes.replace('trailer', `99 0 obj\n${object}\nendobj\ntrailer`), 'latin1');
};
const PDF: Readonly<Record<string, () => Uint8Array>> = {
  'an object that nothing leads to': () => withObject(`<< /Secret (${CANARY}) >>`),
  'a packed stream that nothing leads to': () => {
    const packed = deflateSync(CANARY.repeat(20)).toString('latin1');
    return withObject(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`);
  },
  'comments between objects': () => Buffer.concat([writePdf([beds]), Buffer.from(`\n% ${CANARY}\n`)]),
};

const HTML: Readonly<Record<string, () => Uint8Array>> = Object.fromEntries(
  Object.entries({
    'a template': `<template><p>${CANARY}</p></template>`,
    'the title of a drawing': `<svg><title>${CANARY}</title><rect/></svg>`,
    'a hidden field': `<input type="hidden" value="${CANARY}">`,
    'packed by base64': `<p data-x="${Buffer.from(CANARY).toString('base64')}"></p>`,
    noscript: `<noscript><p>${CANARY}</p></noscript>`,
    'a style': `<style>p::after { content: "${CANARY}" }</style>`,
  }).map(([name, markup]) => [name, () => Buffer.from(`<!doctype html><p>${STAYS}</p>${markup}`)]),
);

const PACKED = [CANARY, Buffer.from(CANARY).toString('base64').slice(0, 10)];

describe.each([
  ['xlsx', XLSX],
  ['docx', DOCX],
  ['pdf', PDF],
  ['html', HTML],
])('hidden in %s', (format, places) => {
  test.each(Object.keys(places))('%s', async (place) => {
    const bytes = places[place]!();
    for (const wanted of COPY_FORMATS) {
      const copy = await copied(`beds.${format}`, bytes, wanted);
      // CSV holds tables only.
      if (!copy && wanted === 'csv') continue;
      expect([wanted, ...found(copy!.bytes, PACKED)]).toEqual([wanted]);
      if (wanted !== 'csv') expect(found(copy!.bytes, [STAYS])).toEqual([STAYS]);
    }
  });
});
