import type { OpenTag } from '../open-tag.ts';
import type { TableBuilder } from '../table.ts';
import type { Place } from '../unseen.ts';
import type { LinePosition } from './line-place.ts';

/** Between two rows of a table, where nothing that came before bears on what comes but what is said here. */
export interface RowsPlace {
  readonly table: TableBuilder;
  /** The element that rows are in. */
  readonly section: object;
}

/** What reads pages, as far as rows that are known need it. */
export interface RowsReader {
  /** Undefined if it is at another place. */
  rowsPlace(): RowsPlace | undefined;
  write(markup: string): void;
  /** All that styles may ask for of what rows stand in at this place, to be compared by identity; undefined if that is too much. */
  readonly around: readonly unknown[] | undefined;
  /** Number of elements so far that are not seen. */
  readonly hiddenCount: number;
  /** Whether the value of an attribute bears on nothing but what it says itself. */
  isFree(attribute: string): boolean;
  /** Line of the file on which the markup begins. */
  readonly firstLine: number;
  /** 1-based line of the markup that is read next, and how many units of UTF-16 stand before it on that. */
  readonly next: LinePosition;
  /** What stands up to there has been read, of so many bytes. */
  goOn(to: LinePosition, length: number): void;
  /** Told of the attributes of a tag. */
  telling(tag: OpenTag, place: Place): void;
  /** Told of the texts of a page. */
  show(text: string): void;
  showSpace(length: number): void;
  /** Whether it is to be told of them. */
  readonly wantsTexts: boolean;
}
