import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { SqlStatements } from './statements.ts';
import { SqlLexer } from './tokens.ts';

export async function* readSql(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const lexer = new SqlLexer();
  const statements = new SqlStatements(lexer);
  let first = true;
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    if (first) lexer.escapes = /`|MySQL|MariaDB/.test(chunk.slice(0, 65_536));
    first = false;
    lexer.feed(chunk, false);
    yield* readAll(lexer, statements);
  }
  lexer.feed('', true);
  yield* readAll(lexer, statements);
  statements.end();
  yield* statements.rows.take();
  yield* statements.units;
}

/** Reads on as far as the text at hand goes. */
function* readAll(lexer: SqlLexer, statements: SqlStatements): Iterable<Unit | Problem> {
  for (;;) {
    if (statements.copying) {
      const line = lexer.nextLine();
      if (line === undefined) break;
      statements.copyLine(line);
      continue;
    }
    const token = lexer.next();
    if (token === undefined) break;
    statements.token(token);
  }
  yield* statements.rows.take();
  yield* statements.units;
  statements.units = [];
}
