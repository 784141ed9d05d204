import { describe, expect, test } from 'vitest';
import { NO_WASM } from '../../src/app/messages.ts';
import { answerOf } from '../../src/app/page/answer.ts';
import { contextFor } from '../../src/app/page/context.ts';
import { falseEnding, NOT_OPENED, wasNotOpened } from '../../src/app/page/kinds.ts';
import { article } from '../../src/app/page/parts/article.ts';
import { foot } from '../../src/app/page/parts/head.ts';
import { overview } from '../../src/app/page/parts/overview.ts';
import { people } from '../../src/app/page/parts/people.ts';
import { letPass, unread } from '../../src/app/page/parts/why.ts';
import { placeSaid } from '../../src/app/page/place.ts';
import { allowedByPolicy, allowedRule } from '../../src/core/allow.ts';
import { problem } from '../../src/core/problem.ts';
import { unreadEntry } from '../../src/core/report.ts';
import type { FileEntry, Lang } from '../../src/core/types.ts';
import { DEFAULT_POLICY } from '../../src/policies/index.ts';

const textOf = ({ html }: { readonly html: string }): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('an answer says what it does not count', () => {
  const allowance = { id: 'staff', reason: 'Nuestro personal', until: '2031-01-31' };
  const list = { name: 'amparo-ignore: line 2', reason: 'x', values: [], domains: [] };
  const said = (lang: Lang, people: number): string =>
    textOf(
      letPass(
        {
          rules: [allowedByPolicy({ allowance, persons: people }, lang), allowedRule(list, people, lang)],
        } as unknown as FileEntry,
        contextFor(lang),
      ),
    );

  test.each<[lang: Lang, people: number, said: RegExp]>([
    [
      'en',
      1,
      /^1 person in it was not counted, since your rules .* 1 thing in it was not counted, since somebody/,
    ],
    [
      'en',
      2,
      /^2 people in it were not counted, .*“staff”: Nuestro personal.* 2 things .* \(amparo-ignore: line 2\)/,
    ],
    ['es', 1, /^No se contó 1 persona, porque sus reglas .* No se contó 1 dato, porque alguien lo marcó/],
    ['es', 2, /^No se contaron 2 personas, .*«staff»: Nuestro personal.* No se contaron 2 datos/],
  ])('in %s, of %i', (lang, people, words) => expect(said(lang, people)).toMatch(words));

  test('and nothing where all was counted', () =>
    expect(letPass({ rules: [] } as unknown as FileEntry, contextFor('en')).html).toBe(''));
});

test.each([
  ['list.docx', 'xlsx', '.docx'],
  ['photo.JPG', 'text', '.jpg'],
  ['list.xlsx', 'xlsx', undefined],
  // Locked Office files are compound files, and what is not read is not known to be something else.
  ['list.xlsx', 'compound', undefined],
  ['list.pdf', 'unknown', undefined],
  ['list.xls', 'html', undefined],
  ['folder.docx/notes', 'text', undefined],
  ['constructor', 'text', undefined],
])('%s that is %s ends in a false %s', (path, format, ending) =>
  expect(falseEnding({ path, format })).toBe(ending),
);

describe('of pictures the page says that it does not see them', () => {
  const entry = (path: string, format: string): FileEntry => ({
    ...unreadEntry({ path, bytes: 9 }, problem('unreadable', ''), 'en'),
    format,
    verdict: 'pass',
    problems: [],
  });
  const answer = (files: readonly [FileEntry, ...FileEntry[]], lang: Lang = 'en'): string => {
    const { title, sentences } = answerOf(files, contextFor(lang));
    return [title, ...sentences].join(' ');
  };
  const [photo, letter] = [entry('a.docx!1.png', 'image'), entry('a.docx', 'docx')];

  test.each<[files: readonly [FileEntry, ...FileEntry[]], lang: Lang, said: RegExp]>([
    [[entry('a.jpg', 'image')], 'en', /^Look at this picture before you send it\. .* does it show a face/],
    [[entry('a.jpg', 'image')], 'es', /^Mire esta imagen antes de enviarla\. .* ¿muestra una cara/],
    [[letter, photo], 'en', /^Nobody was found .* There is 1 picture in it\. .* look at it yourself\.$/],
    [[letter, photo, photo], 'es', /^No se halló a nadie .* Contiene 2 imágenes\. .* mírelas usted\.$/],
  ])('%#', (files, lang, said) => expect(answer(files, lang)).toMatch(said));

  test('and nothing where there are none', () => expect(answer([letter])).not.toMatch(/picture/));
});

