import { dirname, relative, resolve, sep } from 'node:path';
import { ManifestIndex } from '../core/manifest/watch.ts';
import type { ScanKit } from '../core/scan.ts';
import { type RunSettings, scanKit } from './kit.ts';
import { platformFor } from './platform-node.ts';

/** What scanning needs in a thread of Node, with the user's own modules loaded into it. */
export async function nodeKit(settings: RunSettings): Promise<ScanKit> {
  const modules = settings.own?.modules ?? [];
  const platform = platformFor(settings);
  if (modules.length === 0) return { ...scanKit(settings, platform), ...manifestOf(settings) };
  const { loadModules } = await import('./modules.ts');
  const { detectors, faults } = await loadModules(modules);
  // They were looked at before the scan began: what has changed since must not be left out in silence.
  if (faults.length > 0) throw new Error('a module with detectors has changed');
  return { ...scanKit(settings, platform, detectors), ...manifestOf(settings) };
}

/** Names of files are told from the manifest's folder; the manifest itself is no file to be published. */
function manifestOf({ manifest: found }: RunSettings): Pick<ScanKit, 'manifest'> {
  if (!found) return {};
  const { manifest, file, cwd } = found;
  const nameOf = (path: string): string | undefined => {
    const absolute = resolve(cwd, path);
    return absolute === file ? undefined : relative(dirname(file), absolute).split(sep).join('/');
  };
  return { manifest: new ManifestIndex(manifest, nameOf) };
}
