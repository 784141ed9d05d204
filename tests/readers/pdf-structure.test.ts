import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Embedded, Limits, Problem, RowBatch, TextBlock, Unit } from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { type PdfOptions, type PdfPage, pdfString, writePdf } from '../helpers/pdf-writer.ts';
import { rowsOf, sourceOf } from '../helpers/read-units.ts';

const PAGE: PdfPage = { items: [{ text: 'Statistics of the year', x: 50, y: 700 }] };
/** The first of the pages' objects, behind so many further ones. */
const pageObject = (extra: number) => 10 + extra;

async function unitsOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<(Unit | Problem)[]> {
  const signal = new AbortController().signal;
  const context = { limits: { ...DEFAULT_LIMITS, ...limits }, signal, platform: nodePlatform };
  const units: (Unit | Problem)[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes, 'test.pdf'), context)) units.push(unit);
  return units;
}
/** Text, header, visibility and locator of each text that is not the page's own. */
async function said(pages: readonly PdfPage[], options: PdfOptions = {}) {
  const units = await unitsOf(writePdf(pages, {}, options));
  return units
    .filter((unit): unit is TextBlock => unit.kind === 'text' && unit.visibility !== 'visible')
    .map(({ text, header, visibility, locate }) => [text, header, visibility, locate(0, 1).locator]);
}
async function tables(pages: readonly PdfPage[], options: PdfOptions = {}) {
  const units = await unitsOf(writePdf(pages, {}, options));
  return units
    .filter((unit): unit is RowBatch => unit.kind === 'rows')
    .map((batch) => [batch.table.headers, ...rowsOf(batch)]);
}
async function filesOf(
  options: PdfOptions,
  pages: readonly PdfPage[] = [PAGE],
  limits: Partial<Limits> = {},
) {
  const units = await unitsOf(writePdf(pages, {}, options), limits);
  const files = units.filter((unit): unit is Embedded => unit.kind === 'file');
  const decoder = new TextDecoder();
  return {
    problems: units.filter((unit) => unit.kind === 'problem').map(({ code, locator }) => [code, locator]),
    files: await Promise.all(
      files.map(async ({ source }) => [source.name, decoder.decode(await source.read(0, 100))]),
    ),
  };
}
const stream = (content: string, entries = '') =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
/** A stream packed with Flate, as a body for the writer. */
function packed(content: string, entries = ''): string {
  const bytes = deflateSync(Buffer.from(content)).toString('latin1');
  return stream(bytes, `/Filter /FlateDecode ${entries}`);
}

