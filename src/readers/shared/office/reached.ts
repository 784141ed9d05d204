import type { Visibility } from '../../../core/types.ts';
import type { OfficePackage } from './package.ts';

/** A part that programs show pages of, and how these hide. */
export interface Page {
  readonly path: string;
  readonly visibility: Visibility;
}

/**
 * How what is drawn on pages hides, by paths of parts in lower case: as the page that leads to it, and as one that is seen where
 * several do. Programs draw no part that nothing leads to.
 */
export type Drawn = ReadonlyMap<string, Visibility>;

/** Drawings, their charts and diagrams, and what is drawn on those, as pages lead to them. */
export async function drawnOn(parts: OfficePackage, pages: readonly Page[]): Promise<Drawn> {
  const own = new Set(pages.map(({ path }) => path.toLowerCase()));
  const drawn = new Map<string, Visibility>();
  const inSight = pages.filter(({ visibility }) => visibility === 'visible');
  for (const { path, visibility } of [...inSight, ...pages]) {
    const open = [path];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      parts.context.signal.throwIfAborted();
      for (const { target } of await parts.targets(from)) {
        const key = target.toLowerCase();
        // Links lead from page to page, too.
        if (own.has(key) || drawn.has(key)) continue;
        drawn.set(key, visibility);
        open.push(target);
      }
    }
  }
  return drawn;
}

/** How a part hides that is seen where it is drawn. Of one that stands twice programs draw the first at most. */
export const drawnAs = (drawn: Drawn, path: string): Visibility => drawn.get(path) ?? 'slack';

/** Shapes on a chart lie among drawings, and are part of the chart (ECMA-376 part 1, 14.2.2). */
export const isOnChart = (type: string): boolean => type.endsWith('.drawingml.chartshapes+xml');
