/** Files that are published beside pages. */
import type { Visibility } from '../../../src/core/types.ts';
import type { Content } from '../pdf/content.ts';
import { base64, camel, eachRow, element, escaped, literal, objects, prose, snake, table } from './markup.ts';
import type { Place } from './place.ts';
import { bundle } from './script-places.ts';

interface Written {
  readonly extension: string;
  readonly visibility?: Visibility;
  readonly where?: RegExp;
  write(content: Content): string | Uint8Array;
}

const file = (
  id: string,
  title: string,
  read: string,
  { visibility = 'visible', where = /./, ...written }: Written,
): Place => ({
  id,
  title,
  read,
  visibility,
  where,
  holds: [3, 8],
  file: written,
});

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const rss = (items: string) =>
  `${XML}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://agency.example/</link><description>Releases</description><lastBuildDate>Mon, 06 May 2024 09:00:00 GMT</lastBuildDate>${items}</channel></rss>`;
const kml = (marks: string) =>
  `${XML}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Map</name>${marks}</Document></kml>`;
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

const pipes = ({ head, rows }: Content) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const map = (content: Content) =>
  JSON.stringify({
    version: 3,
    file: 'site.js',
    sources: ['src/data.js', 'src/a.js'],
    names: [],
    mappings: 'AAAA,SAASA',
    sourcesContent: [
      `/** Shown in the table. */\nexport default ${literal(objects(content))};\n`,
      'export const a = 1;\n',
    ],
  });