test.each([
  ['cases/', NOT_OPENED, /^What could not be read .* Choose it with the button “Choose a folder”\./],
  ['list.xlsx', NOT_OPENED, /^What could not be read .* Was it moved, renamed or changed meanwhile\?/],
  ['list.xlsx', 'the worker ended', /Open the file yourself/],
  ['list.pdf', `the reader failed (${NO_WASM})`, /Open the page in another browser/],
])('%s that the browser did not open (%s) says what to do', (path, detail, said) => {
  const file = unreadEntry({ path, bytes: 0 }, problem('unreadable', detail), 'en');
  expect(wasNotOpened(file)).toBe(detail === NOT_OPENED);
  expect(textOf(unread(file, contextFor('en')))).toMatch(said);
});

test('the foot says by which rules is checked, those of the page or others, in the language of the reader', () => {
  const own = { ...DEFAULT_POLICY, id: 'our-rules', about: { en: 'Ours.', es: 'Nuestras.' } };
  expect(textOf(foot(contextFor('es'), '1', undefined))).toContain(
    'Reglas: «confidential-population». Detienen',
  );
  expect(textOf(foot(contextFor('es'), '1', own))).toContain('Reglas: «our-rules». Nuestras.');
  expect(textOf(foot(contextFor('en'), '1', own))).toContain('Rules: “our-rules”. Ours.');
});

const entryOf = (path: string, more: Partial<FileEntry>): FileEntry => ({
  ...{ path, format: 'pdf', bytes: 9, verdict: 'pass', persons: 0, categories: { name: 1 }, rules: [] },
  ...{ places: [], findings: [], findingsTotal: 0, problems: [], ...more },
});

test.each([
  ['en', /^Look at 1 of these 2 files .* room\.png look first \? .*note\.txt nobody found 0 /],
  ['es', /^Mire 1 de estos 2 archivos .* room\.png mirar antes \? .*note\.txt nadie hallado 0 /],
] as const)('a picture in a list is to be looked at, in %s', (lang, said) => {
  const all = [entryOf('room.png', { format: 'image' }), entryOf('note.txt', { format: 'text' })];
  const text = textOf(
    overview(
      all.map((one) => [one] as const),
      contextFor(lang),
      () => undefined,
    ),
  );
  expect(text).toMatch(said);
});

describe('of people in several places it says how many hide at least', () => {
  const at = (visibility: FileEntry['places'][number]['visibility'], persons: number) => ({
    ...{ locator: 'page 1', visibility, persons, categories: { name: persons } },
  });
  const cases: readonly [name: string, persons: number, places: FileEntry['places'], said: RegExp][] = [
    [
      'all',
      9,
      [at('covered-text', 5), at('covered-text', 4)],
      /All of them are under something that covers them/,
    ],
    [
      'all but those in sight',
      9,
      [at('covered-text', 5), at('covered-text', 4), at('visible', 1)],
      /At least 8 of them/,
    ],
    [
      'those of the fullest',
      9,
      [at('covered-text', 5), at('covered-text', 4), at('visible', 9)],
      /At least 5 of them/,
    ],
    ['one place', 9, [at('covered-text', 5), at('visible', 9)], / 5 of them are under/],
  ];
  test.each(cases)('%s', (_, persons, places, said) => {
    const entry = entryOf('a.pdf', { verdict: 'block', persons, places });
    expect(answerOf([entry], contextFor('en')).sentences.join(' ')).toMatch(said);
  });
});

