import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { type LeftParts, type MarkupKind, readLeftParts } from '../shared/office/left-parts.ts';
import type { OfficePackage, UnitHandler } from '../shared/office/package.ts';
import { type Drawn, drawnOn, type Page } from '../shared/office/reached.ts';
import { FormatWords } from './format-words.ts';
import { SettingsHandler } from './settings.ts';
import { StoryHandler, type StoryPlace } from './story.ts';
import { Styles } from './styles.ts';

const MAIN_TYPE =
  /(?:wordprocessingml|ms-word)\.(?:document|template)\.(?:macroenabled(?:template)?\.)?main\+xml$|ms-word\.(?:document|template)\.macroenabled(?:template)?\.main\+xml$/;

/** Parts that hold text in paragraphs, by the end of their content type; how that hides. */
const STORIES: readonly (readonly [RegExp, string, Visibility])[] = [
  [/\.header\+xml$/, 'header', 'header-footer'],
  [/\.footer\+xml$/, 'footer', 'header-footer'],
  [/\.footnotes\+xml$/, 'footnotes', 'visible'],
  [/\.endnotes\+xml$/, 'endnotes', 'visible'],
  [/\.comments\+xml$/, 'comments', 'comment'],
  [/\.glossary\+xml$/, 'building blocks', 'attribute'],
];
/** The same by their first element, for parts whose type is not stated or wrong. */
const ROOTS: Readonly<Record<string, string>> = {
  document: '.main+xml',
  hdr: '.header+xml',
  ftr: '.footer+xml',
  footnotes: '.footnotes+xml',
  endnotes: '.endnotes+xml',
  comments: '.comments+xml',
  glossaryDocument: '.glossary+xml',
  settings: '.settings+xml',
  styles: '.styles+xml',
};

/** Parts that say what text looks like, by path in lower case. */
const FORMATS = /\/(?:styles|styleswitheffects|fonttable|websettings|numbering)\d{0,6}\.xml$/;
const KINDS: readonly MarkupKind[] = [
  { path: /\/people\d{0,6}\.xml$/, visibility: 'comment', part: 'authors' },
  { path: /\/comments\w{0,40}\.xml$/, visibility: 'comment', part: 'comments' },
  { path: /\/settings\d{0,6}\.xml$/, visibility: 'property', part: 'settings' },
  { path: /\/recipientdata\d{0,6}\.xml$/, visibility: 'property', part: 'mail merge', take: 'all' },
  { path: /\/vbadata\.xml$|\/customizations\.xml$/, visibility: 'attribute', part: 'macros', take: 'odd' },
];

/** Reads a Word document: its body, then every part that its package holds besides. */
export async function* readDocument(parts: OfficePackage): AsyncIterable<Unit | Problem> {
  await parts.readContentTypes();
  yield* parts.takeProblems();
  const main = await mainPath(parts);
  const styles = await readStyles(parts, main);
  const notes = new Set<string>();
  if (parts.has(main)) {
    const locator = parts.locator(main);
    yield* parts.scanUnits(
      main,
      new StoryHandler(styles, { story: '', visibility: 'visible', locator, notes }),
    );
  } else parts.open(main);
  yield* parts.takeProblems();
  // Followed for the addresses of links.
  await parts.relationships(main);
  const roots = await rootsOf(parts);
  const drawn = await drawnOn(parts, await pagesOf(parts, main));
  yield* readLeftParts(parts, leftParts(parts, { styles, roots, notes, drawn }));
}

/** What is drawn in building blocks is seen when somebody takes one. */
async function pagesOf(parts: OfficePackage, main: string): Promise<Page[]> {
  const blocks = (await parts.targets(main)).filter(({ type }) => type === 'glossaryDocument');
  return [
    { path: main, visibility: 'visible' },
    ...blocks.map(({ target }): Page => ({ path: target, visibility: 'attribute' })),
  ];
}

/** The main part: by the package's relationships, else by its content type, else where it mostly is. */
async function mainPath(parts: OfficePackage): Promise<string> {
  const links = await parts.relationships('');
  const main = links.find((link) => link.type === 'officeDocument' && !link.external)?.target;
  if (main !== undefined && parts.has(main)) return main;
  const typed = parts.paths().find((path) => MAIN_TYPE.test(parts.contentType(path).toLowerCase()));
  return typed ?? 'word/document.xml';
}

/** The styles that a part's text is shown in. Read once more as words with the other parts. */
async function readStyles(parts: OfficePackage, main: string): Promise<Styles> {
  const styles = new Styles();
  const link = (await parts.relationships(main)).find(({ type, external }) => type === 'styles' && !external);
  const path = link?.target ?? parts.paths().find((other) => /\.styles\+xml$/.test(parts.contentType(other)));
  if (path === undefined || !parts.has(path)) return styles;
  await parts.scan(path, styles);
  parts.giveBack(path);
  // What is wrong with the part comes out when it is read for its words.
  parts.takeProblems();
  return styles;
}

/** What each XML part is by its type or, where that says nothing, by its first element. */
async function rootsOf(parts: OfficePackage): Promise<Map<string, string>> {
  const roots = new Map<string, string>();
  for (const path of parts.paths()) {
    const type = parts.contentType(path).toLowerCase();
    if (parts.isRead(path) || !/\.xml(?:\0\d{1,9})?$/.test(path)) continue;
    if (
      STORIES.some(([ending]) => ending.test(type)) ||
      !/wordprocessingml|^$|^(?:application|text)\/xml$/.test(type)
    )
      continue;
    const root = ROOTS[(await parts.rootName(path)) ?? ''];
    if (root !== undefined) roots.set(path, root);
  }
  return roots;
}

interface Known {
  readonly styles: Styles;
  readonly roots: ReadonlyMap<string, string>;
  /** That the body leads to. */
  readonly notes: Set<string>;
  readonly drawn: Drawn;
}

function leftParts(parts: OfficePackage, { styles, roots, notes, drawn }: Known): LeftParts {
  const counts = new Map<string, number>();
  return {
    kinds: KINDS,
    drawn,
    handlerOf(path, stated): UnitHandler<Unit> | undefined {
      const type = roots.get(path) ?? stated;
      const locator = parts.locator(path);
      const story = storyOf(type, counts);
      if (story !== undefined)
        return new StoryHandler(styles, {
          ...story,
          locator,
          ...(story.visibility === 'visible' && { notes }),
        });
      if (FORMATS.test(path)) return new FormatWords(locator);
      if (!/\.settings\+xml$/.test(type)) return undefined;
      return new SettingsHandler({
        part: 'settings',
        locator,
        visibility: 'property',
        attributes: 'property',
      });
    },
  };
}

/** Headers and footers are numbered as they come. */
function storyOf(type: string, counts: Map<string, number>): Omit<StoryPlace, 'locator'> | undefined {
  if (/\.main\+xml$/.test(type)) return { story: 'unused document', visibility: 'slack' };
  const known = STORIES.find(([ending]) => ending.test(type));
  if (known === undefined) return undefined;
  const [, name, visibility] = known;
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  const numbered = visibility === 'header-footer' || count > 1;
  return { story: numbered ? `${name} ${count}` : name, visibility };
}
