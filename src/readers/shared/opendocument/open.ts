import { problem } from '../../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../../core/types.ts';
import { OfficePackage } from '../office/package.ts';
import { openZip } from '../zip/archive.ts';
import { bytesOf } from '../zip/bytes.ts';
import { commentBlocks } from '../zip/comments.ts';
import { gapUnits } from '../zip/gaps.ts';
import { DocumentHandler } from './document.ts';
import { readParts } from './ledger.ts';
import { readManifest } from './manifest.ts';
import { scanReady } from './scan.ts';

/** Reads a package of OpenDocument of any kind, and what its archive holds besides. */
export async function* readOpenPackage(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const archive = await openZip(source, context);
  yield* archive.problems;
  if (archive.entries.length === 0) {
    yield problem('damaged', 'no parts found');
    return;
  }
  const parts = new OfficePackage(archive, context);
  const manifest = await readManifest(parts);
  yield* parts.takeProblems();
  yield* readParts({ parts, manifest });
  yield* commentBlocks(archive);
  for (const gap of archive.gaps) yield* gapUnits(source, gap);
  yield* parts.takeProblems();
}

/** Reads a document that is one XML file. */
export async function* readFlatDocument(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const handler = new DocumentHandler({ ...context, object: '', depth: 0 });
  yield* scanReady(bytesOf(source, 0, source.size), handler, { context });
}
