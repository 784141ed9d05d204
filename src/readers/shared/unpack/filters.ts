import { joinBytes } from '../bytes.ts';
import { arm64Code, armCode, powerCode, sparcCode, thumbCode, X86Code } from './branches.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** Makes jumps in programs relative again, in place; tells how many bytes are done. `at`: offset of the first one. */
export type BranchCode = (bytes: Uint8Array, at: number) => number;

/** Filters that make programs pack better, by their numbers in XZ (1.2.0, 5.3.2) and 7z (`Methods.txt`). */
const BRANCHES: Readonly<Record<string, () => BranchCode>> = {
  '04': () => new X86Code().code,
  '05': () => powerCode,
  '07': () => armCode,
  '08': () => thumbCode,
  '09': () => sparcCode,
  '0a': () => arm64Code,
};
/** The older numbers of the same filters in 7z. */
const OLDER: Readonly<Record<string, string>> = {
  '03030103': '04',
  '03030205': '05',
  '03030501': '07',
  '03030701': '08',
  '03030805': '09',
};
const DELTA = '03';

/** What undoes a filter, by its number in hexadecimal digits; undefined for one that is not read. */
export function filterOf(id: string): ((bytes: Bytes, properties: Uint8Array) => Bytes) | undefined {
  if (id === DELTA) return (bytes, properties) => undelta(bytes, (properties[0] ?? 0) + 1);
  const make = BRANCHES[OLDER[id] ?? id];
  return make === undefined ? undefined : (bytes, properties) => unbranch(bytes, make(), startOf(properties));
}

/** The address of the first byte, where it is not 0. */
function startOf(properties: Uint8Array): number {
  if (properties.length < 4) return 0;
  return new DataView(properties.buffer, properties.byteOffset).getUint32(0, true);
}

/** Each byte is the difference to the one `distance` before. */
async function* undelta(bytes: Bytes, distance: number): Bytes {
  const before = new Uint8Array(distance);
  let at = 0;
  for await (const some of bytes) {
    const out = new Uint8Array(some.length);
    for (let i = 0; i < some.length; i++) {
      out[i] = some[i]! + before[at]!;
      before[at] = out[i]!;
      at = at + 1 === distance ? 0 : at + 1;
    }
    yield out;
  }
}

async function* unbranch(bytes: Bytes, code: BranchCode, start: number): Bytes {
  let held: Uint8Array = new Uint8Array(0);
  let at = start;
  for await (const some of bytes) {
    held = joinBytes([held, some]);
    const done = code(held, at);
    yield held.slice(0, done);
    held = held.slice(done);
    at = (at + done) >>> 0;
  }
  if (held.length > 0) yield held;
}
