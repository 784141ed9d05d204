import type { ScanKit } from '../core/scan.ts';
import { type RunSettings, scanKit } from './kit.ts';
import { platformFor } from './platform-node.ts';

/** What scanning needs in a thread of Node, with the user's own modules loaded into it. */
export async function nodeKit(settings: RunSettings): Promise<ScanKit> {
  const modules = settings.own?.modules ?? [];
  if (modules.length === 0) return scanKit(settings, platformFor(settings));
  const { loadModules } = await import('./modules.ts');
  const { detectors, faults } = await loadModules(modules);
  // They were looked at before the scan began: what has changed since must not be left out in silence.
  if (faults.length > 0) throw new Error('a module with detectors has changed');
  return scanKit(settings, platformFor(settings), detectors);
}
