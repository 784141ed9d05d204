import { problem } from '../../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../../core/types.ts';
import { problemOf } from '../trouble.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { decodeXml } from '../xml/text.ts';
import type { ElementHandler } from './xml-router.ts';

/** A handler whose units and problems are taken out of `ready` on the way. */
export interface ReadyHandler extends ElementHandler {
  readonly ready: (Unit | Problem)[];
}

/** Scans an XML document and hands over what its handler makes ready; trouble becomes a problem, after which the rest comes. */
export async function* scanReady(
  bytes: AsyncIterable<Uint8Array>,
  handler: ReadyHandler,
  { context, locator }: { readonly context: ReadContext; readonly locator?: string },
): AsyncIterable<Unit | Problem> {
  const scanner = new XmlScanner(handler, context.limits.cellLength);
  try {
    for await (const piece of decodeXml(bytes)) {
      context.signal.throwIfAborted();
      scanner.push(piece);
      yield* handler.ready.splice(0);
    }
    scanner.end();
  } catch (error) {
    yield problemOf(error, locator);
  }
  handler.finish?.();
  yield* handler.ready.splice(0);
  // Some parts name their document type; one that is written out is there to do harm or to hide text in entities.
  if (scanner.hasSubset) yield problem('damaged', 'part declares entities of its own', locator);
}
