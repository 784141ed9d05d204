import { describe, expect, test } from 'vitest';
import { htmlReader } from '../../../src/readers/html.ts';
import { readAll } from '../../helpers/reading.ts';

const read = (html: string) => readAll(htmlReader, new TextEncoder().encode(html));

describe('preformatted text', () => {
  test('columns of white space are a table, whose rows stand on lines of the file', async () => {
    const { batches } = await read(
      '<html><body>\n<pre>\nName       Born        City\nAna Roa    1990-01-02  Reno\nBen Adeyo  1991-03-04  Eloy\nUma Tzoc   1992-05-06  Waco\n</pre>',
    );
    const [batch] = batches;
    expect(batch?.rowCount).toBe(4);
    expect(batch?.text(1, 0)).toBe('Ana Roa');
    expect(batch?.text(1, 1)).toBe('1990-01-02');
    expect(batch?.table.locate({ top: 1, left: 0, bottom: 1, right: 0 })).toEqual({
      locator: 'element pre (line 4)',
      line: 4,
    });
  });

  test('hidden lines stay hidden', async () => {
    const { texts } = await read('<html><body><pre hidden>one\n\ntwo</pre>');
    expect(texts.map(({ text, visibility }) => [text, visibility])).toEqual([
      ['one', 'css-hidden'],
      ['two', 'css-hidden'],
    ]);
  });

  test('lines in boxes of preformatted text are lines', async () => {
    const { texts } = await read('<html><body><pre>a  b<div>c  d\ne  f</div>g  h</pre>');
    expect(texts.map(({ text }) => text)).toEqual(['a  b', 'c  d\ne  f', 'g  h']);
  });
});

test('markup in texts of XML is read as markup', async () => {
  const { batches, texts } = await read(
    '<?xml version="1.0"?><rss><channel><item><title>T</title><description><![CDATA[<p>One</p><img alt="Ana Roa"><table><tr><th>Name<tr><td>Ben</table>]]></description></item></channel></rss>',
  );
  expect(texts.map(({ text, visibility }) => [text, visibility])).toEqual([
    ['T', 'visible'],
    ['One', 'visible'],
    ['Ana Roa', 'attribute'],
  ]);
  expect(batches.map((batch) => batch.text(1, 0))).toEqual(['Ben']);
});
