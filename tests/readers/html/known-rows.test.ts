import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem, Unit } from '../../../src/core/types.ts';
import { firstLook } from '../../../src/readers/html/first-look.ts';
import { HtmlMachine } from '../../../src/readers/html/machine.ts';
import { PageBytes } from '../../../src/readers/html/rows/page-bytes.ts';
import { bytesOf, readContext, rowsOf, sourceOf } from '../../helpers/read-units.ts';

const encoder = new TextEncoder();

async function machineFor(page: string): Promise<HtmlMachine> {
  const { rules } = await firstLook(sourceOf(page), readContext.signal);
  const { cellLength: textLimit } = readContext.limits;
  return new HtmlMachine({
    prefix: '',
    visibility: 'visible',
    firstLine: 1,
    textLimit,
    xml: false,
    rules,
    depth: 0,
  });
}

async function readByTokens(page: string): Promise<string[]> {
  const machine = await machineFor(page);
  machine.write(page);
  machine.end();
  return machine.take().flatMap(linesOf);
}

/** Also the share of the page that was read by known rows. */
async function readByRows(page: string, chunks = [page]): Promise<{ lines: string[]; share: number }> {
  const machine = await machineFor(page);
  let passed = 0;
  const goOn = machine.goOn.bind(machine);
  machine.goOn = (to, length) => {
    passed += length;
    goOn(to, length);
  };
  const bytes = new PageBytes(machine);
  for (const chunk of chunks) bytes.write(encoder.encode(chunk));
  bytes.end();
  machine.end();
  return { lines: machine.take().flatMap(linesOf), share: passed / encoder.encode(page).length };
}

/** In chunks of so many characters. */
const inChunks = (page: string, size: number): string[] => {
  const signs = [...page];
  const count = Math.ceil(signs.length / size);
  return Array.from({ length: count }, (_, i) => signs.slice(i * size, (i + 1) * size).join(''));
};

/** All that a unit tells: cells with their places and how they hide, texts, files, problems. */
function linesOf(unit: Unit | Problem): string[] {
  if (unit.kind === 'text') {
    const { part, text, visibility, title, header } = unit;
    return [`text ${JSON.stringify([part, text, visibility, title, header, unit.locate(0, 0)])}`];
  }
  if (unit.kind !== 'rows') return [JSON.stringify(unit)];
  if (unit.cells !== undefined) {
    const { marks, rowEnds } = unit.cells;
    expect(marks.subarray(0, rowEnds.at(-1)).every((mark) => mark === 0 || mark === 0x80)).toBe(true);
    expect(bytesOf(unit)).toEqual(rowsOf(unit));
  }
  const { table } = unit;
  return rowsOf(unit).map((cells, i) => {
    const row = unit.firstRow + i;
    const hidden = cells.map((_, column) => table.visibility(row, column));
    const place = table.locate({ top: row, bottom: row, left: 0, right: 0 });
    return JSON.stringify([table.part, table.title, table.headers, cells, hidden, place]);
  });
}

const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join('');
const people = (i: number) => `<tr><td>Mariam Haddad ${i}</td><td>1987-03-${10 + (i % 20)}</td></tr>\n`;

