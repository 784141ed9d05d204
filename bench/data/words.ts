/** A stream of numbers that is the same each time: 0 … below − 1. */
export type Roll = (below: number) => number;

export const WORDS: readonly string[] =
  `the office publishes figures of the last quarter for each region and explains how applications are counted
 when a decision is pending review by a second officer while public hearings are held in every district monthly report
 budget water transport school meals library opening hours road works permits waste collection census housing rents`
    .split(/\s+/)
    .filter(Boolean);

export function dice(seed: number): Roll {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export const pick = <T>(roll: Roll, list: readonly T[]): T => list[roll(list.length)]!;

export function sentence(roll: Roll): string {
  const words = Array.from({ length: 8 + roll(14) }, () => pick(roll, WORDS));
  return `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}.`;
}
