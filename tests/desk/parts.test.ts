import { describe, expect, test } from 'vitest';
import { NO_WASM } from '../../src/app/messages.ts';
import { answerOf } from '../../src/app/page/answer.ts';
import { contextFor } from '../../src/app/page/context.ts';
import { falseEnding, NOT_OPENED, wasNotOpened } from '../../src/app/page/kinds.ts';
import { foot } from '../../src/app/page/parts/head.ts';
import { letPass, unread } from '../../src/app/page/parts/why.ts';
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
