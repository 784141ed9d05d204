/** Words that English texts cannot do without, and those of problems; none of them is Spanish. */
const ENGLISH = new Set(
  (
    'the of and is are was were with without not this that these those from into which what who where when ' +
    'you your it its they them there their has have had be been being can cannot could should must will would ' +
    'for by on at as or if then than more most each every any none ' +
    'file files sheet sheets row rows page pages cell cells table tables people person name names ' +
    'password needed known format unknown read unread hidden found nobody somebody text texts bytes ' +
    'damaged cut missing encrypted large deep long open save check send copy stop stopped failed word words'
  )
    .split(' ')
    .filter((word) => !['bytes', 'has', 'me', 'a', 'no'].includes(word)),
);

/** Programs that are called like words. */
const PROGRAMS = /\b(?:Word|Pages|Numbers)\b/g;

/** English words of a text, in their order, lower case. */
export function englishIn(text: string): string[] {
  const all =
    text
      .replace(PROGRAMS, '')
      .toLowerCase()
      .match(/(?<![\p{L}\d.-])\p{L}+(?![\p{L}\d-])/gu) ?? [];
  return all.filter((word) => ENGLISH.has(word));
}