describe('rows that are built alike are read without tokens', () => {
  const table: [string, string][] = [
    ['plain', `<table>\n${rows(60, people)}</table>`],
    ['in sections', `<table><thead><tr><th>Name<th>Born</thead><tbody>${rows(60, people)}</tbody></table>`],
    ['in turns', `<table>${rows(90, (i) => `<tr class="r${i % 5}"><td>${i}</td></tr>`)}</table>`],
    ['of two kinds', `<table>${rows(90, (i) => (i % 7 < 3 ? people(i) : `<tr><td>${i}</td></tr>`))}</table>`],
    [
      'with marked-up cells',
      `<table>${rows(60, (i) => `<tr><td>\n <a><b>Ana</b> ${i}</a>\n</td></tr>`)}</table>`,
    ],
    ['with line breaks', `<table>${rows(60, (i) => `<tr><td>Ana ${i}<br>Roa<br/></td></tr>`)}</table>`],
    [
      'with attributes that speak',
      `<table>${rows(60, (i) => `<tr title=Row data-of=x><td>${i}</td></tr>`)}</table>`,
    ],
    ['with line ends of two signs', `<table>${rows(60, people)}</table>`.replaceAll('\n', '\r\n')],
    [
      'beyond ASCII',
      `<table>${rows(60, (i) => `<tr><td class="año">Núñez ${i}í</td><td>\u00a0é</td></tr>`)}</table>`,
    ],
    [
      'with references',
      `<table>${rows(60, (i) => `<tr><td>&Ntilde;a&ntilde;ez&nbsp;${i}&lt;</td></tr>`)}</table>`,
    ],
    ['under style sheets', `<style>.a td{color:red}</style><table class=a>${rows(60, people)}</table>`],
    [
      'in many short tables',
      rows(9, (i) => `<h2>${i}</h2><table class=a><tbody>${rows(9, people)}</tbody></table>`),
    ],
    [
      'with numbers of their own',
      `<table>${rows(60, (i) => `<tr id="r${i}" class=c${i}><td><a href='/p/${i}'>${i}</a></td></tr>`)}</table>`,
    ],
    [
      'with attributes that say something else in each',
      `<table>${rows(60, (i) => `<tr data-name="Ana &amp; ${i}" data-n=${i}>\n<td title="a > b ${i}">x</td></tr>`)}</table>`,
    ],
    [
      'with values that style sheets do not ask for',
      `<style>.c{color:red}</style><table>${rows(60, (i) => `<tr id=r${i} class=c><td>${i}</td></tr>`)}</table>`,
    ],
  ];
  it.each(table)('%s', async (_, page) => {
    const { lines, share } = await readByRows(page);
    expect(lines).toEqual(await readByTokens(page));
    expect(share).toBeGreaterThan(0.7);
  });
});

