import { problem } from '../../core/problem.ts';
import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { type LeftParts, type MarkupKind, readLeftParts } from '../shared/office/left-parts.ts';
import { type MarkupPlace, MarkupTexts } from '../shared/office/markup-texts.ts';
import type { OfficePackage } from '../shared/office/package.ts';
import { type Drawn, drawnOn, type Page } from '../shared/office/reached.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { Geometry, type SlideSize } from './geometry.ts';
import { SlideHandler } from './slide.ts';

/** Pages by the end of their content type: what they are called, and how they hide. */
const PAGES: readonly (readonly [RegExp, string, Visibility])[] = [
  [/\.slide\+xml$/, 'slide that is not listed', 'very-hidden-sheet'],
  [/\.notesslide\+xml$/, 'notes', 'comment'],
  [/\.slidelayout\+xml$/, 'layout', 'header-footer'],
  [/\.slidemaster\+xml$/, 'master', 'header-footer'],
  [/\.(?:notes|handout)master\+xml$/, 'master of notes', 'header-footer'],
];

const KINDS: readonly MarkupKind[] = [
  {
    path: /\/(?:presprops|viewprops|tablestyles)\d{0,6}\.xml$/,
    visibility: 'attribute',
    part: 'settings',
    take: 'odd',
  },
  { path: /\/(?:commentauthors|authors)\d{0,6}\.xml$/, visibility: 'comment', part: 'authors' },
  { path: /\/comments\/[^/]{1,200}\.xml$/, visibility: 'comment', part: 'comments' },
  { path: /\/tags\/[^/]{1,200}\.xml$/, visibility: 'property', part: 'tags', take: 'all' },
];

/** The size of PowerPoint's slides where a presentation states none, in English metric units. */
const USUAL_SIZE: SlideSize = { width: 12_192_000, height: 6_858_000 };

/** Reads a presentation: its slides in their order with notes and comments, then every part that is left. */
export async function* readPresentation(parts: OfficePackage): AsyncIterable<Unit | Problem> {
  await parts.readContentTypes();
  const main = await mainPath(parts);
  const list = new SlideList({
    part: 'presentation',
    locator: parts.locator(main),
    visibility: 'property',
    attributes: 'property',
  });
  if (parts.has(main)) await parts.scan(main, list);
  else parts.open(main);
  list.words.finish();
  yield* parts.takeProblems();
  yield* list.words.ready;
  const links = new Map((await parts.relationships(main)).map((link) => [link.id, link]));
  const slides: Page[] = [];
  for (const [i, id] of list.slides.entries()) {
    const link = links.get(id);
    if (link === undefined || link.external || !parts.has(link.target)) {
      yield problem('damaged', 'a slide has no part', `slide ${i + 1}`);
    } else {
      const slide = { path: link.target, number: i + 1, size: list.size };
      const visibility = yield* readSlide(parts, slide);
      if (visibility !== undefined) slides.push({ path: link.target, visibility });
    }
    yield* parts.takeProblems();
  }
  const drawn = await drawnOn(parts, [...slides, ...otherPages(parts)]);
  yield* readLeftParts(parts, leftParts(parts, drawn));
}

/** Slides that no list names, and notes. Slides lead to their layouts. */
function otherPages(parts: OfficePackage): Page[] {
  return parts.paths().flatMap((path) => {
    const type = parts.contentType(path).toLowerCase();
    const [, , visibility] = PAGES.find(([ending]) => ending.test(type)) ?? [];
    return visibility === undefined || visibility === 'header-footer' ? [] : [{ path, visibility }];
  });
}

interface ListedSlide {
  readonly path: string;
  readonly number: number;
  readonly size: SlideSize;
}