describe('annotations', () => {
  test.each<[string, string, (string | undefined)[][]]>([
    [
      'a note, its author and subject',
      '/Subtype /Text /Contents (Moved to Bay) /T (Ana Ruiz) /Subj (Transfer list)',
      [
        ['Moved to Bay', undefined],
        ['Ana Ruiz', 'Author'],
        ['Transfer list', undefined],
      ],
    ],
    [
      'rich text',
      '/Subtype /FreeText /RC (<body><p>Hodan <b>Warsame</b></p><p>born &amp; raised</p></body>)',
      [['Hodan Warsame\nborn & raised', undefined]],
    ],
    [
      'what is printed over a redaction',
      '/Subtype /Redact /OverlayText (Wei Ng removed)',
      [['Wei Ng removed', undefined]],
    ],
    ['a caret', '/Subtype /Caret /Contents (insert Tigist here)', [['insert Tigist here', undefined]]],
    [
      'a link',
      '/Subtype /Link /A << /S /URI /URI (mailto:wei.ng@example.org) >>',
      [['mailto:wei.ng@example.org', undefined]],
    ],
    [
      'another file',
      '/Subtype /Link /A << /S /GoToR /F (Hodan Warsame.pdf) >>',
      [['Hodan Warsame.pdf', undefined]],
    ],
    [
      'a program to start',
      '/Subtype /Link /A << /S /Launch /Win << /F (notepad.exe) /P (Tzoc Ixchel.txt) >> >>',
      [
        ['notepad.exe', undefined],
        ['Tzoc Ixchel.txt', undefined],
      ],
    ],
    [
      'a form sent elsewhere',
      '/Subtype /Link /A << /S /SubmitForm /F << /FS /URL /F (https://example.org/cases/ruiz) >> >>',
      [['https://example.org/cases/ruiz', undefined]],
    ],
    [
      'the next of several actions',
      '/Subtype /Link /A << /S /GoTo /Next [<< /S /URI /URI (https://example.org/a-ruiz) >>] >>',
      [['https://example.org/a-ruiz', undefined]],
    ],
    ['a name given to it', '/Subtype /Square /NM (Hodan Warsame)', [['Hodan Warsame', undefined]]],
    [
      'an entry that nobody knows',
      '/Subtype /Square /CaseOfficer (Tigist Gebremeskel)',
      [['Tigist Gebremeskel', 'CaseOfficer']],
    ],
    [
      'a sound by its name',
      '/Subtype /Screen /MK << /CA (Interview Wei Ng) >> /A << /S /Rendition /R << /S /MR /N (Ng interview) /C << /S /MCD /D << /F (interview wei ng.mp3) >> >> >> >>',
      [
        ['Interview Wei Ng', undefined],
        ['Ng interview', undefined],
        ['interview wei ng.mp3', undefined],
      ],
    ],
    [
      'a film by its file',
      '/Subtype /Movie /T (Testimony) /Movie << /F (Warsame testimony.avi) >>',
      [
        ['Testimony', 'Author'],
        ['Warsame testimony.avi', undefined],
      ],
    ],
    // Look-alikes: what programs write for themselves.
    ['times', '/Subtype /Square /M (D:20240102030405Z) /CreationDate (D:20240102)', []],
    ['an identifier', '/Subtype /Square /NM (5d1b0e2c-3f55-4c1e-9a0d-0123456789ab)', []],
    ['a default appearance', '/Subtype /FreeText /DA (/Helv 12 Tf 0 g) /DS (font: Helvetica 12pt)', []],
    ['a jump in the file', '/Subtype /Link /A << /S /GoTo /D (section.1) >>', []],
    ['a state', '/Subtype /Text /State (1) /StateModel /Marked', []],
  ])('%s', async (_, annotation, expected) => {
    const texts = await said([{ ...PAGE, annotations: [annotation] }]);
    expect(texts.map(([text, header]) => [text, header])).toEqual(expected);
    for (const [, , visibility, locator] of texts) {
      expect([visibility, locator]).toEqual(['annotation', 'page 1, annotation 1']);
    }
  });

  test('entries that are objects of their own, and pop-ups', async () => {
    const objects = [
      '(Moved to Pine Ridge)',
      '(Ana Ruiz)',
      packed('<body><p>Wei <i>Ng</i></p></body>'),
      '<< /S /URI /URI (mailto:hodan@example.org) >>',
    ];
    const annotation = '/Subtype /Text /Contents 10 0 R /T 11 0 R /RC 12 0 R /A 13 0 R';
    const texts = await said(
      [{ ...PAGE, annotations: [annotation, '/Subtype /Popup /Contents (Seen by Tigist)'] }],
      { objects },
    );
    expect(new Set(texts.map(([text]) => text))).toEqual(
      new Set(['Moved to Pine Ridge', 'Ana Ruiz', 'Wei Ng', 'mailto:hodan@example.org', 'Seen by Tigist']),
    );
    expect(texts.find(([text]) => text === 'mailto:hodan@example.org')![3]).toBe('page 1, annotation 1');
  });

  test('an annotation on no page', async () => {
    const objects = ['<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents (Case of Hodan Warsame) >>'];
    expect(await said([PAGE], { objects })).toEqual([
      ['Case of Hodan Warsame', undefined, 'annotation', 'annotation'],
    ]);
  });
});

