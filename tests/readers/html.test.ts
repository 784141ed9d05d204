import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HtmlMachine } from '../../src/readers/html/machine.ts';
import { StyleRules } from '../../src/readers/html/style-rules.ts';
import { htmlReader } from '../../src/readers/html.ts';
import { makeProbe } from '../../src/readers/shared/probe.ts';
import {
  allText,
  batchesOf,
  problemsOf,
  sourceOf,
  tablesOf,
  textsOf,
  unitsOf,
} from '../helpers/read-units.ts';

const read = (text: string | Uint8Array) => unitsOf(htmlReader, text);
const spot = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const table = (inner: string) => `<!doctype html><table>${inner}</table>`;

describe('html: tables', () => {
  const cases: [string, string, string[][][]][] = [
    [
      'rows',
      table('<thead><tr><th>Name<th>Born</thead><tr><td>Ana<td>1990'),
      [
        [
          ['Name', 'Born'],
          ['Ana', '1990'],
        ],
      ],
    ],
    [
      'explicit ends',
      table('<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>'),
      [
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
    ],
    [
      'colspan',
      table('<tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3'),
      [
        [
          ['a', 'a', 'b'],
          ['1', '2', '3'],
        ],
      ],
    ],
    [
      'rowspan',
      table('<tr><td rowspan=2>a<td>b<td rowspan="3">z<tr><td>c<tr><td>d<td>e'),
      [
        [
          ['a', 'b', 'z'],
          ['a', 'c', 'z'],
          ['d', 'e', 'z'],
        ],
      ],
    ],
    [
      'rowspan to the end of its section',
      table('<tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td>d<td>e'),
      [
        [
          ['a', 'b'],
          ['a', 'c'],
          ['d', 'e'],
        ],
      ],
    ],
    ['spans without sense', table('<tr><td colspan=-1 rowspan=x>a<td colspan=99999>b'), [[['a', 'b']]]],
    ['a table in a cell', table('<tr><td>a<table><tr><td>in</table>b<td>c'), [[['in']], [['a\nb', 'c']]]],
    ['cells that were not closed', table('<tr><td><b>a<td><i>b<tr><td>c'), [[['a', 'b'], ['c']]]],
    ['stray end tags', table('<tr><td>a</div></p></b></span><td>b</tr></tr>'), [[['a', 'b']]]],
    ['lines in a cell', table('<tr><td>1 Elm<br>Reno<td><p>x</p><p>y</p>'), [[['1 Elm\nReno', 'x\ny']]]],
    [
      'entities and white space',
      table('<tr><td> Jos&eacute;\n  &amp; &#193;na <td>&nbsp;'),
      [[['José & Ána', '']]],
    ],
    [
      'rows without a table',
      '<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>',
      [
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
    ],
    ['cells without a row', table('<td>a<td>b'), [[['a', 'b']]]],
  ];
  it.each(cases)('%s', async (_, html, rows) => {
    const units = await read(html);
    expect(tablesOf(units).map((seen) => seen.rows)).toEqual(rows);
    expect(textsOf(units)).toEqual([]);
  });

  it('has its caption and the heading above as title', async () => {
    const units = await read('<h2>Intake</h2><table><caption>March</caption><tr><td>a<tr><td>b</table>');
    expect(tablesOf(units)).toMatchObject([{ part: 'table 1', title: 'Intake: March' }]);
    expect(textsOf(units).map((block) => block.text)).toEqual(['Intake', 'March']);
  });

  it('text between rows and around tables is text', async () => {
    const units = await read('<p>before<table>stray<tr><td>a</table>after');
    expect(textsOf(units).map((block) => block.text)).toEqual(['before', 'stray', 'after']);
  });

  it('tells rows and cells by number and line', async () => {
    const units = await read(
      '<p>x\n<table>\n<tr><td>a<td>b\n<tr><td>c<td>d\n</table>\n<table><tr><td>e</table>',
    );
    const [first, second] = batchesOf(units).map((batch) => batch.table);
    expect(first!.locate(spot(1, 1))).toEqual({ locator: 'table 1, row 2, column 2', line: 4 });
    expect(first!.locate({ top: 0, left: 0, bottom: 1, right: 1 }).locator).toBe('table 1, rows 1–2');
    expect(second!.locate(spot(0, 0))).toEqual({ locator: 'table 2, row 1, column 1', line: 6 });
  });

  it('hidden rows, columns and cells', async () => {
    const hide = 'style="color:red; DISPLAY : none"';
    const units = await read(
      table(
        `<tr><td>a<td ${hide}>b<tr hidden><td>c<td>d<tr><td><span ${hide}>e</span><td>f<span ${hide}>g</span>`,
      ),
    );
    const [batch] = batchesOf(units);
    const seen = [0, 1, 2].map((row) => [0, 1].map((column) => batch!.table.visibility(row, column)));
    expect(seen).toEqual([
      ['visible', 'css-hidden'],
      ['css-hidden', 'css-hidden'],
      ['css-hidden', 'visible'],
    ]);
    expect(tablesOf(units)[0]!.rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(textsOf(units)).toMatchObject([{ text: 'g', visibility: 'css-hidden', part: 'table 1' }]);
  });

  it('definition lists', async () => {
    const one = await read('<body><dl><dt>Name<dd>Ana<dt>Born<dd>1990<dd>1991</dl>');
    expect(tablesOf(one)).toMatchObject([
      {
        part: 'list 1',
        headers: undefined,
        rows: [
          ['Name', 'Ana'],
          ['Born', '1990; 1991'],
        ],
      },
    ]);
    const many = await read(
      '<body><dl><dt>N<dd>Ana<dt>B<dd>1<dt>N<dd>Ben<dt>B<dd>2<dt>N<dd>Eva<dt>B<dd>3</dl>',
    );
    expect(tablesOf(many)).toMatchObject([
      {
        headers: ['N', 'B'],
        rows: [
          ['Ana', '1'],
          ['Ben', '2'],
          ['Eva', '3'],
        ],
      },
    ]);
  });
});

describe('html: text', () => {
  const cases: [string, string, string[]][] = [
    ['blocks', '<p>a<p>b<div>c<div>d</div>e</div><ul><li>f<li>g</ul>', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['inline elements', '<p>An<b>a</b> <i>Roa</i>, born', ['Ana Roa, born']],
    ['labels set apart by style only', '<p><b>Name:</b><span>Ana</span><i>Roa</i>', ['Name: Ana Roa']],
    ['line breaks', '<p>Name: Ana<br/>Born: 1990', ['Name: Ana\nBorn: 1990']],
    ['preformatted', '<pre>\na   b\nc   d</pre>x', ['a   b\nc   d', 'x']],
    ['textarea', '<p>a<textarea><b>b</b> &amp;</textarea>', ['a', '<b>b</b> &']],
    ['less-than as text', '<p>1 < 2 and 3 <4', ['1 < 2 and 3 <4']],
    ['an end tag of a paragraph alone', '<body>a</p>b', ['a', 'b']],
    ['CDATA', '<p><![CDATA[x < y]]></p>', ['x < y']],
  ];
  it.each(cases)('%s', async (_, html, texts) => {
    expect(textsOf(await read(html)).map((block) => block.text)).toEqual(texts);
  });

  it('has the heading above as title, and line and element as place', async () => {
    const [, , block] = textsOf(await read('<title>T</title>\n<h1>Head</h1>\n\n<p class="secret">text'));
    expect(block).toMatchObject({ text: 'text', title: 'Head', part: 'page', visibility: 'visible' });
    expect(block!.locate(0, 1)).toEqual({ locator: 'element p (line 4)', line: 4, column: 19 });
  });

  it.each([
    ['<meta charset="iso-8859-2"><p>Ko\xb3o', 'Koło'],
    ['<meta charset=windows-1251><p>\xcf\xe0\xe2\xe5\xeb', 'Павел'],
    ['<meta charset=utf-8><p>Jos\xe9', 'José'],
    ['<meta charset="iso-8859-2"><p>Jos\xc3\xa9', 'José'],
    ['<meta charset="no-such"><p>Jos\xe9', 'José'],
  ])('charset %#', async (bytes, text) => {
    const units = await read(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
    expect(textsOf(units).map((block) => block.text)).toEqual([text]);
  });
});

describe('html: what is not seen', () => {
  const cases: [string, string, object][] = [
    ['comment', '<!-- Ana Roa -->', { text: 'Ana Roa', visibility: 'markup-comment' }],
    ['hidden attribute', '<div hidden><p>Ana</p></div>', { text: 'Ana', visibility: 'css-hidden' }],
    ['style', '<p>x<span style="visibility:hidden">Ana', { text: 'Ana', visibility: 'css-hidden' }],
    ['template', '<template><p>Ana</template>', { text: 'Ana', visibility: 'css-hidden' }],
    ['alt', '<img alt="Ana Roa">', { text: 'Ana Roa', visibility: 'attribute' }],
    [
      'meta',
      '<meta name="author" content="Ana Roa">',
      { text: 'Ana Roa', header: 'author', visibility: 'attribute' },
    ],
    [
      'input',
      '<input name="dob" value="1990-01-02">',
      { text: '1990-01-02', header: 'dob', visibility: 'attribute' },
    ],
    ['mail link', '<a href="mailto:a%40b.example">x</a>', { text: 'a@b.example', header: 'email' }],
    ['telephone link', '<a href="tel:+1555">x</a>', { text: '+1555', header: 'phone' }],
    [
      'layer of a drawing',
      '<svg><g inkscape:label="Ana Roa"><rect/></g></svg>',
      { text: 'Ana Roa', visibility: 'attribute' },
    ],
    ['attribute cut off', '<p>x<img alt="Ana Roa', { text: 'Ana Roa', visibility: 'attribute' }],
    [
      'style sheet',
      '<style>/* for Ana */ p::after{content:"Roa, Ben"}</style>',
      { text: 'for Ana', visibility: 'style-data' },
    ],
    ['comment cut off', '<p>x<!-- Ana', { text: 'Ana', visibility: 'markup-comment' }],
  ];
  it.each(cases)('%s', async (_, html, block) => {
    expect(textsOf(await read(`<html>${html}`))).toContainEqual(expect.objectContaining(block));
  });

  it('the end of a list of suggestions ends its options', async () => {
    const blocks = textsOf(await read('<html><datalist><option>Ana</datalist>seen'));
    expect(blocks.map(({ text, visibility }) => [text, visibility])).toEqual(
      expect.arrayContaining([
        ['seen', 'visible'],
        ['Ana', 'css-hidden'],
      ]),
    );
  });

  it('text after a hidden element is visible again', async () => {
    const blocks = textsOf(
      await read('<p hidden>a<p>b<div style=display:none>c<div>d</div></div>e<b hidden>f</b>g'),
    );
    const hidden = blocks.filter((block) => block.visibility === 'css-hidden').map((block) => block.text);
    expect(hidden).toEqual(['a', 'c', 'd', 'f']);
  });

  const data: [string, string, object][] = [
    [
      'data attributes',
      '<tr data-name="Ana" data-born="1"><tr data-name="Ben" data-born="2">',
      {
        headers: ['name', 'born'],
        rows: [
          ['Ana', '1'],
          ['Ben', '2'],
        ],
      },
    ],
    ['JSON in an attribute', `<div data-x='[{"n":"Ana"}]'>`, { headers: ['n'], rows: [['Ana']] }],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"Person","name":"Ana"}</script>',
      { part: 'script 1, $', headers: ['@type', 'name'] },
    ],
    [
      'state in a script',
      '<script>window.S = {people: [{n: "Ana", b: 1}, {n: "Ben", b: 2}]}; f(function(){return 1})</script>',
      {
        rows: [
          ['Ana', '1'],
          ['Ben', '2'],
        ],
      },
    ],
    [
      'a table in a comment',
      '<!-- <table><tr><td>Ana<td>1990</table> -->',
      { part: 'comment (line 1), table 1', rows: [['Ana', '1990']] },
    ],
  ];
  it.each(data)('%s', async (_, html, wanted) => {
    const units = await read(`<html>${html}`);
    expect(tablesOf(units)).toContainEqual(expect.objectContaining(wanted));
    for (const batch of batchesOf(units))
      if (batch.rowCount > 0 && !html.startsWith('<tr'))
        expect(batch.table.visibility(0, 0)).not.toBe('visible');
  });

  it('code says nothing', async () => {
    const code = 'function f(a,b){var c={d:function(){return a[b]},e:[g,h]};if(a<b){for(;;){}}return c}';
    expect(await read(`<html><script>${code.repeat(500)}</script><style>p{color:red}</style>`)).toEqual([]);
  });
});

describe('html: hostile pages', () => {
  it.each([
    ['deep elements', `${'<div>'.repeat(1e5)}text${'</div>'.repeat(1e5)}`],
    ['deep tables', `${'<table><tr><td>'.repeat(1e4)}text`],
    ['deep inline elements', `${'<b>'.repeat(1e5)}text${'</i></b>'.repeat(1e5)}`],
    ['stray end tags', `<div><p>${'<span>'.repeat(2e4)}text${'</div></p></td>'.repeat(2e4)}`],
    ['many attributes', `<p ${'a="b" '.repeat(3e5)}>text`],
    ['wide spans', `<table>${'<tr><td colspan=1000 rowspan=65534>text'.repeat(100)}`],
    ['brackets in a script', `<p>text<script>${'=['.repeat(1e5)}</script>`],
    ['unclosed comment', `<p>text<!--${'x'.repeat(1e7)}`],
  ])('%s', async (_, html) => {
    const units = await read(html);
    expect(allText(units).join('\n')).toContain('text');
    expect(problemsOf(units)).toEqual([]);
  });

  it('a large table comes in batches', async () => {
    const units = await read(table('<tr><td>Ana</td><td>1990-01-02</td></tr>'.repeat(5000)));
    expect(batchesOf(units).map((batch) => [batch.firstRow, batch.rowCount])).toEqual([
      [0, 2000],
      [2000, 2000],
      [4000, 1000],
    ]);
    expect(new Set(batchesOf(units).map((batch) => batch.table)).size).toBe(1);
  });
});

describe('html: recognition', () => {
  const cases: [string, boolean][] = [
    ['<!DOCTYPE html><p>x', true],
    ['<html><body>x', true],
    ['\n<!-- c --><table><tr><td>a</td></tr></table>', true],
    ['<tr><td>a</td><td>b</td></tr>', true],
    ['<p>one</p><p>two</p>', true],
    ['plain text, a < b', false],
    ['name,note\nAna,"<b>bold</b>"\nBen,none of it at all, and so on, and so on\n'.repeat(5), false],
    ['{"html":"<p>x</p>"}', false],
    ['<?xml version="1.0"?><rss><channel><item>x</item></channel></rss>', false],
  ];
  it.each(cases)('%j: %s', async (text, page) => {
    const score = await htmlReader.recognise(await makeProbe(sourceOf(text)));
    expect(score >= 0.5).toBe(page);
  });

  it('other markup is read for its texts, with the element as caption', async () => {
    const xml =
      '<?xml version="1.0"?><people><person><FullName>Ana Roa</FullName><born>1990</born></person></people>';
    expect(await htmlReader.recognise(await makeProbe(sourceOf(xml)))).toBe(0.4);
    expect(textsOf(await read(xml))).toMatchObject([
      { text: 'Ana Roa', header: 'fullname' },
      { text: '1990', header: 'born' },
    ]);
  });
});

function inPieces(html: string, cuts: readonly number[]): unknown[] {
  const machine = new HtmlMachine({
    prefix: '',
    visibility: 'visible',
    firstLine: 1,
    textLimit: 1e6,
    xml: false,
    rules: new StyleRules(),
    depth: 0,
  });
  const edges = [0, ...cuts.map((cut) => cut % (html.length + 1)).sort((a, b) => a - b), html.length];
  for (let i = 1; i < edges.length; i++) machine.write(html.slice(edges[i - 1], edges[i]));
  machine.end();
  const units = machine.take();
  const texts = textsOf(units).map((unit) => [unit.text, unit.visibility, unit.locate(0, 0)]);
  const places = batchesOf(units).map((batch) => batch.table.locate(spot(0, 0)));
  return [tablesOf(units), texts, places];
}

describe('html: properties', () => {
  const piece = fc.constantFrom(
    ...'<table>|</table>|<tr>|<td>|</td>|<td rowspan=2 hidden>|<td colspan=2>|<p>|</p>|<div style="display:none">|</div>|<b>|</b>|<dl>|<dt>|<dd>|</dl>'.split(
      '|',
    ),
    ...'<!-- c -->|<script>|</script>|{"a":1}|<br>|\n|Ana|&eacute;|&|<|>|"| |<h1>|<img alt="x">|<a href=\'mailto:x@y\'>|<caption>|<title>|</title>|<pre>'.split(
      '|',
    ),
  );

  it('chunks may end anywhere, and any markup is read without an error', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.array(fc.nat(), { maxLength: 8 }), (parts, cuts) => {
        const html = parts.join('');
        expect(inPieces(html, cuts)).toEqual(inPieces(html, []));
      }),
      { numRuns: 300 },
    );
  });

  it('no text of a page is lost', () => {
    const word = fc.integer({ min: 1000, max: 9999 }).map((n) => `w${n}`);
    const tag = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</table>',
      '<p>',
      '<div>',
      '</div>',
      '<b>',
      '<dl>',
      '<dt>',
      '<dd>',
      '<caption>',
      '<td rowspan=3>',
      '<li hidden>',
      '<pre>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, tag), { maxLength: 60 }), (parts) => {
        const said = JSON.stringify(inPieces(parts.join(' '), []));
        for (const part of parts) if (part.startsWith('w')) expect(said).toContain(part);
      }),
      { numRuns: 300 },
    );
  });
});

