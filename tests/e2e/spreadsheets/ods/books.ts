/** OpenDocument spreadsheets that hide rows, sheets, texts and what the package holds besides. */
import { columnName } from '../../../../fixtures/make/write/xlsx.ts';
import type { ZipFile } from '../../../helpers/zip-writer.ts';
import type { Content } from '../content.ts';
import { escapeXml, textOf } from '../xlsx/package.ts';
import {
  cellXml,
  contentXml,
  listXml,
  type OdsParts,
  ods,
  paragraph,
  rowsXml,
  rowXml,
  tableXml,
} from './package.ts';

export type Parts = (content: Content) => OdsParts;

const hiddenTable = ' table:style-name="ta_hidden"';

export const hiddenSheet: Parts = (content) => ({
  tables: tableXml('Sheet3', listXml(content, rowsXml(content.rows)), hiddenTable),
});

/** Rows with these attributes, below a header that is seen. */
export const rowsWith =
  (attributes: string): Parts =>
  (content) => ({ tables: tableXml('Cases', listXml(content, rowsXml(content.rows, attributes))) });

/** Columns with these attributes, beside numbered rows that are seen. */
export const columnsWith =
  (attributes: string, wrap = (columns: string) => columns): Parts =>
  (content) => {
    const column = `<table:table-column${attributes} table:number-columns-repeated="6"/>`;
    const rows = [['No', ...content.head], ...content.rows.map((row, i) => [i + 1, ...row])];
    return { tables: tableXml('Cases', `<table:table-column/>${wrap(column)}${rowsXml(rows)}`) };
  };

export const collapsedColumns = columnsWith(
  ' table:visibility="collapse"',
  (columns) => `<table:table-column-group table:display="false">${columns}</table:table-column-group>`,
);

export const collapsedRows: Parts = (content) => {
  const rows = rowsXml(content.rows, ' table:visibility="collapse"');
  const group = `<table:table-row-group table:display="false">${rows}</table:table-row-group>`;
  return { tables: tableXml('Cases', listXml(content, group)) };
};

export const filteredRows: Parts = (content) => {
  const area = `Cases.A1:Cases.${columnName(content.head.length - 1)}${content.rows.length + 1}`;
  return {
    tables: tableXml('Cases', listXml(content, rowsXml(content.rows, ' table:visibility="filter"'))),
    after: `<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="${area}" table:display-filter-buttons="true"><table:filter><table:filter-condition table:field-number="5" table:value="Verify" table:operator="="/></table:filter></table:database-range></table:database-ranges>`,
  };
};

/** Text in a style that hides it. */
export const styled =
  (style: string): Parts =>
  (content) => ({
    tables: tableXml('Cases', listXml(content, rowsXml(content.rows, '', ` table:style-name="${style}"`))),
  });

/** The style stands at the columns, as programs write it for whole sheets. */
export const styledColumns: Parts = (content) => ({
  tables: tableXml(
    'Cases',
    `<table:table-column table:number-columns-repeated="6" table:default-cell-style-name="ce_white"/>${listXml(content, rowsXml(content.rows))}`,
  ),
});

export const afterEmptyRows: Parts = (content) => ({
  tables: tableXml(
    'Totals',
    `${rowXml(['Totals'])}<table:table-row table:number-rows-repeated="10000"><table:table-cell/></table:table-row>${listXml(content, rowsXml(content.rows))}`,
  ),
});

/** A list that ends in the last cell of the sheet. */
export const lastCorner: Parts = (content) => {
  const gap = 1_048_576 - content.rows.length - 2;
  const left = `<table:table-cell table:number-columns-repeated="${16_384 - content.head.length}"/>`;
  const rows = [content.head, ...content.rows].map((row) => rowXml(row).replace('>', `>${left}`));
  return {
    tables: tableXml(
      'Totals',
      `${rowXml(['Totals'])}<table:table-row table:number-rows-repeated="${gap}"><table:table-cell/></table:table-row>${rows.join('')}`,
    ),
  };
};