describe('scripts', () => {
  test.each<[string, PdfOptions, PdfPage?]>([
    ['on opening', { catalog: '/OpenAction << /S /JavaScript /JS (var who = "Wei Ng") >>' }],
    [
      'by name',
      {
        catalog:
          '/Names << /JavaScript << /Names [(init) << /S /JavaScript /JS (var who = "Wei Ng") >>] >> >>',
      },
    ],
    ['of the document', { catalog: '/AA << /WC << /S /JavaScript /JS (var who = "Wei Ng") >> >>' }],
    ['of a page', {}, { ...PAGE, entries: '/AA << /O << /S /JavaScript /JS (var who = "Wei Ng") >> >>' }],
    [
      'of a field',
      {},
      {
        ...PAGE,
        annotations: [
          '/Subtype /Widget /FT /Tx /T (f1) /AA << /K << /S /JavaScript /JS (var who = "Wei Ng") >> >>',
        ],
      },
    ],
    [
      'in a stream',
      { catalog: '/OpenAction << /S /JavaScript /JS 10 0 R >>', objects: [packed('var who = "Wei Ng"')] },
    ],
  ])('%s', async (_, options, page = PAGE) => {
    const texts = await said([page], options);
    expect(texts.map(([text, , visibility]) => [text, visibility])).toContainEqual([
      'var who = "Wei Ng"',
      'script-data',
    ]);
    expect(texts.length).toBe(1);
  });
});

