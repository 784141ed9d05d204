import type { Dataset } from '../harness/types.ts';
import { writeTexts } from './pieces.ts';
import { type Kind, rowsOf } from './rows.ts';

/** Eight columns, about so many bytes, as spreadsheet programs write them: a header, commas, no quotes that are not needed. */
export const csv = (kind: Kind, bytes: number): Dataset => ({
  name: `${kind}-${bytes / 1e6}mb.csv`,
  source: 'bench/data/csv.ts',
  async write(path) {
    let rows = 0;
    function* lines(): Iterable<string> {
      let written = 0;
      for (const cells of rowsOf(kind, Number.POSITIVE_INFINITY, 8)) {
        const line = `${cells.join(',')}\n`;
        yield line;
        rows++;
        written += line.length;
        if (written >= bytes) return;
      }
    }
    writeTexts(path, lines());
    return kind === 'people' ? { persons: rows - 1 } : {};
  },
});
