/** What stands in scripts and style sheets of a page. */
import type { Content } from '../pdf/content.ts';
import { base64, camel, literal, objects, prose, table } from './markup.ts';
import type { Fragment, Place } from './place.ts';

function script(id: string, title: string, code: (content: Content) => string, attributes = ''): Place {
  return {
    id: `in-script-${id}`,
    title,
    read: 'rows under their keys, or text',
    visibility: 'script-data',
    holds: [2, 8],
    where: /script|stream|table/,
    fragment: (content) => ({
      body: `<script${attributes}>${attributes.includes('template') ? code(content) : code(content).replaceAll('</', '<\\/')}</script>`,
    }),
  };
}

const style = (id: string, title: string, fragment: (content: Content) => Fragment): Place => ({
  id: `in-${id}`,
  title,
  read: 'text',
  visibility: 'style-data',
  holds: [2, 8],
  where: /style/,
  fragment,
});

/** As devalue writes what Nuxt hands over: one list, in which numbers point to other members. */
function devalued(content: Content): unknown[] {
  const list: unknown[] = [['ShallowReactive', 1], { data: 2 }, [] as number[]];
  const put = (value: unknown) => list.push(value) - 1;
  for (const one of objects(content)) {
    const members = Object.entries(one).map(([key, text]) => [key, put(text)] as const);
    (list[2] as number[]).push(put(Object.fromEntries(members)));
  }
  return list;
}

/** As Nuxt 2 writes it: a function whose parameters stand for the values. */
function called(content: Content): string {
  const values: string[] = [];
  const name = (text: string) => {
    values.push(text);
    return `v${values.length}`;
  };
  const items = objects(content).map(
    (one) =>
      `{${Object.entries(one)
        .map(([key, text]) => `${key}:${name(text)}`)
        .join(',')}}`,
  );
  const names = values.map((_, i) => `v${i + 1}`);
  return `window.__NUXT__=(function(${names.join(',')}){return {layout:"default",data:[{items:[${items.join(',')}]}]}}(${values.map((text) => JSON.stringify(text)).join(',')}));`;
}

/** Turbo-stream as Remix and React Router write it: one list; keys are pointers too. */
function streamed(content: Content): string {
  const list: unknown[] = [];
  const put = (value: unknown) => list.push(value) - 1;
  const root: Record<string, number> = {};
  const items: number[] = [];
  put(root);
  root[`_${put('loaderData')}`] = put(items);
  const keys = content.head.map((caption) => put(camel(caption)));
  for (const row of content.rows)
    items.push(put(Object.fromEntries(row.map((text, i) => [`_${keys[i]}`, put(text)]))));
  return JSON.stringify(list);
}

const maps = (content: Content) => ({
  version: 3,
  sources: ['webpack://site/src/people.js'],
  names: [],
  mappings: 'AAAA',
  sourcesContent: [
    `// list for the page\nexport const people = ${JSON.stringify(objects(content), null, 2)};\n`,
  ],
});

