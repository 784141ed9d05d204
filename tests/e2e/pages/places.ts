/** Where pages and the files beside them show and hide people: the table of `docs/pages.md`. */
import { ATTRIBUTE_PLACES } from './attribute-places.ts';
import { FILE_PLACES } from './file-places.ts';
import { HIDDEN_PLACES } from './hidden-places.ts';
import type { Place } from './place.ts';
import { SCRIPT_PLACES } from './script-places.ts';
import { SEEN_PLACES } from './seen-places.ts';

export const SECTIONS: readonly { readonly title: string; readonly places: readonly Place[] }[] = [
  { title: 'Seen on pages', places: SEEN_PLACES },
  { title: 'On pages, and not seen', places: HIDDEN_PLACES },
  { title: 'Attributes and links', places: ATTRIBUTE_PLACES },
  { title: 'Scripts and style sheets', places: SCRIPT_PLACES },
  { title: 'Files beside pages', places: FILE_PLACES },
];

export const PLACES: readonly Place[] = SECTIONS.flatMap(({ places }) => places);
