/** Every hiding place by every writer that can fill it: what to build, and what the scan must say. */
import type { FileEntry, Visibility } from '../../../src/core/types.ts';
import { scanDocument } from '../../../src/index.ts';
import { type Content, harmlessContent, MANY, peopleContent } from './content.ts';
import {
  HAND_FORMATS,
  type HidingPlace,
  LIBRARY_FORMATS,
  type LibraryFormat,
  OFFICE_FORMATS,
  type OfficeFormat,
} from './place.ts';

export type Writer = 'by hand' | 'library' | 'LibreOffice';

export interface Cell {
  readonly place: HidingPlace;
  readonly writer: Writer;
  readonly format: string;
  /** How many people, each a file. */
  readonly sizes: readonly number[];
}

/** Rows of a twin in all but XLSX by hand, whose twins are as long as the leaks. */
const FEW = 12;

/** As many remarks as are read in a third of a second; all 6,252 with `MATRIX=whole`, which takes some minutes. */
const SOME = process.env.MATRIX === 'whole' ? MANY : 200;

/**
 * Workbooks in XML by hand are made for one and for all people. The other formats of a writer take turns with the
 * many, from place to place: each format has its share, and the matrix its ninety seconds.
 */
function sizesOf({ holdsOne, remarks }: HidingPlace, turn: boolean): readonly number[] {
  if (!turn || holdsOne !== undefined) return [1];
  return [1, remarks ? SOME : MANY];
}

export function handCells(places: readonly HidingPlace[]): Cell[] {
  return places.flatMap((place, i) => {
    const formats = HAND_FORMATS.filter((format) => place.hand?.[format] !== undefined);
    const others = formats.filter((format) => format !== 'xlsx');
    return formats.map((format) => ({
      place,
      writer: 'by hand' as const,
      format,
      sizes: sizesOf(place, format === 'xlsx' || format === others[i % others.length]),
    }));
  });
}

export function libraryCells(places: readonly HidingPlace[]): Cell[] {
  return places.flatMap((place, i) => {
    const formats = LIBRARY_FORMATS.filter((format) => place.library?.formats.includes(format));
    return formats.map((format, f) => ({
      place,
      writer: 'library' as const,
      format,
      sizes: sizesOf(place, f === i % formats.length),
    }));
  });
}

export function officeCells(places: readonly HidingPlace[]): Cell[] {
  return places.flatMap((place) => {
    const formats = place.office?.to ?? [];
    return OFFICE_FORMATS.filter((format) => formats.includes(format)).map((format) => ({
      place,
      writer: 'LibreOffice' as const,
      format,
      sizes: sizesOf(place, format === formats[0]),
    }));
  });
}

/** The name of a cell's file. */
export const nameOf = ({ place, format }: Cell): string =>
  `${place.id}.${format === 'biff5' ? 'xls' : format}`;

/** The file of a cell that is not LibreOffice's. */
export function build({ place, writer, format }: Cell, content: Content): Uint8Array {
  if (writer === 'library') return place.library!.make(content, format as LibraryFormat);
  return place.hand![format as keyof NonNullable<HidingPlace['hand']>]!(content);
}

/** What LibreOffice converts to get a cell's file. */
export const sourceOf = ({ place }: Cell, content: Content): Uint8Array =>
  place.hand![place.office!.from]!(content);

export const toFormat = ({ format }: Cell): OfficeFormat => format as OfficeFormat;

/** Made once for each size: most cells hold the same. */
function remembered(make: (size: number) => Content): (size: number) => Content {
  const made = new Map<number, Content>();
  return (size) => {
    const content = made.get(size) ?? make(size);
    made.set(size, content);
    return content;
  };
}

export const leakOf = remembered(peopleContent);
export const twinOf = remembered(harmlessContent);

/** How many rows or remarks about nobody, each a file. */
export const twinSizes = ({ writer, format, sizes }: Cell): readonly number[] =>
  writer === 'by hand' && format === 'xlsx' ? sizes : [FEW];

export const visibilityOf = ({ place, writer, format }: Cell): Visibility =>
  place.otherwise?.[`${writer} ${format}`] ?? place.visibility;

/** What a scan said, as far as the matrix asks. */
export interface Outcome {
  readonly verdict: string;
  readonly persons: number;
  /** At the place of the visibility that is due that holds most, where a locator names it. */
  readonly there: number;
  /** All places, for the message of a test that fails. */
  readonly places: readonly string[];
  readonly problems: readonly string[];
}

export async function scanCell(cell: Cell, bytes: Uint8Array): Promise<Outcome> {
  const entries = await scanDocument(nameOf(cell), bytes);
  const own = entries[0]!;
  const due = visibilityOf(cell);
  const { where } = cell.place;
  const found = (entry: FileEntry) =>
    entry.places
      .filter(
        ({ visibility, locator }) => visibility === due && (where.test(locator) || where.test(entry.path)),
      )
      .reduce((most, { persons }) => Math.max(most, persons), 0);
  return {
    verdict: own.verdict,
    persons: own.persons,
    there: Math.max(...entries.map(found)),
    places: entries.flatMap((entry) =>
      entry.places.map(({ locator, visibility, persons }) => `${locator}: ${visibility}, ${persons}`),
    ),
    problems: entries.flatMap((entry) => entry.problems.map(({ message }) => message)),
  };
}