/** Cells under one merged cell keep what they held. */
export const mergedOver: Parts = (content) => {
  const covered = (row: string) => row.replaceAll('table:table-cell', 'table:covered-table-cell');
  const rows = [content.head, ...content.rows].map((row) => covered(rowXml(row)));
  const first = `<table:table-row>${cellXml('Notes', ` table:number-columns-spanned="6" table:number-rows-spanned="${rows.length + 1}"`)}<table:covered-table-cell table:number-columns-repeated="5"/></table:table-row>`;
  return { tables: tableXml('Notes', first + rows.join('')) };
};

/** Rows below the published ones, one for each remark. */
const remarks = (content: Content, cell: (text: string, index: number) => string): OdsParts => ({
  coverRows: content.sentences
    .map((text, i) => `<table:table-row>${cell(text, i)}</table:table-row>`)
    .join(''),
});

export const comments: Parts = (content) =>
  remarks(content, (text) =>
    cellXml(
      12,
      '',
      `<office:annotation><dc:creator>Statistics Unit</dc:creator><dc:date>2022-11-02T10:00:00</dc:date>${paragraph(text)}</office:annotation>`,
    ),
  );

export const hiddenSpans: Parts = (content) =>
  remarks(
    content,
    (text) =>
      `<table:table-cell office:value-type="string"><text:p>see note<text:span text:style-name="T_hidden"> ${escapeXml(text)}</text:span></text:p></table:table-cell>`,
  );

export const formulaTexts: Parts = (content) =>
  remarks(content, (text, i) =>
    cellXml(0, ` table:formula="of:=IF([.B${i + 1}]=&quot;${escapeXml(text)}&quot;;1;0)"`),
  );

export const protectedFormulas: Parts = (content) => ({
  ...remarks(content, (text, i) =>
    cellXml(
      0,
      ` table:style-name="ce_protected" table:formula="of:=IF([.B${i + 1}]=&quot;${escapeXml(text)}&quot;;1;0)"`,
    ),
  ),
  coverAttributes: ' table:protected="true"',
});

export const hyperlinks: Parts = (content) =>
  remarks(
    content,
    (text) =>
      `<table:table-cell office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="mailto:intake-desk@example.org?subject=${escapeXml(encodeURIComponent(text))}">write</text:a></text:p></table:table-cell>`,
  );

export const tooltips: Parts = (content) =>
  remarks(
    content,
    (text) =>
      `<table:table-cell office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="#Statistics" office:title="${escapeXml(text)}">more</text:a></text:p></table:table-cell>`,
  );

/** Changes that were noted: cells that held something else. */
export const trackedChanges: Parts = (content) => {
  let id = 0;
  const changes = content.rows.flatMap((row, r) =>
    row.map((value, c) => {
      id += 1;
      const previous = cellXml(value).replaceAll('table:table-cell', 'table:change-track-table-cell');
      return `<table:cell-content-change table:id="ct${id}"><table:cell-address table:column="${c}" table:row="${r + 30}" table:table="0"/><office:change-info><dc:creator>Unit</dc:creator><dc:date>2022-11-02T10:00:00</dc:date></office:change-info><table:previous>${previous}</table:previous></table:cell-content-change>`;
    }),
  );
  return { before: `<table:tracked-changes>${changes.join('')}</table:tracked-changes>` };
};

/** Rows that were deleted, kept as the cells that the deletion took. */
export const trackedDeletions: Parts = (content) => {
  let id = content.rows.length;
  const deletions = content.rows.map((row, r) => {
    const cells = row.map((value, c) => {
      id += 1;
      const cell = cellXml(value).replaceAll('table:table-cell', 'table:change-track-table-cell');
      return `<table:cell-content-deletion table:id="ct${id}"><table:cell-address table:column="${c}" table:row="${r + 30}" table:table="0"/>${cell}</table:cell-content-deletion>`;
    });
    return `<table:deletion table:id="ct${r + 1}" table:type="row" table:position="${r + 30}" table:table="0"><office:change-info><dc:creator>Unit</dc:creator><dc:date>2022-11-02T10:00:00</dc:date></office:change-info><table:deletions>${cells.join('')}</table:deletions></table:deletion>`;
  });
  return { before: `<table:tracked-changes>${deletions.join('')}</table:tracked-changes>` };
};

