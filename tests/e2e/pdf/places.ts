/** Where PDFs show and hide people, and what writes them there: the table of `docs/pdf.md`. */
import { FILE_PLACES } from './file-places.ts';
import { FORM_PLACES } from './form-places.ts';
import { HIDDEN_PLACES } from './hidden-places.ts';
import { HISTORY_PLACES } from './history-places.ts';
import { LAYOUT_PLACES } from './layout-places.ts';
import { NAME_PLACES } from './name-places.ts';
import { NOTE_PLACES } from './note-places.ts';
import type { Place } from './place.ts';
import { PROGRAM_PLACES } from './program-places.ts';
import { SCAN_PLACES } from './scan-places.ts';
import { UNSEEN_PLACES } from './unseen-places.ts';

export const SECTIONS: readonly { readonly title: string; readonly places: readonly Place[] }[] = [
  { title: 'Seen on pages', places: LAYOUT_PLACES },
  { title: 'On pages, and not seen', places: HIDDEN_PLACES },
  { title: 'Scanned pages and unknown letters', places: SCAN_PLACES },
  { title: 'Notes and links', places: NOTE_PLACES },
  { title: 'Forms', places: FORM_PLACES },
  { title: 'Properties and names', places: NAME_PLACES },
  { title: 'For programs and readers aloud', places: PROGRAM_PLACES },
  { title: 'Files in the file', places: FILE_PLACES },
  { title: 'What is left of earlier versions', places: HISTORY_PLACES },
  { title: 'Content that no page draws, and other left-overs', places: UNSEEN_PLACES },
];

export const PLACES: readonly Place[] = SECTIONS.flatMap(({ places }) => places);