export const FILE_PLACES: readonly Place[] = [
  file('xml-elements', 'XML, an element for each field', 'rows under the elements’ names', {
    extension: 'xml',
    write: (content) =>
      `${XML}<export>${eachRow(content, (cells) => element('record', cells.map(({ caption, text }) => element(camel(caption), escaped(text))).join('')))}</export>`,
  }),
  file('xml-deep', 'XML, fields in groups', 'rows under the elements’ names', {
    extension: 'xml',
    write: (content) =>
      `${XML}<ns:export xmlns:ns="urn:x"><ns:list>${eachRow(content, (cells) =>
        element(
          'ns:person',
          element(
            'ns:identity',
            cells
              .slice(0, 2)
              .map(({ caption, text }) => element(`ns:${camel(caption)}`, escaped(text)))
              .join(''),
          ) +
            element(
              'ns:more',
              cells
                .slice(2)
                .map(({ caption, text }) => element(`ns:${camel(caption)}`, escaped(text)))
                .join(''),
            ),
        ),
      )}</ns:list></ns:export>`,
  }),
  file('xml-attributes', 'XML, an attribute for each field', 'rows under the attributes’ names', {
    extension: 'xml',
    visibility: 'attribute',
    write: (content) =>
      `${XML}<rows>${eachRow(content, (cells) => `<row ${cells.map(({ caption, text }) => `${camel(caption)}="${escaped(text)}"`).join(' ')}/>`)}</rows>`,
  }),
  file('xml-latin', 'XML in a declared encoding', 'as declared', {
    extension: 'xml',
    write: (content) =>
      latin1(
        `<?xml version="1.0" encoding="ISO-8859-1"?>\n<export>${eachRow(content, (cells) => element('record', cells.map(({ caption, text }) => element(camel(caption), escaped(text))).join('')))}</export>`,
      ),
  }),
  file('xml-comment', 'Comment in XML', 'text', {
    extension: 'xml',
    visibility: 'markup-comment',
    write: (content) => `${XML}<catalog><!-- ${prose(content)} --><item>Chair</item></catalog>`,
  }),
  file('rss', 'RSS', 'items as a page', {
    extension: 'xml',
    write: ({ sentences }) =>
      rss(
        sentences
          .map(
            (text, i) =>
              `<item><title>Release ${i + 1}</title><link>https://agency.example/${i}</link><description><![CDATA[<p>${escaped(text)}.</p>]]></description></item>`,
          )
          .join('\n'),
      ),
  }),
  file('rss-table', 'Table in an RSS item', 'items as a page', {
    extension: 'rss',
    write: (content) =>
      rss(
        `<item><title>Release</title><content:encoded><![CDATA[${table(content)}]]></content:encoded></item>`,
      ),
  }),
  file('atom', 'Atom', 'entries as a page', {
    extension: 'atom',
    write: (content) =>
      `${XML}<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><updated>2024-05-06T09:00:00Z</updated><entry><title>Release</title><content type="html">${escaped(table(content))}</content></entry></feed>`,
  }),
  file('kml', 'KML with data of each place', 'each place as a row', {
    extension: 'kml',
    write: (content) =>
      kml(
        eachRow(content, (cells, i) =>
          element(
            'Placemark',
            `${element('ExtendedData', cells.map(({ caption, text }) => `<Data name="${escaped(caption)}"><value>${escaped(text)}</value></Data>`).join(''))}<Point><coordinates>${(-98 - i / 9).toFixed(5)},${(29 + i / 7).toFixed(5)},0</coordinates></Point>`,
          ),
        ),
      ),
  }),
  file('kml-schema', 'KML with a schema', 'each place as a row', {
    extension: 'kml',
    write: (content) =>
      kml(
        eachRow(content, (cells) =>
          element(
            'Placemark',
            `<ExtendedData><SchemaData schemaUrl="#s">${cells.map(({ caption, text }) => `<SimpleData name="${snake(caption)}">${escaped(text)}</SimpleData>`).join('')}</SchemaData></ExtendedData>`,
          ),
        ),
      ),
  }),
  file('kml-balloon', 'Balloons of KML', 'as a page', {
    extension: 'kml',
    write: ({ sentences }) =>
      kml(
        sentences
          .map(
            (text, i) =>
              `<Placemark><name>${i + 1}</name><description><![CDATA[<b>Note</b><br>${escaped(text)}]]></description><Point><coordinates>-98.1,29.${i}</coordinates></Point></Placemark>`,
          )
          .join(''),
      ),
  }),
  file('gpx', 'GPX', 'way points as rows', {
    extension: 'gpx',
    write: ({ sentences }) =>
      `${XML}<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">${sentences.map((text, i) => `<wpt lat="29.${i}1" lon="-98.${i}2"><name>W${i}</name><desc>${escaped(text)}</desc></wpt>`).join('')}</gpx>`,
  }),
  file('sitemap', 'Sitemap', 'addresses as text', {
    extension: 'xml',
    visibility: 'attribute',
    write: (content) =>
      `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${eachRow(content, (cells) => `<url><loc>https://agency.example/view?${cells.map(({ caption, text }) => `${snake(caption)}=${encodeURIComponent(text).replaceAll("'", '%27')}`).join('&amp;')}</loc></url>`)}</urlset>`,
  }),
  file('svg', 'SVG, text', 'text', {
    extension: 'svg',
    write: ({ sentences }) =>
      `${XML}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600">${sentences.map((text, i) => `<text x="4" y="${20 * i}"><tspan>${escaped(text)}</tspan></text>`).join('')}</svg>`,
  }),
  file('svg-group', 'SVG, hidden group', 'text', {
    extension: 'svg',
    visibility: 'css-hidden',
    write: ({ sentences }) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><style>.layer2{display:none}</style><g class="layer2">${sentences.map((text) => `<text>${escaped(text)}</text>`).join('')}</g></svg>`,
  }),
  file('svg-metadata', 'SVG, metadata', 'text', {
    extension: 'svg',
    visibility: 'css-hidden',
    write: (content) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><metadata>${escaped(prose(content))}</metadata><path d="M0 0h8v6z"/></svg>`,
  }),
  file('xhtml', 'XHTML', 'as a page', {
    extension: 'xhtml',
    write: (content) =>
      `${XML}<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${table(content)}</body></html>`,
  }),
  file('html-utf16', 'Page in UTF-16', 'as a page', {
    extension: 'html',
    write: (content) => utf16(`<!doctype html><title>x</title>${table(content)}`),
  }),
  file('html-latin', 'Page in a declared encoding', 'as a page', {
    extension: 'html',
    write: (content) => latin1(`<!doctype html><meta charset="iso-8859-1"><title>x</title>${table(content)}`),
  }),
  file('html-broken', 'Page with broken markup', 'as browsers read it', {
    extension: 'html',
    write: (content) =>
      `<table><tr><th>${content.head.map(escaped).join('<th>')}${content.rows.map((row) => `</b><tr><td class=x y="a" class=z>${row.map(escaped).join('</font></td></p><td nowrap>')}`).join('')}</table></div></div>`,
  }),
  file('html-uncut', 'Page that was cut off', 'up to where it ends', {
    extension: 'html',
    write: (content) => table(content).replace(/<\/td><\/tr>\s*<\/tbody>\s*<\/table>$/, ''),
  }),
  file('markdown-table', 'Markdown, table', 'rows under their header', {
    extension: 'md',
    write: (content) => `# Notes\n\nSome words before.\n\n${pipes(content)}\n\nAnd after.\n`,
  }),
  file('markdown-html', 'Markdown with HTML', 'rows under their header', {
    extension: 'md',
    write: (content) =>
      `# Notes\n\nSome words before the table, *as usual*.\n\n${table(content)}\n\n- one\n- two\n`,
  }),
  file('markdown-comment', 'Markdown, comment', 'text', {
    extension: 'md',
    visibility: 'markup-comment',
    write: (content) => `# Notes\n\nSome words of nothing.\n\n<!--\n${prose(content)}\n-->\n\nMore words.\n`,
  }),
  file('markdown-hidden', 'Markdown, link that is not shown', 'text', {
    extension: 'md',
    visibility: 'markup-comment',
    write: ({ sentences }) =>
      `# Notes\n\nSome words.\n\n${sentences.map((text) => `[//]: # (${text})`).join('\n\n')}\n\nMore words.\n`,
  }),
  file('front-matter', 'Markdown, front matter', 'rows under its keys', {
    extension: 'md',
    where: /front matter|^\$/,
    visibility: 'property',
    write: (content) =>
      `---\ntitle: List\nlayout: page\npeople:\n${objects(content, snake)
        .map((one) =>
          Object.entries(one)
            .map(([key, text], i) => `${i === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(text)}`)
            .join('\n'),
        )
        .join('\n')}\n---\n\nWords of the page.\n`,
  }),
  file('script', 'Script, literal', 'rows under its keys', {
    extension: 'js',
    visibility: 'script-data',
    write: (content) =>
      `"use strict";\nconst people = ${literal(objects(content))};\nexport default people;\n`,
  }),
  file('script-bundle', 'Minified bundle, literal', 'rows under its keys', {
    extension: 'js',
    visibility: 'script-data',
    write: (content) =>
      `!function(){"use strict";${bundle(150)}var n=${literal(objects(content), '"')};${bundle(300)}}();`,
  }),
  file('script-module', 'Module for a data table', 'rows under its keys', {
    extension: 'mjs',
    visibility: 'script-data',
    write: (content) =>
      `export const columns = ${JSON.stringify(content.head)};\nexport const rows = [\n${content.rows.map((row) => `  [${row.map((text) => literal(text)).join(', ')}],`).join('\n')}\n];\n`,
  }),
  file('script-comment', 'Script, comment', 'text', {
    extension: 'js',
    visibility: 'script-data',
    write: (content) =>
      `'use strict';\n/*\n * ${content.sentences.join('.\n * ')}\n */\nmodule.exports = function run(a) { return a + 1; };\n`,
  }),
  file('jsonp', 'JSONP', 'rows under its keys', {
    extension: 'js',
    visibility: 'script-data',
    write: (content) => `callback(${JSON.stringify({ feed: objects(content) })});`,
  }),
  file('style-sheet', 'Style sheet, comment', 'text', {
    extension: 'css',
    visibility: 'style-data',
    write: (content) =>
      `@charset "utf-8";\n/* ${prose(content)} */\nbody { margin: 0 }\n.a, .b > p { color: red }\n`,
  }),
  file('style-content', 'Style sheet, text that it adds', 'text', {
    extension: 'css',
    visibility: 'style-data',
    write: ({ sentences }) =>
      `body{margin:0}.a{color:red}${sentences.map((text, i) => `.tip-${i}:before{content:${JSON.stringify(text)}}`).join('')}`,
  }),
  file('map', 'Source map', 'its sources as files', {
    extension: 'map',
    visibility: 'script-data',
    where: /!/,
    write: map,
  }),
  file('map-inline', 'Source map within a script', 'its sources as files', {
    extension: 'js',
    visibility: 'script-data',
    where: /!/,
    write: (content) =>
      `${bundle(5)}\n//# sourceMappingURL=data:application/json;base64,${base64(map(content))}\n`,
  }),
  file('map-style', 'Source map within a style sheet', 'its sources as files', {
    extension: 'css',
    visibility: 'style-data',
    where: /!/,
    write: (content) =>
      `body{margin:0}.a{color:red}\n/*# sourceMappingURL=data:application/json;base64,${base64(JSON.stringify({ version: 3, sources: ['a.scss'], names: [], mappings: 'AAAA', sourcesContent: [`// ${content.sentences.join('\n// ')}\nbody { margin: 0 }\n.a { color: red }\n`] }))} */\n`,
  }),
  file('vue', 'Component of a framework', 'as a page', {
    extension: 'vue',
    where: /./,
    visibility: 'script-data',
    write: (content) =>
      `<template>\n  <div v-for="one in people" :key="one.id">{{ one.name }}</div>\n</template>\n\n<script setup>\nconst people = ${JSON.stringify(objects(content), null, 2)}\n</script>\n`,
  }),
];
