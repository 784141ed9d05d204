/** What stands between label and value. */
export type Separator = 'colon' | 'equals' | 'leader';

export interface Labelled {
  readonly label: string;
  value: string;
  readonly separator: Separator;
}
