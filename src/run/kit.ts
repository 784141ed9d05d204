import { Allowances } from '../core/allow.ts';
import { CompiledPolicy } from '../core/judge.ts';
import { DEFAULT_LIMITS } from '../core/limits.ts';
import type { Manifest } from '../core/manifest/types.ts';
import type { ScanKit } from '../core/scan.ts';
import type { ByteSource, Detector, Lang, Limits, Platform, Policy } from '../core/types.ts';
import { ownDetector } from '../kit/own-detector.ts';
import { readers } from '../readers/index.ts';
import { pickReader } from '../readers/shared/pick.ts';
import { builtinEngine, engineWith } from '../registry.ts';
import type { OwnRules } from '../rules/types.ts';

/** The options of a run that are plain data, so that a worker thread can be told them. */
export interface RunSettings {
  readonly policy: Policy;
  readonly lang: Lang;
  readonly limits: Partial<Limits>;
  readonly maxFindings: number;
  readonly secret: readonly [number, number];
  /** Languages to read pictures of pages in; OCR is not asked for if absent. */
  readonly ocr?: readonly Lang[];
  readonly own?: OwnRules;
  readonly manifest?: FoundManifest;
  /** Bytes that the run may take in all. */
  readonly memory?: number;
  /** Join the tables of all files of the run. */
  readonly together?: boolean;
}

/** A manifest and where it stands; `cwd` is what the paths given are from. All absolute. */
export interface FoundManifest {
  readonly manifest: Manifest;
  readonly file: string;
  readonly cwd: string;
}

/** Puts together what scanning needs, once for each thread. `coded`: detectors out of the user's modules. */
export function scanKit(settings: RunSettings, platform: Platform, coded: readonly Detector[] = []): ScanKit {
  const { detectors = [], allow = [] } = settings.own ?? {};
  const own = [...detectors.map(ownDetector), ...coded];
  return {
    engine: own.length === 0 ? builtinEngine() : engineWith(own),
    ...(allow.length > 0 && { allowances: new Allowances(allow) }),
    policy: new CompiledPolicy(settings.policy),
    secret: settings.secret,
    limits: { ...DEFAULT_LIMITS, ...settings.limits },
    platform,
    ...(settings.together && { together: true }),
    lang: settings.lang,
    maxFindings: settings.maxFindings,
    pickReader: (source: ByteSource) => pickReader(source, readers),
  };
}
