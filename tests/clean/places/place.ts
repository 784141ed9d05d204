/** A file by what it is called in a test: with a value in one place where nobody looks, and a text in plain sight. */
export type Places = Readonly<Record<string, () => Uint8Array>>;

/** No word of any language, so that no detector need find it. */
export const CANARY = 'qzxvkwbj';
export const STAYS = 'Report on beds';
