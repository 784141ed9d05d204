/** Longer texts are left as they are: cells that people filled in are short. */
const MAX_CELL = 1 << 18;
const MAX_DEPTH = 20;
/** Texts beyond this are told apart from their keys by nobody. */
const MAX_SAID = 1 << 19;

/**
 * What the JSON in a cell says, one object a line: `name: …; born: …`. Its escapes hide letters
 * (`Mar\u00eda`), and its quotes part captions from what they head. Any other text comes back as it is.
 */
export function saidByJson(text: string): string {
  const first = text.charCodeAt(0);
  if ((first !== 0x7b && first !== 0x5b) || text.length > MAX_CELL) return text;
  const last = text.charCodeAt(text.length - 1);
  if (last !== 0x7d && last !== 0x5d) return text;
  try {
    const said = linesOf(JSON.parse(text), '', 0).join('\n');
    return said.length > MAX_SAID ? text : said;
  } catch {
    // No JSON, or so deep that nobody wrote it by hand.
    return text;
  }
}

/** A line for the object's own fields, then those of the lists of objects in it. */
function linesOf(value: unknown, prefix: string, depth: number): string[] {
  if (depth > MAX_DEPTH) return [JSON.stringify(value)];
  if (Array.isArray(value)) {
    if (value.every((one) => !isBox(one))) return [value.map(scalar).join(', ')];
    return value.flatMap((one) => linesOf(one, prefix, depth + 1));
  }
  if (!isBox(value)) return [scalar(value)];
  const fields: string[] = [];
  const below: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (Array.isArray(member) && member.some(isBox)) below.push(...linesOf(member, '', depth + 1));
    else if (isBox(member) && !Array.isArray(member)) {
      const [own = '', ...rest] = linesOf(member, `${prefix}${key} `, depth + 1);
      if (own !== '') fields.push(own);
      below.push(...rest);
    } else fields.push(`${prefix}${key}: ${linesOf(member, '', depth + 1).join(', ')}`);
  }
  return [fields.join('; '), ...below].filter((line) => line !== '');
}

const isBox = (value: unknown): value is object => typeof value === 'object' && value !== null;
const scalar = (value: unknown): string => (value === null ? '' : String(value));
