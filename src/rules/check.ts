import { createEngine } from '../core/engine.ts';
import { findIn } from '../core/find-in-text.ts';
import type { Context, Detector, Example } from '../core/types.ts';
import { type OwnDetector, ownDetector } from '../kit/own-detector.ts';
import { linearPattern } from '../kit/pattern/linear-pattern.ts';
import { PatternError } from '../kit/pattern/syntax.ts';
import type { OwnRules, RuleFault } from './types.ts';

/** What is wrong with the detectors of a user's own: patterns, levels, examples. `taken`: ids of other detectors. */
export function checkDetectors(own: OwnRules['detectors'], taken: ReadonlySet<string>): RuleFault[] {
  const ids = new Set(taken);
  return own.flatMap((one, detector) => {
    const faults: RuleFault[] = [];
    if (ids.has(one.id)) faults.push({ detector, code: 'id-taken' });
    ids.add(one.id);
    // Of built-in categories the policy says what they weigh.
    if (one.level !== undefined && !one.category.startsWith('x-')) faults.push({ detector, code: 'level' });
    const patterns = patternFaults(one).map((fault) => ({ detector, ...fault }));
    const examples = patterns.length > 0 ? [] : exampleFaults(ownDetector(one));
    return [...faults, ...patterns, ...examples.map((fault) => ({ detector, ...fault }))];
  });
}

function patternFaults({ patterns }: OwnDetector): RuleFault[] {
  return patterns.flatMap(({ source }, index): RuleFault[] => {
    try {
      linearPattern(source);
      return [];
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return [{ code: 'pattern', index, detail: error.fault, at: error.at }];
    }
  });
}

/** The examples that the detector, alone, does not take as it should. */
export function exampleFaults(detector: Detector): RuleFault[] {
  const engine = createEngine({ detectors: [detector], otherHeaders: {}, populations: () => 0 });
  const finds = (example: Example): boolean | undefined => {
    const [text, context] = partsOf(example);
    try {
      return findIn(text, context, engine).length > 0;
    } catch {
      return undefined;
    }
  };
  const check = (examples: readonly Example[], wanted: boolean) =>
    examples.flatMap((example, index): RuleFault[] => {
      const found = finds(example);
      if (found === wanted) return [];
      return [{ code: found === undefined ? 'threw' : wanted ? 'not-found' : 'found', index }];
    });
  return [...check(detector.finds, true), ...check(detector.ignores, false)];
}

function partsOf(example: Example): [string, Context] {
  if (typeof example === 'string') return [example, {}];
  const { text, ...context } = example;
  return [text, context];
}
