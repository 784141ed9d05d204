/** Captions that programs put where nobody gave any. */

/** Keys that a program has shortened say nothing: `{n: …, b: …}`. */
const MINIFIED = /^(?:.{0,200}\.)?[a-zA-Z_$]$/;
/** `Column1`, `Unnamed: 0`, `V1`, `_c0`, `0`. */
const NUMBERED = /^([^\d]{0,40}?)[\s_.:#-]{0,4}(\d{1,4})$/;
/** `A` to `ZZ`, as spreadsheets call their columns. */
const LETTERED = /^[A-Z]{1,2}$/i;

/** Whether captions say nothing of what stands below them: one letter each, or one word for all and a number of its own. */
export function areNameless(captions: readonly string[]): boolean {
  if (captions.length < 2) return false;
  return (
    captions.every((caption) => MINIFIED.test(caption)) || areNumbered(captions) || areLettered(captions)
  );
}

/** Spreadsheets (`Column1`), databases (`F1`), statistics programs (`V1`, `_c0`, `Unnamed: 0`) count; an index has no caption. */
function areNumbered(captions: readonly string[]): boolean {
  const given = captions.filter((caption) => caption.trim() !== '');
  const stems = new Set<string>();
  const numbers = new Set<string>();
  for (const caption of given) {
    const match = NUMBERED.exec(caption.trim());
    if (match === null) return false;
    stems.add(match[1]!.toLowerCase());
    numbers.add(match[2]!);
  }
  return given.length > 1 && stems.size === 1 && numbers.size === given.length;
}

const areLettered = (captions: readonly string[]): boolean =>
  captions.every((caption, column) => LETTERED.test(caption) && caption.toUpperCase() === letterOf(column));

const letterOf = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) +
  String.fromCharCode(65 + (column % 26));
