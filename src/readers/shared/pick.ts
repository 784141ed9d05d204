import { problem } from '../../core/problem.ts';
import type { ByteSource, Probe, Problem, Reader } from '../../core/types.ts';
import { makeProbe } from './probe.ts';
import { signatureFamily } from './signatures.ts';

export interface Pick {
  readonly reader: Reader | undefined;
  readonly probe: Probe;
  /** Why there is no reader. Absent for an empty file: that one is clean. */
  readonly problem?: Problem;
}

/** The reader that is surest of the file; between equals the one that the extension names, then the first. */
export async function pickReader(source: ByteSource, readers: readonly Reader[]): Promise<Pick> {
  const probe = await makeProbe(source);
  if (probe.size === 0) return { reader: undefined, probe };
  const names = (reader: Reader | undefined) => reader?.extensions.includes(probe.extension);
  let best: Reader | undefined;
  let bestScore = 0;
  for (const reader of readers) {
    const found = reader.recognise(probe);
    // Nearly all answer at once: to wait for each would cost more than what they look at.
    const score = typeof found === 'number' ? found : await found;
    if (score > bestScore || (score > 0 && score === bestScore && names(reader) && !names(best))) {
      best = reader;
      bestScore = score;
    }
  }
  if (best !== undefined) return { reader: best, probe };
  const detail = signatureFamily(probe.head) ?? 'bytes of no known format';
  return { reader: undefined, probe, problem: problem('unknown-format', detail) };
}
