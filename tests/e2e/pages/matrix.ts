/** Every place by every writer: the files, and what the scan says of them. */
import type { FileEntry } from '../../../src/core/types.ts';
import { type Content, leak, twin } from '../pdf/content.ts';
import type { Place, Writer } from './place.ts';
import { WRITERS } from './place.ts';
import { pageOf } from './writers.ts';

/** A file of the matrix: a place filled with people, or with nobody. */
export interface Cell {
  readonly place: Place;
  readonly writer: Writer | undefined;
  readonly kind: 'leak' | 'twin';
  readonly content: Content;
  readonly name: string;
}

const ROUNDS = 2;

export const writersOf = (place: Place): readonly (Writer | undefined)[] =>
  place.fragment === undefined ? [undefined] : WRITERS;

export function cellsOf(place: Place, rounds = ROUNDS): Cell[] {
  return writersOf(place).flatMap((writer) =>
    Array.from({ length: rounds }, (_, round) => {
      const seed = `pages/${place.id}/${writer ?? 'file'}/${round}`;
      const [least, most] = place.holds;
      const size = leak(`${seed}/size`, 0).random.int(least, most);
      const name = `figures.${place.file?.extension ?? 'html'}`;
      return [
        { place, writer, name, kind: 'leak' as const, content: leak(seed, size) },
        { place, writer, name, kind: 'twin' as const, content: twin(seed, size) },
      ];
    }).flat(),
  );
}

export function bytesOf({ place, writer, content }: Cell): Uint8Array {
  const written =
    writer === undefined ? place.file!.write(content) : pageOf(writer, content, place.fragment!(content));
  return typeof written === 'string' ? new TextEncoder().encode(written) : written;
}

/** What a scan said of a file and of the files in it, as far as the matrix asks. */
export interface Outcome {
  readonly verdict: string;
  readonly persons: number;
  /** Found in a place of the visibility that is due. */
  readonly there: boolean;
  /** For the message of a test that fails. */
  readonly places: readonly string[];
  readonly problems: readonly string[];
}

export function outcomeOf({ place }: Cell, entries: readonly FileEntry[]): Outcome {
  const places = entries.flatMap((entry) => entry.places.map((one) => ({ ...one, path: entry.path })));
  return {
    verdict: entries[0]?.verdict ?? 'not scanned',
    persons: entries[0]?.persons ?? 0,
    there: places.some(
      (one) =>
        one.visibility === place.visibility &&
        one.persons > 0 &&
        (place.where.test(one.locator) || place.where.test(one.path)),
    ),
    places: places.map(({ locator, visibility, persons }) => `${locator}: ${visibility}, ${persons}`),
    problems: entries.flatMap((entry) => entry.problems.map(({ code, message }) => `${code}: ${message}`)),
  };
}
