import { CompiledPolicy } from '../../src/core/judge.ts';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import { scanFile } from '../../src/core/scan.ts';
import type { FileEntry, Limits, Platform, Probe, Reader, RowBatch } from '../../src/core/types.ts';
import { DEFAULT_POLICY } from '../../src/index.ts';
import { builtinEngine } from '../../src/registry.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';

/** The same rows without their bytes, so that each cell is read as a text. */
export const asTexts = (reader: Reader): Reader => ({
  ...reader,
  async *read(source, context) {
    for await (const unit of reader.read(source, context)) yield unit.kind === 'rows' ? textsOf(unit) : unit;
  },
});

const textsOf = (batch: RowBatch): RowBatch => ({
  kind: 'rows',
  table: batch.table,
  firstRow: batch.firstRow,
  rowCount: batch.rowCount,
  width: (row) => batch.width(row),
  text: (row, column) => batch.text(row, column),
  typed: (row, column) => batch.typed?.(row, column),
});

/** What the engine says of one file that is read by `reader`, whatever its bytes look like. */
export async function scanWith(
  reader: Reader,
  name: string,
  bytes: Uint8Array,
  platform: Platform = nodePlatform,
  limits: Limits = DEFAULT_LIMITS,
): Promise<FileEntry> {
  const kit = {
    engine: builtinEngine(),
    policy: new CompiledPolicy(DEFAULT_POLICY),
    secret: [7, 11] as const,
    limits,
    platform,
    lang: 'en' as const,
    maxFindings: 100,
    pickReader: async () => ({ reader, probe: {} as Probe }),
  };
  const [entry] = await scanFile(memorySource(name, bytes), name, kit, new AbortController().signal);
  return entry!;
}

/** Draws a whole number from 0 up to, not including, `below`. */
export type Any = (below: number) => number;

/** The same numbers in each run; the first ones of neighbouring seeds are alike and thrown away. */
export function numbers(seed: number): Any {
  let state = seed * 2_654_435_761 + 1;
  const any: Any = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  for (let i = 0; i < 20; i++) any(2);
  return any;
}

export const one = <T>(list: readonly T[], any: Any): T => list[any(list.length)]!;
