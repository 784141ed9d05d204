import { CompiledPolicy } from '../core/judge.ts';
import { DEFAULT_LIMITS } from '../core/limits.ts';
import type { ScanKit } from '../core/scan.ts';
import type { ByteSource, Lang, Limits, Platform, Policy } from '../core/types.ts';
import { readers } from '../readers/index.ts';
import { pickReader } from '../readers/shared/pick.ts';
import { builtinEngine } from '../registry.ts';

/** The options of a run that are plain data, so that a worker thread can be told them. */
export interface RunSettings {
  readonly policy: Policy;
  readonly lang: Lang;
  readonly limits: Partial<Limits>;
  readonly maxFindings: number;
  readonly secret: readonly [number, number];
  /** Languages to read pictures of pages in; OCR is not asked for if absent. */
  readonly ocr?: readonly Lang[];
}

/** Puts together what scanning needs, once for each thread. */
export function scanKit(settings: RunSettings, platform: Platform): ScanKit {
  return {
    engine: builtinEngine(),
    policy: new CompiledPolicy(settings.policy),
    secret: settings.secret,
    limits: { ...DEFAULT_LIMITS, ...settings.limits },
    platform,
    lang: settings.lang,
    maxFindings: settings.maxFindings,
    pickReader: (source: ByteSource) => pickReader(source, readers),
  };
}
