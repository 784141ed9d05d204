import { nameAsText } from '../../../core/text/file-name.ts';
import type { TextBlock } from '../../../core/types.ts';
import { textBlock } from '../text-block.ts';

/** Characters of a block of names. */
const BLOCK = 8_192;

/** Names are chosen by whoever made the archive; only plain ones are repeated in a problem. */
export function safeLocator(name: string): string | undefined {
  return /^[\w./\-[\]]{1,80}$/.test(name) ? name : undefined;
}

/** The names of an archive's entries as texts: scans are often named after whom they show. */
export class EntryNames {
  readonly #lines = new Set<string>();
  #length = 0;

  /** A full block of names, when there is one. */
  add(name: string): TextBlock | undefined {
    const line = nameAsText(name);
    if (line === undefined || this.#lines.has(line)) return undefined;
    this.#lines.add(line);
    this.#length += line.length;
    return this.#length > BLOCK ? this.take() : undefined;
  }

  take(): TextBlock | undefined {
    if (this.#lines.size === 0) return undefined;
    const text = [...this.#lines].join('\n\n');
    this.#lines.clear();
    this.#length = 0;
    return textBlock(text, { part: 'names of entries', locator: 'names of entries', visibility: 'visible' });
  }
}
