// Sets the log-odds from which a phrase is taken for a full name, for each group of phrases (script; some word in a list of
// names or none), on phrases that the network was not trained on.

/** The share to be found of names of two words and more, by whether no list holds any of their words or lists hold some. */
const FOUND = { unseen: 0.97, half: 0.98 };

/**
 * @param {{input: Float32Array, label: 0 | 1, kind: string, words: number, group: number}[]} apart
 * @param {Float32Array} weights of the network
 * @returns {number[]} a threshold for each group
 */
export function thresholds(apart, weights, { evaluate, GROUPS, HIDDEN }) {
  const hidden = new Float32Array(HIDDEN);
  const scored = apart
    .filter(({ words }) => words > 1)
    .map(({ input, kind, group, label }) => ({
      odds: evaluate(weights, input, hidden),
      kind,
      group,
      label,
    }));
  return Array.from({ length: GROUPS }, (_, group) => {
    const odds = (test) =>
      scored
        .filter((row) => row.group === group && test(row))
        .map((row) => row.odds)
        .sort((a, b) => a - b);
    const measured = group % 2 === 0 ? 'unseen' : 'half';
    const names = odds(({ kind }) => kind === measured);
    const others = odds(({ label }) => label === 0);
    const least = names[Math.floor(names.length * (1 - FOUND[measured]))];
    const above = (list) => ((100 * list.filter((value) => value >= least).length) / list.length).toFixed(1);
    console.log(
      `group ${group}: full names from ${least.toFixed(2)}; names found ${above(names)} %, others taken ${above(others)} %`,
    );
    return least;
  });
}