const validation = (inside: string, index: number, condition = '') =>
  `<table:content-validation table:name="val${index + 1}"${condition} table:base-cell-address="Statistics.K${index + 4}">${inside}</table:content-validation>`;
const validations = (list: readonly string[]): OdsParts => ({
  before: `<table:content-validations>${list.join('')}</table:content-validations>`,
});

export const validationLists: Parts = (content) => {
  const items = content.items.map((item) => `&quot;${escapeXml(item)}&quot;`);
  const condition = ` table:condition="of:cell-content-is-in-list(${items.join(';')})"`;
  return validations([validation('', 0, condition)]);
};

export const validationPrompts: Parts = (content) =>
  validations(
    content.sentences.map((text, i) =>
      validation(
        `<table:help-message table:title="Note" table:display="true">${paragraph(text)}</table:help-message>`,
        i,
      ),
    ),
  );

export const validationErrors: Parts = (content) =>
  validations(
    content.sentences.map((text, i) =>
      validation(
        `<table:error-message table:title="Check" table:display="true">${paragraph(text)}</table:error-message>`,
        i,
      ),
    ),
  );

export const headerFooter: Parts = (content) => ({
  page: `<style:header><style:region-left>${paragraph('Statistics')}</style:region-left></style:header><style:footer>${paragraph(content.sentences[0]!)}</style:footer>`,
});

export const definedNames: Parts = (content) => {
  const names = content.sentences.map(
    (text, i) =>
      `<table:named-expression table:name="case_${i + 1}" table:base-cell-address="$Statistics.$A$1" table:expression="&quot;${escapeXml(text)}&quot;"/>`,
  );
  return { after: `<table:named-expressions>${names.join('')}</table:named-expressions>` };
};

/** A table with the values of another document. */
export const externalCache: Parts = (content) => ({
  tables: tableXml(
    "'file:///S:/Stats/Q3.ods'#Sheet3",
    `<table:table-source xlink:type="simple" xlink:href="../Q3.ods" table:table-name="Sheet3" table:mode="copy-results-only"/>${listXml(content, rowsXml(content.rows))}`,
    ' table:style-name="ta_extref"',
  ),
});

export const ddeCache: Parts = (content) => ({
  after: `<table:dde-links><table:dde-link><office:dde-source office:dde-application="soffice" office:dde-topic="cases" office:dde-item="A1"/>${tableXml('', listXml(content, rowsXml(content.rows)))}</table:dde-link></table:dde-links>`,
});

const shapes = (list: readonly string[]): OdsParts => ({
  coverBefore: `<table:shapes>${list.join('')}</table:shapes>`,
});
const FRAME = 'svg:width="5cm" svg:height="1cm" svg:x="1cm" svg:y="9cm"';

export const textBoxes: Parts = (content) =>
  shapes(
    content.sentences.map(
      (text) => `<draw:frame ${FRAME}><draw:text-box>${paragraph(text)}</draw:text-box></draw:frame>`,
    ),
  );

export const customShapes: Parts = (content) =>
  shapes(
    content.sentences.map(
      (text) =>
        `<draw:custom-shape ${FRAME}>${paragraph(text)}<draw:enhanced-geometry draw:type="rectangle"/></draw:custom-shape>`,
    ),
  );

export const alternativeTexts: Parts = (content) =>
  shapes(
    content.sentences.map(
      (text) =>
        `<draw:rect ${FRAME}><svg:title>Box</svg:title><svg:desc>${escapeXml(text)}</svg:desc></draw:rect>`,
    ),
  );

export const formControls: Parts = (content) => {
  const options = content.sentences.map((text) => `<form:option form:label="${escapeXml(text)}"/>`);
  return {
    coverBefore: `<office:forms><form:form form:name="Form"><form:listbox form:name="List" form:id="control1">${options.join('')}</form:listbox></form:form></office:forms>`,
  };
};

