import { parseExpression, type Expression as Tree } from '../../src/core/text/automaton/expression.ts';
import type { Expression } from '../../src/core/types.ts';

/** Draws a number below another. */
export type Roll = (below: number) => number;

/** The same numbers each time, or those of a seed (`AMPARO_SEED`, see `tests/seed.ts`). */
export function rolls(salt: number): Roll {
  const asked = process.env.AMPARO_SEED ?? '1';
  let state = (asked === 'any' ? Date.now() : Number(asked)) * 31 + salt;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Draws texts that the expression mostly matches: what has to stand around is left to chance. */
export function textsOf({ source, flags }: Expression, roll: Roll): () => string {
  const tree = parseExpression(source, flags);
  return () => drawn(tree, roll, true);
}

const MOST_MORE = 3;

function drawn(tree: Tree, roll: Roll, isLast: boolean): string {
  switch (tree.kind) {
    case 'sign':
      return signOf(tree.signs, roll);
    case 'sequence':
      return tree.parts.map((part, i) => drawn(part, roll, isLast && isAtEnd(tree.parts, i))).join('');
    case 'choice':
      return drawn(tree.parts[roll(tree.parts.length)]!, roll, isLast);
    case 'times': {
      const times = tree.least + roll(Math.min(tree.most - tree.least, MOST_MORE) + 1);
      return Array.from({ length: times }, () => drawn(tree.part, roll, false)).join('');
    }
    // What is ahead is part of what follows, but at the end of the form.
    case 'around':
      return tree.not || (!tree.isBefore && !isLast) ? '' : drawn(tree.part, roll, isLast);
    default:
      return '';
  }
}

/** Whether nothing that takes a place follows. */
const isAtEnd = (parts: readonly Tree[], at: number): boolean =>
  parts.slice(at + 1).every(({ kind }) => kind === 'around' || kind === 'edge' || kind === 'border');

/** One of the signs, mostly one that is printed. */
function signOf(signs: bigint, roll: Roll): string {
  let from = lists.get(signs);
  if (from === undefined) {
    const codes = Array.from({ length: 128 }, (_, code) => code).filter(
      (code) => (signs >> BigInt(code)) & 1n,
    );
    const printed = codes.filter((code) => code > 31 && code < 127);
    from = String.fromCharCode(...(printed.length > 0 ? printed : codes)) || '\u00e9';
    lists.set(signs, from);
  }
  return from[roll(from.length)]!;
}
const lists = new Map<bigint, string>();