describe('rows that hide something, or stand where it matters, are read by their tokens', () => {
  const own = (row: string) => `<table>${rows(30, people)}${row}${rows(30, people)}</table>`;
  const all = (row: string, before = '<table>') => `${before}${rows(40, () => row)}`;
  const table: [string, string, RegExp | undefined][] = [
    [
      'a hidden row',
      own('<tr style="display:none"><td>Luis Roa</td><td>1990-01-02</td></tr>'),
      /Luis Roa.*css-hidden/,
    ],
    ['a comment in a cell', own('<tr><td>Luis<!-- Luis Roa --></td><td>1990-01-02</td></tr>'), /Luis Roa/],
    ['a comment between rows', own('<!-- Luis Roa -->'), /Luis Roa/],
    ['a text between rows', own('Luis Roa'), /Luis Roa/],
    ['a script between rows', own('<script>a = "Luis Roa"</script>'), /Luis Roa/],
    ['a script in a cell', own('<tr><td><script>a = "Luis Roa"</script></td><td>x</td></tr>'), /Luis Roa/],
    ['an attribute', own('<tr><td title="Luis Roa">Luis</td><td>x</td></tr>'), /Luis Roa.*attribute/],
    ['a table in a cell', own('<tr><td><table><tr><td>Luis Roa</td></tr></table></td></tr>'), /Luis Roa/],
    [
      'a hidden element in every cell',
      all('<tr><td>a<i style="display:none">Luis Roa</i></td></tr>'),
      /Luis Roa.*css-hidden/,
    ],
    [
      'rows hidden by a rule',
      all('<tr class=x><td>Luis Roa</td></tr>', '<style>.x{display:none}</style><table>'),
      /Luis Roa.*css-hidden/,
    ],
    [
      'cells hidden by their place',
      all('<tr><td>a</td><td>Luis Roa</td></tr>', '<style>td:nth-child(2){display:none}</style><table>'),
      /Luis Roa.*css-hidden/,
    ],
    [
      'rows hidden by those before',
      all('<tr><td>Luis Roa</td></tr>', '<style>tr+tr{display:none}</style><table>'),
      /Luis Roa.*css-hidden/,
    ],
    [
      'rows hidden by one long before',
      `<style>.x~tr{display:none}</style>${own('<tr class=x><td>a</td><td>b</td></tr>')}`,
      /Mariam.*css-hidden/,
    ],
    [
      'rows hidden by what their table stands in',
      `<style>.x td{display:none}</style>${rows(9, (i) => `<div class=${i % 2 ? 'x' : 'y'}><table>${rows(3, people)}</table></div>`)}`,
      /Mariam.*css-hidden/,
    ],
    [
      'rows hidden by the cell that their table stands in',
      `<style>td:nth-child(2) b{display:none}</style>${rows(9, () => `<table><tr>${rows(2, () => `<td><table>${rows(4, () => '<tr><td><b>Luis Roa</b></td></tr>')}</table></td>`)}</tr></table>`)}`,
      /Luis Roa.*css-hidden/,
    ],
    [
      'a row hidden by its number',
      `<style>#r35{display:none}</style><table>${rows(60, (i) => `<tr id=r${i}><td>Luis Roa</td></tr>`)}`,
      /Luis Roa.*css-hidden/,
    ],
    [
      'a row hidden by its class',
      `<style>.r35{display:none}</style><table>${rows(60, (i) => `<tr class=r${i}><td>Luis Roa</td></tr>`)}`,
      /Luis Roa.*css-hidden/,
    ],
    [
      'a row hidden by an attribute',
      `<style>tr[ DATA-n="35"] td{display:none}</style><table>${rows(60, (i) => `<tr data-n=${i}><td>Luis Roa</td></tr>`)}`,
      /Luis Roa.*css-hidden/,
    ],
    [
      'a row hidden by its style',
      `<table>${rows(60, (i) => `<tr style="opacity:${i === 35 ? 0 : i}"><td>Luis Roa</td></tr>`)}`,
      /Luis Roa.*css-hidden/,
    ],
    [
      'a cell that spans two',
      `<table>${rows(60, (i) => `<tr><td colspan=${i === 35 ? 2 : 1}>Luis Roa</td><td>x</td></tr>`)}`,
      undefined,
    ],
    [
      'a hidden column',
      all('<tr><td>a</td><td>Luis Roa</td></tr>', '<table><col><col hidden>'),
      /Luis Roa.*css-hidden/,
    ],
    ['a hidden table', all('<tr><td>Luis Roa</td></tr>', '<table hidden>'), /Luis Roa.*css-hidden/],
    ['spans', all('<tr><td rowspan=2>a</td><td colspan=2>b</td></tr>'), undefined],
    ['a table in preformatted text', all('<tr><td>a\n b</td></tr>', '<pre><table>'), undefined],
    [
      'a table in a label',
      `<label for=a><table>${rows(9, people)}</table></label><input id=a value=x>`,
      undefined,
    ],
    ['loose signs', all('<tr><td>a < b &amp c <3</td></tr>'), undefined],
    ['end tags left out', all('<tr><td>a<td>b'), undefined],
    ['elements that overlap', all('<tr><td><b><i>a</b>c</i></td></tr>'), undefined],
    ['a row that the end cuts off', `<table>${rows(9, people)}<tr><td>Luis Roa</td><td title="Luis`, /Luis/],
    [
      'a text as long as a chunk',
      own(`<tr><td>${'Luis Roa '.repeat(9_000)}</td><td>x</td></tr>`),
      /Luis Roa/,
    ],
  ];
  it.each(table)('%s', async (_, page, said) => {
    const { lines } = await readByRows(page);
    expect(lines).toEqual(await readByTokens(page));
    if (said !== undefined) expect(lines.join('\n')).toMatch(said);
  });
});

it('what stands between rows is told where it stands, if a chunk ends behind it', async () => {
  const page = `<table>${rows(30, people)}${'Luis '.repeat(15_000)}<b>Roa</b>|\n${rows(30, people)}<i>|</i>${rows(30, people)}</table>`;
  const { lines } = await readByRows(page.replaceAll('|', ''), page.split('|'));
  expect(lines).toEqual(await readByTokens(page.replaceAll('|', '')));
});

