/** One way an identifier is written. */
export interface Shape {
  /** Source of a regular expression, without boundaries. Its first group may be the separator (`\1`). */
  readonly form: string;
  readonly weight: number;
  /** Says too little without a label or a header. */
  readonly needsLabel?: boolean;
  /** Only as a whole cell under a header: zeros lost, checks waived. */
  readonly headerOnly?: boolean;
  readonly anyCase?: boolean;
  /**
   * What stands where, of a value with letters that may be misread: `D` a digit, `L` a letter, `X` either, `-` a
   * separator that may be left out.
   */
  readonly places?: string;
  /** Evidence of the parts: added weight, or undefined if this is not one. */
  check(value: string): number | undefined;
}
