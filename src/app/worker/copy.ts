import { type CopyStep, readDocument, safeCopy, scannedCopy } from '../../clean/index.ts';
import type { ScanKit } from '../../core/scan.ts';
import type { ByteSource, StopSignal } from '../../core/types.ts';
import { copyTools } from '../../run/clean-tools.ts';
import { hopeless } from '../../run/hopeless.ts';
import type { Copied, CopyWish } from '../messages.ts';
import { bothLanguages } from './told.ts';

interface How {
  readonly kit: ScanKit;
  readonly stop: StopSignal;
  readonly step: (step: CopyStep) => void;
}

/** A safe copy of a file, scanned; as `amparo clean` makes it. Tokens are made under a key that dies with the copy. */
export async function copyOf(
  source: ByteSource,
  { path, format, plan, lang }: CopyWish,
  { kit, stop, step }: How,
): Promise<Copied> {
  const document = await readDocument(source, kit, stop);
  const unread = hopeless(document, lang);
  if (unread) return unread;
  const both = bothLanguages(lang);
  const how = { kit: { ...kit, told: both.told }, tools: copyTools(), lang, signal: stop, path, step };
  const copy = plan ? await scannedCopy(document, plan, format, how) : await safeCopy(document, format, how);
  if ('fault' in copy) return { kind: 'fault', fault: copy.fault };
  const file = new Blob([copy.bytes as Uint8Array<ArrayBuffer>]);
  return { kind: 'copy', file, plan: copy.plan, report: copy.report, told: both.of(copy.entries) };
}
