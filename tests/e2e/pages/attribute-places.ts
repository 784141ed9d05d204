/** What stands in attributes and links. */
import type { Content } from '../pdf/content.ts';
import {
  base64,
  camel,
  csv,
  eachRow,
  element,
  escaped,
  kebab,
  objects,
  prose,
  snake,
  table,
} from './markup.ts';
import type { Fragment, Place } from './place.ts';

function held(id: string, title: string, read: string, fragment: (content: Content) => Fragment): Place {
  return { id, title, read, visibility: 'attribute', holds: [2, 8], where: /./, fragment };
}

/** LosFormatter: a list of texts. */
const netState = (texts: readonly string[]): string => {
  const parts = texts.map((text) => {
    const bytes = Buffer.from(text, 'utf8');
    const size = bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7];
    return Buffer.concat([Buffer.from([5, ...size]), bytes]);
  });
  return Buffer.concat([Buffer.from([0xff, 1, 0x16, texts.length]), ...parts, Buffer.from([0x64])]).toString(
    'base64',
  );
};

/** Java objects: an array of texts. */
const javaState = (texts: readonly string[]): string => {
  const parts = texts.map((text) => {
    const bytes = Buffer.from(text, 'utf8');
    return Buffer.concat([Buffer.from([0x74, bytes.length >> 8, bytes.length & 255]), bytes]);
  });
  const head = Buffer.from('aced0005757200135b4c6a6176612e6c616e672e537472696e673b', 'hex');
  return Buffer.concat([head, ...parts]).toString('base64');
};

/** Each value with its kind before it: 0 a value, 1 a list. */
const islandList = (rows: readonly Readonly<Record<string, string>>[]) => [
  1,
  rows.map((row) => [0, Object.fromEntries(Object.entries(row).map(([key, text]) => [key, [0, text]]))]),
];

/** An element for each sentence with it in an attribute. */
const each =
  (open: (text: string, index: number) => string) =>
  ({ sentences }: Content): Fragment => ({
    body: sentences.map((text, i) => open(escaped(text), i)).join('\n'),
  });

const query = (cells: readonly { caption: string; text: string }[]) =>
  cells
    .map(({ caption, text }) => `${snake(caption)}=${encodeURIComponent(text).replaceAll('%20', '+')}`)
    .join('&amp;');

/** A form with values in it, as pages to change a record have it. */
function form(
  { random }: Content,
  cells: readonly { caption: string; text: string }[],
  index: number,
): string {
  const field = (caption: string, name: string, text: string) => {
    const input = `<input type="text" name="${name}" id="f${index}_${name}" value="${escaped(text)}">`;
    const label = `<label for="f${index}_${name}">${escaped(caption)}</label>`;
    return { input, label };
  };
  const style = random.int(0, 3);
  const fields = cells.map(({ caption, text }, i) => {
    const names = [snake(caption), `ctl00$Main$txt${i}`, `rows[${index}][${camel(caption)}]`, `field_${i}`];
    const { input, label } = field(caption, names[style]!, text);
    if (style === 0) return `<p>${input}</p>`;
    if (style === 1) return `<tr><td>${label}</td><td>${input}</td></tr>`;
    return style === 2 ? `<td>${input}</td>` : `<div class="form-floating">${input}${label}</div>`;
  });
  if (style === 1) return `<form method="post"><table>${fields.join('')}</table></form>`;
  return style === 2 ? `<table><tr>${fields.join('')}</tr></table>` : element('form', fields.join('\n'));
}

const styled = (place: Place): Place => ({ ...place, visibility: 'style-data', where: /!/ });

const embedded = (place: Place): Place => ({ ...place, visibility: 'embedded', where: /!/ });