export const conditionTexts: Parts = (content) => {
  const formats = content.sentences.map(
    (text, i) =>
      `<calcext:conditional-format calcext:target-range-address="Statistics.B${i + 4}:Statistics.B${i + 4}"><calcext:condition calcext:apply-style-name="Accent" calcext:value="contains-text(&quot;${escapeXml(text)}&quot;)" calcext:base-cell-address="Statistics.B${i + 4}"/></calcext:conditional-format>`,
  );
  return { coverRows: `<calcext:conditional-formats>${formats.join('')}</calcext:conditional-formats>` };
};

export const filterValues: Parts = (content) => {
  const conditions = content.sentences.map(
    (text) =>
      `<table:filter-condition table:field-number="0" table:value="${escapeXml(text)}" table:operator="="/>`,
  );
  return {
    after: `<table:database-ranges><table:database-range table:name="Range" table:target-range-address="Statistics.A3:Statistics.I15"><table:filter><table:filter-or>${conditions.join('')}</table:filter-or></table:filter></table:database-range></table:database-ranges>`,
  };
};

/** A chart's own copy of the values that it shows. */
export const chart: Parts = (content) => {
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
  const head = row(content.head.map((name) => cellXml(name)).join(''));
  const table = `<table:table table:name="local-table"><table:table-header-rows>${head}</table:table-header-rows><table:table-rows>${rowsXml(content.rows)}</table:table-rows></table:table>`;
  const data = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:chart><chart:chart chart:class="chart:bar">${table}</chart:chart></office:chart></office:body></office:document-content>`;
  return { ...objectFrame('Object 1'), files: [{ name: 'Object 1/content.xml', data }] };
};

const objectFrame = (name: string) =>
  shapes([`<draw:frame ${FRAME}><draw:object xlink:href="./${name}" xlink:type="simple"/></draw:frame>`]);

/** A spreadsheet in the sheet, stored as a document inside the document. */
export const embeddedDocument: Parts = (content) => {
  const data = contentXml(listParts(content));
  return { ...objectFrame('Object 2'), files: [{ name: 'Object 2/content.xml', data }] };
};

const listParts = (content: Content): OdsParts => ({
  tables: tableXml('Sheet3', listXml(content, rowsXml(content.rows))),
});

/** An earlier state of the document, kept whole. */
export const version: Parts = (content) => {
  const file: ZipFile = { name: 'Versions/Version1', data: ods(listParts(content)), method: 0 };
  const list =
    '<?xml version="1.0"?><VL:version-list xmlns:VL="http://openoffice.org/2001/versions-list" xmlns:dc="http://purl.org/dc/elements/1.1/"><VL:version-entry VL:title="Version1" VL:comment="draft" VL:creator="Unit" dc:date-time="2022-11-02T10:00:00"/></VL:version-list>';
  return { files: [{ name: 'VersionList.xml', data: list }, file] };
};

export const coreProperties: Parts = (content) => ({
  meta: `<dc:description>${escapeXml(content.sentences.join('\n'))}</dc:description>`,
});

export const customProperties: Parts = (content) => ({
  meta: content.sentences
    .map((text, i) => `<meta:user-defined meta:name="Note${i + 1}">${escapeXml(text)}</meta:user-defined>`)
    .join(''),
});

/** Macros in Basic. */
export const macros: Parts = (content) => {
  const code = content.sentences.map((text, i) => `  notes(${i}) = "${text}"`).join('\n');
  const data = `<?xml version="1.0"?><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Sub Fill\n${escapeXml(code)}\nEnd Sub</script:module>`;
  return { files: [{ name: 'Basic/Standard/Module1.xml', data }] };
};

export const scenarios: Parts = (content) => ({
  tables: tableXml(
    'Statistics_Draft',
    `<table:scenario table:scenario-ranges="Statistics.A1:Statistics.F9" table:is-active="false" table:comment="draft"/>${listXml(content, rowsXml(content.rows))}`,
    hiddenTable,
  ),
});

/** Some other program's data in the package. */
export const foreignPart: Parts = (content) => {
  const records = content.rows.map(
    (row) => `<case>${row.map((value, c) => `<f${c}>${escapeXml(textOf(value))}</f${c}>`).join('')}</case>`,
  );
  return { files: [{ name: 'Extra/cases.xml', data: `<cases>${records.join('')}</cases>` }] };
};
