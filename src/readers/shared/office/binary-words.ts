/** Characters of a run; shorter ones are mostly chance. */
const MIN_RUN = 6;

/**
 * The words in a small binary record of a program (printer settings, a control), stored as UTF-16 or in single
 * bytes. One run to a line; '' if there is none.
 */
export function binaryWords(bytes: Uint8Array): string {
  const lines = new Set<string>();
  for (const start of [0, 1]) {
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(start));
    // Bytes of anything make ideographs of two bytes each: only alphabets are taken for words here.
    for (const run of runsOf(text, /[\p{Script=Latin}\p{N}\p{P}\p{Zs}@+]{6,5000}/gu, 0.5)) lines.add(run);
  }
  const single = new TextDecoder('windows-1252').decode(bytes);
  for (const run of runsOf(single, /[A-Za-zÀ-ÿ0-9 .,;:@+_/\\'()-]{6,5000}/g, 0.2)) lines.add(run);
  return [...lines].join('\n');
}

/** Runs with a word in them. `share`: of letters with accents, which are many where bytes are no text. */
function* runsOf(text: string, pattern: RegExp, share: number): Iterable<string> {
  for (const [run] of text.matchAll(pattern)) {
    const trimmed = run.trim();
    const accented = trimmed.match(/[^\0-\x7f]/g)?.length ?? 0;
    if (trimmed.length < MIN_RUN || accented > trimmed.length * share) continue;
    if (/[A-Za-z][a-z]{2}|[A-Z]{3}|\d{8}/.test(trimmed)) yield trimmed;
  }
}
