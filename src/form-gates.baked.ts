import '../detectors/index.ts';
import type { FormGates } from './kit/form-gates.ts';
import { allFormGates } from './kit/identifier.ts';

/** What cells and texts must have to be worth asking the forms of identifiers for them. */
export const builtinGates = (): FormGates => allFormGates();
