/** Every place, filled with people and with nobody: the files, and what the scan must say of them. */
import type { FileEntry } from '../../../src/core/types.ts';
import { type Content, leak, twin } from '../pdf/content.ts';
import type { Place } from './place.ts';

export interface Cell {
  readonly place: Place;
  readonly kind: 'leak' | 'twin';
  readonly persons: number;
  readonly content: Content;
  readonly name: string;
}

const ROUNDS = 2;

export function cellsOf(places: readonly Place[]): Cell[] {
  return places.flatMap((place) =>
    Array.from({ length: ROUNDS }, (_, round) => {
      const seed = `data/${place.id}/${round}`;
      const [least, most] = place.holds;
      const size = leak(`${seed}/size`, 0).random.int(least, most);
      const name = round === 1 && !place.named ? 'file' : place.name;
      return [
        { place, kind: 'leak' as const, persons: size, content: leak(seed, size), name },
        { place, kind: 'twin' as const, persons: 0, content: twin(seed, size), name },
      ];
    }).flat(),
  );
}

export function bytesOf({ place, content }: Cell): Uint8Array {
  const made = place.file(content);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}

/** What is due of a file, as far as the matrix asks. */
export function due({ place, kind, persons }: Cell): { verdict: string; persons: number; there: boolean } {
  if (kind === 'leak') return { verdict: 'block', persons, there: true };
  return { verdict: place.problem === undefined ? 'pass' : 'incomplete', persons: 0, there: false };
}

export function found(cell: Cell, entries: readonly FileEntry[]): ReturnType<typeof due> {
  const places = entries.flatMap((entry) => entry.places).filter((one) => one.persons > 0);
  const persons = entries[0]?.persons ?? 0;
  return {
    verdict: entries[0]?.verdict ?? 'not scanned',
    persons:
      cell.place.nearly && Math.abs(persons - cell.persons) <= cell.persons / 5 ? cell.persons : persons,
    there: places.some(({ visibility }) => visibility === cell.place.visibility),
  };
}

/** For the message of a test that fails. */
export function shown(entries: readonly FileEntry[]): string {
  const parts = entries.flatMap((entry) => [
    `${entry.path} (${entry.format})`,
    ...entry.places.map(({ locator, visibility, persons }) => `${locator}: ${visibility}, ${persons}`),
    ...entry.problems.map(({ code, message }) => `${code}: ${message}`),
  ]);
  return parts.slice(0, 8).join('; ');
}
