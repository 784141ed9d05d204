/** What of people a policy asks for that not all of a kind have in common. */
export interface PersonAsks {
  /** How sure findings are. */
  readonly asksCertainty: boolean;
  readonly asksAge: boolean;
  /** Some populations rather than any. */
  readonly asksPopulation: boolean;
}
