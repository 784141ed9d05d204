import type { ByteSource } from '../../core/types.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { Fields } from '../shared/zip/bytes.ts';
import { decodeEntryName } from '../shared/zip/names.ts';

/** Numbers: modes, times, places, devices, sparse and packed files, padding (SUSP 1.12, RRIP 1.12). */
const NUMBERS = new Set(['PX', 'TF', 'CL', 'PL', 'RE', 'RR', 'PN', 'SF', 'SP', 'ST', 'ES', 'PD', 'ZF', 'CE']);
/** Names of the extensions themselves, the same on every disc. */
const EXTENSION = 'ER';
/** Continuations of the fields of one entry. */
const MAX_AREAS = 32;
/** Shorter runs of letters are chance. */
const SHORTEST = 8;

export interface Extra {
  /** The long name, '' if there is none. */
  readonly name: string;
  /** Where a link leads, and words in fields of which nothing is known. */
  readonly words: string[];
  /** Stretches outside of the directory that fields lie in. */
  readonly areas: { readonly start: number; readonly end: number }[];
}

/** The fields behind an entry of a directory, by which Unix names its files. */
export async function extraOf(source: ByteSource, use: Uint8Array, blockSize: number): Promise<Extra> {
  const extra = { name: '', words: [] as string[], areas: [] as Extra['areas'] };
  for (let area: Uint8Array | undefined = use; area !== undefined; ) {
    const next = readArea(area, extra);
    area = undefined;
    if (next !== undefined && extra.areas.length < MAX_AREAS) {
      const start = next.block * blockSize + next.offset;
      extra.areas.push({ start, end: start + next.size });
      area = (await source.read(start, Math.min(next.size, blockSize))).slice();
    }
  }
  return extra;
}

interface Next {
  readonly block: number;
  readonly offset: number;
  readonly size: number;
}

function readArea(area: Uint8Array, extra: { name: string; words: string[] }): Next | undefined {
  let next: Next | undefined;
  let at = 0;
  while (at + 4 <= area.length) {
    const id = String.fromCharCode(area[at]!, area[at + 1]!);
    const length = area[at + 2]!;
    if (!/^[A-Z]{2}$/.test(id) || length < 4 || at + length > area.length) break;
    const field = area.subarray(at, at + length);
    at += length;
    if (id === 'CE') next = nextArea(new Fields(field));
    else if (id === 'NM') extra.name += decodeEntryName(field.subarray(5), false);
    else if (id === 'SL') extra.words.push(linkOf(field));
    else if (id !== EXTENSION && !NUMBERS.has(id)) extra.words.push(...runsIn(field.subarray(4)));
    if (id === 'ST') break;
  }
  extra.words.push(...runsIn(area.subarray(at)));
  return next;
}

const nextArea = (fields: Fields): Next => ({
  block: fields.u32(4),
  offset: fields.u32(12),
  size: fields.u32(20),
});

/** The parts of a path, each with its flags and length. */
function linkOf(field: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 5; at + 2 <= field.length; at += 2 + field[at + 1]!)
    parts.push(decodeEntryName(field.subarray(at + 2, at + 2 + field[at + 1]!), false));
  return parts.join('/');
}

const runsIn = (bytes: Uint8Array): string[] =>
  printableRuns(bytes, (run) => decodeEntryName(run, false)).filter(({ length }) => length >= SHORTEST);
