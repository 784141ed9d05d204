import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { dataUrlFile, readDataUrl } from './data-url.ts';

export interface StyleSetting {
  readonly part: string;
  readonly visibility: Visibility;
  /** Line of the file at which the style sheet begins. */
  readonly line: number;
  /** Characters of one text. */
  readonly textLimit: number;
}

/** Comments (also those of one line, of languages that become CSS), texts that are put on the page, and data in URLs (CSS Syntax 3, CSS Content 3). */
const PIECE =
  /\/\*([\s\S]*?)(?:\*\/|$)|(?:(?<=^|[\s;{}])\/\/([^\n]*))|\bcontent\s{0,5}:\s{0,5}((?:(?:"(?:[^"\\\n]|\\[\s\S]){0,5000}"|'(?:[^'\\\n]|\\[\s\S]){0,5000}'|attr\([^)]{0,80}\))\s{0,5}){1,20})|url\(\s{0,5}("|'|)(data:(?:(?!\4[\s]{0,5}\))[^\n]){1,4000000}?)\4\s{0,5}\)/g;
const SOURCE_MAP = /[#@]\s{0,5}sourceMappingURL\s{0,5}=\s{0,5}(data:\S{10,})/;
const LEAST_CONTENT = 4;

/** What a style sheet says beside its rules. */
export function* styleUnits(css: string, setting: StyleSetting): Iterable<Unit | Problem> {
  let from = 0;
  let { line } = setting;
  for (const found of css.matchAll(PIECE)) {
    line += breaksIn(css, from, found.index);
    from = found.index;
    const [, block, single, content, , url] = found;
    const comment = block ?? single;
    if (comment !== undefined) yield* commentUnits(comment, line, setting);
    else if (content !== undefined) yield* texts(contentText(content), LEAST_CONTENT, { line, setting });
    else if (url !== undefined) yield* file(url, `picture of a style (line ${line})`, setting);
  }
}

interface At {
  readonly line: number;
  readonly setting: StyleSetting;
}

function* commentUnits(comment: string, line: number, setting: StyleSetting): Iterable<Unit> {
  const map = SOURCE_MAP.exec(comment);
  if (map === null) yield* texts(comment.replace(/\n\s{0,200}\*(?: |$)/gm, '\n'), 1, { line, setting });
  else yield* file(map[1]!, `source map (line ${line})`, setting, 'application/json');
}

function* texts(whole: string, least: number, { line, setting }: At): Iterable<Unit> {
  const text = whole.trim();
  if (text.length < least) return;
  const { part, visibility, textLimit } = setting;
  const locator = `${part} (line ${line})`;
  for (let from = 0; from < text.length; from += textLimit) {
    const piece = text.slice(from, from + textLimit);
    yield { kind: 'text', part, text: piece, visibility, locate: () => ({ locator, line }) };
  }
}

function* file(url: string, name: string, { visibility }: StyleSetting, type?: string): Iterable<Unit> {
  const read = readDataUrl(url);
  if (read !== undefined) yield dataUrlFile(type === undefined ? read : { ...read, type }, name, visibility);
}

/** `"a" attr(x) 'b'` → `ab`; escapes are code points in hexadecimal. */
function contentText(content: string): string {
  return [...content.matchAll(/"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'/g)]
    .map((found) => (found[1] ?? found[2])!)
    .join('')
    .replace(/\\(?:([\da-fA-F]{1,6})\s?|\n|([\s\S]))/g, (_, hex, char) =>
      hex === undefined ? (char ?? '') : codePoint(Number.parseInt(hex, 16)),
    );
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