describe('forms', () => {
  const form = (fields: string) => `/AcroForm << /Fields [${fields}] >>`;
  const widget = (entries: string) => `/Subtype /Widget /FT /Tx ${entries}`;

  test('the fields of a form are one row under their captions', async () => {
    const annotations = [
      widget(`/T (f1) /TU (Full name) /V ${pdfString('Tigist Gebremeskel')}`),
      widget('/T (BirthDate) /V (04/05/1981)'),
      widget('/T (f3) /TU (A-Number) /V (A204816233)'),
      widget('/T (f4) /V ()'),
    ];
    const first = pageObject(0) + 2;
    const catalog = form([0, 1, 2, 3].map((i) => `${first + i} 0 R`).join(' '));
    expect(await tables([{ ...PAGE, annotations }], { catalog })).toEqual([
      [
        ['Full name', 'Birth Date', 'A-Number'],
        ['Tigist Gebremeskel', '04/05/1981', 'A204816233'],
      ],
    ]);
  });

  test('numbered fields are rows', async () => {
    const fields = ['Name1 (Ana Ruiz)', 'Born1 (1/2/80)', 'Name2 (Wei Ng)', 'Born2 (3/4/81)'].map((field) => {
      const [name, ...value] = field.split(' ');
      return `<< /FT /Tx /T (${name}) /V ${value.join(' ')} >>`;
    });
    expect(await tables([PAGE], { catalog: form(fields.join(' ')) })).toEqual([
      [
        ['Name', 'Born'],
        ['Ana Ruiz', '1/2/80'],
        ['Wei Ng', '3/4/81'],
      ],
    ]);
    // Numbers that count nothing.
    const lines = '<< /FT /Tx /T (Line1) /V (Ana Ruiz) >> << /FT /Tx /T (Line2) /V (12 Elm St) >>';
    expect(await tables([PAGE], { catalog: form(lines) })).toEqual([
      [
        ['Line1', 'Line2'],
        ['Ana Ruiz', '12 Elm St'],
      ],
    ]);
  });

  test('fields without widgets, under parents, of several values, hidden, with defaults', async () => {
    const objects = [
      '<< /T (applicant) /Kids [11 0 R 12 0 R] >>',
      '<< /FT /Tx /T (name) /V (Hodan Warsame) /DV (Ixchel Tzoc) /Parent 10 0 R >>',
      '<< /FT /Ch /T (languages) /V [(Somali) (Amharic)] /Parent 10 0 R >>',
    ];
    expect(await tables([PAGE], { objects, catalog: form('10 0 R') })).toEqual([
      [
        ['name', 'languages'],
        ['Hodan Warsame', 'Somali; Amharic'],
      ],
      [['name'], ['Ixchel Tzoc']],
    ]);
  });

  test('a widget that no form knows of', async () => {
    const annotations = [widget('/F 2 /T (who) /V (Wei Ng)')];
    expect(await tables([{ ...PAGE, annotations }])).toEqual([[['who'], ['Wei Ng']]]);
  });

  test('choices, tooltips, long and rich values', async () => {
    const objects = [packed('Reported by Tigist Gebremeskel')];
    const fields =
      '<< /FT /Ch /T (officer) /TU (Case officer) /Opt [[(1) (Ana Ruiz)] (José Ng)] >>' +
      '<< /FT /Tx /T (note) /V 10 0 R /RV (<body><p>Seen by <b>Hodan</b></p></body>) >>';
    const texts = await said([PAGE], { objects, catalog: form(fields) });
    expect(texts.map(([text, header, visibility]) => [text, header, visibility])).toEqual([
      ['Ana Ruiz', 'Case officer', 'form-field'],
      ['José Ng', 'Case officer', 'form-field'],
      ['Case officer', undefined, 'form-field'],
      ['Seen by Hodan', undefined, 'form-field'],
      ['Reported by Tigist Gebremeskel', undefined, 'form-field'],
    ]);
  });

  test('states of buttons and empty fields are no values', async () => {
    const fields = '<< /FT /Btn /T (agree) /V /Yes >> << /FT /Btn /T (b) /V /Off >> << /FT /Tx /T (c) >>';
    expect(await tables([PAGE], { catalog: form(fields) })).toEqual([]);
    expect(await said([PAGE], { catalog: form(fields) })).toEqual([]);
  });

  const DATASETS =
    '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1><row><FamilyName>Warsame</FamilyName>' +
    '<Born>1981-04-05</Born></row><row><FamilyName>Ng</FamilyName><Born>1979-01-02</Born></row></form1></xfa:data></xfa:datasets>';
  const TEMPLATE =
    '<template><subform><field name="f"><caption><value><text>Seen by Tigist</text></value></caption>' +
    '<event><script>var a = "Ixchel";</script></event></field></subform></template>';

  test('an XFA form in packets', async () => {
    const objects = [packed(TEMPLATE), packed(DATASETS)];
    const catalog = '/AcroForm << /Fields [] /XFA [(template) 10 0 R (datasets) 11 0 R] >>';
    expect(await tables([PAGE], { objects, catalog })).toEqual([
      [
        ['Family Name', 'Born'],
        ['Warsame', '1981-04-05'],
        ['Ng', '1979-01-02'],
      ],
    ]);
    expect(
      (await said([PAGE], { objects, catalog })).map(([text, , visibility]) => [text, visibility]),
    ).toEqual([
      ['Seen by Tigist', 'form-field'],
      ['var a = "Ixchel";', 'script-data'],
    ]);
  });

  test('an XFA form in one stream, and data that an update left behind', async () => {
    const objects = [
      stream(`<xdp:xdp>${TEMPLATE}${DATASETS}</xdp:xdp>`),
      packed(DATASETS.replaceAll('Ng', 'Tzoc'), '/Type /EmbeddedFile'),
    ];
    const catalog = '/AcroForm << /XFA 10 0 R >>';
    const rows = (await tables([PAGE], { objects, catalog })).map((table) => table.slice(1));
    expect(rows).toEqual([
      [
        ['Warsame', '1981-04-05'],
        ['Ng', '1979-01-02'],
      ],
      [
        ['Warsame', '1981-04-05'],
        ['Tzoc', '1979-01-02'],
      ],
    ]);
  });

  test('data that say the same as the fields are not told twice', async () => {
    const objects = [packed(DATASETS)];
    const value = (name: string, text: string) => `<< /FT /Tx /T (${name}) /V (${text}) >>`;
    const fields = [
      value('a', 'Warsame'),
      value('b', '1981-04-05'),
      value('c', 'Ng'),
      value('d', '1979-01-02'),
    ];
    const catalog = `/AcroForm << /Fields [${fields.join(' ')}] /XFA [(datasets) 10 0 R] >>`;
    expect((await tables([PAGE], { objects, catalog })).length).toBe(1);
  });
});

