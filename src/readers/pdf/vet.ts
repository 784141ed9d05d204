import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext } from '../../core/types.ts';
import { explodingForms, hasTinyTiles, mayDraw } from './form-graph.ts';
import { isHugePicture } from './huge-pictures.ts';
import { type Fate, fateOf } from './measure.ts';
import { pagesInTree } from './page-tree.ts';
import { mayBeStreams } from './syntax/candidates.ts';
import type { ObjectStore } from './syntax/object-store.ts';
import { dictOf, isArray, nameOf, type PdfDict, PdfRef, PdfStream } from './syntax/values.ts';

/** What must not be given to PDFium, and what is wrong. */
export interface Vetting {
  readonly problems: readonly Problem[];
  /** Numbers of streams that PDFium would need too much time or memory for. */
  readonly harmful: readonly number[];
  /** Numbers of pictures and patterns whose dictionaries make it take room or time, whatever their data. */
  readonly unbounded: readonly number[];
}

const SIGNAL_EVERY = 256;
/** Damaged streams that are named one by one. */
const MAX_NAMED = 20;
/** Fonts. */
const NO_TEXT = new Set(['Type1C', 'CIDFontType0C', 'OpenType']);
/** Of what is lost in these the object store tells. */
const TOLD = new Set(['XRef', 'ObjStm']);
/** What PDFium is not asked for; who reads it tells what is lost. */
const NOT_ASKED_FOR = new Set(['EmbeddedFile', 'Metadata']);

/**
 * Unpacks the streams of a file to see what becomes of them: PDFium reads a damaged one as far as it goes and says
 * nothing, and takes whatever time and memory a bomb asks for.
 */
export async function vetStreams(store: ObjectStore, context: ReadContext): Promise<Vetting> {
  const fates = new Map<number, Fate>();
  const forms: number[] = [];
  const huge: number[] = [];
  const tiny: number[] = [];
  const endless: number[] = [];
  for (const [i, number] of mayBeStreams(store).entries()) {
    if (i % SIGNAL_EVERY === SIGNAL_EVERY - 1 && context.signal.aborted) break;
    const stream = store.get(number);
    if (!(stream instanceof PdfStream)) continue;
    if (mayDraw(stream.dict)) forms.push(number);
    if (hasTinyTiles(store, stream.dict)) tiny.push(number);
    if (isEndless(store, stream.dict)) endless.push(number);
    if (await isHugePicture(store, stream)) huge.push(number);
    if (nameOf(stream.dict.get('Subtype')) === 'Image') continue;
    if (NOT_ASKED_FOR.has(nameOf(stream.dict.get('Type')) ?? '')) continue;
    const fate = await fateOf(store, stream, context);
    if (isLost(fate) && hasNoText(stream.dict)) continue;
    if (fate !== 'whole') fates.set(number, fate);
  }
  const harmful = [...fates].filter(([, fate]) => !isLost(fate)).map(([number]) => number);
  const exploding = await explodingForms(store, forms, new Set(harmful));
  const problems = [
    ...damageProblems(store, fates),
    ...exploding.map((number) => tooLarge(number, 'forms are drawn within forms too often')),
    ...endless.map((number) => problem('damaged', 'cross-reference has no end', `object ${number}`)),
    ...tiny.slice(0, MAX_NAMED).map((number) => tooLarge(number, 'pattern has too many tiles to be drawn')),
    ...huge.slice(0, MAX_NAMED).map((number) => tooLarge(number, 'picture is too large to be drawn')),
  ];
  return { problems, harmful: [...harmful, ...exploding], unbounded: [...huge, ...tiny, ...endless] };
}

/** A cross-reference stream whose entries take no bytes can have as many as it likes (ISO 32000-1, 7.5.8.2). */
function isEndless(store: ObjectStore, dict: PdfDict): boolean {
  if (nameOf(dict.get('Type')) !== 'XRef') return false;
  const widths = store.entry(dict, 'W');
  return isArray(widths) && !widths.some((width) => typeof width === 'number' && width > 0);
}

/** PDFium passes over it, and needs nothing for that. */
function isLost(fate: Fate): boolean {
  return fate === 'damaged' || fate === 'unreadable';
}

/** Fonts and colour profiles, and what is no content. */
function hasNoText(dict: PdfDict): boolean {
  return (
    TOLD.has(nameOf(dict.get('Type')) ?? '') ||
    NO_TEXT.has(nameOf(dict.get('Subtype')) ?? '') ||
    dict.has('Length1') ||
    (dict.has('N') && dict.has('Alternate'))
  );
}

function tooLarge(number: number, detail: string): Problem {
  return problem('too-large', detail, `object ${number}`);
}

const DETAILS: Readonly<Record<Exclude<Fate, 'whole'>, string>> = {
  damaged: 'stream is damaged, and what follows the damage is lost',
  unreadable: 'stream is packed in an unknown way',
  ratio: 'stream unpacks to too much for its size',
  'too-large': 'stream unpacks to too much',
};

function* damageProblems(store: ObjectStore, fates: ReadonlyMap<number, Fate>): Iterable<Problem> {
  if (fates.size === 0) return;
  const pages = pagesByContent(store);
  let named = 0;
  for (const [number, fate] of fates) {
    if (fate === 'whole') continue;
    if (named++ < MAX_NAMED) {
      const page = pages.get(number);
      yield problem(fate, DETAILS[fate], page === undefined ? `object ${number}` : `page ${page}`);
    }
  }
  if (named > MAX_NAMED)
    yield problem('damaged', `${named - MAX_NAMED} more streams are damaged or too large`);
}

/** The first page, 1-based, that a content stream belongs to. */
function pagesByContent(store: ObjectStore): Map<number, number> {
  const pages = new Map<number, number>();
  for (const [i, number] of pagesInTree(store).entries()) {
    const contents = dictOf(store.get(number))?.get('Contents');
    const list = contents instanceof PdfRef ? [contents, store.resolve(contents)].flat() : contents;
    if (!isArray(list)) continue;
    for (const item of list) {
      if (item instanceof PdfRef && !pages.has(item.number)) pages.set(item.number, i + 1);
    }
  }
  return pages;
}
