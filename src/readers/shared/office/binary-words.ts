/** Characters of a run; shorter ones are mostly chance. */
const MIN_RUN = 5;
const MAX_RUN = 5_000;

/**
 * The words in a small binary record of a program (printer settings, a control), stored as UTF-16 or in single
 * bytes. One run to a line; '' if there is none.
 */
export function binaryWords(bytes: Uint8Array): string {
  const lines = new Set<string>();
  for (const start of [0, 1]) {
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(start));
    // Bytes of anything make ideographs of two bytes each: only alphabets are taken for words here.
    for (const run of runsOf(text, /[\p{Script=Latin}\p{N}\p{P}\p{Zs}]{5,5000}/gu)) lines.add(run);
  }
  const single = new TextDecoder('windows-1252').decode(bytes);
  for (const run of runsOf(single, /[A-Za-zÀ-ÿ0-9 .,;:@_/\\'()-]{5,5000}/g)) lines.add(run);
  return [...lines].join('\n');
}

function* runsOf(text: string, pattern: RegExp): Iterable<string> {
  for (const [run] of text.matchAll(pattern)) {
    const trimmed = run.trim();
    if (trimmed.length >= MIN_RUN && trimmed.length <= MAX_RUN && /\p{L}{3}/u.test(trimmed)) yield trimmed;
  }
}
