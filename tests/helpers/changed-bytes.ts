import fc from 'fast-check';

/** Copies of a file that are cut somewhere and have a few bytes changed. */
export function changedBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
  return fc
    .tuple(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.oneof(fc.nat(bytes.length), fc.constant(bytes.length)),
    )
    .map(([changes, end]) => {
      const changed = bytes.slice(0, end);
      for (const [at, value] of changes) if (at < end) changed[at] = value;
      return changed;
    });
}
