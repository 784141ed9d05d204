/** Which rules of a page's style sheet hold for an element (Selectors 4, CSS Nesting 1, Cascade 5, Media Queries 4). */
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/readers/html/element-kinds.ts';
import { isOnScreen } from '../../../src/readers/html/media.ts';
import type { Seen } from '../../../src/readers/html/selector-match.ts';
import { StyleRules } from '../../../src/readers/html/style-rules.ts';

/** `td.name#x[hidden]` as an element. */
function element(text: string, more: Partial<Seen> = {}): Seen {
  const [name = ''] = /^[a-z0-9]+/.exec(text) ?? [];
  const classes = [...text.matchAll(/\.([\w-]+)/g)].map((found) => found[1]!);
  const attributes: (readonly [string, string])[] = [...text.matchAll(/\[([\w-]+)(?:=(\w+))?\]/g)].map(
    (found) => [found[1]!, found[2] ?? ''] as const,
  );
  const id = /#([\w-]+)/.exec(text)?.[1];
  if (classes.length > 0) attributes.push(['class', classes.join(' ')]);
  if (id !== undefined) attributes.push(['id', id]);
  return { tag: { name, kind: kindOf(name), attributes, selfClosing: false, memo: {} }, ...more };
}

/** The elements of a path, the last of which is asked for. `a+b`: they stand beside each other. */
function displayOf(css: string, path: string): string | undefined {
  const rules = new StyleRules();
  rules.add(css);
  const around: Seen[] = [];
  let last: Seen = element('html');
  for (const level of path.split(' ')) {
    const beside = level.split('+').map((text) => element(text));
    last = beside.pop()!;
    const parent = around.pop();
    if (parent !== undefined) around.push({ ...parent, children: beside });
    around.push(last);
  }
  around.pop();
  return rules.styleOf(last, around).get('display');
}

const HIDES = '{display:none}';

describe('a rule holds', () => {
  test.each<[string, string]>([
    ['.x', 'p.x'],
    ['p.x', 'p.x'],
    ['#x', 'div p#x'],
    ['div p', 'div section p'],
    ['div > p', 'div p'],
    ['.a .b > p', 'div.a div.b div.b p'],
    ['.a > .b p', 'div.a div.b div.b p'],
    ['h2 + p', 'div h2+p'],
    ['h2 ~ p', 'div h2+div+p'],
    ['.a + .b .c', 'body div.a+div.b p.c'],
    [':is(.a, .b) p', 'div.b p'],
    [':is(.x, .y)', 'p.y'],
    [':where(section, article) > :is(p, span)', 'article span'],
    ['p:not(.shown)', 'p'],
    ['p:not(.shown, .open)', 'p.x'],
    ['p:not(.a .b)', 'div.c p.b'],
    ['div:not(:hover) p', 'div p'],
    ['input:checked + p', 'div input[checked]+p'],
    ['details:not([open]) p', 'details p'],
    [':root .x', 'html p.x'],
    ['[data-state="closed"]', 'p[data-state=closed]'],
    [':is(:has(img), .x)', 'p.x'],
  ])('%s for %s', (selector, path) => {
    expect(displayOf(`${selector}${HIDES}`, path)).toBe('none');
  });
});

describe('a rule does not hold', () => {
  test.each<[string, string]>([
    ['.x', 'p.xy'],
    ['div > p', 'div section p'],
    ['h2 + p', 'div h2+div+p'],
    ['h2 ~ p', 'div p'],
    ['h2 + p', 'h2 p'],
    [':is(.a, .b) p', 'div.c p'],
    ['p:not(.shown)', 'p.shown'],
    ['p:not(.shown, .open)', 'p.open'],
    ['p:not(.a .b)', 'div.a p.b'],
    ['p:hover', 'p'],
    ['input:checked + p', 'div input+p'],
    ['p::first-line', 'p'],
    ['p:has(b)', 'p'],
    ['p:not(:has(b))', 'p'],
    ['p:last-child', 'p'],
    ['p:nth-child(2)', 'p'],
    ['p >', 'p'],
    [':is(', 'p'],
  ])('%s for %s', (selector, path) => {
    expect(displayOf(`${selector}${HIDES}`, path)).toBeUndefined();
  });
});

