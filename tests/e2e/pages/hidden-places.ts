/** What a visitor does not see of a page's text: markup comments, styles, elements that browsers do not show. */
import type { Visibility } from '../../../src/core/types.ts';
import type { Content } from '../pdf/content.ts';
import { eachRow, element, escaped, paragraphs, prose, table } from './markup.ts';
import type { Fragment, Place } from './place.ts';

const some = { holds: [2, 8] } as const;

function hidden(
  id: string,
  title: string,
  fragment: (content: Content) => Fragment,
  visibility: Visibility = 'css-hidden',
): Place {
  return { id, title, read: 'text and tables in it', visibility, ...some, where: /./, fragment };
}

/** A box with paragraphs or a table, hidden by its attributes. */
const box = (content: Content, attributes: string, tag = 'div') =>
  element(tag, content.random.chance(0.5) ? paragraphs(content) : table(content), attributes);

const styled = (id: string, title: string, style: string) =>
  hidden(id, title, (content) => ({ body: box(content, `style="${style}"`) }));

const ruled = (id: string, title: string, css: string, open: string) =>
  hidden(id, title, (content) => ({ head: `<style>${css}</style>`, body: box(content, open) }));

const column = (id: string, title: string, change: (body: string) => Fragment): Place => ({
  ...hidden(id, title, (content) => change(table(content))),
  read: 'the column of the table',
});

