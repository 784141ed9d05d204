/** A cell in a formula: `[.A2]`. */
const CELL = '\\[\\.[A-Z]{1,3}\\d{1,7}\\]';

/** Conditions of none, or on the cell itself that every cell with a text in it meets. */
const ALWAYS = new RegExp(
  `^(?:TRUE\\(\\)|NOT\\(FALSE\\(\\)\\)|[1-9]\\d{0,8}|(\\d{1,9}|"[^"]{0,50}")=\\1|${CELL}<>""|NOT\\(ISBLANK\\(${CELL}\\)\\)|LEN\\((?:TRIM\\()?${CELL}\\)?\\)(?:>0|<>0|>=1))$`,
  'i',
);

/**
 * True for conditions of `style:map` (ODF 1.3 part 3, 19.493) that hold whatever a cell says. What holds for most
 * cells only is none of them.
 */
export function alwaysHolds(condition: string): boolean {
  const plain = condition.slice(0, 300).replace(/[\s$]/g, '').replace(/^of:/, '');
  if (plain === 'cell-content()!=""') return true;
  const formula = /^is-true-formula\((.{1,250})\)$/.exec(plain)?.[1];
  return formula !== undefined && ALWAYS.test(formula);
}
