import type { Told } from './risk.ts';
import type { How, SmallCell } from './small-cells.ts';

const WORDS: Readonly<Record<How, readonly [en: (n: number) => string, es: (n: number) => string]>> = {
  shown: [(n) => `${n} shown`, (n) => `${n} a la vista`],
  share: [
    (n) => `${n} told by a percentage of a number beside it`,
    (n) => `${n} que revela un porcentaje junto a su base`,
  ],
  rest: [(n) => `${n} left of a whole`, (n) => `${n} que resulta de restar al total`],
  recovered: [
    (n) => `${n} withheld but given away by a total`,
    (n) => `${n} omitidas pero que revela un total`,
  ],
  group: [
    (n) => `${n} where all people of a group had the same outcome`,
    (n) => `${n} en que todo un grupo tuvo el mismo resultado`,
  ],
};
const ORDER: readonly How[] = ['shown', 'recovered', 'share', 'rest', 'group'];

/** In numbers and plain words: how many figures are too small, how they are known, and what to do. */
export function tellCells(
  cells: readonly SmallCell[],
  { most, isWhole }: { readonly most: number; readonly isWhole: boolean },
): Told {
  const ways = ORDER.flatMap((how) => {
    const n = cells.filter((cell) => cell.how === how).length;
    return n === 0 ? [] : [WORDS[how].map((word) => word(n))];
  });
  const en = ways.map(([word]) => word).join(', ');
  const es = ways.map(([, word]) => word).join(', ');
  const isGivenAway = cells.some(({ how }) => how === 'recovered');
  const rest = isWhole
    ? ['', '']
    : [' Only its first rows were added up.', ' Solo se sumaron sus primeras filas.'];
  return {
    about: {
      en: `In this table ${cells.length} figure${cells.length === 1 ? '' : 's'} of one to ${most} people can be known: ${en}.${rest[0]}`,
      es: `En esta tabla se puede${cells.length === 1 ? ' conocer 1 cifra' : `n conocer ${cells.length} cifras`} de una a ${most} personas: ${es}.${rest[1]}`,
    },
    advice: isGivenAway
      ? {
          en: 'Withhold a second figure in the same row and in the same column, or the total, or merge groups.',
          es: 'Omita una segunda cifra en la misma fila y en la misma columna, o el total, o junte grupos.',
        }
      : {
          en: `Merge groups, or write "<${most + 1}" and withhold a second figure beside each, so that totals do not tell.`,
          es: `Junte grupos, o escriba "<${most + 1}" y omita una segunda cifra junto a cada una, para que los totales no la revelen.`,
        },
  };
}
