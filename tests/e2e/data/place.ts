import type { ProblemCode, Visibility } from '../../../src/core/types.ts';
import type { Content } from '../pdf/content.ts';

/** A place in a file of data that holds people, and what writes such a file. */
export interface Place {
  readonly id: string;
  /** As the documentation names it. */
  readonly title: string;
  /** What of it is read, in plain words. */
  readonly read: string;
  readonly visibility: Visibility;
  /** The fewest and the most people that it holds. */
  readonly holds: readonly [number, number];
  /** The name that the file has; its content alone must do, too, where `named` is not set. */
  readonly name: string;
  /** The format is told from its name only: nothing in its content is peculiar to it. */
  readonly named?: true;
  readonly file: (content: Content) => Uint8Array | string;
  /** Only some of them are left: their number is near. */
  readonly nearly?: true;
  /** People cannot be read there: the file is incomplete by this problem, its twin too. */
  readonly problem?: ProblemCode;
}

export interface Section {
  readonly title: string;
  readonly places: readonly Place[];
}
