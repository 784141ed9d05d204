import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { bytesOf } from '../shared/zip/bytes.ts';
import { headerTexts, subjectOf } from './header-texts.ts';
import { Parts } from './parts.ts';
import { MessageScanner } from './structure.ts';

export async function* readMessage(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const scanner = new MessageScanner(0);
  const parts = new Parts(source, context);
  for await (const bytes of bytesOf(source, 0, source.size)) {
    context.signal.throwIfAborted();
    scanner.push(bytes);
    yield* found(scanner, parts);
  }
  scanner.end();
  yield* found(scanner, parts);
}

async function* found(scanner: MessageScanner, parts: Parts): AsyncIterable<Unit | Problem> {
  for (const piece of scanner.take()) {
    if (piece.kind === 'problem') yield piece;
    else if (piece.kind === 'fields') {
      if (piece.isMessage) parts.subject = subjectOf(piece.headers);
      yield* headerTexts(piece.headers, piece.isMessage ? 'header' : 'header of a part');
    } else yield* parts.units(piece);
  }
}