describe('names and titles', () => {
  test.each<[string, string, string[], (string | undefined)[]]>([
    [
      'the outline',
      '/Outlines 10 0 R',
      ['<< /First 11 0 R >>', '<< /Title (Case of Wei Ng) /Parent 10 0 R /Next 11 0 R >>'],
      ['Case of Wei Ng', undefined, 'property', 'outline'],
    ],
    [
      'a named destination',
      '/Names << /Dests << /Names [(Hodan Warsame) [null /Fit]] >> >>',
      [],
      ['Hodan Warsame', undefined, 'property', 'names'],
    ],
    [
      'a destination by its key',
      '/Dests << /Hodan#20Warsame [null /Fit] >>',
      [],
      ['Hodan Warsame', undefined, 'property', 'named destinations'],
    ],
    [
      'an article',
      '/Threads [10 0 R]',
      ['<< /Type /Thread /I << /Title (Story of Ixchel) >> >>'],
      ['Story of Ixchel', undefined, 'property', 'article'],
    ],
    [
      'a page label',
      '/PageLabels << /Nums [0 << /P (Wei Ng, page ) >>] >>',
      [],
      ['Wei Ng, page', undefined, 'property', 'page labels'],
    ],
    [
      'a layer',
      '/OCProperties << /OCGs [10 0 R] /D << >> >>',
      ['<< /Type /OCG /Name (Notes of Ana Ruiz) >>'],
      ['Notes of Ana Ruiz', undefined, 'property', 'layers'],
    ],
    [
      'who made a layer',
      '',
      ['<< /Type /OCG /Name (x) /Usage << /CreatorInfo << /Creator (Ana Ruiz) >> >> >>'],
      ['Ana Ruiz', 'Creator', 'property', 'layers'],
    ],
    [
      'who signed',
      '',
      ['<< /Type /Sig /Name (Tigist Gebremeskel) /Contents <4142434445464748> /ByteRange [0 1 2 3] >>'],
      ['Tigist Gebremeskel', 'Name', 'property', 'signature'],
    ],
    [
      'how to reach who signed',
      '',
      ['<< /Type /Sig /ContactInfo (ana@example.org) >>'],
      ['ana@example.org', 'Contact', 'property', 'signature'],
    ],
    [
      'a captured page',
      '/SpiderInfo << /V 1 /C [<< /URL (https://example.org/?name=wei-ng) >>] >>',
      [],
      ['https://example.org/?name=wei-ng', 'URL', 'property', 'captured pages'],
    ],
    [
      'a legal attestation',
      '/Legal << /Attestation (Signed before Ana Ruiz) >>',
      [],
      ['Signed before Ana Ruiz', undefined, 'property', 'legal attestation'],
    ],
    [
      'private data',
      '/PieceInfo << /MyApp << /Private << /Owner (Hodan Warsame) >> >> >>',
      [],
      ['Hodan Warsame', 'Owner', 'property', 'application data'],
    ],
    [
      'private data in a stream',
      '/PieceInfo << /MyApp << /Private 10 0 R >> >>',
      [packed('Draft by Hodan Warsame')],
      ['Draft by Hodan Warsame', undefined, 'property', 'application data'],
    ],
    [
      'private data among bytes',
      '/PieceInfo << /MyApp << /Private [10 0 R] >> >>',
      [packed('\0\x01\x02\x03\x04\x05\x06\x07Hodan Warsame\0\0\x01')],
      ['Hodan Warsame', undefined, 'property', 'application data'],
    ],
    [
      'an entry that nobody knows',
      '/Reviewer (Ixchel Tzoc)',
      [],
      ['Ixchel Tzoc', 'Reviewer', 'property', 'object 1'],
    ],
    [
      'an object that nothing refers to',
      '',
      ['<< /Who (Ixchel Tzoc) >>'],
      ['Ixchel Tzoc', 'Who', 'property', 'object 10'],
    ],
    [
      'a stream that nothing refers to',
      '',
      [packed('name: Ixchel Tzoc')],
      ['name: Ixchel Tzoc', undefined, 'property', 'object 10'],
    ],
  ])('%s', async (_, catalog, objects, expected) => {
    expect(await said([PAGE], { catalog, objects })).toEqual([expected]);
  });

  test.each<[string, string, string[]]>([
    [
      'destinations as programs name them',
      '/Names << /Dests << /Names [(section.1) 1 (_Toc51234567) 2 (G1.1012345) 3] >> >>',
      [],
    ],
    ['bounds of a name tree', '/Names << /Dests << /Limits [(Ana Ruiz) (Wei Ng)] /Names [] >> >>', []],
    [
      'languages, profiles, name spaces',
      '/Lang (en-US) /OutputIntents [<< /OutputConditionIdentifier (Custom Name) /RegistryName (https://example.org) >>]',
      [],
    ],
    [
      'fonts',
      '',
      ['<< /Type /FontDescriptor /FontName /Ana#20Ruiz /FontFamily (Ana Ruiz) /CharSet (/A/B) >>'],
    ],
    [
      'a cipher’s bytes',
      '/Perms << /DocMDP << /Type /Sig /Contents (Ana Ruiz signed) /ByteRange [0 1] >> >>',
      [],
    ],
    [
      'a glyph, a map of characters',
      '',
      [
        stream('500 0 d0 0 0 m 10 0 l 10 10 l f'),
        stream('/CIDInit /ProcSet findresource begin begincmap (Ana Ruiz)'),
      ],
    ],
    ['a profile of colours', '', [stream('Copyright Ana Ruiz', '/N 3')]],
  ])('not read: %s', async (_, catalog, objects) => {
    expect(await said([PAGE], { catalog, objects })).toEqual([]);
  });

  test('metadata of the document and of any other object', async () => {
    const xmp = (who: string) => `<x:xmpmeta><rdf:Description dc:creator="${who}"/></x:xmpmeta>`;
    const objects = [
      packed(xmp('Ana Ruiz'), '/Type /Metadata /Subtype /XML'),
      packed(xmp('Wei Ng'), '/Type /Metadata /Subtype /XML'),
      stream('x', '/Subtype /Image /Width 1 /Height 1 /Metadata 11 0 R'),
    ];
    expect(await said([PAGE], { objects, catalog: '/Metadata 10 0 R' })).toEqual([
      ['Ana Ruiz', 'dc:creator', 'property', 'XMP metadata'],
      ['Wei Ng', 'dc:creator', 'property', 'XMP metadata'],
    ]);
  });

  test('an encrypted file is read as any other', async () => {
    const cipher = rc4Cipher({ user: '', owner: 'own' });
    const secret = `<${Buffer.from(cipher.encrypt(1, Buffer.from('Ixchel Tzoc'))).toString('hex')}>`;
    expect(await said([PAGE], { cipher, catalog: `/Reviewer ${secret}` })).toEqual([
      ['Ixchel Tzoc', 'Reviewer', 'property', 'object 1'],
    ]);
  });

  test('the keys that a file is encrypted with say nothing', async () => {
    const keys = ['O', 'U', 'OE', 'UE', 'Perms'].map((key) => `/${key} (Letters by chance)`).join(' ');
    const filters = '/CF << /StdCF << /CFM /AESV3 /Recipients [(Letters by chance)] >> >>';
    expect(await said([PAGE], { objects: [`<< /Filter /Standard /V 5 /R 6 ${keys} ${filters} >>`] })).toEqual(
      [],
    );
    expect(await said([PAGE], { objects: ['<< /O (Ana Ruiz) /R 6 >>'] })).toHaveLength(1);
  });
});

