import { Markup } from '../../../reporters/html/markup.ts';

/** Drawn in a square of 24; whoever cannot see them loses nothing. */
function icon(name: string, paths: string): Markup {
  return new Markup(
    `<svg class="icon icon-${name}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">${paths}</svg>`,
  );
}

/** Two hands, or a roof, over somebody. */
export const MARK = icon(
  'mark',
  '<path d="M3 14.5C3 8.5 7 4 12 4s9 4.5 9 10.5"/><path d="M6.5 17c0-4 2.4-6.6 5.5-6.6s5.5 2.6 5.5 6.6"/><circle class="full" cx="12" cy="18.2" r="2.3"/>',
);
export const FILE = icon(
  'file',
  '<path d="M7 3h7l5 5v11.5A1.5 1.5 0 0 1 17.5 21h-10.500A1.5 1.5 0 0 1 5.5 19.500v-15A1.5 1.5 0 0 1 7 3z"/><path d="M14 3v5h5"/><path d="M12 17.500v-6m-2.6 2.600L12 11.500l2.6 2.6"/>',
);
export const HOME = icon('home', '<path d="M4 11.5 12 5l8 6.500V20H4z"/><path d="M10 20v-5h4v5"/>');
export const EYE = icon(
  'eye',
  '<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="3"/>',
);
export const COVER = icon(
  'cover',
  '<path d="M4 7h16v10H4z"/><path d="M7 12h.01M10.3 12h.01M13.7 12h.01M17 12h.01"/>',
);
export const STOP = icon('block', '<circle cx="12" cy="12" r="9"/><path d="M8 8l8 8m0-8-8 8"/>');
const WAIT = icon('incomplete', '<path d="M12 3.5 22 20.500H2z"/><path d="M12 10v5m0 2.600v.1"/>');
export const LOOK = icon('review', '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>');
export const GOOD = icon('pass', '<circle cx="12" cy="12" r="9"/><path d="m7.5 12.5 3 3 6-7"/>');

export const OF_VERDICT = { block: STOP, incomplete: WAIT, review: LOOK, pass: GOOD } as const;
