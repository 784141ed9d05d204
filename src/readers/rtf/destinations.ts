import type { Visibility } from '../../core/types.ts';

/** What is done with the text of a group. */
export type Destination =
  | { readonly kind: 'text' }
  /** Told for itself, under a caption. */
  | { readonly kind: 'words'; readonly visibility: Visibility; readonly header?: string }
  /** Bytes in hexadecimal. */
  | { readonly kind: 'picture' | 'object' | 'store' }
  | { readonly kind: 'code' | 'fonts' | 'colours' | 'name' | 'value' | 'none' };

/** Groups with a text of their own (RTF 1.9.1, "Headers and Footers", "Footnotes", "Annotations"). */
export const STORIES: Readonly<Record<string, readonly [string, Visibility]>> = {
  footnote: ['footnotes', 'visible'],
  annotation: ['comments', 'comment'],
  ...Object.fromEntries(
    'header headerl headerr headerf'.split(' ').map((name) => [name, ['header', 'header-footer'] as const]),
  ),
  ...Object.fromEntries(
    'footer footerl footerr footerf'.split(' ').map((name) => [name, ['footer', 'header-footer'] as const]),
  ),
};

const words = (visibility: Visibility, names: string, captioned = false) =>
  Object.fromEntries(
    names
      .split(' ')
      .map((name) => [name, { kind: 'words', visibility, ...(captioned && { header: name }) } as const]),
  );
const kind = <K extends string>(value: K, names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, { kind: value } as const]));

/** Groups by the control word that begins them. Others that a star marks are left out by programs, and told as slack. */
export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  ...kind(
    'text',
    'fldrslt result shptxt shprslt listtext pntext shppict nonshppict shpinst shp shpgrp do dptxbxtext field object background ud upr sp nesttableprops txfieldtext ffmath moMath mmath picprop',
  ),
  ...words(
    'property',
    'manager company operator category hlinkbase propname staticval linkval template filetbl nextfile',
    true,
  ),
  ...words('property', 'title subject keywords comment doccomm author'),
  ...words('property', 'docvar userprops wgrffmtfilter'),
  ...words('comment', 'atnauthor atnid', true),
  ...words('tracked-change', 'revtbl'),
  ...words(
    'form-field',
    'ffname ffdeftext ffl ffhelptext ffstattext ffformat ffentrymcr ffexitmcr formfield',
  ),
  ...words('defined-name', 'bkmkstart'),
  ...words(
    'attribute',
    'xe tc tcn tcf rxe txe objclass objname objalias objsect htmltag datafield factoidname',
  ),
  ...kind('code', 'fldinst'),
  ...kind('fonts', 'fonttbl'),
  ...kind('colours', 'colortbl'),
  ...kind('name', 'sn'),
  ...kind('value', 'sv'),
  ...kind('picture', 'pict'),
  ...kind('object', 'objdata'),
  ...kind('store', 'datastore'),
  // Formats, lists of styles, identifiers, and what repeats a nested table for older programs.
  ...kind(
    'none',
    'stylesheet listtable listoverridetable list listlevel leveltext levelnumbers listname rsidtbl generator themedata ' +
      'colorschememapping latentstyles xmlnstbl xmlns mmathPr pgdsctbl pgptbl passwordhash revtim creatim printim buptim ' +
      'nonesttables bkmkend atrfstart atrfend atnref atndate atnparent atntime pnseclvl pn pntxta pntxtb blipuid ' +
      'panose falt fname fontemb fontfile objtime cellprops oldcprops oldpprops oldtprops oldsprops protusertbl ' +
      'listpicture ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn defchp defpap ebcstart ebcend fldtype svb',
  ),
};
