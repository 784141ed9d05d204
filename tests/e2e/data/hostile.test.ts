import { describe, expect, test } from 'vitest';
import { random } from '../../../fixtures/make/random.ts';
import { scanDocument } from '../../../src/scan.ts';
import { bytesOf, cellsOf } from './matrix.ts';
import { PLACES } from './places.ts';

const TRIES = 4;

/** Files of each place, cut and with bytes changed. */
function damaged(bytes: Uint8Array, seed: string): Uint8Array[] {
  const chance = random(`data/hostile/${seed}`);
  return Array.from({ length: TRIES }, (_, i) => {
    if (i % 2 === 0) return bytes.slice(0, chance.int(1, bytes.length - 1));
    const changed = bytes.slice();
    for (let k = 0; k < 12; k++) changed[chance.int(0, changed.length - 1)] = chance.int(0, 255);
    return changed;
  });
}

describe('damage is expected trouble, never an error of a reader', () => {
  const cells = cellsOf(PLACES).filter(({ kind }, i) => kind === 'leak' && i % 4 === 0);
  test.each(cells.map((cell) => [cell.place.title, cell] as const))('%s', async (title, cell) => {
    for (const bytes of damaged(Uint8Array.from(bytesOf(cell)), title)) {
      const entries = await scanDocument(cell.place.name, bytes);
      const problems = entries.flatMap((entry) => entry.problems.map(({ code }) => code));
      expect(problems).not.toContain('unreadable');
      expect(problems).not.toContain('timeout');
    }
  });
});
