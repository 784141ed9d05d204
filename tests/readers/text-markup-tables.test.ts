import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvReader } from '../../src/readers/csv.ts';
import { makeProbe } from '../../src/readers/shared/probe.ts';
import { textReader } from '../../src/readers/text.ts';
import { processorTime } from '../helpers/processor-time.ts';
import { sourceOf, tablesOf, textsOf, unitsOf } from '../helpers/read-units.ts';

const read = (text: string) => unitsOf(textReader, text);
const rows = async (text: string) => tablesOf(await read(text)).map((table) => table.rows);
const words = async (text: string) => {
  const units = await read(text);
  return [
    ...tablesOf(units).flatMap((table) => table.rows.flat()),
    ...textsOf(units).map((one) => one.text),
  ].join('\n');
};

const LIST = [
  ['Name', 'Born', 'Country'],
  ['Rosa Alba', '1980-02-03', 'Peru'],
  ['Ilo Vantu', '1991-11-30', 'Chad'],
];

describe('tables with a line for each cell', () => {
  test.each([
    [
      'MediaWiki',
      '{| class="wikitable"\n! Name\n! Born\n! Country\n|-\n| Rosa Alba\n| 1980-02-03\n| Peru\n|-\n| Ilo Vantu\n| 1991-11-30\n| Chad\n|}\n',
    ],
    [
      'MediaWiki, rows in lines',
      ':{|\n|-\n! scope="col" | Name !! Born !! Country\n|-\n| [[User:R|Rosa Alba]] || style="x; y" | 1980-02-03 || Peru\n|- style="z"\n|\'\'\'Ilo Vantu\'\'\'||1991-11-30|| [[Chad]]\n|}',
    ],
    [
      'MediaWiki, not closed',
      '{|\n! Name\n! Born\n! Country\n|-\n| Rosa Alba\n| 1980-02-03\n| Peru\n|-\n| Ilo Vantu\n| 1991-11-30\n| Chad',
    ],
    [
      'AsciiDoc',
      '[%header,cols="1,1,1"]\n|===\n|Name |Born |Country\n\n|Rosa Alba\n|1980-02-03\n|Peru\n\n|Ilo Vantu\n|1991-11-30\n|Chad\n|===\n',
    ],
    [
      'AsciiDoc, columns of its first line',
      '|===\n|Name |Born |Country\n\n|Rosa Alba\n|1980-02-03\n|Peru\n|Ilo Vantu |1991-11-30\n|Chad\n|===\n',
    ],
    [
      'AsciiDoc, number of columns',
      '[cols=3*]\n|===\n|Name\n|Born\n|Country\n|Rosa Alba\n|1980-02-03\n|Peru\ns|Ilo Vantu\n>m|1991-11-30\n|Chad\n|===',
    ],
    [
      'AsciiDoc, rows stand together',
      '|===\n|Name\n|Born\n|Country\n\n|Rosa Alba\n|1980-02-03\n|Peru\n\n|Ilo Vantu\n|1991-11-30\n|Chad\n|===',
    ],
    [
      'reStructuredText',
      '.. list-table::\n   :header-rows: 1\n   :widths: 1 2 3\n\n   * - Name\n     - Born\n     - Country\n   * - Rosa Alba\n     - 1980-02-03\n     - Peru\n   * - **Ilo Vantu**\n     - 1991-11-30\n     - Chad\n',
    ],
    [
      'MyST',
      '```{list-table}\n:header-rows: 1\n\n* - Name\n  - Born\n  - Country\n* - Rosa Alba\n  - 1980-02-03\n  - Peru\n* - Ilo Vantu\n  - 1991-11-30\n  - Chad\n```\n',
    ],
    [
      'LaTeX',
      '\\begin{tabular}{@{}l|p{3cm}l@{}}\n\\toprule\nName & Born & Country \\\\\n\\midrule\nRosa Alba & 1980-02-03 & Peru \\\\[2pt] \\hline\n\\textbf{Ilo Vantu} & \\emph{1991-11-30} & Chad\\\\\n\\bottomrule\n\\end{tabular}\n',
    ],
    [
      'LaTeX, rows over several lines',
      '\\centering \\begin{tabularx}{\\textwidth}{lXl}\nName\n  & Born\n  & Country \\\\ \\cmidrule(lr){1-2}\nRosa\nAlba\n  & 1980-02-03\n  & Peru \\tabularnewline\nIlo Vantu & 1991-11-30 & Chad\n\\end{tabularx}',
    ],
    [
      'LaTeX, commented out',
      '\\begin{tabular}{lll}\nName & Born & Country \\\\\n% Rosa Alba & 1980-02-03 & Peru \\\\\n%Ilo Vantu & 1991-11-30 & Chad \\\\\n\\end{tabular}',
    ],
  ])('%s', async (_, text) => {
    expect(await rows(text)).toEqual([LIST]);
    expect(csvReader.recognise(await makeProbe(sourceOf(text, 'list')))).toBe(0);
  });

  it('have their captions as title, and lines', async () => {
    const wiki = tablesOf(
      await read('Text before it.\n\n{|\n|+ Intake of May\n|-\n| Rosa Alba\n| Peru\n|}\n\nText behind.'),
    );
    expect(wiki[0]).toMatchObject({
      title: 'Intake of May',
      rows: [['Intake of May'], ['Rosa Alba', 'Peru']],
    });
    const tex = tablesOf(
      await read('\\caption{Intake of May}\n\\begin{tabular}{ll}\nRosa Alba & Peru \\\\\n\\end{tabular}'),
    );
    expect(tex[0]).toMatchObject({ title: 'Intake of May', rows: [['Rosa Alba', 'Peru']] });
  });

  it('go on in the next window', async () => {
    const many = Array.from({ length: 700 }, (_, i) => [`Cell ${i}`, `Of ${i}`]);
    const wiki = `{|\n${many.map(([a, b]) => `|-\n| ${a}\n\n| ${b}\n`).join('')}|}\n`;
    expect(await rows(wiki)).toEqual([many]);
  });
});

