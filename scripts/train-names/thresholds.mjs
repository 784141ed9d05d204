// Sets the log-odds from which a phrase is taken for a full name, for each script, on phrases that the network was not
// trained on.

/** Names that none of the lists holds, of two words and more, that have to be found. */
const FOUND = 0.98;

/**
 * @param {{input: Float32Array, label: 0 | 1, kind: string, words: number, script: number}[]} apart
 * @param {Float32Array} weights of the network
 * @returns {number[]} a threshold for each script
 */
export function thresholds(apart, weights, { evaluate, HIDDEN, SCRIPTS }) {
  const hidden = new Float32Array(HIDDEN);
  const scored = apart
    .filter(({ words }) => words > 1)
    .map(({ input, kind, script, label }) => ({
      odds: evaluate(weights, input, hidden),
      kind,
      script,
      label,
    }));
  return Array.from({ length: SCRIPTS }, (_, script) => {
    const odds = (test) =>
      scored
        .filter((row) => row.script === script && test(row))
        .map((row) => row.odds)
        .sort((a, b) => a - b);
    const names = odds(({ kind }) => kind === 'unseen');
    const others = odds(({ label }) => label === 0);
    const least = names[Math.floor(names.length * (1 - FOUND))];
    const above = (list) => ((100 * list.filter((value) => value >= least).length) / list.length).toFixed(1);
    console.log(
      `script ${script}: full names from ${least.toFixed(2)}; names found ${above(names)} %, others taken ${above(others)} %`,
    );
    return least;
  });
}
