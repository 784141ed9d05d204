const LT = 60;

/** True if `text` stands at `at`. ASCII only. */
export function standsAt(codes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (codes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Offset of the next `<`; the length if there is none. */
export function nextTag(codes: Uint8Array, at: number): number {
  let end = at;
  while (end < codes.length && codes[end] !== LT) end += 1;
  return end;
}