const VALUES = [
  '',
  '"',
  "'",
  '>',
  '/',
  '=',
  'a b',
  'Ana Roa',
  'Núñez',
  ' a  b ',
  '\ta\r\nb\n',
  '&amp;',
  '&nbsp',
  '&#x61;b',
  '\u00a0x\u00a0',
  'x\u2003',
  '😀 é',
  'a<b',
  '<',
  '\0x',
  'a\rb',
  '\u0001',
  ' ',
  'x:',
  'aB',
];
const TEMPLATES: ((a: string, b: string) => string)[] = [
  (a, b) => `<tr><td>${a}</td><td>${b}</td></tr>\n`,
  (a, b) => `<tr class="even">\n<td>${a}</td>\n<td class=n>${b}</td>\n</tr>\r\n`,
  (a, b) => `<TR class='odd'><TH>${a}</TH><TD>${b}</TD></TR>`,
  (a, b) => `<tr><td><a href="/people/7?name=Ana%20Roa&born=1987-03-12">${a}</a> ${b}</td></tr>\n`,
  (a, b) =>
    `<tr data-born="1987-03-12"><td title="Luis Roa"><b>${a}</b>${b}<br>${a}</td><td title="Ana"/></tr>\n`,
  (a, b) => `<tr id="${a}" class='${b}'><td>a</td><td>b</td></tr>\n`,
  (a, b) => `<tr data-a=${a}><td><a href="/people/${a}" title='${b}'>${b}</a></td></tr>\n`,
  (a, b) => `<tr id="r"><td><b>${a}<i>${b}</b></i></td></tr>\n`,
  (a, b) => `<tr class=x><td>${a}</td><td hidden>${b}</td></tr>\n`,
  (a, b) => `<tr><td colspan=2 rowspan="2">${a}</td><td>${b}</td></tr>\n`,
];
const DEVIATIONS = [
  '<!-- Luis Roa -->',
  '<tr hidden><td>x</td></tr>',
  '<tr><td>a<td>b<tr>',
  'loose',
  '</tbody><tbody>',
  '</table><p>x</p><table>',
  '<caption>Title</caption>',
  '<tr><td><table><tr><td>a</td></tr></table>',
  '</td>',
  '</tr>',
  '<td>',
  '<tr>',
  '<script>1</script>',
  '<form><label>L',
  '<input value=x></form>',
  '<select><option>o',
  '</b>',
  '<b>',
  '<div>',
  '</div>',
  '<thead>',
  '<col hidden>',
  '<h2>H</h2>',
  '</table>',
  '<svg>',
  '</svg>',
  '</>',
  '<?x>',
  '<textarea>',
  '</textarea>',
  '<tr><td>a</td></tr x>',
];

describe('both ways of reading say the same', () => {
  const row = fc
    .tuple(fc.nat(3), fc.constantFrom(...VALUES), fc.constantFrom(...VALUES))
    .map(([template, a, b]) => ({ template, a, b }));
  const page = fc
    .tuple(
      fc.shuffledSubarray(TEMPLATES, { minLength: 1, maxLength: 2 }),
      fc.array(
        fc.oneof({ weight: 12, arbitrary: row }, { weight: 1, arbitrary: fc.constantFrom(...DEVIATIONS) }),
        {
          minLength: 4,
          maxLength: 24,
        },
      ),
      fc.constantFrom(
        '',
        '<style>.x{display:none}</style>',
        '<style>.even+tr{color:red}</style>',
        '<h1>T</h1>',
      ),
    )
    .map(([templates, parts, before]) => {
      const body = parts.map((part) =>
        typeof part === 'string' ? part : templates[part.template % templates.length]!(part.a, part.b),
      );
      return `${before}<table><tbody>\n${body.join('')}</table><p>after</p>`;
    });
  it('whatever stands between, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(page, fc.constantFrom(1 << 19, 700, 64), async (text, size) => {
        expect((await readByRows(text, inChunks(text, size))).lines).toEqual(await readByTokens(text));
      }),
      { numRuns: 500 },
    );
  });
});
