import { type CopyStep, fewestAlike } from '../../clean/index.ts';
import type { ScanKit } from '../../core/scan.ts';
import type { ByteSource, StopSignal } from '../../core/types.ts';
import { cleanSource } from '../../run/clean-source.ts';
import { copyTools } from '../../run/clean-tools.ts';
import type { Copied, CopyWish } from '../messages.ts';
import { bothLanguages } from './told.ts';

interface How {
  readonly kit: ScanKit;
  readonly stop: StopSignal;
  readonly step: (step: CopyStep) => void;
  /** Whether the copy is handed over as a handle: where the page can read what a worker has made. */
  readonly asHandle: boolean;
}

/** A safe copy of a file, scanned; as `amparo clean` makes it. Tokens are made under a key that dies with the copy. */
export async function copyOf(
  source: ByteSource,
  { path, format, pages, plan, lang }: CopyWish,
  { kit, stop, step, asHandle }: How,
): Promise<Copied> {
  const both = bothLanguages(lang);
  const chosen = plan && { plan: () => ({ plan }) };
  const signals = { reading: stop, copying: stop };
  const outcome = await cleanSource(
    source,
    { path, format, pages, ...chosen },
    { kit: { ...kit, told: both.told }, tools: copyTools(), lang, signals, step },
  );
  if (outcome.kind === 'unread') return outcome;
  if (outcome.kind === 'fault') return { kind: 'fault', fault: outcome.fault };
  // A plan of the page's own always fits.
  if (outcome.kind === 'plan') return { kind: 'fault', fault: { kind: 'nothing' } };
  const { copy } = outcome;
  const bytes = copy.bytes as Uint8Array<ArrayBuffer>;
  const file = asHandle ? new Blob([bytes]) : bytes;
  const few = fewestAlike(kit.policy.rules.map(({ rule }) => rule));
  return { kind: 'copy', file, plan: copy.plan, report: copy.report, told: both.of(copy.entries), few };
}
