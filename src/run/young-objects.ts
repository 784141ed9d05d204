import { setFlagsFromString } from 'node:v8';

const FLAG = '--semi-space-growth-factor';
/** As V8 has it by itself. */
const USUAL = 2;
/** Files that are read in little room. */
let reading = 0;

/**
 * Reads a large file without more room for young objects: their room would grow to 32 MB (Node 20) or 100 MB (Node 26) and save
 * no time, since the rows of a table leave nothing behind. Kept code is bound to V8's flags: the usual factor is back before
 * any is saved.
 */
export async function inLittleRoom<T>(read: () => Promise<T>): Promise<T> {
  reading += 1;
  setFlagsFromString(`${FLAG}=1`);
  try {
    return await read();
  } finally {
    reading -= 1;
    if (reading === 0) setFlagsFromString(`${FLAG}=${USUAL}`);
  }
}

/**
 * Loads code of the program while large files are read: kept code is refused under flags that it was not made with, and what was
 * refused once is made and kept anew at the end of each run.
 */
export async function inUsualRoom<T>(load: () => Promise<T>): Promise<T> {
  if (reading === 0) return load();
  setFlagsFromString(`${FLAG}=${USUAL}`);
  try {
    return await load();
  } finally {
    keepLittleRoom();
  }
}

/** To be called once a thread has begun: with each, V8 takes the usual factor again, for all of them. */
export function keepLittleRoom(): void {
  if (reading > 0) setFlagsFromString(`${FLAG}=1`);
}
