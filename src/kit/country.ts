/** How a text names a country. `code2` and `code3`: ISO 3166-1; `stateless` has the key `XXA`, as in passports. */
export const COUNTRY_FORMS = ['name', 'demonym', 'code2', 'code3', 'numeric', 'stateless'] as const;
export type CountryForm = (typeof COUNTRY_FORMS)[number];

export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly form: CountryForm;
}
