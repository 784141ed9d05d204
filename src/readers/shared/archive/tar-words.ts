import type { TextBlock } from '../../../core/types.ts';
import { textBlock } from '../text-block.ts';
import { EntryNames } from './names.ts';
import type { TarHeader } from './tar-header.ts';

/** Keys of extended headers that hold numbers, or names that are read elsewhere. */
const WITHOUT_TEXT =
  /^(?:[acm]time|[ug]id|size|charset|hdrcharset|path|LIBARCHIVE\.creationtime|SCHILY\.(?:dev|ino|nlink|filetype|[acm]time|devmajor|devminor|fflags|realsize|release|tarfiletype|offset)|GNU\.sparse\.(?:major|minor|map|realsize|size|numblocks|offset|numbytes|name)|GNU\.volume\.(?:size|offset)|SUN\..{1,40}|RHT\.security\.selinux|SCHILY\.acl\..{1,40}|SCHILY\.xattr\.security\..{1,60})$/;
/** Different words of headers that are kept. */
const MOST = 10_000;

/** What the headers of an archive say besides: comments, owners, links, attributes, names. */
export class TarWords {
  readonly #names = new EntryNames();
  readonly #ready: TextBlock[] = [];
  /** By their kind, each once: all members have the same owner. */
  readonly #words = new Map<string, Set<string>>();

  header({ user, group, link }: TarHeader): void {
    this.add('user', user);
    this.add('group', group);
    this.add('link', link);
  }

  name(name: string): void {
    const full = this.#names.add(name);
    if (full !== undefined) this.#ready.push(full);
  }

  records(records: ReadonlyMap<string, string>): void {
    for (const [key, value] of records) {
      if (!WITHOUT_TEXT.test(key)) this.add(key.slice(0, 100), value);
    }
  }

  add(kind: string, text: string): void {
    if (text.trim() === '') return;
    let words = this.#words.get(kind);
    if (words === undefined) {
      words = new Set();
      if (this.#words.size < MOST) this.#words.set(kind, words);
    }
    if (words.size < MOST) words.add(text);
  }

  *take(): Iterable<TextBlock> {
    yield* this.#ready.splice(0);
    const rest = this.#names.take();
    if (rest !== undefined) yield rest;
    for (const [kind, words] of this.#words) {
      for (const text of words) {
        const place = {
          part: 'archive headers',
          locator: 'archive headers',
          visibility: 'property' as const,
        };
        yield textBlock(text, { ...place, header: kind });
      }
    }
    this.#words.clear();
  }
}
