import { memorySource } from '../../core/memory-source.ts';
import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { textBlock } from '../shared/text-block.ts';

/** What is not for people: positions, names of variables, numbers of sources. */
const TECHNICAL = new Set([
  'version',
  'mappings',
  'names',
  'sources',
  'sourcesContent',
  'ignoreList',
  'x_google_ignoreList',
]);

const MAX_SOURCES = 50_000;

export async function* readSourceMap(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  if (source.size > context.limits.wholeBytes) {
    yield problem('too-large', 'source map is larger than what is held whole');
    return;
  }
  let text = '';
  for await (const chunk of decodeText(source, { signal: context.signal })) text += chunk;
  // A guard against being run as a script may stand before the map (ECMA-426, 8).
  const map = parsed(text.replace(/^\)\]\}'[^\n]{0,100}/, ''));
  if (map === undefined) yield problem('damaged', 'source map is no JSON');
  else yield* mapUnits(map, 0);
}

type Json = Record<string, unknown>;

function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function* mapUnits(map: Json, depth: number): Iterable<Unit | Problem> {
  const names = listOf(map.sources);
  const contents = listOf(map.sourcesContent);
  for (const [i, content] of contents.slice(0, MAX_SOURCES).entries()) {
    if (typeof content !== 'string' || content === '') continue;
    const name = typeof names[i] === 'string' ? names[i] : `source ${i + 1}`;
    const source = memorySource(name.replace(/[?#].*$/, ''), new TextEncoder().encode(content));
    yield { kind: 'file', source, visibility: 'script-data' };
  }
  if (contents.length > MAX_SOURCES) yield problem('too-large', 'source map has too many sources');
  yield* ownTexts(map);
  for (const section of listOf(map.sections)) {
    if (isObject(section) && isObject(section.map) && depth < 2) yield* mapUnits(section.map, depth + 1);
  }
}

function* ownTexts(map: Json): Iterable<Unit> {
  const texts = names(map).concat(
    Object.entries(map).flatMap(([key, value]) =>
      TECHNICAL.has(key) || key === 'sections'
        ? []
        : [typeof value === 'string' ? value : JSON.stringify(value)],
    ),
  );
  const text = texts.filter((one) => one !== undefined && one !== '').join('\n');
  if (text !== '')
    yield textBlock(text, { part: 'source map', locator: 'source map', visibility: 'script-data' });
}

/** Names of files may be somebody's. */
function names(map: Json): string[] {
  return listOf(map.sources).filter(
    (name): name is string => typeof name === 'string' && /\d{5}|%20| /.test(name),
  );
}
