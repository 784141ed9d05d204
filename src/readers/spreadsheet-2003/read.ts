import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { scanReady } from '../shared/opendocument/scan.ts';
import { bytesOf } from '../shared/zip/bytes.ts';
import { WorkbookHandler } from './document.ts';
import { OverviewHandler } from './overview.ts';

export async function* readSpreadsheetMl(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const bytes = () => bytesOf(source, 0, source.size);
  const overview = new OverviewHandler();
  for await (const _ of scanReady(bytes(), overview, { context }));
  yield* scanReady(bytes(), new WorkbookHandler(context.limits, overview), { context });
}
