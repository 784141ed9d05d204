import { detectors as all } from '../detectors/index.ts';
import { OTHER_HEADERS } from '../detectors/other-headers.ts';
import { personAccount } from '../detectors/person/account.ts';
import { builtinCaptions } from './captions.baked.ts';
import { createEngine, type Engine } from './core/engine.ts';
import type { Detector } from './core/types.ts';
import { builtinGates } from './form-gates.baked.ts';
import { formTable } from './form-table.ts';
import { ACCOUNT_RULES } from './kit/accounts/rules.ts';
import { useFormGates } from './kit/form-gates.ts';
import { populationsIn } from './kit/markers.ts';

/** An account is the whole file's: `core/prose/accounts.ts` asks for it, not each text. */
const detectors = all.filter((detector) => detector !== personAccount);
const accounts = { ...ACCOUNT_RULES, detector: personAccount };

/** The engine with all built-in detectors, made at first use: building its tables takes some milliseconds. */
export function builtinEngine(): Engine {
  useFormGates(builtinGates);
  engine ??= createEngine({
    detectors,
    otherHeaders: OTHER_HEADERS,
    populations: populationsIn,
    accounts,
    captions: builtinCaptions(),
    forms: formTable,
  });
  return engine;
}
let engine: Engine | undefined;

/** The same with detectors of a user's own. */
export function engineWith(own: readonly Detector[]): Engine {
  const preferred = new Set(own.map(({ id }) => id));
  return createEngine({ ...builtinEngine(), detectors: [...detectors, ...own], preferred });
}
