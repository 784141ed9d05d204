import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { fodsReader, odsReader } from '../../src/readers/ods.ts';
import { makeProbe } from '../../src/readers/shared/probe.ts';
import {
  cell,
  contentXml,
  flatXml,
  NAMESPACES,
  number,
  ODS_TYPE,
  type OdsXml,
  odsFiles,
  row,
  sheet,
  style,
  writeOds,
} from '../helpers/ods-writer.ts';
import { readAll } from '../helpers/reading.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const read = (book: OdsXml, limits = {}) => readAll(odsReader, writeOds(book), limits);
const flat = (xml: string, limits = {}) => readAll(fodsReader, new TextEncoder().encode(xml), limits);
const score = async (bytes: Uint8Array | string, reader = odsReader) => {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return reader.recognise(await makeProbe(memorySource('file', data)));
};

/** Each cell's place and how it hides, from the package and from the flat document, which must agree. */
async function seen(book: OdsXml): Promise<Record<string, string>> {
  const packed = await read(book);
  const single = await flat(flatXml(book));
  expect(single.cells).toEqual(packed.cells);
  expect(packed.problems).toEqual([]);
  return Object.fromEntries(packed.cells.map(({ at, text, visibility }) => [`${at} ${text}`, visibility]));
}
const texts = async (body: string, styles = '') =>
  (await read({ body: sheet(row(body)), styles })).cells.map(({ text }) => text);
const blocks = async (book: OdsXml) =>
  (await read(book)).texts.map(({ text, visibility, header, locate }) => ({
    text,
    visibility,
    at: locate(0, 1).locator,
    ...(header === undefined ? {} : { header }),
  }));

const column = (attributes: string) => `<table:table-column ${attributes}/>`;
const NAME = 'Ilse Varga';

describe('recognition', () => {
  const book = { body: sheet(row(cell('x'))) };

  it('knows spreadsheets and templates by their type, other documents as not its own', async () => {
    expect(await score(writeOds(book))).toBeGreaterThan(0.95);
    expect(await score(writeOds({ ...book, mimetype: `${ODS_TYPE}-template` }))).toBeGreaterThan(0.95);
    expect(await score(writeOds({ ...book, mimetype: 'application/vnd.oasis.opendocument.text' }))).toBe(0);
    expect(await score(writeZip([{ name: 'content.xml', data: '<a/>' }]))).toBe(0);
    expect(await score('plain text')).toBe(0);
  });

  it('knows packages without a type by their parts', async () => {
    expect(await score(writeOds({ ...book, mimetype: null }))).toBeGreaterThan(0.5);
  });

  it('knows flat documents by their root', async () => {
    expect(await score(flatXml(book), fodsReader)).toBeGreaterThan(0.95);
    expect(await score(`\ufeff${flatXml(book)}`, fodsReader)).toBeGreaterThan(0.95);
    const text = flatXml(book).replace(ODS_TYPE, 'application/vnd.oasis.opendocument.text');
    expect(await score(text, fodsReader)).toBe(0);
    expect(await score('<html><body>office:document</body></html>', fodsReader)).toBe(0);
  });
});

