/** The least that a change may not fall below. */
import type { Figures, Share } from './measure.ts';

/** Shares from 0 to 1. */
export interface Gate {
  readonly blocked: number;
  /** Share of harmless files that may block. */
  readonly falseAlarms: number;
  readonly personsExact: number;
  /** By category. */
  readonly recall: Readonly<Record<string, number>>;
}

const ratio = ({ hit, of }: Share) => (of === 0 ? 0 : hit / of);

/** What fails, in words; empty if the gate is open. */
export function failures(figures: Figures, gate: Gate): string[] {
  const least = (name: string, value: number, bound: number) =>
    value < bound ? [`${name}: ${value.toFixed(4)} is below ${bound}`] : [];
  const alarms = figures.harmless.files === 0 ? 1 : figures.harmless.blocked / figures.harmless.files;
  return [
    ...figures.unscanned.map((path) => `not scanned: ${path}`),
    ...least('leaks blocked', ratio(figures.blocked), gate.blocked),
    ...(alarms > gate.falseAlarms ? [`false alarms: ${alarms.toFixed(4)} is above ${gate.falseAlarms}`] : []),
    ...least('persons exact', ratio(figures.persons.exact), gate.personsExact),
    ...Object.entries(gate.recall).flatMap(([category, bound]) =>
      least(`recall of ${category}`, ratio(figures.recall[category] ?? { hit: 0, of: 0 }), bound),
    ),
  ];
}
