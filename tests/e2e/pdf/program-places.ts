import type { Content } from './content.ts';
import { type Around, beside, form, type Objects, string, widget } from './hand.ts';
import { escaped, htmlPage } from './html.ts';
import type { Place } from './place.ts';

const ANY = /./;

/** What a page shows instead of the text: a box, or a letter. */
const SHOWN = ['0.4 g 300 60 40 20 re f', 'BT /F1 9 Tf 1 0 0 1 300 60 Tm (*) Tj ET'];

const names = (kind: string, objects: Objects, entries: readonly (readonly [string, string])[]) =>
  `/${kind} ${objects.add(`<< /Names [${entries.map((entry) => entry.join(' ')).join(' ')}] >>`)}`;

const script = (content: Content) =>
  content.sentences.map((text, i) => `var t${i} = ${JSON.stringify(text)};`).join('\n');

const action = (content: Content) => `<< /S /JavaScript /JS ${string(script(content), content)} >>`;

/** The structure tree of one figure and paragraphs (ISO 32000-1, 14.7). */
function structured(content: Content, objects: Objects, key: string): Around {
  const elements = content.sentences.map((text) =>
    objects.add(`<< /Type /StructElem /S /Figure /P 2 0 R /${key} ${string(text, content)} >>`),
  );
  const root = objects.add(
    `<< /Type /StructTreeRoot /K << /Type /StructElem /S /Document /K [${elements.join(' ')}] >> >>`,
  );
  return { catalog: `/MarkInfo << /Marked true >> /StructTreeRoot ${root}` };
}

const structure = (key: string) => beside((content, objects) => structured(content, objects, key));

const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAH9/fwAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

export const PROGRAM_PLACES: readonly Place[] = [
  {
    id: 'script-document',
    title: 'script of the document',
    read: 'scripts, and the texts in them',
    visibility: 'script-data',
    where: ANY,
    holds: [1, 6],
    hand: beside((content, objects) => ({
      catalog: `/Names << ${names('JavaScript', objects, [['(start)', action(content)]])} >>`,
    })),
  },
  {
    id: 'script-field',
    title: 'script of a form field',
    read: 'scripts that fields run when they change',
    visibility: 'script-data',
    where: ANY,
    holds: [1, 6],
    hand: beside((content, objects) => form(objects, [widget(0, `/F 4 /AA << /C ${action(content)} >>`)])),
  },
  {
    id: 'script-page',
    title: 'script of a page or of opening the file',
    read: 'scripts that run when a page or the file is opened',
    visibility: 'script-data',
    where: ANY,
    holds: [1, 6],
    hand: beside((content) =>
      content.random.chance(0.5)
        ? { page: `/AA << /O ${action(content)} >>` }
        : { catalog: `/OpenAction ${action(content)}` },
    ),
  },
  {
    id: 'actual-text',
    title: 'text in place of a picture (`ActualText`)',
    read: 'what programs that read aloud say',
    visibility: 'attribute',
    where: ANY,
    holds: [1, 6],
    hand: structure('ActualText'),
  },
  {
    id: 'alternate-text',
    title: 'description of a picture (`Alt`)',
    read: 'what programs that read aloud say',
    visibility: 'attribute',
    where: ANY,
    holds: [1, 6],
    hand: structure('Alt'),
    html: (content) =>
      htmlPage(
        content,
        `<h1>Charts</h1>${content.sentences.map((text) => `<p>Chart <img width="60" height="40" src="${DOT}" alt="${escaped(text)}"></p>`).join('')}`,
      ),
  },
  {
    id: 'structure-title',
    title: 'title of a structure element',
    read: 'titles of headings, figures and tables',
    visibility: 'attribute',
    where: ANY,
    holds: [1, 6],
    hand: structure('T'),
  },
  {
    id: 'marked-content',
    title: '`ActualText` within a page',
    read: 'replacement texts in the content of a page',
    visibility: 'attribute',
    where: ANY,
    holds: [1, 4],
    hand: beside((content) => ({
      more: content.sentences.map((text) => ({
        raw: `/Span << /ActualText ${string(text, content)} >> BDC ${content.random.pick(SHOWN)} EMC`,
      })),
    })),
  },
  {
    id: 'piece-info',
    title: "an application's private data (PieceInfo)",
    read: 'texts that programs keep for themselves',
    visibility: 'property',
    where: ANY,
    holds: [1, 5],
    hand: beside((content, objects) => {
      const own = objects.add(
        `<< /Notes [${content.sentences.map((text) => string(text, content)).join(' ')}] >>`,
      );
      const pieces = `/PieceInfo << /CaseTool << /LastModified (D:20220101000000Z) /Private ${own} >> >>`;
      return content.random.chance(0.5) ? { catalog: pieces } : { page: pieces };
    }),
  },
];
