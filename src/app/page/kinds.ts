import type { FileEntry, Verdict } from '../../core/types.ts';

type Named = Pick<FileEntry, 'path' | 'format'>;

const APPLE: Readonly<Record<string, string>> = { pages: 'Pages', numbers: 'Numbers', key: 'Keynote' };

/** Apple's office program whose file this is: a ZIP archive in which nothing can be read. */
export function appleProgram({ path, format }: Named): string | undefined {
  return format === 'zip' ? APPLE[endingOf(path)] : undefined;
}

/** What files of these names are, as reports call their formats. Endings that say little (`xls`, `txt`) are left out. */
const KINDS: Readonly<Record<string, string>> = {
  xlsx: 'xlsx',
  docx: 'docx',
  pptx: 'pptx',
  odt: 'odt',
  ods: 'ods',
  pdf: 'pdf',
  zip: 'zip',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
};

/** Neither says what a file is: nothing was read of it, or it has none. */
const UNTOLD: ReadonlySet<string> = new Set(['unknown', 'empty', 'compound']);

/** The ending of a name that says another kind than the file is of: `.docx`. */
export function falseEnding({ path, format }: Named): string | undefined {
  const ending = endingOf(path);
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  return kind === undefined || kind === format || UNTOLD.has(format) ? undefined : `.${ending}`;
}

/** The page has no OCR and sees no faces: of pictures it reads what is written into them. */
export function isPicture({ format }: Pick<FileEntry, 'format'>): boolean {
  return format === 'image';
}

/** A picture in which nobody was found, which says little. */
export function isUnseen(file: Pick<FileEntry, 'format' | 'verdict'>): boolean {
  return isPicture(file) && file.verdict === 'pass';
}

/** What the page answers: of a picture nobody can say that nobody is in it. */
export function answerTo(file: Pick<FileEntry, 'format' | 'verdict'>): Verdict {
  return isUnseen(file) ? 'review' : file.verdict;
}

const SLIDES: ReadonlySet<string> = new Set(['pptx', 'ppt', 'odp', 'fodp']);

export function isSlides({ format }: Pick<FileEntry, 'format'>): boolean {
  return SLIDES.has(format);
}

const ARCHIVES: ReadonlySet<string> = new Set(['zip', '7z', 'rar']);

export function isArchive({ format }: Pick<FileEntry, 'format'>): boolean {
  return ARCHIVES.has(format);
}

/** How browsers name what they cannot open, or cannot open any more since it was chosen. */
export const NOT_OPENED = 'NotReadableError';

export function isOfOpening(reason: string): boolean {
  return /\b(?:NotFound|NotReadable)Error\b/.test(reason);
}

/** Nothing of it is known, not even what it is. */
export function wasNotOpened({ format, problems }: Pick<FileEntry, 'format' | 'problems'>): boolean {
  return format === 'unknown' && problems.some(({ message }) => isOfOpening(message));
}

function endingOf(path: string): string {
  return /\.([^./]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
