import { withOthers } from '../core/mosaic/joined-entries.ts';
import { Mosaic } from '../core/mosaic/mosaic.ts';
import { sketchOf } from '../core/mosaic/sketch.ts';
import { markOutermost } from '../core/outermost.ts';
import type { FileEntry } from '../core/types.ts';
import { digestOf, keepDigest } from './digests.ts';
import type { RunSettings } from './kit.ts';

/** The entries of each file once the last is read, with what their tables say of people when they are joined. */
export async function* together(
  scanned: AsyncIterable<readonly FileEntry[]>,
  settings: RunSettings,
): AsyncGenerator<readonly FileEntry[]> {
  const files: (readonly FileEntry[])[] = [];
  for await (const entries of scanned) files.push(entries);
  if (!files.some(([entry]) => sketchOf(entry))) {
    yield* files;
    return;
  }
  const { nodeKit } = await import('./here.ts');
  const kit = await nodeKit(settings);
  const mosaic = new Mosaic(files, kit);
  for (const entries of files) {
    const joined = withOthers(entries, mosaic, kit);
    markOutermost(joined[0]);
    keepDigest(joined[0], digestOf(entries[0]));
    yield joined;
  }
}