describe('values', () => {
  it.each([
    ['whole number', number('31848'), '31848'],
    ['amount', number('1234567', '1,234,567'), '1234567'],
    ['rounded', number('3.14159', '3.14'), '3.14159'],
    ['rounded up', number('27490579.6875', '$27,490,580'), '27490579.6875'],
    ['share', number('0.125', '12.5%'), '0.125'],
    ['digits with zeros', number('18273645', '018-27-3645'), '018-27-3645'],
    ['telephone', number('2025550143', '(202) 555-0143'), '(202) 555-0143'],
    ['power of ten', number('918273645', '9.18E+08'), '918273645'],
    ['column too narrow', number('918273645', '###'), '918273645'],
    ['format that shows a word', number('1', 'Yes'), 'Yes'],
    ['format that shows a name', number('0', NAME), NAME],
    [
      'date',
      '<table:table-cell office:value-type="date" office:date-value="1987-03-12"><text:p>12/03/87</text:p></table:table-cell>',
      '1987-03-12',
    ],
    [
      'date and time',
      '<table:table-cell office:value-type="date" office:date-value="1987-03-12T14:30:00.000000000"/>',
      '1987-03-12 14:30',
    ],
    ['time', '<table:table-cell office:value-type="time" office:time-value="PT14H30M00S"/>', '14:30'],
    [
      'boolean',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>',
      'TRUE',
    ],
    [
      'text as an attribute',
      `<table:table-cell office:value-type="string" office:string-value="${NAME}"/>`,
      NAME,
    ],
    [
      'paragraphs',
      '<table:table-cell office:value-type="string"><text:p>one</text:p><text:p>two</text:p></table:table-cell>',
      'one\ntwo',
    ],
    [
      'spans, spaces and breaks',
      '<table:table-cell><text:p>Il<text:span text:style-name="T1">se</text:span><text:s text:c="2"/>Varga<text:tab/>x<text:line-break/>y</text:p></table:table-cell>',
      'Ilse  Varga\tx\ny',
    ],
    [
      'white space of the markup',
      '<table:table-cell>\n <text:p>Ilse\n   Varga</text:p>\n</table:table-cell>',
      NAME,
    ],
    [
      'entities',
      '<table:table-cell office:value-type="string"><text:p>A&amp;B &#233;</text:p></table:table-cell>',
      'A&B é',
    ],
  ])('%s', async (_, xml, text) => {
    expect(await texts(xml)).toEqual([text]);
    // Cells after others of the same form are read in another way.
    expect(await texts(xml + xml + xml)).toEqual([text, text, text]);
    expect((await read({ body: sheet(row(xml).repeat(3)) })).cells.map((one) => one.text)).toEqual([
      text,
      text,
      text,
    ]);
  });

  it('spreads digits by the style where no text is shown', async () => {
    const ssn =
      '<number:number-style style:name="N1"><number:number number:min-integer-digits="9">' +
      '<number:embedded-text number:position="6">-</number:embedded-text>' +
      '<number:embedded-text number:position="4">-</number:embedded-text></number:number></number:number-style>' +
      '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>';
    const xml =
      '<table:table-cell table:style-name="ce1" office:value-type="float" office:value="18273645"/>';
    const { batches } = await read({ body: sheet(row(xml)), styles: ssn });
    expect(batches[0]?.text(0, 0)).toBe('018-27-3645');
    expect(batches[0]?.typed?.(0, 0)?.type).toBe('number');
    expect(batches[0]?.typed?.(0, 0)?.numberFormat).toContain('000');
  });

  it('keeps a stored value that the shown text says nothing of', async () => {
    const { cells, texts: extra } = await read({ body: sheet(row(number('918273645', 'on file'))) });
    expect(cells[0]?.text).toBe('on file');
    expect(extra.map(({ text, visibility }) => [text, visibility])).toEqual([['918273645', 'attribute']]);
  });

  it('reads the texts that formulas spell out', async () => {
    const formula = 'table:formula="of:=IF([.A1]=&quot;x&quot;;&quot;Petra Lind&quot;)"';
    expect(await blocks({ body: sheet(row(number('0', '0', formula))) })).toEqual([
      { text: 'Petra Lind', visibility: 'attribute', at: "'S' formulas" },
    ]);
  });
});

describe('hidden sheets, rows, columns', () => {
  const styles =
    style('gone', 'table', '<style:table-properties table:display="false"/>') +
    style('flat', 'table-row', '<style:table-row-properties style:row-height="0.0071in"/>') +
    style('thin', 'table-column', '<style:table-column-properties style:column-width="0cm"/>') +
    style('tall', 'table-row', '<style:table-row-properties style:row-height="0.178in"/>');
  const one = cell(NAME);
  const group = (attributes: string, inside: string) =>
    `<table:table-row-group ${attributes}>${inside}</table:table-row-group>`;
  const columns = (attributes: string, inside: string) =>
    `<table:table-column-group ${attributes}>${inside}</table:table-column-group>`;

  it.each([
    ['plain', sheet(row(one)), 'visible'],
    ['hidden sheet', sheet(row(one), 'S', 'table:style-name="gone"'), 'hidden-sheet'],
    ['row collapsed', sheet(row(one, 'table:visibility="collapse"')), 'hidden-row'],
    ['row filtered', sheet(row(one, 'table:visibility="filter"')), 'filtered-row'],
    ['flat row', sheet(row(one, 'table:style-name="flat"')), 'hidden-row'],
    ['row of ordinary height', sheet(row(one, 'table:style-name="tall"')), 'visible'],
    ['closed group', sheet(group('table:display="false"', row(one))), 'collapsed-group'],
    ['open group', sheet(group('', row(one))), 'visible'],
    ['row hidden in a group', sheet(group('', row(one, 'table:visibility="collapse"'))), 'collapsed-group'],
    ['column collapsed', sheet(column('table:visibility="collapse"') + row(one)), 'hidden-column'],
    ['thin column', sheet(column('table:style-name="thin"') + row(one)), 'hidden-column'],
    [
      'column in a group',
      sheet(columns('', column('table:visibility="collapse"')) + row(one)),
      'collapsed-group',
    ],
    ['closed columns', sheet(columns('table:display="false"', column('')) + row(one)), 'collapsed-group'],
    ['open columns', sheet(columns('', column('')) + row(one)), 'visible'],
    ['scenario', sheet(`<table:scenario table:is-active="false"/>${row(one)}`), 'hidden-sheet'],
  ])('%s', async (_, body, visibility) => {
    const place = visibility === 'hidden-sheet' ? "'S'!A1 (hidden sheet)" : "'S'!A1";
    expect(await seen({ body, styles })).toEqual({ [`${place} ${NAME}`]: visibility });
  });

  it('ends each group, hidden row and repeated column where it ends', async () => {
    const body = sheet(
      column('') +
        column('table:visibility="collapse" table:number-columns-repeated="2"') +
        column('table:number-columns-repeated="16381"') +
        row(cell('a') + cell('b') + cell('c') + cell('d')) +
        group('table:display="false"', row(cell('e'))) +
        row(cell('f'), 'table:visibility="collapse"') +
        row(cell('g')),
    );
    expect(await seen({ body })).toEqual({
      "'S'!A1 a": 'visible',
      "'S'!B1 b": 'hidden-column',
      "'S'!C1 c": 'hidden-column',
      "'S'!D1 d": 'visible',
      "'S'!A2 e": 'collapsed-group',
      "'S'!A3 f": 'hidden-row',
      "'S'!A4 g": 'visible',
    });
  });

  it('finds text far out and after empty rows', async () => {
    const empty = '<table:table-cell table:number-columns-repeated="16383"/>';
    const body = sheet(
      row(cell('first')) +
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          'table:number-rows-repeated="1048574"',
        ) +
        row(empty + cell(NAME)),
    );
    expect(await seen({ body })).toEqual({
      "'S'!A1 first": 'visible',
      [`'S'!XFD1048576 ${NAME}`]: 'visible',
    });
  });

  it('says nothing of hidden rows, sheets and styled cells that are empty', async () => {
    const empty = '<table:table-cell table:style-name="x" table:number-columns-repeated="9"/>';
    const body =
      sheet(row(empty, 'table:visibility="collapse" table:number-rows-repeated="1048576"')) +
      sheet(row(empty), 'T', 'table:style-name="gone"');
    const { cells, texts: extra, problems } = await read({ body, styles });
    expect([cells, extra, problems]).toEqual([[], [], []]);
  });
});