describe('structure', () => {
  const element = (entries: string) => [
    `<< /Type /StructElem /S /P /P 10 0 R /Pg ${pageObject(1)} 0 R ${entries} >>`,
  ];

  test.each<[string, string, string[]]>([
    ['what stands for a picture', '/Alt (Photo of Hodan Warsame)', ['Photo of Hodan Warsame']],
    ['another text than is shown', '/ActualText (Case of Wei Ng)', ['Case of Wei Ng']],
    [
      'a title and an expansion',
      '/T (Interview of Ana) /E (Ana Ruiz, officer)',
      ['Ana Ruiz, officer', 'Interview of Ana'],
    ],
    ['the text that is shown', '/ActualText (Statistics of the year)', []],
    ['a part of it, set otherwise', '/ActualText (Stat\\220istics  of) /Alt (the year)', []],
    ['a ligature', '/ActualText (fi)', []],
    ['attributes', '/ID (node00012345) /A [<< /O /Table /Headers [(node00012346)] /Scope /Row >>]', []],
    ['a summary of a table', '/A << /O /Table /Summary (Transfers of Tigist) >>', ['Transfers of Tigist']],
  ])('%s', async (_, entries, expected) => {
    const texts = await said([PAGE], { objects: element(entries) });
    expect(texts.map(([text]) => text)).toEqual(expected);
    for (const [, , visibility] of texts) expect(visibility).toBe('attribute');
  });

  test('an element without a page', async () => {
    const objects = ['<< /Type /StructElem /S /P /P 10 0 R /Alt (Photo of Hodan Warsame) >>'];
    expect(await said([PAGE], { objects })).toEqual([
      ['Photo of Hodan Warsame', undefined, 'attribute', 'structure'],
    ]);
  });
});

