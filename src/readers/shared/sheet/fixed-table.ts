import type { Area, Location, Table, Visibility } from '../../../core/types.ts';

/** A table that lies in one hiding place: a pivot cache, the cache of a link, texts left over. */
export class FixedTable implements Table {
  readonly part: string;
  readonly title: string;
  readonly headers?: readonly string[];
  readonly #visibility: Visibility;

  constructor(part: string, visibility: Visibility, options: { title: string; headers?: readonly string[] }) {
    this.part = part;
    this.title = options.title;
    if (options.headers !== undefined) this.headers = options.headers;
    this.#visibility = visibility;
  }

  visibility(): Visibility {
    return this.#visibility;
  }

  locate({ top, bottom }: Area): Location {
    const rows = top === bottom ? `row ${top + 1}` : `rows ${top + 1} to ${bottom + 1}`;
    return { locator: `${this.part}, ${rows}` };
  }
}