describe('html: a whole page', () => {
  const page = readFileSync(new URL('../../fixtures/readers/html-case-list.html', import.meta.url), 'utf8');

  it('gives its tables with what hides them', async () => {
    const units = await read(page);
    expect(tablesOf(units).map(({ part, rows }) => [part, rows.length])).toEqual([
      ['script 1, $.author', 1],
      ['script 1, $', 1],
      ['comment (line 11), table 1', 1],
      ['table 1', 5],
      ['list 1', 2],
      ['attributes of element div', 1],
    ]);
    const cases = tablesOf(units).find(({ part }) => part === 'table 1')!;
    expect(cases.title).toBe('Cases: Open cases');
    expect(cases.rows.slice(0, 4)).toEqual([
      ['Site', 'Person', 'Person'],
      ['Site', 'Name', 'Born'],
      ['North', 'Teodor Vasquinho', '1988-03-04'],
      ['North', 'Marisol Ekwueme', '1991-11-23'],
    ]);
    const batch = batchesOf(units).find(({ table }) => table.part === 'table 1')!;
    expect(batch.table.visibility(4, 1)).toBe('css-hidden');
    expect(batch.table.locate(spot(4, 1))).toEqual({ locator: 'table 1, row 5, column 2', line: 22 });
  });

  it('keeps paragraphs together and puts what is unseen after them', async () => {
    const texts = textsOf(await read(page)).map(({ visibility, text }) => [visibility, text.slice(0, 16)]);
    expect(texts).toEqual([
      ['visible', 'Weekly report'],
      ['visible', 'Weekly report'],
      ['visible', 'Prepared by Ilse'],
      ['visible', 'Cases'],
      ['visible', 'Open cases'],
      ['visible', 'more'],
      ['attribute', 'Ilse Brandão-Qui'],
      ['attribute', 'ilse@agency.exam'],
      ['style-data', 'layout by the we'],
      ['css-hidden', 'Internal: do not'],
    ]);
  });

  it('may be cut off anywhere', async () => {
    for (let end = 0; end < page.length; end += 29) {
      expect(problemsOf(await read(page.slice(0, end)))).toEqual([]);
    }
  });
});
