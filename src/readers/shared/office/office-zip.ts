import { problem } from '../../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../../core/types.ts';
import { problemOf } from '../trouble.ts';
import { openZip } from '../zip/archive.ts';
import { commentBlocks } from '../zip/comments.ts';
import { gapUnits } from '../zip/gaps.ts';
import { isFlat } from './flat-marks.ts';
import { unflattened } from './flat-package.ts';
import { linkTexts } from './links.ts';
import { OfficePackage } from './package.ts';

/** Reads a package, whether it is an archive or one XML document (Flat OPC). */
export async function* readOfficeFile(
  source: ByteSource,
  context: ReadContext,
  read: (parts: OfficePackage) => AsyncIterable<Unit | Problem>,
): AsyncIterable<Unit | Problem> {
  let archive = source;
  try {
    if (isFlat(await source.read(0, 64 * 1024))) archive = await unflattened(source, context);
  } catch (error) {
    yield problemOf(error);
    return;
  }
  yield* readOfficeZip(archive, context, read);
}

/** Opens a package, reads it with `read`, and then all that its archive holds besides: links, comments, gaps. */
async function* readOfficeZip(
  source: ByteSource,
  context: ReadContext,
  read: (parts: OfficePackage) => AsyncIterable<Unit | Problem>,
): AsyncIterable<Unit | Problem> {
  const archive = await openZip(source, context);
  yield* archive.problems;
  if (archive.entries.length === 0) {
    yield problem('damaged', 'no parts found');
    return;
  }
  const parts = new OfficePackage(archive, context);
  yield* read(parts);
  yield* linkTexts(parts.externals);
  yield* commentBlocks(archive);
  for (const gap of archive.gaps) yield* gapUnits(source, gap);
  yield* parts.takeProblems();
}
