/** Characters looked back for a good place to cut. */
const CUT_WINDOW = 256;

/** A place at or before `stop` where no word is torn apart, if there is one near; never inside a character. */
export function cutAt(text: string, start: number, stop: number): number {
  for (let at = stop - 1; at > start && at > stop - CUT_WINDOW; at--) {
    if (text.charCodeAt(at) === 32) return at;
  }
  const high = (text.charCodeAt(stop - 1) & 0xfc00) === 0xd800;
  return high && stop - 1 > start ? stop - 1 : stop;
}

/** The same for UTF-8. */
export function cutBytes(bytes: Uint8Array, start: number, stop: number): number {
  for (let at = stop - 1; at > start && at > stop - CUT_WINDOW; at--) if (bytes[at] === 32) return at;
  let at = stop;
  while (at - 1 > start && stop - at < 3 && (bytes[at]! & 0xc0) === 0x80) at--;
  return at;
}
