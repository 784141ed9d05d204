import { detectors } from '../detectors/index.ts';
import { OTHER_HEADERS } from '../detectors/other-headers.ts';
import { createEngine, type Engine } from './core/engine.ts';
import type { Detector } from './core/types.ts';
import { speaksOfProtected } from './kit/markers.ts';

/** The engine with all built-in detectors, made at first use: building its tables takes some milliseconds. */
export function builtinEngine(): Engine {
  engine ??= createEngine({ detectors, otherHeaders: OTHER_HEADERS, isProtected: speaksOfProtected });
  return engine;
}
let engine: Engine | undefined;

/** The same with detectors of a user's own. */
export function engineWith(own: readonly Detector[]): Engine {
  const { otherHeaders, isProtected } = builtinEngine();
  const preferred = new Set(own.map(({ id }) => id));
  return createEngine({ detectors: [...detectors, ...own], otherHeaders, isProtected, preferred });
}
