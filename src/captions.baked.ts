import { detectors } from '../detectors/index.ts';
import { OTHER_HEADERS } from '../detectors/other-headers.ts';
import { personAccount } from '../detectors/person/account.ts';
import { type CaptionTable, captionTable } from './core/caption-table.ts';

/** The captions of the detectors that ask each text, and of columns that no detector has. */
export const builtinCaptions = (): CaptionTable =>
  captionTable([
    ...Object.entries(OTHER_HEADERS),
    ...detectors.filter((one) => one !== personAccount).map(({ id, headers }) => [id, headers] as const),
  ]);
