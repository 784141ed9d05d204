import type { Problem, Unit } from '../../../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../../rows.ts';
import { FixedTable } from '../../sheet/fixed-table.ts';
import { Trouble } from '../../trouble.ts';
import type { XmlTag } from '../../xml/tag.ts';
import { Words } from '../words.ts';
import type { ElementHandler } from '../xml-router.ts';

const MAX_FIELDS = 16_384;
/** Characters of all members; each counts for some more. */
const MAX_HELD = 64 * 1024 * 1024;
const OVERHEAD = 40;

interface Field {
  readonly name: string;
  readonly members: string[];
}

/** Reads one pilot table (ODF 1.3 part 3, 9.6): the members that it keeps of each field, as the columns of a table. */
export class PilotHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  readonly #words: Words;
  #name = 'pivot table';
  readonly #fields: Field[] = [];
  #held = 0;

  constructor(ready: (Unit | Problem)[]) {
    this.#ready = ready;
    const part = 'pivot table';
    this.#words = new Words(ready, {
      part,
      locator: part,
      visibility: 'pivot-cache',
      attributes: 'pivot-cache',
    });
  }

  open(tag: XmlTag): void {
    const name = tag.attribute('name') ?? '';
    if (tag.name === 'data-pilot-table') this.#name = `pivot table "${name}"`;
    else if (tag.name === 'data-pilot-field') this.#openField(tag.attribute('source-field-name') ?? '');
    else if (tag.name === 'data-pilot-member' || tag.name === 'data-pilot-group-member') this.#add(name);
    else this.#words.open(tag);
  }

  text(text: string): void {
    this.#words.text(text);
  }

  close(): void {}

  finish(): void {
    const headers = this.#fields.map((field) => field.name);
    const table = new FixedTable(this.#name, 'pivot-cache', { title: this.#name, headers });
    const height = this.#fields.reduce((most, { members }) => Math.max(most, members.length), 0);
    for (let first = 0; first < height; first += ROWS_PER_BATCH) {
      const rows = Array.from({ length: Math.min(ROWS_PER_BATCH, height - first) }, (_, row) =>
        this.#fields.map(({ members }) => members[first + row] ?? ''),
      );
      this.#ready.push(listedRows(table, first, rows));
    }
    this.#words.finish();
  }

  #openField(name: string): void {
    if (this.#fields.length < MAX_FIELDS) this.#fields.push({ name, members: [] });
  }

  #add(member: string): void {
    this.#held += member.length + OVERHEAD;
    if (this.#held > MAX_HELD) throw new Trouble('too-large', 'pivot table is too large to hold');
    this.#fields.at(-1)?.members.push(member);
  }
}
