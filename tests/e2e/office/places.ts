import { DOCX } from './docx-places.ts';
import { DOC, ODF, PPTX, RTF } from './other-places.ts';
import type { Place } from './place.ts';
import { PPT } from './ppt-places.ts';

export const PLACES: readonly Place[] = [...DOCX, ...PPTX, ...ODF, ...RTF, ...DOC, ...PPT];
