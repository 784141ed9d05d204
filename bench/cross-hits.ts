import { detectors } from '../detectors/index.ts';
import { OTHER_HEADERS } from '../detectors/other-headers.ts';
import { createEngine, type Engine } from '../src/core/engine.ts';
import { findIn } from '../src/core/find-in-text.ts';
import type { Context, Detector, Example } from '../src/core/types.ts';

/** Something that a detector must find. */
export interface Specimen {
  readonly detector: string;
  readonly text: string;
  readonly context?: Context;
}

/** What all detectors together make of what one must find. */
export interface CrossHits {
  readonly detector: string;
  readonly specimens: number;
  /** How often the detector's own reading is reported, alone or beside another. */
  readonly reported: number;
  /** How many each other detector would report if it were alone, most first. */
  readonly seen: readonly (readonly [detector: string, count: number])[];
  /** How often another's reading is reported and the detector's own is not. */
  readonly instead: readonly (readonly [detector: string, count: number])[];
}

/** Every detector's examples and test vectors, as every other one sees them. */
export function crossHits(vectors: readonly Specimen[]): CrossHits[] {
  const engine = createEngine({ detectors, otherHeaders: OTHER_HEADERS, populations: () => 0 });
  const alone = new Map(detectors.map((detector) => [detector.id, engineOf(detector, engine)]));
  return detectors.map((detector) => {
    const specimens = [...detector.finds.map((one) => specimenOf(detector.id, one)), ...vectors].filter(
      (one) => one.detector === detector.id,
    );
    const seen = new Map<string, number>();
    const instead = new Map<string, number>();
    let reported = 0;
    for (const { text, context = {} } of specimens) {
      const winners = new Set(findIn(text, context, engine).map((finding) => finding.detector));
      if (winners.has(detector.id)) reported++;
      else for (const winner of winners) bump(instead, winner);
      for (const [id, other] of alone)
        if (id !== detector.id && findIn(text, context, other).length > 0) bump(seen, id);
    }
    return {
      detector: detector.id,
      specimens: specimens.length,
      reported,
      seen: mostFirst(seen),
      instead: mostFirst(instead),
    };
  });
}

/** All captions are known, but only this detector looks. */
function engineOf(detector: Detector, engine: Engine): Engine {
  return { ...engine, detectors: [detector], byId: new Map([[detector.id, detector]]) };
}

function specimenOf(detector: string, example: Example): Specimen {
  if (typeof example === 'string') return { detector, text: example };
  const { text, ...context } = example;
  return { detector, text, context };
}

function bump(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
