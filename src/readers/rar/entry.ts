import type { Range } from '../shared/archive/members.ts';

/** What a header of an archive says, whichever version it is of. */
export interface RarBlock {
  readonly kind: 'file' | 'folder' | 'service' | 'encrypted' | 'other' | 'end';
  /** Of a file, or what a service block is for: `CMT`, `QO`, `STM`. */
  readonly name: string;
  /** Where a link leads, whom a file belongs to. */
  readonly words: readonly string[];
  readonly isStored: boolean;
  readonly isEncrypted: boolean;
  /** Part of it lies in another volume. */
  readonly isSplit: boolean;
  readonly crc: number | undefined;
  readonly data: Range;
}

export const BLANK: Omit<RarBlock, 'kind' | 'data'> = {
  name: '',
  words: [],
  isStored: true,
  isEncrypted: false,
  isSplit: false,
  crc: undefined,
};
