/** Where the lengths or distances of codes begin, each with so many bits behind it; the first of them begins at `first`. */
export function bases(bits: readonly number[], first: number): number[] {
  let base = first;
  return bits.map((count) => {
    const here = base;
    base += 2 ** count;
    return here;
  });
}
