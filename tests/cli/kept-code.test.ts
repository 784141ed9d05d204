import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptCode } from '../../src/launch/kept-code.ts';

let folder: string;
beforeEach(() => {
  vi.stubGlobal('AMPARO_VERSION', '0');
  vi.stubGlobal('AMPARO_BUILD', '0');
  folder = mkdtempSync(join(tmpdir(), 'amparo-kept-'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

/** A run that used these files of the bundle: of each so many bytes of code are there at its end. */
function run(sizes: Readonly<Record<string, number>>): void {
  const kept = new KeptCode(folder);
  for (const [name, size] of Object.entries(sizes)) {
    const found = kept.find(name);
    const script = {
      cachedDataRejected: found === undefined ? undefined : false,
      createCachedData: () => Buffer.alloc(size, 1),
    };
    kept.use(name, script as unknown as Script);
  }
  kept.save();
}
const sizeOf = (name: string) => new KeptCode(folder).find(name)?.length;

test('what V8 has forgotten of by the end of a long scan stays', () => {
  run({ scan: 5_000 });
  run({ scan: 2_000, pages: 3_000 });
  expect([sizeOf('scan'), sizeOf('pages')]).toEqual([5_000, 3_000]);
});

test('what has run besides is added when another file was needed', () => {
  run({ scan: 5_000 });
  run({ scan: 6_000 });
  expect(sizeOf('scan')).toBe(5_000);
  run({ scan: 6_000, pages: 3_000 });
  expect(sizeOf('scan')).toBe(6_000);
});
