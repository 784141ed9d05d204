import { nameAsText } from '../../../core/text/file-name.ts';
import type { TextBlock } from '../../../core/types.ts';
import { textBlock } from '../text-block.ts';

/** Characters of a block of names. */
const BLOCK = 8_192;

/** Names are chosen by whoever made the archive; only plain ones are repeated in a problem. */
export function safeLocator(name: string): string | undefined {
  return /^[\w./\-[\]]{1,80}$/.test(name) ? name : undefined;
}

/** The names of an archive's entries as texts, and of their folders: both are often named after whom they show. */
export class EntryNames {
  readonly #lines = new Set<string>();
  #length = 0;
  /** Of the entry before: most entries share theirs with it. */
  #folder = '';

  /** `path`: with `/` between folders. A full block of names, when there is one. */
  add(path: string): TextBlock | undefined {
    const end = path.lastIndexOf('/');
    const folder = end < 0 ? '' : path.slice(0, end);
    if (folder !== '' && folder !== this.#folder) for (const step of folder.split('/')) this.#addStep(step);
    this.#folder = folder;
    this.#addStep(path.slice(end + 1));
    return this.#length > BLOCK ? this.take() : undefined;
  }

  #addStep(step: string): void {
    const line = nameAsText(step);
    if (line === undefined || this.#lines.has(line)) return;
    this.#lines.add(line);
    this.#length += line.length;
  }

  take(): TextBlock | undefined {
    if (this.#lines.size === 0) return undefined;
    const text = [...this.#lines].join('\n\n');
    this.#lines.clear();
    this.#length = 0;
    return textBlock(text, { part: 'names of entries', locator: 'names of entries', visibility: 'visible' });
  }
}