describe('text that cannot be seen', () => {
  const text = (name: string, properties: string) =>
    style(name, 'table-cell', `<style:text-properties ${properties}/>`);
  const styles = [
    text('white', 'fo:color="#ffffff"'),
    text('black', 'fo:color="#000000"'),
    text('auto', 'fo:color="#ffffff" style:use-window-font-color="true"'),
    text('tiny', 'fo:font-size="1pt"'),
    text('none', 'text:display="none"'),
    '<style:style style:name="child" style:family="table-cell" style:parent-style-name="white"/>',
    style(
      'dark',
      'table-cell',
      '<style:table-cell-properties fo:background-color="#000080"/><style:text-properties fo:color="#ffffff"/>',
    ),
    style('secret', 'table-cell', '<style:table-cell-properties style:cell-protect="hidden-and-protected"/>'),
    style(
      'formula',
      'table-cell',
      '<style:table-cell-properties style:cell-protect="protected formula-hidden"/>',
    ),
    style('T1', 'text', '<style:text-properties text:display="none"/>'),
    style('T2', 'text', '<style:text-properties fo:font-weight="bold"/>'),
  ].join('');
  const styled = (name: string) => sheet(row(cell(NAME, `table:style-name="${name}"`)));

  it.each([
    ['white', styled('white'), 'invisible-text'],
    ['by its parent', styled('child'), 'invisible-text'],
    ['size 1', styled('tiny'), 'invisible-text'],
    ['display none', styled('none'), 'invisible-text'],
    ['black', styled('black'), 'visible'],
    ['white on blue', styled('dark'), 'visible'],
    ['automatic', styled('auto'), 'visible'],
    ['unknown style', styled('nobody'), 'visible'],
    ['hidden formulas', styled('formula'), 'visible'],
    ['hidden cells without protection', styled('secret'), 'visible'],
    [
      'hidden cells of a protected sheet',
      sheet(row(cell(NAME, 'table:style-name="secret"')), 'S', 'table:protected="true"'),
      'invisible-text',
    ],
    ['style of the row', sheet(row(cell(NAME), 'table:default-cell-style-name="white"')), 'invisible-text'],
    [
      'style of the column',
      sheet(column('table:default-cell-style-name="white"') + row(cell(NAME))),
      'invisible-text',
    ],
    [
      'span',
      sheet(
        row(
          `<table:table-cell><text:p><text:span text:style-name="T1">${NAME}</text:span></text:p></table:table-cell>`,
        ),
      ),
      'invisible-text',
    ],
    [
      'bold span',
      sheet(
        row(
          `<table:table-cell><text:p><text:span text:style-name="T2">${NAME}</text:span></text:p></table:table-cell>`,
        ),
      ),
      'visible',
    ],
    [
      'covered by a merged cell',
      sheet(
        row(
          `<table:covered-table-cell office:value-type="string"><text:p>${NAME}</text:p></table:covered-table-cell>`,
        ),
      ),
      'covered-text',
    ],
  ])('%s', async (_, body, visibility) => {
    expect(await seen({ body, styles })).toEqual({ [`'S'!A1 ${NAME}`]: visibility });
  });

  it.each([
    ['a formula that is true', 'is-true-formula(1)', 'white', 'invisible-text'],
    ['TRUE', 'of:is-true-formula(TRUE())', 'white', 'invisible-text'],
    ['any text', 'is-true-formula([.A1]&lt;&gt;&quot;&quot;)', 'white', 'invisible-text'],
    ['a value that is not empty', 'cell-content()!=&quot;&quot;', 'white', 'invisible-text'],
    ['number format that shows nothing', 'is-true-formula(1)', 'blank', 'invisible-text'],
    ['what some cells say', 'is-true-formula([.A1]=&quot;closed&quot;)', 'white', 'visible'],
    ['FALSE', 'is-true-formula(0)', 'white', 'visible'],
    ['small values', 'cell-content()&lt;11', 'white', 'visible'],
    ['a look that hides nothing', 'is-true-formula(1)', 'black', 'visible'],
    ['a style that is not there', 'is-true-formula(1)', 'nobody', 'visible'],
  ])('tells text in the style of a condition: %s', async (_, condition, over, visibility) => {
    const map = `<style:map style:condition="${condition}" style:apply-style-name="${over}"/>`;
    const blank =
      '<number:text-style style:name="N0"/><style:style style:name="blank" style:family="table-cell" style:data-style-name="N0"/>';
    const book = { body: styled('ruled'), styles: styles + blank + style('ruled', 'table-cell', map) };
    expect(await seen(book)).toEqual({ [`'S'!A1 ${NAME}`]: visibility });
  });

  it('takes the ground of the cell for the text of a condition', async () => {
    const map = '<style:map style:condition="is-true-formula(1)" style:apply-style-name="white"/>';
    const ground = '<style:table-cell-properties fo:background-color="#000080"/>';
    const ruled = style('ruled', 'table-cell', ground + map);
    expect(await seen({ body: styled('ruled'), styles: styles + ruled })).toEqual({
      [`'S'!A1 ${NAME}`]: 'visible',
    });
  });

  it('tells the link of a cell that stands in its style, once', async () => {
    const address = 'mailto:desk@example.org?subject=Ilse%20Varga';
    const links = ['style', 'loext']
      .map((prefix) => `<${prefix}:hyperlink xlink:href="${address}" xlink:type="simple"/>`)
      .join('');
    const linked = style(
      'link',
      'table-cell',
      `<style:table-cell-properties>${links}</style:table-cell-properties>`,
    );
    const book = { body: sheet(row(cell('write', 'table:style-name="link"'))), styles: linked };
    expect(await blocks(book)).toMatchObject([
      { text: 'mailto:desk@example.org?subject=Ilse Varga', visibility: 'attribute' },
    ]);
  });

  it.each([
    ['hidden, on a protected sheet', 'formula', 'table:protected="true"', 'invisible-text'],
    ['hidden with the cell, on a protected sheet', 'secret', 'table:protected="true"', 'invisible-text'],
    ['hidden, without protection', 'formula', '', 'attribute'],
    ['shown, on a protected sheet', 'black', 'table:protected="true"', 'attribute'],
  ])('formulas %s', async (_, name, protection, visibility) => {
    const formula = `table:formula="of:=IF(1;&quot;&quot;;&quot;${NAME}&quot;)"`;
    const body = sheet(row(cell('x', `${formula} table:style-name="${name}"`)), 'S', protection);
    expect(await blocks({ body, styles })).toEqual([{ text: NAME, visibility, at: "'S' formulas" }]);
  });

  it('reads a number that its format does not show', async () => {
    expect(await seen({ body: sheet(row(number('918273645', ''))) })).toEqual({
      "'S'!A1 918273645": 'invisible-text',
    });
  });

  it('sets a hidden span apart from the text around it', async () => {
    const xml = `<table:table-cell><text:p>open <text:span text:style-name="T1">${NAME}</text:span>case</text:p></table:table-cell>`;
    const { cells, texts: extra } = await read({ body: sheet(row(xml)), styles });
    expect(cells.map((one) => [one.text, one.visibility])).toEqual([['open case', 'visible']]);
    expect(extra.map((one) => [one.text, one.visibility, one.locate(0, 1).locator])).toEqual([
      [NAME, 'invisible-text', "'S'!A1"],
    ]);
  });
});

