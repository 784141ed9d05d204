import { Automaton } from './text/automaton/automaton.ts';
import { nodesOf } from './text/automaton/nodes.ts';
import { packForms } from './text/automaton/packed-forms.ts';
import { type Form, isKnown, plainForms } from './text/automaton/plain-forms.ts';
import { stemForm } from './text/automaton/stem-form.ts';
import type { Detector } from './types.ts';

/** The forms of what detectors find, put together. */
export interface SieveTable {
  /** Ids of the detectors that said their forms: they are told by their places. */
  readonly owners: readonly string[];
  /** Ids of those with forms that ask for certain digits. */
  readonly exact: readonly string[];
  readonly automata: readonly Automaton[];
}

/** The table of these detectors, as bytes: its length in four bytes, the ids and lengths as JSON, and the nodes. */
export function packSieve(detectors: readonly Detector[]): Uint8Array {
  const told = detectors.flatMap((detector) => {
    const forms = formsOf(detector);
    return forms === undefined ? [] : [{ detector, forms }];
  });
  const owners = told.map(({ detector }) => detector.id);
  const exact = told
    .filter(({ forms }) => forms.some((form) => form.exact))
    .map(({ detector }) => detector.id);
  const parts = [true, false].map((areNumbers) =>
    packForms(
      plainForms(
        told.map(({ detector, forms }) => (isOfNumbers(detector) === areNumbers ? forms : [])),
        areNumbers,
      ),
    ),
  );
  const lengths = parts.map(({ length }) => length);
  const head = new TextEncoder().encode(JSON.stringify({ owners, exact, lengths }));
  const length = Uint8Array.of(head.length, head.length >> 8, head.length >> 16, 0);
  return Uint8Array.from([length, head, ...parts].flatMap((part) => [...part]));
}

export function unpackSieve(packed: Uint8Array): SieveTable {
  let at = 4 + (packed[0]! | (packed[1]! << 8) | (packed[2]! << 16));
  const { owners, exact, lengths } = JSON.parse(new TextDecoder().decode(packed.subarray(4, at))) as {
    owners: string[];
    exact: string[];
    lengths: number[];
  };
  const automata = lengths.map((length) => {
    at += length;
    return new Automaton(nodesOf(packed.subarray(at - length, at)), owners.length);
  });
  return { owners, exact, automata };
}

/** Whose forms are digits, and few letters of which it matters which they are. */
const isOfNumbers = ({ forms, needs }: Detector): boolean =>
  forms !== undefined && (needs?.digits ?? 0) > 1 && needs?.stems === undefined;

/** What the detector says of its findings; undefined where it says nothing that can be asked of an automaton. */
function formsOf(detector: Detector): readonly Form[] | undefined {
  const { needs } = detector;
  if (needs?.inTexts === false || needs?.row) return [];
  const found: readonly Form[] | undefined = detector.forms?.() ?? needs?.stems?.map(stemForm);
  return found?.every(isKnown) ? found : undefined;
}