export const HIDDEN_PLACES: readonly Place[] = [
  hidden(
    'comment',
    'Comment with text',
    (content) => ({ body: `<!-- ${prose(content)} -->` }),
    'markup-comment',
  ),
  hidden(
    'comment-markup',
    'Table that was commented out',
    (content) => ({ body: `<!--\n${table(content)}\n-->` }),
    'markup-comment',
  ),
  hidden(
    'conditional',
    'Conditional comment',
    (content) => ({ body: `<!--[if lt IE 9]>${paragraphs(content)}<![endif]-->` }),
    'markup-comment',
  ),
  hidden(
    'comment-head',
    'Comment before the page',
    (content) => ({ head: `<!--${prose(content)}-->` }),
    'markup-comment',
  ),
  hidden(
    'comment-rows',
    'Rows that were commented out of a table',
    (content) => ({
      body: `<table><tr><th>Office</th><th>Cases</th></tr><!--${eachRow(content, (cells) => `<tr>${cells.map(({ text }) => `<td>${escaped(text)}</td>`).join('')}</tr>`)}--><tr><td>Reno</td><td>12</td></tr></table>`,
    }),
    'markup-comment',
  ),
  hidden('hidden', 'Attribute `hidden`', (content) => ({ body: box(content, 'hidden') })),
  hidden('until-found', 'Attribute `hidden=until-found`', (content) => ({
    body: box(content, 'hidden="until-found"'),
  })),
  styled('display', '`display: none`', 'display:none'),
  styled('display-important', '`display: none !important`', 'color:red;DISPLAY : none ! important'),
  styled('visibility', '`visibility: hidden`', 'visibility: hidden'),
  styled('opacity', '`opacity: 0`', 'opacity:0'),
  styled('opacity-zero', '`opacity: 0.0`', 'opacity:0.0; position:relative'),
  styled('off-screen', 'Off screen by position', 'position:absolute;left:-9999px'),
  styled('off-top', 'Off screen above', 'position: fixed; top: -200vh'),
  styled('margin', 'Off screen by margin', 'margin-left:-10000px'),
  styled('transform', 'Off screen by transform', 'transform: translateX(-9999px)'),
  styled('scale', 'Scaled to nothing', 'transform:scale(0)'),
  styled('indent', '`text-indent: -9999px`', 'text-indent:-9999px;overflow:hidden'),
  styled('zero-size', 'Box of no size', 'height:0;overflow:hidden'),
  styled(
    'one-pixel',
    'Box of one pixel',
    'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden',
  ),
  styled('max-height', '`max-height: 0`', 'max-height:0px; overflow:hidden'),
  styled('font-size', '`font-size: 0`', 'font-size:0'),
  styled('clip', '`clip`', 'position:absolute;clip:rect(0,0,0,0)'),
  styled('clip-path', '`clip-path`', 'clip-path: inset(50%)'),
  styled('same-color', 'Colour of the background', 'color:#fff;background-color:white'),
  styled('transparent', 'Transparent text', 'color:transparent'),
  styled('transparent-rgba', 'Text without opacity', 'color: rgba(0, 0, 0, 0)'),
  styled('content-visibility', '`content-visibility: hidden`', 'content-visibility:hidden'),
  styled('filter', '`filter: opacity(0)`', 'filter:opacity(0%)'),
  ruled('class', 'Style of a class', '.internal { display: none }', 'class="box internal wide"'),
  ruled('id', 'Style of an id', '#worklist{visibility:hidden}', 'id="worklist"'),
  ruled(
    'class-id-list',
    'Style among others',
    '.nav a,.footer,div.draft , #x { display:none; } .ok { color: blue }',
    'class="draft"',
  ),
  ruled(
    'descendant',
    'Style by the element around',
    '#main div.archive > *, #__next .archive > * { display:none } .archive { }',
    'class="archive"',
  ),
  ruled(
    'attribute-selector',
    'Style of an attribute',
    '[data-state="closed"] { display: none }',
    'data-state="closed"',
  ),
  hidden('beside', 'Style by the element beside', (content) => ({
    head: '<style>.switch:not(:checked) ~ .panel { display: none } .a + .b { color: red }</style>',
    body: `<div><input type="checkbox" class="switch"><label>Details</label>${box(content, 'class="panel"')}</div>`,
  })),
  ruled('is', '`:is()`', 'body :is(.draft, .old) > * { display:none }', 'class="old"'),
  ruled(
    'where-not',
    '`:where()` and `:not()`',
    ':where(div):not(.open, :hover) { display:none } div:where(body *) { color: red }',
    'class="case"',
  ),
  ruled(
    'nested-rule',
    'Rule in a rule',
    '.case { color: #333; &.old { display: none } }',
    'class="case old"',
  ),
  ruled(
    'layer',
    'Style in a layer',
    '@layer base, theme; @layer theme { .x2 { display:none } } @layer base { .x2 { display:block } }',
    'class="x2"',
  ),
  ruled(
    'supports',
    'Style for browsers that know something',
    '@supports (display: grid) { .x3 { visibility:hidden } } @supports not (display: grid) { .x3 { visibility:visible } }',
    'class="x3"',
  ),
  ruled(
    'media',
    'Style for screens',
    '@media screen and (min-width: 1px) { .p-only { display:none } }',
    'class="p-only"',
  ),
  hidden('later-rule', 'Style that overrules another', (content) => ({
    head: '<style>.pane { display: block } .pane { display: none }</style>',
    body: element('div', table(content), 'class="pane"'),
  })),
  ruled(
    'body-color',
    'Colour of the page',
    'body { background-color: #fefefe } .ghost { color: #FEFEFE }',
    'class="ghost"',
  ),
  {
    ...hidden('class-body', 'Style sheet after the text', (content) => ({
      body: `${box(content, 'class="later-hidden"')}<style>.later-hidden{display:none}</style>`,
    })),
  },
  column('column-nth', 'Columns of a table by number', (body) => ({
    head: '<style>th:nth-child(n+2), td:nth-child(n+2) { display: none }</style>',
    body,
  })),
  column('cells', 'Cells of a table', (body) => ({
    body: body.replaceAll(/<(t[dh])>/g, '<$1 style="display:none">'),
  })),
  column('rows', 'Rows of a table', (body) => ({ body: body.replaceAll('<tr><td>', '<tr hidden><td>') })),
  column('row-class', 'Rows of a class', (body) => ({
    head: '<style>tr.more td{display:none}</style>',
    body: body.replaceAll('<tr><td>', '<tr class="more"><td>'),
  })),
  hidden('template', 'Template', (content) => ({ body: box(content, 'id="row-template"', 'template') })),
  hidden('noscript', 'For browsers without scripts', (content) => ({ body: box(content, '', 'noscript') })),
  hidden('details', 'Closed details', (content) => ({
    body: `<details><summary>More</summary>${box(content, '')}</details>`,
  })),
  hidden('dialog', 'Closed dialog', (content) => ({ body: box(content, 'id="people"', 'dialog') })),
  hidden('datalist', 'Suggestions of a field', ({ sentences }) => ({
    body: `<input list="names"><datalist id="names">${sentences.map((text) => `<option>${escaped(text)}</option>`).join('')}</datalist>`,
  })),
  hidden('iframe-fallback', 'Within an iframe element', (content) => ({
    body: `<iframe src="/map.html">${paragraphs(content)}</iframe>`,
  })),
  hidden('svg-hidden', 'Hidden group of a drawing', ({ sentences }) => ({
    body: `<svg viewBox="0 0 9 9"><g display="none">${sentences.map((text) => `<text>${escaped(text)}</text>`).join('')}</g></svg>`,
  })),
  hidden('svg-desc', 'Description of a drawing', (content) => ({
    body: `<svg viewBox="0 0 9 9"><desc>${escaped(prose(content))}</desc><path d="M0 0h9v9z"/></svg>`,
  })),
];
