import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { LineCutter } from '../shared/prose/lines.ts';
import { TreeTables } from '../shared/tree.ts';
import { ENV_NAME, REGISTRY } from './marks.ts';
import { type Flavour, IniParser } from './parser.ts';

export async function* readIni(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(context.limits.cellLength);
  const tables: TreeTables = new TreeTables(() => parser?.line ?? 1);
  let parser: IniParser | undefined;
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    parser ??= new IniParser(tables, flavourOf(source.name, chunk));
    for (const { text, number } of cutter.cut(chunk, false)) parser.write(text, number);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const { text, number } of cutter.cut('', true)) parser?.write(text, number);
  parser?.end();
  yield* tables.end();
}

function flavourOf(name: string, text: string): Flavour {
  if (REGISTRY.test(text)) return 'reg';
  if (ENV_NAME.test(name)) return 'env';
  return name.endsWith('.properties') ? 'properties' : 'ini';
}