describe('everything besides the cells', () => {
  const beside = (xml: string) => ({ body: sheet(`${xml}${row(cell('x'))}`) });
  const inCell = (xml: string) => ({
    body: sheet(row(`<table:table-cell/><table:table-cell>${xml}</table:table-cell>`)),
  });
  const behind = (xml: string) => ({ body: sheet(row(cell('x'))) + xml });
  const shape = (inside: string) =>
    `<table:shapes><draw:frame draw:name="Shape 1">${inside}</draw:frame></table:shapes>`;

  it.each<[string, OdsXml, { text: string; visibility: string; at: string; header?: string }[]]>([
    [
      'annotation',
      inCell(
        `<office:annotation><dc:creator>Petra Lind</dc:creator><dc:date>2022-01-01T00:00:00</dc:date><text:p>ask <text:span>${NAME}</text:span></text:p><text:p>again</text:p></office:annotation>`,
      ),
      [
        { text: `ask ${NAME}\nagain`, visibility: 'comment', at: "'S'!B1 comment" },
        { text: 'Petra Lind', visibility: 'comment', at: "'S'!B1 comment", header: 'author' },
      ],
    ],
    [
      'link',
      inCell('<text:p><text:a xlink:href="mailto:ilse.varga@example.org">write</text:a></text:p>'),
      [{ text: 'mailto:ilse.varga@example.org', visibility: 'attribute', at: "'S'" }],
    ],
    ['link inside the file', inCell('<text:p><text:a xlink:href="#T.A1">T</text:a></text:p>'), []],
    [
      'text box with alternative text',
      beside(
        shape(
          `<draw:text-box><text:p>${NAME}</text:p></draw:text-box><svg:title>Portrait of Oskar Holm</svg:title><svg:desc>at the hearing</svg:desc>`,
        ),
      ),
      [
        { text: NAME, visibility: 'visible', at: "'S'" },
        { text: 'Portrait of Oskar Holm\nat the hearing', visibility: 'attribute', at: "'S'" },
      ],
    ],
    [
      'form control',
      beside(
        `<office:forms><form:form form:name="Form"><form:listbox form:name="box"><form:option form:label="${NAME}" form:value="Petra Lind"/></form:listbox><form:text form:current-value="Oskar Holm"/></form:form></office:forms>`,
      ),
      [{ text: `${NAME}\nPetra Lind\nOskar Holm`, visibility: 'form-field', at: "'S'" }],
    ],
    [
      'validation',
      {
        body: `<table:content-validations><table:content-validation table:name="val1" table:condition="of:cell-content-is-in-list(&quot;Ilse Varga&quot;;&quot;Petra Lind&quot;)"><table:help-message table:title="Pick one"><text:p>not Oskar Holm</text:p></table:help-message></table:content-validation></table:content-validations>${sheet(row(cell('x')))}`,
      },
      [
        {
          text: 'Ilse Varga\nPetra Lind\nPick one\nnot Oskar Holm',
          visibility: 'validation-list',
          at: 'validation',
        },
      ],
    ],
    [
      'named expression',
      behind(
        '<table:named-expressions><table:named-expression table:name="Owner" table:expression="&quot;Ilse Varga&quot;"/><table:named-range table:name="Area" table:cell-range-address="$S.$A$1"/><table:named-expression table:name="Id" table:expression="918273645"/></table:named-expressions>',
      ),
      [
        { text: NAME, visibility: 'defined-name', at: 'defined names', header: 'Owner' },
        { text: '918273645', visibility: 'defined-name', at: 'defined names', header: 'Id' },
      ],
    ],
    [
      'filter and query of a database range',
      behind(
        `<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="S.A1:S.B2"><table:database-source-sql table:database-name="cases of 2022" table:sql-statement="select * from people"/><table:filter><table:filter-condition table:field-number="0" table:value="${NAME}" table:operator="="/></table:filter></table:database-range></table:database-ranges>`,
      ),
      [
        {
          text: `cases of 2022\nselect * from people\n${NAME}`,
          visibility: 'attribute',
          at: 'database ranges',
        },
      ],
    ],
    [
      'header and footer',
      {
        body: sheet(row(cell('x'))),
        stylesPart: `<office:master-styles><style:master-page style:name="PageStyle_5f_S" style:display-name="PageStyle_S"><style:header><text:p>prepared by ${NAME}</text:p></style:header></style:master-page></office:master-styles>`,
      },
      [{ text: `prepared by ${NAME}`, visibility: 'header-footer', at: 'headers and footers' }],
    ],
    [
      'properties',
      {
        body: sheet(row(cell('x'))),
        meta: '<meta:generator>Office/7.4</meta:generator><dc:title>Cases</dc:title><meta:initial-creator>Ilse Varga</meta:initial-creator><meta:user-defined meta:name="Officer">Petra Lind</meta:user-defined><meta:creation-date>2022-01-01T00:00:00</meta:creation-date>',
      },
      [
        { text: 'Cases', visibility: 'property', at: 'document properties', header: 'title' },
        { text: NAME, visibility: 'property', at: 'document properties', header: 'initial-creator' },
        { text: 'Petra Lind', visibility: 'property', at: 'document properties', header: 'Officer' },
      ],
    ],
    [
      'keywords that a program cut up',
      {
        body: sheet(row(cell('x'))),
        meta: '<meta:keyword>Ilse</meta:keyword><meta:keyword>Varga</meta:keyword>',
      },
      [{ text: NAME, visibility: 'property', at: 'document properties', header: 'keyword' }],
    ],
    [
      'a property called by words',
      {
        body: sheet(row(cell('x'))),
        meta: `<meta:user-defined meta:name="seen by ${NAME}">1</meta:user-defined><meta:user-defined meta:name="AppVersion">3</meta:user-defined>`,
      },
      [
        {
          text: `seen by ${NAME}`,
          visibility: 'property',
          at: 'document properties',
          header: 'name of a property',
        },
      ],
    ],
    [
      'conditional format',
      {
        body: sheet(
          `${row(cell('x'))}<calcext:conditional-formats><calcext:conditional-format><calcext:condition calcext:value="=&quot;x&quot;"/><calcext:condition calcext:value="contains-text(&quot;Ilse Varga&quot;)"/></calcext:conditional-format></calcext:conditional-formats>`,
        ),
      },
      [{ text: 'contains-text("Ilse Varga")', visibility: 'attribute', at: "'S'" }],
    ],
    [
      'comment in the markup',
      beside(`<!-- ask ${NAME} -->`),
      [{ text: ` ask ${NAME} `, visibility: 'markup-comment', at: "'S'" }],
    ],
  ])('%s', async (_, book, expected) => {
    expect(await blocks(book)).toEqual(expected);
    const single = await flat(flatXml(book));
    expect(single.texts.map(({ text }) => text).sort()).toEqual(expected.map(({ text }) => text).sort());
  });

  it('puts tracked changes together to rows', async () => {
    const address = (column: number, at: number) =>
      `<table:cell-address table:column="${column}" table:row="${at}" table:table="0"/>`;
    const old = (text: string) =>
      `<table:change-track-table-cell office:value-type="string"><text:p>${text}</text:p></table:change-track-table-cell>`;
    const info =
      '<office:change-info><dc:creator>Petra Lind</dc:creator><dc:date>2022-01-01T00:00:00</dc:date><text:p>left out</text:p></office:change-info>';
    const deleted = (column: number, cellXml: string) =>
      `<table:cell-content-deletion>${address(column, 4)}${cellXml}</table:cell-content-deletion>`;
    const born = '<table:change-track-table-cell office:value-type="date" office:date-value="1987-03-12"/>';
    const body =
      `<table:tracked-changes><table:deletion table:id="ct1" table:type="row" table:position="4">${info}` +
      `<table:deletions>${deleted(0, old(NAME))}${deleted(1, born)}</table:deletions></table:deletion>` +
      `<table:cell-content-change table:id="ct2">${address(0, 7)}${info}<table:previous>${old('Oskar Holm')}</table:previous></table:cell-content-change>` +
      `<table:cell-content-change table:id="ct3">${address(0, 7)}${info}<table:previous>${old('Ana Soto')}</table:previous></table:cell-content-change>` +
      `</table:tracked-changes>${sheet(row(cell('x')))}`;
    const { cells, texts: extra } = await read({ body });
    expect(cells.map(({ at, text, visibility }) => [at, text, visibility])).toEqual([
      ['tracked changes, row 1', NAME, 'tracked-change'],
      ['tracked changes, row 1', '1987-03-12', 'tracked-change'],
      ['tracked changes, row 2', 'Oskar Holm', 'tracked-change'],
      ['tracked changes, row 3', 'Ana Soto', 'tracked-change'],
      ["'S'!A1", 'x', 'visible'],
    ]);
    expect(extra.map(({ text, visibility }) => [text, visibility])).toEqual([
      ['left out\nPetra Lind', 'tracked-change'],
    ]);
  });

  it('reads the members that a pivot table keeps, under their fields', async () => {
    const field = (name: string, members: readonly string[]) =>
      `<table:data-pilot-field table:source-field-name="${name}"><table:data-pilot-members>${members.map((member) => `<table:data-pilot-member table:name="${member}"/>`).join('')}</table:data-pilot-members></table:data-pilot-field>`;
    const body = `${sheet(row(cell('x')))}<table:data-pilot-tables><table:data-pilot-table table:name="P1">${field('Name', [NAME, 'Petra Lind'])}${field('Born', ['1987-03-12'])}</table:data-pilot-table></table:data-pilot-tables>`;
    const { batches, cells } = await read({ body });
    expect(batches.at(-1)?.table.headers).toEqual(['Name', 'Born']);
    expect(cells.slice(1).map(({ at, text, visibility }) => [at, text, visibility])).toEqual([
      ['pivot table "P1", row 1', NAME, 'pivot-cache'],
      ['pivot table "P1", row 1', '1987-03-12', 'pivot-cache'],
      ['pivot table "P1", row 2', 'Petra Lind', 'pivot-cache'],
    ]);
  });

  it('reads the sheets that are kept of other files', async () => {
    const source =
      '<table:table-source xlink:href="file:///home/ilse.varga/people.ods" table:table-name="Cases"/>';
    const body = sheet(
      source + row(cell(NAME)),
      "'file:///home/ilse.varga/people.ods'#$Cases",
      'table:style-name="gone"',
    );
    expect(await seen({ body: sheet(row(cell('x'))) + body })).toEqual({
      "'S'!A1 x": 'visible',
      [`'[1]Cases'!A1 ${NAME}`]: 'external-cache',
    });
  });

  it('reads the values of links to running programs', async () => {
    const link = `<table:dde-links><table:dde-link><office:dde-source office:dde-application="soffice"/><table:table>${row(cell(NAME))}</table:table></table:dde-link></table:dde-links>`;
    expect(Object.values(await seen({ body: link }))).toEqual(['external-cache']);
  });
});

