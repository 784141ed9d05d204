import type { ScanKit } from '../core/scan.ts';
import type { Platform } from '../core/types.ts';
import { helperThread } from './helper.ts';
import type { RunSettings } from './kit.ts';
import { rowsThreads } from './rows-thread.ts';

/** With another thread to help. */
export function helped(kit: ScanKit, settings: RunSettings): ScanKit {
  // What the platform has is loaded when it is asked for, which a copy of it would do.
  const platform: Platform = Object.create(kit.platform, { helperThread: { value: helperThread } });
  return { ...kit, platform, rowsThreads: rowsThreads(settings) };
}
