import type { Problem, TextBlock } from '../core/types.ts';
import { HOPELESS } from './hopeless.ts';
import { isBody } from './mail-formats.ts';
import { type CleanDocument, type DocBlock, type DocText, textOf } from './model.ts';
import { withoutUnseen } from './unseen.ts';

/** Readers that say the text of a mail in one of its forms, the fullest last. */
const FORMS: readonly string[] = ['text', 'rtf', 'html'];
const MESSAGE = /^message(?:-\d{1,9})?\.eml$/;

/** Words of a form that stand in another, and how much longer that may be, for both to say the same. */
const SAME = 0.9;
const LONGER = 2;

/** What of the parts of a mail is in its copy, in order. */
export interface Opened {
  readonly blocks: readonly DocBlock[];
  /** Files that show nothing that can be copied, and what the others hold. */
  readonly files: number;
  /** Of the former, those that could not be read. */
  readonly unread: number;
  /** Of those that are copied. */
  readonly problems: readonly Problem[];
}

/** Puts together what is to be seen of a mail's parts: of a body in several forms the fullest, and each attachment under its name. */
export function opened(parts: readonly CleanDocument[]): Opened {
  const isShown = ({ blocks: own, problems }: CleanDocument): boolean =>
    own.length > 0 && !problems.some(({ code }) => HOPELESS.has(code));
  const shown = parts.filter(isShown);
  const unread = parts.filter((part) => !isShown(part) && part.problems.length > 0).length;
  const blocks = withoutOtherForms(shown).flatMap(({ name, blocks: own }) => [
    ...(isBody(name) || MESSAGE.test(name) ? [] : [titleOf(withoutUnseen(name))]),
    ...own,
  ]);
  const problems = shown.flatMap((part) => part.problems);
  const files = shown.reduce((sum, { left }) => sum + left.files, parts.length - shown.length);
  return { blocks, files, unread, problems };
}

/** A field of a mail as mail programs show it: `From: Ana Ruiz`, the subject as a title. */
export function fieldOf({ header = '', text }: Pick<TextBlock, 'header' | 'text'>): DocText {
  const isHeading = /^subject$/i.test(header);
  const value = text.trim().replace(/\s*\n\s*/g, ', ');
  if (isHeading || header === '') return { kind: 'text', text: value, isHeading };
  return { kind: 'text', text: `${header}: ${value}`, isHeading, field: header };
}

const titleOf = (text: string): DocBlock => ({ kind: 'text', text, isHeading: true });

function withoutOtherForms(parts: readonly CleanDocument[]): CleanDocument[] {
  const bodies = parts.filter(({ name, format }) => isBody(name) && FORMS.includes(format));
  const words = new Map(bodies.map((body) => [body, wordsOf(body)]));
  const isLess = (one: CleanDocument): boolean =>
    bodies.some(
      (other) =>
        FORMS.indexOf(other.format) > FORMS.indexOf(one.format) &&
        saysSame(words.get(one)!, words.get(other)!),
    );
  return parts.filter((part) => !words.has(part) || !isLess(part));
}

/** How often each word stands in it. */
function wordsOf({ blocks }: CleanDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of blocks.flatMap(textsOf))
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function textsOf(block: DocBlock): string[] {
  if (block.kind === 'text') return [block.text];
  return [block.captions, ...block.above, ...block.rows].flatMap((row) => row.map(textOf));
}

function saysSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  const [few, many] = [sum(one), sum(other)].sort((a, b) => a - b) as [number, number];
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return shared >= few * SAME && many <= few * LONGER;
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, count) => all + count, 0);
