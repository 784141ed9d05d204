/** Every place by every writer that can fill it: the files, and what the scan must say of them. */
import type { FileEntry, Visibility } from '../../../src/core/types.ts';
import { type Content, leak, twin } from './content.ts';
import { handFile } from './hand.ts';
import { paintedHtml } from './html.ts';
import type { Place, Writer } from './place.ts';
import type { ReportlabDocument } from './reportlab.ts';

/** A file of the matrix: a place filled by a writer with people, or with nobody. */
export interface Cell {
  readonly place: Place;
  readonly writer: Writer;
  readonly kind: 'leak' | 'twin';
  readonly persons: number;
  readonly content: Content;
}

const ROUNDS = 2;

/** Does the writer fill the place? */
export function fills(place: Place, writer: Writer): boolean {
  const { draw, hand, reportlab, html, sheet, lostByQpdf, not = [] } = place;
  const painted = draw !== undefined && !not.includes(writer);
  switch (writer) {
    case 'by hand':
      return painted || hand !== undefined;
    case 'qpdf':
      return (draw ?? hand) !== undefined && !not.includes(writer) && !lostByQpdf;
    case 'reportlab':
      return painted || reportlab !== undefined;
    case 'Chromium':
      return painted || html !== undefined;
    case 'LibreOffice':
      return sheet !== undefined;
  }
}

export function cellsOf(writer: Writer, places: readonly Place[]): Cell[] {
  return places
    .filter((place) => fills(place, writer))
    .flatMap((place) =>
      Array.from({ length: writer === 'by hand' ? ROUNDS : 1 }, (_, round) => {
        const seed = `${place.id}/${writer}/${round}`;
        const size = sizeOf(place, seed);
        return [
          { place, writer, kind: 'leak' as const, persons: size, content: leak(seed, size) },
          { place, writer, kind: 'twin' as const, persons: 0, content: twin(seed, size) },
        ];
      }).flat(),
    );
}

const sizeOf = ({ holds: [least, most] }: Place, seed: string): number =>
  leak(`${seed}/size`, 0).random.int(least, most);

export function handBytes({ place, content }: Cell): Uint8Array {
  return place.hand?.(content) ?? handFile(place.draw!(content));
}

export function reportlabDocument({ place, content }: Cell, file: string): ReportlabDocument {
  const made = place.reportlab?.(content) ?? { kind: 'pages' as const, pages: place.draw!(content) };
  return { file, made };
}

export const htmlOf = ({ place, content }: Cell): string =>
  place.html?.(content) ?? paintedHtml(place.draw!(content));

export const visibilityOf = ({ place, writer }: Cell): Visibility =>
  place.otherwise?.[writer] ?? place.visibility;

/** What a scan said of a file and of the files in it, as far as the matrix asks. */
export interface Outcome {
  readonly verdict: string;
  readonly persons: number;
  /** In places of the visibility that is due. */
  readonly there: boolean;
  /** For the message of a test that fails. */
  readonly places: readonly string[];
  readonly problems: readonly string[];
}

export function outcomeOf(cell: Cell, entries: readonly FileEntry[]): Outcome {
  const due = visibilityOf(cell);
  const places = entries.flatMap((entry) => entry.places);
  return {
    verdict: entries[0]?.verdict ?? 'not scanned',
    persons: entries[0]?.persons ?? 0,
    there: places.some(
      (place) => place.visibility === due && place.persons > 0 && cell.place.where.test(place.locator),
    ),
    places: places.map(({ locator, visibility, persons }) => `${locator}: ${visibility}, ${persons}`),
    problems: entries.flatMap((entry) => entry.problems.map(({ code, message }) => `${code}: ${message}`)),
  };
}