describe('packages', () => {
  const body = sheet(row(cell('x')));
  const document = (inside: string) =>
    `<office:document-content ${NAMESPACES}><office:body>${inside}</office:body></office:document-content>`;

  it('reads charts with the table that they keep', async () => {
    const chart = document(
      `<office:chart><chart:chart><chart:title><text:p>Cases of ${NAME}</text:p></chart:title></chart:chart>${sheet(row(cell('Petra Lind') + number('5')), 'local-table')}</office:chart>`,
    );
    const { cells, texts: extra } = await read({
      body,
      parts: [{ name: 'Object 1/content.xml', data: chart }],
    });
    expect(cells.slice(1).map(({ at, text, visibility }) => [at, text, visibility])).toEqual([
      ["'chart of Object 1'!A1", 'Petra Lind', 'visible'],
      ["'chart of Object 1'!B1", '5', 'visible'],
    ]);
    expect(extra.map(({ text, visibility }) => [text, visibility])).toEqual([
      [`Cases of ${NAME}`, 'visible'],
    ]);
  });

  it('reads documents inside the document', async () => {
    const inner = document(`<office:spreadsheet>${sheet(row(cell(NAME)), 'People')}</office:spreadsheet>`);
    const { cells } = await read({ body, parts: [{ name: 'Object 2/content.xml', data: inner }] });
    expect(cells.slice(1).map(({ at, text, visibility }) => [at, text, visibility])).toEqual([
      ["'Object 2 People'!A1", NAME, 'embedded'],
    ]);
  });

  it('hands over pictures, objects, versions and whatever else lies there', async () => {
    const names = [
      'Pictures/1.png',
      'Object 3',
      'Versions/Version1',
      'Thumbnails/thumbnail.png',
      'notes.txt',
      'x',
    ];
    const { files } = await read({
      body,
      parts: names.map((name) => ({ name, data: `content of ${name}` })),
    });
    expect(files.map(({ name }) => name)).toEqual(names);
  });

  it('reads macros, lists of versions, settings and parts of no known kind', async () => {
    const module = `<!DOCTYPE script:module PUBLIC "-//x" "module.dtd"><script:module xmlns:script="x" script:name="M">Rem for ${NAME}\nx = "Petra Lind"</script:module>`;
    const settings = `<office:document-settings ${NAMESPACES}><office:settings><config:config-item config:name="Note" config:type="string">${NAME}</config:config-item><config:config-item config:name="PrinterSetup" config:type="base64Binary">AAAA</config:config-item></office:settings></office:document-settings>`;
    const parts = [
      { name: 'settings.xml', data: settings },
      { name: 'Basic/Standard/M.xml', data: module },
      {
        name: 'Versions/VersionList.xml',
        data: '<v:version-list xmlns:v="x"><v:version-entry v:comment="sent to Ana Soto"/></v:version-list>',
      },
      { name: 'custom/strange.xml', data: `<a><b>${NAME}</b></a>` },
    ];
    const { texts: extra, problems } = await read({ body, parts });
    expect(extra.map(({ text, visibility }) => [text, visibility])).toEqual([
      [NAME, 'property'],
      [`for ${NAME}\nPetra Lind`, 'script-data'],
      ['sent to Ana Soto', 'prior-revision'],
      [NAME, 'slack'],
    ]);
    expect(problems).toEqual([]);
  });

  it('knows the parts without text', async () => {
    const names = [
      'manifest.rdf',
      'META-INF/documentsignatures.xml',
      'layout-cache',
      'Configurations2/toolbar/',
    ];
    const {
      texts: extra,
      files,
      problems,
    } = await read({ body, parts: names.map((name) => ({ name, data: '' })) });
    expect([extra, files, problems]).toEqual([[], [], []]);
  });

  it('names an encrypted document once and reads what is open', async () => {
    const locked = (path: string) =>
      `<manifest:file-entry manifest:full-path="${path}"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>`;
    const book = {
      body,
      meta: '<dc:title>Open title</dc:title>',
      manifest: locked('content.xml') + locked('Pictures/1.png'),
    };
    const {
      cells,
      texts: extra,
      files,
      problems,
    } = await read({ ...book, parts: [{ name: 'Pictures/1.png', data: 'x' }] });
    expect(problems).toEqual([{ kind: 'problem', code: 'encrypted', detail: 'document is encrypted' }]);
    expect([cells, files]).toEqual([[], []]);
    expect(extra.map(({ text }) => text)).toEqual(['Open title']);
  });

  it('says so when the content is missing or cut', async () => {
    const without = writeZip(odsFiles({ body }).filter(({ name }) => name !== 'content.xml'));
    expect((await readAll(odsReader, without)).problems.map(({ code }) => code)).toEqual(['damaged']);
    const cut = contentXml({ body: sheet(row(cell(NAME)) + row(cell('y'))) }).slice(0, -80);
    const { cells, problems } = await readAll(odsReader, writeZip([{ name: 'content.xml', data: cut }]));
    expect(cells.map(({ text }) => text)).toEqual([NAME, 'y']);
    expect(problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('reads comments of the archive', async () => {
    const bytes = writeZip(odsFiles({ body }), { comment: `for ${NAME}` });
    expect((await readAll(odsReader, bytes)).texts.map(({ text }) => text)).toEqual([`for ${NAME}`]);
  });
});

describe('flat documents', () => {
  it('reads other encodings', async () => {
    const xml = flatXml({ body: sheet(row(cell('Íñigo'))) }).replace('UTF-8', 'UTF-16');
    const bytes = new Uint8Array(2 + xml.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let i = 0; i < xml.length; i++) {
      bytes[2 + i * 2] = xml.charCodeAt(i) & 0xff;
      bytes[3 + i * 2] = xml.charCodeAt(i) >> 8;
    }
    expect((await readAll(fodsReader, bytes)).cells.map(({ text }) => text)).toEqual(['Íñigo']);
  });

  it('hands over pictures, and reads objects inside', async () => {
    const chart = `<office:document ${NAMESPACES}><office:body><office:chart>${sheet(row(cell(NAME)), 'local-table')}</office:chart></office:body></office:document>`;
    const shapes = `<table:shapes><draw:frame><draw:image><office:binary-data>aGVs\n bG8=</office:binary-data></draw:image></draw:frame><draw:frame><draw:object>${chart}</draw:object></draw:frame></table:shapes>`;
    const { files, cells } = await flat(flatXml({ body: sheet(shapes + row(cell('x'))) }));
    expect(files.map(({ data }) => new TextDecoder().decode(data))).toEqual(['hello']);
    expect(cells.map(({ at, text }) => [at, text])).toEqual([
      ["'chart of Object 2'!A1", NAME],
      ["'S'!A1", 'x'],
    ]);
  });
});

describe('hostile documents', () => {
  it('makes a bounded number of copies', async () => {
    const many = number('1', '1', 'table:number-columns-repeated="16384"');
    const rows = row(many, 'table:number-rows-repeated="1048576"').repeat(20);
    const { cells } = await read({ body: sheet(rows) });
    expect(cells.length).toBeGreaterThan(1000);
    expect(cells.length).toBeLessThan(1_100_000);
  });

  it('names cells beyond the last column', async () => {
    const wide = cell(NAME, 'table:number-columns-repeated="99999999"');
    const { cells, problems } = await read({ body: sheet(row(wide + cell('y')) + row(cell('z'))) });
    expect(cells[0]?.text).toBe(NAME);
    expect(cells.map(({ text }) => text)).toContain('z');
    expect(problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('places the rows after a repeated one', async () => {
    const body = sheet(row(cell('a'), 'table:number-rows-repeated="3"') + row(cell('b')));
    expect((await read({ body })).cells.map(({ at, text }) => [at, text])).toEqual([
      ["'S'!A1", 'a'],
      ["'S'!A2", 'a'],
      ["'S'!A3", 'a'],
      ["'S'!A4", 'b'],
    ]);
  });

  it('passes over a million empty styled rows and ten thousand sheets', async () => {
    const empty = row('<table:table-cell table:style-name="x"/>').repeat(100_000);
    const sheets = Array.from({ length: 10_000 }, (_, i) => sheet(row(cell(`${i}`)), `T${i}`)).join('');
    const { cells, problems } = await read(
      { body: sheet(empty + row(cell('end'))) + sheets },
      { ratio: 1e6 },
    );
    expect(cells[0]?.at).toBe("'S'!A100001");
    expect(cells.length).toBe(10_001);
    expect(problems).toEqual([]);
  });

  it('expands no entities and says that there are some', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "${NAME}">]>`;
    const xml = flatXml({ body: sheet(row('<table:table-cell><text:p>&b;</text:p></table:table-cell>')) });
    const { cells, problems } = await flat(xml.replace('?>', `?>${bomb}`));
    expect(cells.map(({ text }) => text)).toEqual(['&b;']);
    expect(problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('goes down no deeper than documents are made', async () => {
    const open = `<office:document ${NAMESPACES}><office:body><office:chart><draw:frame><draw:object>`;
    const close = '</draw:object></draw:frame></office:chart></office:body></office:document>';
    const shapes = `<table:shapes>${open.repeat(50)}${close.repeat(50)}</table:shapes>`;
    const { problems } = await flat(flatXml({ body: sheet(shapes + row(cell('x'))) }));
    expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('cuts a cell that is too long, and says so', async () => {
    const { cells, problems } = await read(
      {
        body: sheet(
          row(
            `<table:table-cell><text:p><text:span>${'x'.repeat(500)}</text:span></text:p></table:table-cell>`,
          ),
        ),
      },
      { cellLength: 100 + NAMESPACES.length },
    );
    expect(cells).toHaveLength(1);
    expect(problems.length).toBeLessThanOrEqual(1);
  });

  it('never throws on damaged markup', async () => {
    const styles = style('a', 'table-cell', '<style:text-properties fo:color="#ffffff"/>');
    const xml = flatXml({
      styles,
      body:
        `<table:tracked-changes><table:deletion><table:cell-content-deletion><table:cell-address table:column="1" table:row="1"/><table:change-track-table-cell><text:p>a</text:p></table:change-track-table-cell></table:cell-content-deletion></table:deletion></table:tracked-changes>` +
        sheet(
          row(
            cell('a') +
              number('5', '005') +
              '<table:table-cell><office:annotation><dc:creator>b</dc:creator><text:p>c</text:p></office:annotation></table:table-cell>',
          ),
        ) +
        '<table:data-pilot-tables><table:data-pilot-table><table:data-pilot-field><table:data-pilot-member table:name="x"/></table:data-pilot-field></table:data-pilot-table></table:data-pilot-tables>',
    });
    const start = xml.indexOf('<office:meta>');
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            at: fc.integer({ min: start, max: xml.length }),
            cut: fc.nat(40),
            put: fc.constantFrom(
              '',
              '<',
              '>',
              '"',
              '</text:p>',
              '<table:table>',
              '<text:p>',
              '-1',
              '</table:table-cell>',
              '999999999999',
            ),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (edits) => {
          let damaged = xml;
          for (const { at, cut, put } of edits)
            damaged = damaged.slice(0, at) + put + damaged.slice(at + cut);
          await flat(damaged);
        },
      ),
      { numRuns: 150 },
    );
  });
});
