import { type FormGate, gateFrom, gateText } from './form-gate.ts';
import { gateOf } from './form-reader.ts';
import type { Shape } from './shape.ts';

/** The gates of each detector's forms in their order, as texts with semicolons between, by its id. */
export type FormGates = Readonly<Record<string, string>>;

let give = (): FormGates => ({});
let table: FormGates | undefined;

/** What was worked out before, so that a short run need not; asked when the first form is. */
export function useFormGates(gates: () => FormGates): void {
  give = gates;
}

/** The gates of a detector's forms, each read or worked out when it is first asked for. */
export function gatesFor(id: string, shapes: readonly Shape[]): (() => FormGate)[] {
  table ??= give();
  const texts = Object.hasOwn(table, id) ? table[id]!.split(';') : [];
  const known = texts.length === shapes.length ? texts : [];
  return shapes.map(({ form, anyCase }, i) => {
    let gate: FormGate | undefined;
    return () => {
      gate ??= known[i] === undefined ? gateOf(form, anyCase === true) : gateFrom(known[i]);
      return gate;
    };
  });
}

/** What `gatesFor` reads. */
export const gateTexts = (shapes: readonly Shape[]): string =>
  shapes.map(({ form, anyCase }) => gateText(gateOf(form, anyCase === true))).join(';');