export const ATTRIBUTE_PLACES: readonly Place[] = [
  held(
    'alt',
    '`alt`',
    'text',
    each((text, i) => `<img src="/img/${i}.jpg" alt="${text}">`),
  ),
  held(
    'title',
    '`title`',
    'text',
    each((text, i) => `<a href="/case/${i}" title="${text}">Case ${i + 1}</a>`),
  ),
  held(
    'aria',
    '`aria-label`',
    'text',
    each((text) => `<button aria-label="${text}">Open</button>`),
  ),
  held('data-fields', '`data-*`, one for each field', 'rows under the attributes’ names', (content) => ({
    body: eachRow(content, (cells, i) =>
      element(
        'div',
        `Case ${i + 1}`,
        cells.map(({ caption, text }) => `data-${kebab(caption)}="${escaped(text)}"`).join(' '),
      ),
    ),
  })),
  held('data-json', 'JSON in `data-*`', 'rows under its keys', (content) => ({
    body: `<div id="app" data-page="${escaped(JSON.stringify({ component: 'List', props: { items: objects(content) } }))}"></div>`,
  })),
  held('data-json-each', 'JSON in `data-*` of each element', 'rows under its keys', (content) => ({
    body: objects(content)
      .map((one, i) => `<li data-record='${JSON.stringify(one).replaceAll("'", '&#39;')}'>Case ${i + 1}</li>`)
      .join('\n'),
  })),
  held('data-base64', 'Base64 of JSON in an attribute', 'decoded, and read as JSON', (content) => ({
    body: `<div class="widget" data-config="${base64(JSON.stringify({ rows: objects(content) }))}"></div>`,
  })),
  held('view-state', 'State of a server’s page (Web Forms)', 'its texts', ({ sentences }) => ({
    body: `<form><input type="hidden" name="__VIEWSTATE" value="${netState(sentences)}"></form>`,
  })),
  held('java-state', 'State of a server’s page (Java)', 'its texts', ({ sentences }) => ({
    body: `<form><input type="hidden" name="state" value="${javaState(sentences)}"></form>`,
  })),
  held('data-url-json', 'JSON that is encoded as in a URL', 'decoded, and read as JSON', (content) => ({
    body: `<div data-rows="${encodeURIComponent(JSON.stringify(objects(content))).replaceAll("'", '%27')}"></div>`,
  })),
  held('props', 'Properties of a component', 'rows under their keys', (content) => ({
    body: `<case-list :items="${escaped(JSON.stringify(objects(content)))}"></case-list>`,
  })),
  held('island-props', 'Properties of an island (Astro)', 'rows under their keys', (content) => ({
    body: `<astro-island uid="Z1x" component-url="/_astro/List.js" client="load" props="${escaped(
      JSON.stringify({ open: [0, false], rows: islandList(objects(content)) }),
    )}" opts="${escaped('{"name":"List","value":true}')}"></astro-island>`,
  })),
  held('x-data', 'Data of a script library', 'rows under its keys', (content) => ({
    body: `<div x-data="${escaped(
      `{ open: false, people: [${objects(content)
        .map(
          (one) =>
            `{ ${Object.entries(one)
              .map(([key, text]) => `${key}: ${JSON.stringify(text)}`)
              .join(', ')} }`,
        )
        .join(', ')}] }`,
    )}">List</div>`,
  })),
  held(
    'own-attributes',
    'Attributes that HTML does not know',
    'rows under the attributes’ names',
    (content) => ({
      body: eachRow(content, (cells) =>
        element(
          'case-card',
          '',
          cells.map(({ caption, text }) => `${kebab(caption)}="${escaped(text)}"`).join(' '),
        ),
      ),
    }),
  ),
  held(
    'onclick',
    'Text in an event’s script',
    'text',
    each(
      (text, i) => `<button onclick="showNote(${i}, '${text.replaceAll('&#39;', '\\&#39;')}')">Note</button>`,
    ),
  ),
  held('hidden-inputs', 'Hidden fields of a form', 'one record under the fields’ names', (content) => ({
    body: eachRow(content, (cells, i) =>
      element(
        'form',
        `${cells.map(({ caption, text }) => `<input type="hidden" name="${snake(caption)}" value="${escaped(text)}">`).join('')}<button>Open ${i + 1}</button>`,
        'method="post"',
      ),
    ),
  })),
  held('inputs', 'Fields of a form', 'one record under the fields’ labels or names', (content) => ({
    body: eachRow(content, (cells, i) => form(content, cells, i)),
  })),
  held('hidden-json', 'JSON in a hidden field', 'rows under its keys', (content) => ({
    body: `<input type="hidden" id="__STATE" value="${escaped(JSON.stringify(objects(content, snake)))}">`,
  })),
  held('option-values', 'Values of options', 'text', (content) => ({
    body: element(
      'select',
      content.sentences.map((text, i) => `<option value="${escaped(text)}">${i + 1}</option>`).join(''),
    ),
  })),
  held('query', 'Query strings of links', 'rows under the parameters’ names', (content) => ({
    body: eachRow(content, (cells, i) => `<a href="/form/edit.aspx?id=${i}&amp;${query(cells)}">Edit</a>`),
  })),
  held(
    'mailto',
    'Bodies of mail links',
    'text',
    each(
      (text, i) =>
        `<a href="mailto:records@agency.example?subject=Case%20${i}&amp;body=${encodeURIComponent(text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).replaceAll("'", '%27')}">Write</a>`,
    ),
  ),
  held('image-names', 'Names of pictures', 'file names as words', (content) => ({
    body: content.sentences
      .map((text) => `<img alt="" src="/photos/${encodeURIComponent(text.replaceAll('/', '-'))}.jpg">`)
      .join('\n'),
  })),
  held('srcset', '`srcset`', 'file names as words', (content) => ({
    body: content.sentences
      .map(
        (text) =>
          `<img alt="" srcset="/photos/${encodeURIComponent(text.replaceAll('/', '-')).replaceAll("'", '%27')}.jpg 1x, /img/b.jpg 2x">`,
      )
      .join('\n'),
  })),
  held('srcdoc', '`srcdoc`', 'as a page', (content) => ({
    body: `<iframe srcdoc="${escaped(`<!doctype html><body>${table(content)}`)}"></iframe>`,
  })),
  held('meta', 'Description of the page', 'text', (content) => ({
    head: `<meta name="description" content="${escaped(prose(content))}">`,
  })),
  held('open-graph', 'Open Graph', 'text', (content) => ({
    head: `<meta property="og:description" content="${escaped(prose(content))}">`,
  })),
  held('microdata', 'Microdata in `meta`', 'each item as a row under its properties', (content) => ({
    body: eachRow(content, (cells) =>
      element(
        'div',
        cells
          .map(({ caption, text }) => `<meta itemprop="${camel(caption)}" content="${escaped(text)}">`)
          .join(''),
        'itemscope itemtype="https://schema.org/Person"',
      ),
    ),
  })),
  {
    ...held(
      'microdata-seen',
      'Microdata around text',
      'each item as a row under its properties',
      (content) => ({
        body: eachRow(content, (cells) =>
          element(
            'div',
            cells
              .map(({ caption, text }) => `<span itemprop="${camel(caption)}">${escaped(text)}</span>`)
              .join(' '),
            'itemscope itemtype="https://schema.org/Person"',
          ),
        ),
      }),
    ),
    visibility: 'visible',
  },
  held('rdfa', 'RDFa', 'each item as a row under its properties', (content) => ({
    body: eachRow(content, (cells) =>
      element(
        'div',
        cells
          .map(
            ({ caption, text }) =>
              `<span property="schema:${camel(caption)}" content="${escaped(text)}"></span>`,
          )
          .join(''),
        'typeof="schema:Person"',
      ),
    ),
  })),
  embedded(
    held('data-csv', 'Download in a `data:` URL', 'as a file', (content) => ({
      body: `<a download="figures.csv" href="data:text/csv;charset=utf-8,${encodeURIComponent(csv(content)).replaceAll("'", '%27')}">Download</a>`,
    })),
  ),
  embedded(
    held('data-base64-csv', 'Download in Base64', 'as a file', (content) => ({
      body: `<a download href="data:application/octet-stream;base64,${base64(csv(content))}">Download</a>`,
    })),
  ),
  embedded(
    held('data-html', 'Frame in a `data:` URL', 'as a file', (content) => ({
      body: `<iframe src="data:text/html;base64,${base64(`<!doctype html><body>${table(content)}</body>`)}"></iframe>`,
    })),
  ),
  embedded(
    held('data-svg', 'Picture in a `data:` URL', 'as a file', ({ sentences }) => ({
      body: `<img alt="" src="data:image/svg+xml;base64,${base64(`<svg xmlns="http://www.w3.org/2000/svg">${sentences.map((text) => `<text>${escaped(text)}</text>`).join('')}</svg>`)}">`,
    })),
  ),
  styled(
    held('data-style', 'Picture in a style', 'as a file', ({ sentences }) => ({
      head: `<style>.logo { background: url("data:image/svg+xml;utf8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg">${sentences.map((text) => `<text>${escaped(text)}</text>`).join('')}</svg>`).replaceAll("'", '%27')}") no-repeat }</style>`,
    })),
  ),
];
