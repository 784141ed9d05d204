import type { Localized } from '../../core/types.ts';

/**
 * Wrong usage, or a configuration or policy that cannot be used: exit status 2, nothing was scanned. The text
 * says what is wrong, where, and what to do; it never quotes what a scanned file holds.
 */
export class UserError extends Error {
  readonly text: Localized;

  constructor(text: Localized) {
    super(text.en);
    this.name = 'UserError';
    this.text = text;
  }
}