describe('files', () => {
  const spec = (stream: number, names = '/UF (list of Ana.csv) /F (list.csv)') =>
    `<< /Type /Filespec ${names} /Desc (Made by Wei Ng) /EF << /F ${stream} 0 R /UF ${stream} 0 R >> >>`;

  test('attached by name, to the document and to a note: each is read once', async () => {
    const objects = [spec(11), packed('name,born', '/Type /EmbeddedFile')];
    const catalog = '/Names << /EmbeddedFiles << /Names [(list) 10 0 R] >> >> /AF [10 0 R]';
    const annotations = ['/Subtype /FileAttachment /FS 10 0 R'];
    const result = await filesOf({ objects, catalog }, [{ ...PAGE, annotations }]);
    expect(result).toEqual({ problems: [], files: [['list of Ana.csv', 'name,born']] });
    const texts = (await said([PAGE], { objects, catalog })).map(([text]) => text);
    expect(texts).toEqual(['list of Ana.csv', 'list.csv', 'Made by Wei Ng']);
  });

  test('a file whose stream does not say that it is one', async () => {
    const objects = [spec(11), packed('name,born')];
    expect((await filesOf({ objects })).files).toEqual([['list of Ana.csv', 'name,born']]);
    const texts = (await said([PAGE], { objects })).map(([text]) => text);
    expect(texts).toEqual(['list of Ana.csv', 'list.csv', 'Made by Wei Ng']);
  });

  test('a portfolio says what its files are about', async () => {
    const objects = [
      `<< /Type /Filespec /F (a.csv) /EF << /F 11 0 R >> /CI << /Type /CollectionItem /c1 (Hodan Warsame) /c2 << /D (A-1) /P (case of Wei) >> >> >>`,
      packed('name,born', '/Type /EmbeddedFile'),
    ];
    const catalog =
      '/Collection << /Type /Collection /Schema << /c1 << /Subtype /S /N (Detainee) >> >> >> /Names << /EmbeddedFiles << /Names [(x) 10 0 R] >> >>';
    const texts = await said([PAGE], { objects, catalog });
    expect(texts.map(([text, header]) => [text, header])).toEqual([
      ['Detainee', 'Detainee'],
      ['a.csv', undefined],
    ]);
    expect(await tables([PAGE], { objects, catalog })).toEqual([
      [
        ['Detainee', 'c2'],
        ['Hodan Warsame', 'case of Wei A-1'],
      ],
    ]);
  });

  test('media, and files that nothing refers to', async () => {
    const objects = [
      `<< /Type /RichMediaContent /Assets << /Names [(film) ${spec(12, '/F (film.swf)')}] >> >>`,
      packed('orphan', '/Type /EmbeddedFile'),
      packed('media', '/Type /EmbeddedFile'),
      packed('PK\x03\x04', ''),
    ];
    const annotations = ['/Subtype /RichMedia /RichMediaContent 10 0 R'];
    const { files } = await filesOf({ objects }, [{ ...PAGE, annotations }]);
    expect(files).toEqual([
      ['film.swf', 'media'],
      ['attachment 2', 'orphan'],
      ['embedded data 1', 'PK\x03\x04'],
    ]);
  });

  test('trouble is named', async () => {
    const catalog = '/Names << /EmbeddedFiles << /Names [(x) 10 0 R] >> >>';
    const missing = await filesOf({ objects: [spec(99)], catalog });
    expect(missing.problems).toEqual([['damaged', 'attachment 1']]);
    const unknown = await filesOf({
      objects: [spec(11), stream('x', '/Type /EmbeddedFile /Filter /Own')],
      catalog,
    });
    expect(unknown.problems).toEqual([['unreadable', 'attachment 1']]);
    const half = packed('name,born'.repeat(500), '/Type /EmbeddedFile').replace(/\/Length \d+/, '/Length 20');
    const cut = await filesOf({
      objects: [spec(11), half.replace(/(stream\n[\s\S]{20})[\s\S]*(\nendstream)/, '$1$2')],
      catalog,
    });
    expect(cut.problems).toEqual([['damaged', 'attachment 1']]);
    const bomb = await filesOf({
      objects: [spec(11), packed(' '.repeat(5_000_000), '/Type /EmbeddedFile')],
      catalog,
    });
    expect(bomb.problems).toEqual([['ratio', 'attachment 1']]);
    const many = await filesOf(
      {
        objects: [spec(11), stream('a', '/Type /EmbeddedFile'), spec(13), stream('b', '/Type /EmbeddedFile')],
        catalog,
      },
      [PAGE],
      { entries: 1 },
    );
    expect(many).toEqual({ problems: [['too-large', undefined]], files: [['list of Ana.csv', 'a']] });
  });
});

