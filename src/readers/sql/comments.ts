import type { Unit } from '../../core/types.ts';
import { textBlock } from '../shared/text-block.ts';
import { textFile } from '../shared/tree.ts';
import type { Token } from './tokens.ts';

/** Comments that are told together at the most. */
const MAX_COMMENTS = 4000;
const ROWS_IN_COMMENT = /\b(?:INSERT\s{1,20}INTO|VALUES\s{0,20}\(|FROM\s{1,20}stdin)/i;

/** Comments that follow each other are one text, or a dump of its own where statements were commented out. */
export class SqlComments {
  readonly #units: (unit: Unit) => void;
  #open: Token[] = [];

  constructor(units: (unit: Unit) => void) {
    this.#units = units;
  }

  add(token: Token): void {
    // Statements for certain versions of MySQL are settings.
    if (!/^!\d{5}/.test(token.text)) this.#open.push(token);
    if (this.#open.length >= MAX_COMMENTS) this.end();
  }

  end(): void {
    if (this.#open.length === 0) return;
    const locator = `line ${this.#open[0]!.line}`;
    const text = this.#open.map((one) => one.text).join('\n');
    this.#open = [];
    if (ROWS_IN_COMMENT.test(text))
      this.#units(textFile(`comment-${locator.replace(' ', '-')}.sql`, text, 'comment'));
    else if (/\p{L}/u.test(text))
      this.#units(textBlock(text, { part: 'comments', locator, visibility: 'comment' }));
  }
}