describe('cells', () => {
  test.each([
    ['go on in other lines', '{|\n|-\n| Rosa Alba\nof Lima\n| Peru\n|}', [['Rosa Alba\nof Lima', 'Peru']]],
    [
      'of a table inside another',
      '{|\n|-\n| a\n| b\n{|\n| c\n| d\n|}\n|-\n| e\n|}',
      [['a', 'b'], ['c', 'd'], ['e']],
    ],
    ['whose attributes are words', '{|\n|-\n| Rosa | Peru\n|}', [['Rosa', 'Peru']]],
    [
      'over several columns',
      '\\begin{tabular}{lll}\n\\multicolumn{2}{|c|}{\\textbf{Rosa}} & Peru \\\\\n\\end{tabular}',
      [['Rosa', '', 'Peru']],
    ],
    [
      'over several rows',
      '\\begin{tabular}{ll}\n\\multirow{2}{*}{Rosa} & Peru \\\\\n & Chad \\\\\n\\end{tabular}',
      [
        ['Rosa', 'Peru'],
        ['', 'Chad'],
      ],
    ],
    [
      'with escapes',
      "\\begin{tabular}{ll}\nJos\\'e Mu\\~noz \\& Fran\\c{c}ois~B. & 5\\% \\\\\n\\end{tabular}",
      [['José Muñoz & François B.', '5%']],
    ],
    [
      'with breaks',
      '\\begin{tabular}{ll}\n\\makecell{Rosa \\\\ Alba} & Peru \\\\\n\\end{tabular}',
      [['Rosa Alba', 'Peru']],
    ],
    [
      'with a comment behind',
      '\\begin{tabular}{ll}\nRosa & Peru \\\\ % of 1980\n\\end{tabular}',
      [['Rosa', 'Peru'], ['of 1980']],
    ],
    [
      'twice',
      '|===\n2+|Rosa |Peru |Chad\n\n2*|x\n|a \\| b\n|c\n|===',
      [
        ['Rosa', '', 'Peru', 'Chad'],
        ['x', 'x', 'a | b', 'c'],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await rows(text)).toEqual([expected]);
  });
});

describe('grids', () => {
  const HEAD = '+------+------+\n| Name | Land |\n+======+======+\n';

  it('have rows over several lines, between rules', async () => {
    const grid = `${HEAD}| Rosa | Peru |\n| Alba |      |\n+------+------+\n| Ilo  | Chad |\n| Vantu |     |\n+------+------+\n`;
    expect(await rows(grid)).toEqual([
      [
        ['Name', 'Land'],
        ['Rosa Alba', 'Peru'],
        ['Ilo Vantu', 'Chad'],
      ],
    ]);
  });

  it('with a rule at the end only have a row on each line', async () => {
    const outline = `${HEAD}| Rosa | Peru |\n| Ilo  | Chad |\n+------+------+\n`;
    expect((await rows(outline))[0]).toHaveLength(3);
  });
});

describe('look-alikes are no such tables', () => {
  test.each([
    ['a block of a program', 'items.each {|item|\n  puts item\n}\n'],
    ['Rust closures', 'let f = {|\nx| x };\n'],
    ['an opening without cells', '{|\nThen the text goes on as it does.\n'],
    ['a ruler', '|===\nThis is what it said.\n'],
    ['an underlined heading', 'Results\n=======\n\n|=====|\n'],
    ['C', 'if (a & b && c) {\n  call(&y, "\\\\");\n}\n'],
    ['a shell', 'cat list | sort | uniq -c\nps aux | grep x\n'],
    ['matrices', '\\begin{pmatrix}\n a & b \\\\\n c & d \\\\\n\\end{pmatrix}\n'],
    ['a list', '* - one\n  - two\n'],
    ['a mention', 'Write \\begin{tabular} to begin a table.\n'],
  ])('%s', async (_, text) => {
    const inLines = (await rows(text)).flat();
    expect(
      inLines.filter((row) => !text.split('\n').some((line) => row.every((cell) => line.includes(cell)))),
    ).toEqual([]);
    for (const word of text.match(/[A-Za-z]{4,}/g) ?? []) expect(await words(text)).toContain(word);
  });

  it('and what stands behind one that never ends is text', async () => {
    const after = Array.from({ length: 100 }, (_, i) => `Line ${i} of the text.`).join('\n');
    expect((await textsOf(await read(`{|\n| a\n| b\n${after}`))).at(-1)!.text).toContain(
      'Line 99 of the text.',
    );
  });
});

describe('whatever the file holds', () => {
  const piece = fc.constantFrom(
    '{|',
    '|}',
    '|-',
    '|+ x',
    '| a',
    '! b',
    '||',
    '|===',
    '[cols="2*"]',
    '2+|c',
    '.. list-table:: t',
    '   * - d',
    '     - e',
    '\\begin{tabular}{l}',
    '\\end{tabular}',
    'f & g \\\\',
    '\\multicolumn{2}{c}{h',
    '% i',
    '',
    '}',
    '{',
    'j',
  );

  it('no word is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const lines = pieces.map((line, i) => (line === 'j' ? `word${i}` : line));
        const all = await words(lines.join('\n'));
        for (const line of lines) if (line.startsWith('word')) expect(all).toContain(line);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['openings', '{|\n| a\n'.repeat(20_000)],
    ['braces', `\\begin{tabular}{l}\na & b \\\\\n${'{'.repeat(200_000)}`],
    ['one row', `\\begin{tabular}{l}\n${'a &\n'.repeat(50_000)}`],
    ['spaces', `|===\n|a |${' '.repeat(200_000)}b\n|===\n`],
    ['commands', `\\begin{tabular}{l}\n${'\\multicolumn{1}{'.repeat(10_000)}\\\\\n\\end{tabular}`],
  ])('%s take time in proportion', async (_, text) => {
    const before = processorTime();
    await read(text);
    expect(processorTime() - before).toBeLessThan(2500);
  });
});