/** Returns how it hides; a slide that is listed twice is read once. */
async function* readSlide(
  parts: OfficePackage,
  { path, number, size }: ListedSlide,
): AsyncGenerator<Unit | Problem, Visibility | undefined> {
  if (parts.isRead(path)) return undefined;
  const shown = new Shown();
  const geometry = new Geometry(size);
  await parts.scan(path, {
    open: (tag) => {
      shown.open(tag);
      geometry.open(tag);
    },
    text: () => {},
    close: (name) => geometry.close(name),
  });
  // What is wrong with the part comes out when its text is read.
  parts.takeProblems();
  parts.giveBack(path);
  const name = shown.hidden ? `hidden slide ${number}` : `slide ${number}`;
  const shapes = geometry.visibilities();
  const visibility = shown.hidden ? 'hidden-sheet' : 'visible';
  yield* parts.scanUnits(path, new SlideHandler({ story: name, visibility, locator: name, shapes }));
  for (const { type, target } of await parts.targets(path)) {
    if (parts.isRead(target)) continue;
    const locator = `${type === 'notesSlide' ? 'notes' : 'comments'} of ${name}`;
    const place = { locator, visibility: 'comment' as const };
    if (type === 'notesSlide') {
      yield* parts.scanUnits(target, new SlideHandler({ ...place, story: locator, shapes: [] }));
    } else if (type === 'comments') {
      yield* parts.scanUnits(target, new MarkupTexts({ ...place, part: locator, attributes: 'comment' }));
    }
  }
  return visibility;
}

/** Whether a slide is shown: said by its first element. */
class Shown {
  hidden = false;
  #seen = false;

  open(tag: XmlTag): void {
    if (this.#seen) return;
    this.#seen = true;
    this.hidden = /^(?:0|false)$/.test(tag.attribute('show') ?? '1');
  }
}

/** Reads the main part: the list of slides, their size, and words such as names of sections and custom shows. */
class SlideList {
  readonly slides: string[] = [];
  readonly words: MarkupTexts;
  size = USUAL_SIZE;

  constructor(place: MarkupPlace) {
    this.words = new MarkupTexts(place);
  }

  open(tag: XmlTag): void {
    if (tag.name === 'sldId') {
      // Sections list the slides once more, without a link.
      const link = [...tag.attributes()].filter(([key]) => key === 'id').at(-1)?.[1] ?? '';
      if (!/^\d{1,12}$/.test(link)) this.slides.push(link);
    } else if (tag.name === 'sldSz') {
      const width = Number(tag.attribute('cx') ?? 0);
      const height = Number(tag.attribute('cy') ?? 0);
      if (width > 0 && height > 0) this.size = { width, height };
    } else if (!/^(?:latin|ea|cs|font|defRPr|lvl\dpPr)$/.test(tag.name)) this.words.open(tag);
  }

  text(text: string): void {
    if (/\S/.test(text)) this.words.text(text);
  }

  close(name: string): void {
    this.words.close(name);
  }

  comment(text: string): void {
    this.words.comment(text);
  }
}

/** The main part: by the package's relationships, else by its content type, else where it mostly is. */
async function mainPath(parts: OfficePackage): Promise<string> {
  const links = await parts.relationships('');
  const main = links.find((link) => link.type === 'officeDocument' && !link.external)?.target;
  if (main !== undefined && parts.has(main)) return main;
  const typed = parts
    .paths()
    .find((path) =>
      /(?:presentation|slideshow|template)\.(?:macroenabled\.)?main\+xml$/i.test(parts.contentType(path)),
    );
  return typed ?? 'ppt/presentation.xml';
}

function leftParts(parts: OfficePackage, drawn: Drawn): LeftParts {
  const counts = new Map<string, number>();
  return {
    kinds: KINDS,
    drawn,
    handlerOf(path, type) {
      const known = PAGES.find(([ending]) => ending.test(type));
      if (known === undefined) return undefined;
      const [, name, visibility] = known;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const story = `${name} ${count}`;
      return new SlideHandler({ story, visibility, locator: parts.locator(path), shapes: [] });
    },
  };
}
