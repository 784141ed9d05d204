import { CompiledPolicy } from '../../src/core/judge.ts';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import { scanFile } from '../../src/core/scan.ts';
import type { FileEntry, Probe, Reader, Unit } from '../../src/core/types.ts';
import { DEFAULT_POLICY } from '../../src/index.ts';
import { listedRows } from '../../src/readers/shared/rows.ts';
import { builtinEngine } from '../../src/registry.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';

/** Runs the engine on one table, without a file format between. */
export function scanTable(rows: readonly (readonly string[])[], name = 'table'): Promise<FileEntry> {
  const table = {
    part: 'table',
    visibility: () => 'visible' as const,
    locate: ({ top, left }: { top: number; left: number }) => ({
      locator: `row ${top + 1}, column ${left + 1}`,
    }),
  };
  return scanUnits([listedRows(table, 0, rows)], name);
}

/** Runs the engine on units. */
export async function scanUnits(units: readonly Unit[], name = 'table'): Promise<FileEntry> {
  const reader: Reader = {
    id: 'test',
    extensions: [],
    about: { name: { en: '', es: '' }, reads: { en: '', es: '' } },
    recognise: () => 1,
    async *read() {
      yield* units;
    },
  };
  const kit = {
    engine: builtinEngine(),
    policy: new CompiledPolicy(DEFAULT_POLICY),
    secret: [1, 2] as const,
    limits: DEFAULT_LIMITS,
    platform: nodePlatform,
    lang: 'en' as const,
    maxFindings: 100,
    pickReader: async () => ({ reader, probe: {} as Probe }),
  };
  const [entry] = await scanFile(
    memorySource(name, new Uint8Array(1)),
    name,
    kit,
    new AbortController().signal,
  );
  return entry!;
}