export const SCRIPT_PLACES: readonly Place[] = [
  script(
    'state',
    'State of the page',
    (content) =>
      `window.__INITIAL_STATE__ = ${JSON.stringify({ user: null, list: { items: objects(content), total: content.rows.length } })};`,
  ),
  script(
    'transfer-state',
    'State of Angular up to 15',
    (content) =>
      JSON.stringify({ 'G.json./api/list?': { body: objects(content), status: 200 } })
        .replaceAll('&', '&a;')
        .replaceAll('"', '&q;')
        .replaceAll("'", '&s;')
        .replaceAll('<', '&l;')
        .replaceAll('>', '&g;'),
    ' id="app-state" type="application/json"',
  ),
  script(
    'short-keys',
    'Objects whose keys are one letter',
    (content) =>
      `var d=${JSON.stringify(content.rows.map((row) => Object.fromEntries(row.map((text, i) => ['abcdefghijklmnop'[i]!, text]))))};`,
  ),
  script(
    'next-data',
    'JSON island',
    (content) =>
      JSON.stringify({ props: { pageProps: { items: objects(content) } }, page: '/list', buildId: 'k2J' }),
    ' id="__NEXT_DATA__" type="application/json"',
  ),
  script(
    'json-ld',
    'JSON-LD',
    (content) =>
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'ItemList',
        itemListElement: objects(content).map((one) => ({ '@type': 'Person', ...one })),
      }),
    ' type="application/ld+json"',
  ),
  script(
    'literal',
    'Literal of JavaScript',
    (content) => `(function(){var items=${literal(objects(content))};render(items);})();`,
  ),
  script(
    'literal-lines',
    'Literal over lines, with comments',
    (content) =>
      `// data of the table\nconst people = [\n${objects(content)
        .map(
          (one) =>
            `  { ${Object.entries(one)
              .map(([key, text]) => `${key}: ${literal(text)}`)
              .join(', ')} }, // checked`,
        )
        .join('\n')}\n];\nshow(people);`,
  ),
  script(
    'templates',
    'Literal with template strings',
    (content) => `const people=${literal(objects(content), '`')};`,
  ),
  script(
    'arrays',
    'Arrays in an array',
    (content) =>
      `$('#list').DataTable({ data: ${JSON.stringify(content.rows)}, columns: [${content.head.map((caption) => `{ title: ${JSON.stringify(caption)} }`).join(', ')}] });`,
  ),
  script(
    'json-parse',
    '`JSON.parse` of a text',
    (content) =>
      `window.__DATA__=JSON.parse('${JSON.stringify({ items: objects(content) })
        .replaceAll('\\', '\\\\')
        .replaceAll("'", "\\'")}');`,
  ),
  script(
    'json-parse-hex',
    '`JSON.parse` with escapes',
    (content) =>
      `var data=JSON.parse("${JSON.stringify({ items: objects(content) }).replace(/[\\"]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`)}");`,
  ),
  script(
    'json-twice',
    'JSON in JSON',
    (content) => JSON.stringify({ state: JSON.stringify({ items: objects(content) }) }),
    ' type="application/json"',
  ),
  script(
    'json-decoded',
    'JSON that is encoded as in a URL',
    (content) => `window.__PRELOADED__="${encodeURIComponent(JSON.stringify({ items: objects(content) }))}";`,
  ),
  script(
    'atob',
    'Base64 of JSON',
    (content) => `var rows=JSON.parse(atob("${base64(JSON.stringify(objects(content)))}"));`,
  ),
  script('flight', 'Stream of server components', (content) => {
    const payload = `5:["$","$L7",null,${JSON.stringify({ items: objects(content) })}]\n`;
    const middle = Math.floor(payload.length / 2);
    const push = (text: string) => `self.__next_f.push([1,${JSON.stringify(text)}])`;
    return `${push(payload.slice(0, middle))};${push(payload.slice(middle))}`;
  }),
  script(
    'nuxt',
    'List with pointers',
    (content) => JSON.stringify(devalued(content)),
    ' type="application/json" id="__NUXT_DATA__" data-ssr="true"',
  ),
  script('nuxt-2', 'State behind parameters', called),
  script(
    'turbo-stream',
    'Stream of a router',
    (content) =>
      `window.__reactRouterContext.streamController.enqueue(${JSON.stringify(`${streamed(content)}\n`)});`,
  ),
  script('calls', 'Calls with values', ({ rows }) =>
    rows.map((row) => `addRow(${row.map((text) => JSON.stringify(text)).join(', ')});`).join('\n'),
  ),
  script('pushes', 'Objects one by one', (content) =>
    objects(content)
      .map((one) => `list.push(${literal(one)});`)
      .join('\n'),
  ),
  script('markers', 'Texts of markers on a map', ({ sentences }) =>
    sentences
      .map(
        (text, i) =>
          `L.marker([${(29 + i / 7).toFixed(4)}, ${(-98 - i / 9).toFixed(4)}]).addTo(map).bindPopup(${JSON.stringify(text)});`,
      )
      .join('\n'),
  ),
  script(
    'html-strings',
    'Markup in a text',
    (content) => `document.getElementById('list').innerHTML = ${JSON.stringify(table(content))};`,
  ),
  script('comment', 'Comment', (content) => `/*\n${prose(content)}\n*/\nvar a = 1;`),
  script(
    'minified-literal',
    'Literal in a minified bundle',
    (content) => `${bundle(40)}var t=${literal(objects(content), '"')};${bundle(60)}`,
  ),
  script(
    'inline-map',
    'Source map within a script',
    (content) =>
      `var a=1;\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64(JSON.stringify(maps(content)))}`,
  ),
  script(
    'script-template',
    'Template of a script library',
    (content) => table(content),
    ' type="text/x-template"',
  ),
  style('style-comment', 'Comment of a style sheet', (content) => ({
    head: `<style>/* ${prose(content)} */ p { margin: 0 }</style>`,
  })),
  style('style-content', 'Text that a style sheet adds', ({ sentences }) => ({
    head: `<style>${sentences.map((text, i) => `.c${i}::after { content: ${JSON.stringify(text)} }`).join('\n')}</style>`,
  })),
];

/** As bundlers squeeze code. */
export function bundle(modules: number): string {
  return Array.from(
    { length: modules },
    (_, i) =>
      `function e${i}(t,n){return void 0===n&&(n={}),t&&t.length?t.map(function(r){return Object.assign({},r,{type:"item-${i}",title:"Loading…",id:r.id||${i}})}):[{type:"error",message:"Request failed with status "+n.status,code:${400 + i}}]}`,
  )
    .join(';')
    .concat(';');
}
