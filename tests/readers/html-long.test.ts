import { describe, expect, it } from 'vitest';
import { firstLook } from '../../src/readers/html/first-look.ts';
import { HtmlTokens } from '../../src/readers/html/tokens.ts';
import { htmlReader } from '../../src/readers/html.ts';
import { processorTime } from '../helpers/processor-time.ts';
import { allText, readContext, sourceOf, unitsOf } from '../helpers/read-units.ts';

const LONG = 4.2 * 2 ** 20;
const CHUNK = 512 * 1024;
const rulesIn = async (page: string | Uint8Array) => {
  const { rules } = await firstLook(sourceOf(page), readContext.signal);
  return rules;
};
const padded = (before: number, sheet: string) =>
  `${'a '.repeat(before / 2)}${sheet}${'b '.repeat(LONG / 2)}`;
const utf16 = (text: string) => new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer);

describe('html: style sheets of long pages', () => {
  const sheet = '<style>.a{display:none}</style>';
  const cases: [string, string | Uint8Array, boolean][] = [
    ['at the begin', padded(0, sheet), true],
    ['in capitals', padded(1000, sheet.toUpperCase()), true],
    ['behind all else', 'a '.repeat(LONG / 2) + sheet, true],
    ['across two chunks', padded(CHUNK - 4, sheet), true],
    ['across two chunks, with its rules', padded(CHUNK - 10, sheet), true],
    ['longer than a chunk', padded(0, `<style>/*${'c'.repeat(CHUNK)}*/.a{display:none}</style>`), true],
    ['two of them', padded(10, '<style>b{}</style>') + sheet, true],
    ['in UTF-16', utf16(padded(0, sheet).slice(0, LONG / 2 + 100)), true],
    ['none', padded(0, '<styx>.a{display:none}</styx>'), false],
    ['in a comment', padded(0, `<!-- ${sheet} -->`), false],
  ];
  it.each(cases)('%s', async (_, page, found) => {
    expect((await rulesIn(page)).isEmpty).toBe(!found);
  });
});

describe('html: names of elements', () => {
  it.each(['constructor', 'x-y', 'toString', 'hasOwnProperty', 'math'])('%s', async (name) => {
    const page = `<!doctype html><${name}>a<table><tr><td><${name}>b</${name}></table></${name}><p>c`;
    expect(allText(await unitsOf(htmlReader, page))).toEqual(expect.arrayContaining(['a', 'b', 'c']));
  });
});

describe('html: tags that come again', () => {
  const told = (markup: string): string[] => {
    const events: string[] = [];
    const tokens = new HtmlTokens({
      open: (tag) => events.push(`${tag.name} ${JSON.stringify(tag.attributes)}`),
      close: ({ name }) => events.push(`/${name}`),
      text: (text) => events.push(`"${text}"`),
      comment: () => {},
      attributePart: () => {},
      foreign: false,
    });
    tokens.write(markup);
    tokens.end();
    return events;
  };

  it('are told as they are written', () => {
    // The strings of each pair have the same sum of characters by 31, as Java's hash codes have it.
    const names = ['Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', 'BBAa'];
    const markup = names.map((name) => `<p class="${name}">x</p>`).join('');
    expect(told(markup + markup)).toEqual(
      [...names, ...names].flatMap((name) => [`p [["class","${name}"]]`, '"x"', '/p']),
    );
  });

  it('go on behind a > in quotes, whatever was read before', () => {
    expect(told('<a title="x>y">1</a><a title="x>">2</a><a title="x>y">3')).toEqual([
      'a [["title","x>y"]]',
      '"1"',
      '/a',
      'a [["title","x>"]]',
      '"2"',
      '/a',
      'a [["title","x>y"]]',
      '"3"',
    ]);
  });

  it('references and zeros are looked for in each text', () => {
    expect(told('a<b>&amp;</b>c&lt;\0<i>d\0&gt;</i>e')).toEqual([
      '"a"',
      'b []',
      '"&"',
      '/b',
      '"c<"',
      'i []',
      '"d>"',
      '/i',
      '"e"',
    ]);
  });
});

it('html: many comments are read as fast as one', () => {
  const count = 30_000;
  let comments = 0;
  const none = () => {};
  const tokens = new HtmlTokens({
    open: none,
    close: none,
    text: none,
    comment: () => comments++,
    attributePart: none,
    foreign: false,
  });
  const before = processorTime();
  tokens.write('<!-- a --><b>text, text, text</b>'.repeat(count));
  tokens.write('<!-- a --!>b<!-- -->');
  tokens.end();
  // Each of them had looked through all that follows: more than ten seconds.
  expect(processorTime() - before).toBeLessThan(2_000);
  expect(comments).toBe(count + 2);
});
