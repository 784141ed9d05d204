import type { PageLayout, Pages } from './pages.ts';

/** Pages of the list of free pages that are followed at most. */
const MAX_TRUNKS = 1_000_000;

/** The stretches of a page of a b-tree that no record uses: between pointers and records, and freed records. */
export function freeStretches(bytes: Uint8Array, layout: PageLayout): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const gap = bytes.subarray(layout.pointers + 2 * layout.cells, Math.min(layout.content, bytes.length));
  const stretches = [gap];
  let at = layout.firstFree;
  for (let blocks = 0; at >= 4 && at + 4 <= bytes.length && blocks < bytes.length / 4; blocks++) {
    const size = view.getUint16(at + 2);
    stretches.push(bytes.subarray(at + 4, Math.min(bytes.length, at + size)));
    const next = view.getUint16(at);
    if (next <= at) break;
    at = next;
  }
  return stretches.filter((stretch) => stretch.some((byte) => byte !== 0));
}

/** The numbers of the pages that are free (1.5): leaves and the trunks that list them. */
export async function* freePages(pages: Pages): AsyncIterable<number> {
  const seen = new Set<number>();
  for (let trunk = pages.firstTrunk; trunk !== 0 && seen.size < MAX_TRUNKS && !seen.has(trunk); ) {
    seen.add(trunk);
    const bytes = await pages.page(trunk);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = Math.min(view.getUint32(4), pages.pageSize / 4 - 2);
    yield trunk;
    for (let i = 0; i < count; i++) yield view.getUint32(8 + 4 * i);
    trunk = view.getUint32(0);
  }
}