describe('text that a page gives for what it shows', () => {
  const shows = (said: string, shown: string) => ({
    raw: `/Span << /ActualText (${said}) >> BDC BT /F1 10 Tf 1 0 0 1 50 650 Tm (${shown}) Tj ET EMC`,
  });
  const texts = async (item: { raw: string }) => {
    const units = await unitsOf(writePdf([{ items: [...PAGE.items, item] }]));
    return units
      .filter((unit): unit is TextBlock => unit.kind === 'text')
      .map(({ text }) => text)
      .join('|');
  };

  test('both are read where they differ', async () => {
    const all = await texts(shows('Redacted name', 'Hodan Warsame'));
    expect(all).toContain('Hodan Warsame');
    expect(all).toContain('Redacted name');
  });

  test.each([
    ['in UTF-16', '<FEFF00CD00F100690067006F>'],
    ['in Latin letters', '(\xcd\xf1igo)'],
  ])('a text %s around a path', async (_, said) => {
    const raw = `/Span << /ActualText ${said} >> BDC 0.4 g 50 650 40 20 re f EMC`;
    expect((await texts({ raw })).split('|')).toContain('Íñigo');
  });

  test('a text that stands for its own glyphs is read once', async () => {
    const all = await texts(shows('Hodan Warsame', 'Hodan Warsame'));
    expect(all.split('Warsame').length).toBe(2);
  });
});

test('a thumbnail is named only if something could be read on it', async () => {
  const thumb = (side: number) =>
    stream('x', `/Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8`);
  const page = { ...PAGE, entries: '/Thumb 10 0 R' };
  expect((await filesOf({ objects: [thumb(106)] }, [page])).problems).toEqual([]);
  expect((await filesOf({ objects: [thumb(600)] }, [page])).problems).toEqual([
    ['ocr-unavailable', 'page 1'],
  ]);
});

test('loops and depth have an end', async () => {
  const deep = `${'<< /A '.repeat(5000)}(Wei Ng)${' >>'.repeat(5000)}`;
  const objects = [
    '<< /T (a) /Kids [10 0 R 11 0 R] /Parent 11 0 R >>',
    '<< /T (b) /Kids [10 0 R 11 0 R] /Parent 10 0 R /V 11 0 R >>',
    deep,
    '<< /Type /Pages /Kids [13 0 R 13 0 R] >>',
    '<< /Type /StructElem /S /P /P 14 0 R /Alt (Photo of Hodan) >>',
  ];
  const catalog = '/AcroForm << /Fields [10 0 R] >> /PieceInfo 15 0 R /Other 13 0 R';
  const annotations = ['/Subtype /Link /A 16 0 R'];
  const texts = await said([{ ...PAGE, annotations }], { objects, catalog });
  expect(texts.map(([text]) => text)).toEqual(['Wei Ng', 'Photo of Hodan']);
});
