import { describe, expect, it } from 'vitest';
import { docxReader } from '../../src/readers/docx.ts';
import { type DocxPart, paragraph, run, story, tableXml, writeDocx } from '../helpers/docx-writer.ts';
import { type ReadUnits, readAll } from '../helpers/reading.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const seen = ({ cells, texts, files }: ReadUnits): string[] => [
  ...cells.map(({ visibility, text }) => `${visibility} ${text}`),
  ...texts.map(
    ({ visibility, text, header }) => `${visibility} ${header === undefined ? '' : `${header}: `}${text}`,
  ),
  ...files.map(({ data }) => `file ${new TextDecoder().decode(data)}`),
];
const read = async (body: string, parts: readonly DocxPart[] = []) =>
  seen(await readAll(docxReader, writeDocx(body, parts)));

const WHO = 'Ilse Varga Soto, A 203 948 571';
const deleted = `<w:del w:author="Ana Prieto"><w:r><w:delText>${WHO}</w:delText></w:r></w:del>`;
const style = (id: string, xml: string, more = '') =>
  `<w:style w:type="${id.startsWith('c') ? 'character' : 'paragraph'}" w:styleId="${id}">${more}<w:rPr>${xml}</w:rPr></w:style>`;
const box = (xml: string) => `<w:txbxContent>${xml}</w:txbxContent>`;

