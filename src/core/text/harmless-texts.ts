import { detached } from './detached.ts';

/** Texts that are remembered at a time (a power of two). */
const SLOTS = 1024;
const LONGEST = 64;
const LONGEST_TITLE = 240;
/** Characters at either end of a text by which it is looked for. */
const ENDS = 5;

interface Known {
  readonly text: string;
  readonly before: string;
  readonly title: string;
}

/**
 * Short texts in which nothing was found, with what stood around them: a page says the same in the attributes of a
 * hundred thousand elements. An answer is for exactly these texts, so it is as good as asking again.
 */
export class HarmlessTexts {
  private slots: (Known | undefined)[] | undefined;

  has(text: string, before: string, title: string): boolean {
    if (this.slots === undefined || text.length > LONGEST) return false;
    const known = this.slots[slotOf(text)];
    return known !== undefined && known.text === text && known.before === before && known.title === title;
  }

  add(text: string, before: string, title: string): void {
    if (text.length > LONGEST || before.length > LONGEST || title.length > LONGEST_TITLE) return;
    this.slots ??= new Array(SLOTS).fill(undefined);
    this.slots[slotOf(text)] = {
      text: detached(text),
      before: detached(before),
      title: detached(title),
    };
  }
}

function slotOf(text: string): number {
  const { length } = text;
  let hash = length;
  for (let i = 0; i < length && i < ENDS; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  for (let i = Math.max(ENDS, length - ENDS); i < length; i++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 10)) & (SLOTS - 1);
}
