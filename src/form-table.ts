import { detectors } from '../detectors/index.ts';
import { personAccount } from '../detectors/person/account.ts';
import { packSieve, type SieveTable, unpackSieve } from './core/sieve-table.ts';

/** The forms of what the built-in detectors find, put together. */
export const packedForms = (): Uint8Array => packSieve(detectors.filter((one) => one !== personAccount));

/** The same as they are asked. The build for Node reads them from a file, that for browsers has none, see `scripts/form-table.mjs`. */
export const formTable = (): SieveTable => unpackSieve(packedForms());
