/** The bytes of the model. The build for Node puts reading its file when it is first needed in this place, see `scripts/model-file.mjs`. */
import bytes from './names.bin';

export const modelBytes = (): Uint8Array => bytes;
