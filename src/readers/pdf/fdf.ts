import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { textBlock } from '../shared/text-block.ts';
import { type Field, recordUnits, SEVERAL } from './structure/records.ts';
import { isText } from './structure/teller.ts';
import { Parser, type PdfKeyword } from './syntax/parser.ts';
import { textOf } from './syntax/text-string.ts';
import { isArray, isDict, PdfName, PdfString, type PdfValue } from './syntax/values.ts';

/** Larger ones hold pictures and files, which the format has room for and nobody puts there. */
const MAX_BYTES = 64 << 20;
const MAX_DEPTH = 64;
/** What programs write for each other: files, identifiers, dates, looks. */
const OF_PROGRAMS = new Set([
  'ID',
  'F',
  'UF',
  'NM',
  'M',
  'CreationDate',
  'DA',
  'DS',
  'Target',
  'Differences',
]);

/** The fields of the file as rows, and whatever else it says as texts. Objects are read in the order in which they stand. */
export async function* readFdf(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const size = Math.min(source.size, MAX_BYTES);
  if (size < source.size) yield problem('too-large', 'form data of more than 64 MB is read in part');
  const parser = new Parser(await source.read(0, size));
  const said = new Said();
  for (let token = parser.next(); token !== undefined; token = parser.next()) {
    context.signal.throwIfAborted();
    if (!isKeyword(token)) said.see(token, [], 0);
  }
  yield* recordUnits(said.fields, PLAIN, { part: 'form field', visibility: 'form-field' });
  for (const [key, text] of said.texts)
    if (isText(text))
      yield textBlock(text, { part: 'form data', locator: `entry ${key}`, visibility: 'form-field' });
}

const PLAIN = {
  note: () => {},
  locator: (locator: string) => locator,
  visibility: <V>(visibility: V) => visibility,
};

const isKeyword = (token: PdfValue | PdfKeyword): token is PdfKeyword =>
  token !== null && typeof token === 'object' && 'word' in token;

class Said {
  readonly fields: Field[] = [];
  readonly texts: (readonly [key: string, text: string])[] = [];

  see(value: PdfValue, path: readonly string[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (isArray(value)) for (const one of value) this.see(one, path, depth + 1);
    else if (isDict(value)) this.dict(value, path, depth);
  }

  private dict(dict: ReadonlyMap<string, PdfValue>, above: readonly string[], depth: number): void {
    const name = textIn(dict.get('T'));
    const isField = name !== undefined && (dict.has('V') || dict.has('Kids'));
    const path = isField ? [...above, name] : above;
    if (isField && dict.has('V')) this.field(path, dict.get('V'));
    for (const [key, value] of dict) {
      if (OF_PROGRAMS.has(key) || (isField && (key === 'T' || key === 'V'))) continue;
      const text = textIn(value);
      if (text === undefined) this.see(value, path, depth + 1);
      else this.texts.push([key, text]);
    }
  }

  private field(path: readonly string[], value: PdfValue | undefined): void {
    const values = isArray(value) ? value : [value];
    const texts = values.flatMap((one) => (one instanceof PdfName ? [] : (textIn(one) ?? [])));
    if (texts.length > 0) this.fields.push({ path, caption: '', value: texts.join(SEVERAL) });
  }
}

const textIn = (value: PdfValue | undefined): string | undefined =>
  value instanceof PdfString ? textOf(value.bytes) : undefined;
