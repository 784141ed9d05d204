import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const SYSTEM = '/dev/urandom';

/** Bytes that nobody can guess. `node:crypto` takes milliseconds to load: where the system has a device for them, it is read. */
export function secretBytes(size: number): Buffer {
  return bytesOfSystem(size) ?? randomBytes(size);
}

function bytesOfSystem(size: number): Buffer | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(SYSTEM, 'r');
    const bytes = Buffer.alloc(size);
    return fstatSync(fd).isCharacterDevice() && readSync(fd, bytes) === size ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