test.each([
  ['$[0..16]', 'entries 1 to 17', 'entradas 1 a 17'],
  ['line 1, $[1].name', 'line 1, entry 2, “name”', 'línea 1, entrada 2, «name»'],
  ['$.body.list[0].c', '“body.list”, entry 1, “c”', '«body.list», entrada 1, «c»'],
  [
    '$.a[0].c – $.a[5].c',
    '“a”, entry 1, “c” – “a”, entry 6, “c”',
    '«a», entrada 1, «c» – «a», entrada 6, «c»',
  ],
  ['$.[0]', '$.[0]', '$.[0]'],
  [
    'attribute of element title (line 2)',
    'attribute of element title (line 2)',
    'atributo del elemento title (línea 2)',
  ],
  [
    'element p (line 2) – element h2 (line 9)',
    'paragraph (line 2) – heading (line 9)',
    'párrafo (línea 2) – título (línea 9)',
  ],
  ['element pre (line 2)', 'element pre (line 2)', 'elemento pre (línea 2)'],
  ['header subject', 'header subject', 'asunto'],
  ['line 2, $', 'line 2', 'línea 2'],
  ['$', 'in the whole file', 'en todo el archivo'],
  [
    'script 1 (line 3), $.rows[0].page',
    'script 1 (line 3), “rows”, entry 1, “page”',
    'programa 1 (línea 3), «rows», entrada 1, «page»',
  ],
  ["'Cases' formulas", 'sheet “Cases”, formulas', 'hoja «Cases», fórmulas'],
  ["'Cases'!B4 comment", 'sheet “Cases”, cell B4', 'hoja «Cases», celda B4'],
  [
    'comment (line 9), table 1, rows 2–4',
    'comment (line 9), table 1, rows 2–4',
    'comentario (línea 9), tabla 1, filas 2–4',
  ],
  ['xl/charts/chart5.xml', 'xl/charts/chart5.xml', 'xl/charts/chart5.xml'],
  ['table list_of_people, line 7', 'table list_of_people, line 7', 'tabla list_of_people, línea 7'],
  ['element of another kind (line 4)', 'element of another kind (line 4)', 'elemento de otro tipo (línea 4)'],
])('where: %s', (locator, en, es) => {
  expect([placeSaid(locator, contextFor('en')), placeSaid(locator, contextFor('es'))]).toEqual([en, es]);
});

test.each([
  ['eml', true],
  ['msg', true],
  ['zip', false],
])('of %s with people in what it holds a copy is offered: %s', (format, isOffered) => {
  const told = { verdict: 'block', persons: 3 } as const;
  const places: FileEntry['places'] = [
    { ...{ locator: 'row 2', visibility: 'visible', persons: 3 }, categories: { name: 3 } },
  ];
  const group = [
    entryOf(`a.${format}`, { ...told, format }),
    entryOf(`a.${format}!list.csv`, { ...told, places }),
  ] as const;
  const { html } = article(group, 1, contextFor('en'), { drawings: {} });
  expect(html.includes('data-do="copy"')).toBe(isOffered);
});

test.each([
  ['en', 'do not send', 'the text of the e-mail'],
  ['es', 'no enviar', 'el texto del correo'],
] as const)(
  'what lies in a mail is named in words, and marked as the answer says, in %s',
  (lang, badge, body) => {
    const told = { verdict: 'block', persons: 3 } as const;
    const group = [
      entryOf('a.eml', { ...told, format: 'eml' }),
      entryOf('a.eml!text.html', told),
      entryOf('a.eml!b.zip', { ...told, format: 'zip' }),
      entryOf('a.eml!b.zip!text.html', told),
    ] as const;
    const said = textOf(article(group, 1, contextFor(lang), { drawings: {} }));
    expect(said).toContain(`${badge} ${body}`);
    expect(said).toContain('b.zip › text.html');
    expect(said).not.toMatch(/publish|publicar/);
  },
);

test.each(["'Be\u202eds'!B2", "'a\"b'!B2", "'</div>\u200b'!B2"])(
  'a place is asked for as the file names it: %j',
  (locator) => {
    const finding = { locator, category: 'name', masked: 'A••', visibility: 'visible' };
    const entry = entryOf('ca\u202eses.xlsx', { verdict: 'block', persons: 1, findings: [finding] as never });
    const { html } = people(entry, 1, contextFor('en'));
    const [, data] = /data-asked="([^"]*)"/.exec(html)!;
    const plain = data!
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    expect(JSON.parse(plain)).toEqual({ path: 'ca\u202eses.xlsx', locators: [locator] });
    expect(html).not.toMatch(/[\u200b\u202e]/);
  },
);
