const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements without content (HTML standard, 13.1.2). */
export const VOID = words(
  'area base basefont br col command embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that begin a block of text of their own. */
export const BLOCK = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu nav noframes noscript ' +
    'ol optgroup option p plaintext pre search section select summary table tbody td template textarea tfoot th ' +
    'thead title tr ul xmp',
);

/** Begin tags that end an open paragraph (HTML standard, 13.2.6.4.7). */
export const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dd dt',
);

/** A begin tag of the key ends an open element of the list, searched up to an element of `SCOPE`. */
export const ENDS: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
  optgroup: ['option', 'optgroup'],
};

/** What is open outside of these is not closed by tags inside them. */
export const SCOPE = words('noscript table td th caption template button html ul ol dl select');

/** Parts of a table, handled by the table itself. */
export const TABLE_PART = words('table caption colgroup col thead tbody tfoot tr td th');

export const HEADING = words('h1 h2 h3 h4 h5 h6');

/** Content that a browser does not show at that place. */
export const NEVER_SHOWN = words(
  'template noscript noframes noembed iframe datalist canvas audio video meter progress',
);
/** The same inside of drawings and formulas; a title is shown beside the pointer, and what is defined is not drawn where it stands. */
export const NEVER_DRAWN = words(
  'desc metadata title annotation annotation-xml defs symbol clippath mask pattern marker',
);

/** Elements that browsers give colours of their own. */
export const OWN_COLOURS = words('button mark select textarea');

/** Elements whose content is text up to their end tag (HTML standard, 13.2.6.4.7), and whether references count. */
export const RAW_TEXT: Readonly<Record<string, boolean>> = {
  script: false,
  style: false,
  xmp: false,
  iframe: false,
  noembed: false,
  noframes: false,
  textarea: true,
  title: true,
};

interface WithAttributes {
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

export function attributeOf(tag: WithAttributes, name: string): string | undefined {
  for (const attribute of tag.attributes) if (attribute[0] === name) return attribute[1];
  return undefined;
}

const OTHERS = words(
  'a abbr acronym audio b bdi bdo big canvas cite code data datalist del dfn em font i iframe ins kbd map mark meter ' +
    'noembed object output picture progress q rp rt ruby s samp script slot small span strike strong style sub sup svg ' +
    'time tt u var video',
);

/** The element's name if HTML has it. Other names may be data, and are not shown. */
export function shownName(name: string): string | undefined {
  return BLOCK.has(name) || VOID.has(name) || OTHERS.has(name) ? name : undefined;
}