/** Where text stands in a body, and how it must come out. */
const PLACES: readonly (readonly [string, string, ...string[]])[] = [
  ['paragraph', paragraph(WHO), `visible ${WHO}`],
  ['runs of one word', `<w:p>${run('Ilse Va')}${run('rga')}</w:p>`, 'visible Ilse Varga'],
  ['tracked deletion', `<w:p>${deleted}</w:p>`, `tracked-change ${WHO}`, 'tracked-change author: Ana Prieto'],
  [
    'deletion beside text',
    `<w:p>${run('Applicant ')}${deleted}</w:p>`,
    'visible Applicant ',
    `tracked-change Applicant ${WHO}`,
  ],
  ['move', `<w:p><w:moveFrom>${run(WHO)}</w:moveFrom></w:p>`, `tracked-change ${WHO}`],
  ['insertion', `<w:p><w:ins>${run(WHO)}</w:ins></w:p>`, `tracked-change ${WHO}`],
  ['insertion beside text', `<w:p>${run('So: ')}<w:ins>${run('Ilse')}</w:ins></w:p>`, 'visible So: Ilse'],
  ['hidden run', paragraph(WHO, '<w:vanish/>'), `invisible-text ${WHO}`],
  ['not hidden run', paragraph(WHO, '<w:vanish w:val="0"/>'), `visible ${WHO}`],
  ['white', paragraph(WHO, '<w:color w:val="FFFFFF"/>'), `invisible-text ${WHO}`],
  ['tiny', paragraph(WHO, '<w:sz w:val="2"/>'), `invisible-text ${WHO}`],
  ['black marker', paragraph(WHO, '<w:highlight w:val="black"/>'), `covered-text ${WHO}`],
  ['yellow marker', paragraph(WHO, '<w:highlight w:val="yellow"/>'), `visible ${WHO}`],
  [
    'black on black',
    paragraph(WHO, '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'),
    `covered-text ${WHO}`,
  ],
  ['white on black', paragraph(WHO, '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>'), `visible ${WHO}`],
  [
    'former look',
    paragraph(WHO, '<w:rPrChange w:author="Ana Prieto"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
    `visible ${WHO}`,
  ],
  [
    'text box',
    `<w:p><w:r><w:drawing><wps:txbx>${box(paragraph(WHO))}</wps:txbx></w:drawing></w:r></w:p>`,
    `visible ${WHO}`,
  ],
  [
    'alternative text',
    `<w:p><w:r><w:drawing><wp:docPr id="1" name="Picture 1" descr="${WHO}"/></w:drawing></w:r></w:p>`,
    `attribute ${WHO}`,
  ],
  [
    'simple field',
    `<w:p><w:fldSimple w:instr=" HYPERLINK &quot;mailto:ilse@varga.example&quot; ">${run('x')}</w:fldSimple></w:p>`,
    'attribute field: mailto:ilse@varga.example',
  ],
  [
    'complex field',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD </w:instrText></w:r><w:r><w:instrText>Ilse_Varga </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    'visible shown',
    'attribute field: Ilse_Varga',
  ],
  [
    'control',
    `<w:sdt><w:sdtPr><w:alias w:val="Ilse Varga"/><w:dropDownList><w:listItem w:displayText="Omar Sesay" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${paragraph('Pick')}</w:sdtContent></w:sdt>`,
    'form-field Ilse Varga\nOmar Sesay',
  ],
  [
    'form field',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="Ilse Varga"/></w:textInput></w:ffData></w:fldChar></w:r></w:p>',
    'form-field Ilse Varga',
  ],
  [
    'bookmark',
    `<w:p><w:bookmarkStart w:id="1" w:name="Ilse_Varga"/>${run('x1')}</w:p>`,
    'defined-name Ilse Varga',
  ],
  ['comment of the markup', `<!-- ${WHO} -->${paragraph('x')}`, `markup-comment  ${WHO} `],
  ['foreign element', `<w:p><x:note xmlns:x="urn:x">${WHO}</x:note></w:p>`, `attribute ${WHO}`],
  ['outside of paragraphs', WHO, `attribute ${WHO}`],
];

/** Parts besides the body. */
const PARTS: readonly (readonly [string, readonly DocxPart[], ...string[]])[] = [
  ['header', [story('header', 1, paragraph(WHO))], `header-footer ${WHO}`],
  [
    'footnote that nothing leads to',
    [
      story(
        'footnotes',
        1,
        `<w:footnote w:type="separator" w:id="0">${paragraph('Notes')}</w:footnote><w:footnote w:id="2">${paragraph(WHO)}</w:footnote>`,
      ),
    ],
    'visible Notes',
    `slack ${WHO}`,
  ],
  [
    'comment',
    [story('comments', 1, `<w:comment w:id="0" w:author="Ana Prieto">${paragraph(WHO)}</w:comment>`)],
    `comment ${WHO}`,
    'comment author: Ana Prieto',
  ],
  [
    'variable',
    [story('settings', 1, '<w:docVars><w:docVar w:name="Who" w:val="Ilse Varga"/></w:docVars>')],
    'property Who: Ilse Varga',
  ],
  ['custom XML', [{ name: 'customXml/item1.xml', data: `<who>${WHO}</who>` }], `property ${WHO}`],
  ['unknown part', [{ name: 'word/odd.xml', data: `<who>${WHO}</who>` }], `property ${WHO}`],
  [
    'unlinked header',
    [{ ...story('header', 9, paragraph(WHO)), type: 'application/xml' }],
    `header-footer ${WHO}`,
  ],
  [
    'piece of another format',
    [{ name: 'word/afchunk1.html', data: '<p>Ilse</p>', link: 'aFChunk' }],
    'file <p>Ilse</p>',
  ],
  ['stray binary', [{ name: 'word/odd.bin', data: 'Ilse' }], 'file Ilse'],
  [
    'UTF-16',
    [{ name: 'customXml/item2.xml', data: new Uint8Array(Buffer.from(`\ufeff<a>${WHO}</a>`, 'utf16le')) }],
    `property ${WHO}`,
  ],
];

describe('text of Word documents', () => {
  it.each(PLACES)('%s', async (_, body, ...expected) => {
    expect(await read(body)).toEqual(expect.arrayContaining(expected));
  });

  it.each(PARTS)('%s', async (_, parts, ...expected) => {
    expect(await read(paragraph('x'), parts as DocxPart[])).toEqual(expect.arrayContaining(expected));
  });

  it('reads notes that a mark leads to as they are seen', async () => {
    const body =
      '<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="2"/><w:endnoteReference w:id="3"/></w:r></w:p>';
    const notes = ['footnote', 'endnote'].map((kind, i) =>
      story(`${kind}s`, 1, `<w:${kind} w:id="${i + 2}">${paragraph(`${WHO} ${kind}`)}</w:${kind}>`),
    );
    const seen = await read(body, notes);
    expect(seen).toEqual(expect.arrayContaining([`visible ${WHO} footnote`, `visible ${WHO} endnote`]));
  });

  it('reads a cell that was deleted as a change that is tracked', async () => {
    const cell = (properties: string, text: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const gone = cell('<w:cellDel w:id="1" w:author="Ana Prieto"/>', 'Ilse Varga');
    const seen = await read(`<w:tbl><w:tr>${gone}${cell('', 'stays')}</w:tr></w:tbl>`);
    expect(seen.join('\n')).toMatch(/tracked-change[^\n]*Ilse Varga/);
    expect(seen.join('\n')).not.toMatch(/visible[^\n]*Ilse Varga/);
  });

  it('reads a text box that stands twice once', async () => {
    const twice = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box(paragraph(WHO))}</mc:Choice><mc:Fallback>${box(paragraph(WHO) + paragraph('only here'))}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const texts = (await read(twice)).join('\n');
    expect(texts.split(WHO)).toHaveLength(2);
    expect(texts).toContain('only here');
  });

  it.each([
    ['paragraph style', '<w:pPr><w:pStyle w:val="pHid"/></w:pPr>', ''],
    ['style that follows from it', '<w:pPr><w:pStyle w:val="pChild"/></w:pPr>', ''],
    ['character style', '', '<w:rStyle w:val="cHid"/>'],
  ])('hides by %s', async (_, own, properties) => {
    const styles =
      style('pHid', '<w:vanish/>') +
      style('pChild', '', '<w:basedOn w:val="pHid"/>') +
      style('cHid', '<w:vanish/>');
    const texts = await read(`<w:p>${own}${run(WHO, properties)}</w:p>`, [story('styles', 1, styles)]);
    expect(texts).toContain(`invisible-text ${WHO}`);
  });
});

describe('tables of Word documents', () => {
  const table = async (body: string) => {
    const { batches, cells } = await readAll(docxReader, writeDocx(body));
    return {
      tables: new Set(batches.map((batch) => batch.table)).size,
      cells: cells.map(({ text, visibility }) => `${visibility} ${text}`),
    };
  };

  it('gives rows', async () => {
    const rows = [
      ['Name', 'Born'],
      ['Ilse Varga', '1987-03-12'],
    ];
    expect(await table(tableXml(rows))).toEqual({
      tables: 1,
      cells: rows.flat().map((text) => `visible ${text}`),
    });
  });

  it('repeats merged cells', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${text === '' ? '<w:p/>' : paragraph(text)}</w:tc>`;
    const xml = `<w:tbl><w:tr>${cell('Family', '<w:vMerge w:val="restart"/>')}${cell('wide', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('a')}${cell('b')}</w:tr></w:tbl>`;
    expect((await table(xml)).cells.map((cell) => cell.slice(8))).toEqual([
      'Family',
      'wide',
      'wide',
      'Family',
      'a',
      'b',
    ]);
  });

  it('marks hidden and deleted rows and cells', async () => {
    expect((await table(tableXml([['a', 'b']], '<w:trPr><w:hidden/></w:trPr>'))).cells).toEqual([
      'hidden-row a',
      'hidden-row b',
    ]);
    expect((await table(tableXml([['a', 'b']], '<w:trPr><w:del w:author="x"/></w:trPr>'))).cells).toEqual([
      'tracked-change a',
      'tracked-change b',
    ]);
    const mixed = `<w:tbl><w:tr><w:tc>${paragraph('Name')}</w:tc><w:tc><w:p>${deleted}</w:p></w:tc></w:tr></w:tbl>`;
    expect((await table(mixed)).cells).toEqual(['visible Name', `tracked-change ${WHO}`]);
  });

  it('reads a table in a table by itself, and a frame as text', async () => {
    const inner = tableXml([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(
      (await table(`<w:tbl><w:tr><w:tc>${inner}<w:p/></w:tc><w:tc>${paragraph('x')}</w:tc></w:tr></w:tbl>`))
        .tables,
    ).toBe(2);
    expect((await table(tableXml([[WHO]]))).tables).toBe(0);
    expect(await read(tableXml([[WHO]]))).toContain(`visible ${WHO}`);
  });

  it('takes labelled lines and lines with tabs for records', async () => {
    const labelled = ['Name: Ilse Varga', 'Born: 1987-03-12'].map((text) => paragraph(text)).join('');
    expect((await table(labelled)).cells).toEqual(['visible Ilse Varga', 'visible 1987-03-12']);
    const line = '<w:p><w:r><w:t>Ilse</w:t><w:tab/><w:t>1987-03-12</w:t></w:r></w:p>';
    expect((await table(line.repeat(4))).tables).toBe(1);
    const long = line.replace('Ilse', 'Ilse '.repeat(30));
    expect((await table(paragraph('Who is here') + long.repeat(4) + paragraph('x'))).tables).toBe(1);
  });
});

describe('damaged Word documents', () => {
  it.each([
    ['cut XML', '<w:p><w:r><w:t>Ilse'],
    ['unclosed table', '<w:tbl><w:tr><w:tc>'],
  ])('%s', async (_, body) => {
    const { data } = { data: `<w:document><w:body>${body}` };
    const bytes = writeZip([{ name: 'word/document.xml', data }]);
    const { problems } = await readAll(docxReader, bytes);
    expect(problems.map((problem) => problem.detail)).toContain('xml is cut');
  });

  it('names a missing body', async () => {
    const files = [
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/styles.xml', data: '<w:styles/>' },
    ];
    const { problems } = await readAll(docxReader, writeZip(files));
    expect(problems.map((problem) => problem.detail)).toContain('part is missing');
  });
});
