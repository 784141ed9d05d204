import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { TreeTables } from '../shared/tree.ts';
import { readTreeLines } from '../shared/tree-lines.ts';
import { YamlParser } from './parser.ts';

export function readYaml(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const tables: TreeTables = new TreeTables(() => parser.line);
  const parser = new YamlParser(tables, context.limits.cellLength);
  return readTreeLines(source, context, tables, {
    line: (text, number) => parser.write(text, number),
    end: () => parser.end(),
  });
}