describe('rules in rules', () => {
  test.each<[string, string, string | undefined]>([
    ['.a{color:red;.b{display:none}}', 'div.a p.b', 'none'],
    ['.a{.b{display:none}}', 'p.b', undefined],
    ['.a{& > .b{display:none} color:red}', 'div.a p.b', 'none'],
    ['.a{& > .b{display:none}}', 'div.a div p.b', undefined],
    ['.a{&.b{display:none}}', 'p.a.b', 'none'],
    ['.a{&.b{display:none}}', 'div.a p.b', undefined],
    ['.b{.a &{display:none}}', 'div.a p.b', 'none'],
    ['.a, .c{.b{display:none}}', 'div.c p.b', 'none'],
    ['.a{@media screen{display:none}}', 'p.a', 'none'],
    ['.a{@media print{display:none}}', 'p.a', undefined],
    ['.a{.b{.c{display:none}}}', 'div.a div.b p.c', 'none'],
    ['.a{display:none;&:hover{display:block}}', 'p.a', 'none'],
    ['@scope (.a){.b{display:none}}', 'div.a p.b', 'none'],
    ['@scope (.a){.b{display:none}}', 'p.b', undefined],
  ])('%s for %s', (css, path, display) => {
    expect(displayOf(css, path)).toBe(display);
  });
});

describe('blocks that ask for something', () => {
  test.each<[string, string | undefined]>([
    ['@media print{p{display:none}}', undefined],
    ['@media screen{p{display:none}}', 'none'],
    ['@media screen and (min-width: 600px){p{display:none}}', 'none'],
    ['@media (max-width: 40em){p{display:none}}', undefined],
    ['@supports (display: grid){p{display:none}}', 'none'],
    ['@supports not (display: grid){p{display:none}}', undefined],
    ['@keyframes x{from{display:none}}', undefined],
    ['@font-face{display:none}p{display:none}', 'none'],
    ['@import "a.css";p{display:none}', 'none'],
    ['@layer a{p{display:none}}', 'none'],
    ['@layer a{p.x{display:none}}p{display:block}', 'block'],
    ['@layer a, b;@layer b{p{display:none}}@layer a{p{display:block}}', 'none'],
    ['@layer a{p{display:none!important}}p{display:block!important}', 'none'],
    ['p{display:none}/* p{display:block} */', 'none'],
    ['p{content:"}";display:none}', 'none'],
    ['p:where(.x){display:none}p{display:block}', 'block'],
    ['p:is(.x){display:none}p{display:block}', 'none'],
  ])('%s', (css, display) => {
    expect(displayOf(css, 'p.x')).toBe(display);
  });
});

test.each<[string, boolean]>([
  ['screen', true],
  ['all', true],
  ['only screen', true],
  ['print', false],
  ['not print', true],
  ['not screen', false],
  ['print, screen', true],
  ['(min-width: 60em)', true],
  ['(min-width: 3000px)', false],
  ['(max-width: 767.98px)', false],
  ['screen and (max-width:599px)', false],
  ['(width >= 600px)', true],
  ['(400px <= width <= 700px)', false],
  ['(prefers-color-scheme: dark)', false],
  ['(prefers-reduced-motion: reduce)', false],
  ['(orientation: landscape)', true],
  ['(hover: none)', false],
  ['(hover)', true],
  ['not (min-width: 600px)', false],
  ['(max-width: 500px) or (min-width: 600px)', true],
  ['', true],
])('media %s', (query, holds) => {
  expect(isOnScreen(query)).toBe(holds);
});

test('selectors that ask for much cost little', () => {
  const css = `${'div '.repeat(11)}p{display:none}`;
  const path = `${'section '.repeat(50)}${'div '.repeat(200)}span`;
  expect(displayOf(css, path)).toBeUndefined();
  expect(displayOf(`${':is('.repeat(400)}p{display:none}`, 'p')).toBeUndefined();
  expect(displayOf(`${'.a{'.repeat(400)}display:none`, 'p.a')).toBeUndefined();
});

test('rules are tried on so many elements of a page: beyond, each looks as it says itself', () => {
  const rules = new StyleRules(100);
  rules.add(`div p.x${HIDES}div p.y${HIDES}`);
  const around = [element('div')];
  const displays = Array.from({ length: 100 }, () => rules.styleOf(element('p.x'), around).get('display'));
  expect(displays[0]).toBe('none');
  expect(displays.at(-1)).toBeUndefined();
  const own = { ...element('p.x').tag, attributes: [['style', 'display:none'] as const] };
  expect(rules.styleOf({ tag: own }, around).get('display')).toBe('none');
});
