import type { Problem, ReadContext, Unit } from '../../core/types.ts';
import type { PdfDocument } from './document.ts';
import { findOrphans, hasOrphans, type Orphans, orphanUnits } from './orphans.ts';
import { revisionUnits } from './revisions.ts';
import { Seen } from './seen.ts';
import { earlierEnds } from './versions.ts';

type Units = AsyncIterable<Unit | Problem>;

/** What a file was before, and what is left of it. Knows how far it has come, so that nothing is read again after the engine has stopped. */
export class History {
  readonly #context: ReadContext;
  readonly #seen = new Seen();
  #ends: readonly number[] | undefined;
  #orphans: Orphans | undefined;
  /** Nothing is left to read, or the engine has stopped on it. */
  done = false;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /** Where the reading stands, as a locator. */
  get place(): string {
    return 'earlier versions and unreferenced objects';
  }

  /** The units of the document as it is, which earlier versions are compared with. */
  async *noting(document: PdfDocument, units: Units): Units {
    const orphans = await this.#orphansOf(document);
    const noted = this.#endsOf(document).length > 0 || hasOrphans(orphans);
    for await (const unit of units) {
      if (noted && unit.kind !== 'problem') await this.#seen.note(unit);
      yield unit;
    }
  }

  /**
   * What earlier versions say that later ones do not, what the file holds of pages that it does not show, and what
   * nothing leads to any more. `outside`: numbers of the pages.
   */
  async *units(document: PdfDocument, outside: readonly number[] = []): Units {
    if (this.done) return;
    this.done = true;
    const ends = this.#endsOf(document);
    const about = { seen: this.#seen, context: this.#context };
    let pictured = false;
    if (ends.length + outside.length > 0) {
      for await (const unit of revisionUnits(document, { ends, outside }, about)) {
        pictured ||= unit.kind === 'problem' && unit.code === 'ocr-unavailable';
        yield unit;
      }
    }
    const orphans = await this.#orphansOf(document);
    // Pictures of pages of earlier versions have been named.
    yield* orphanUnits(document, pictured ? { ...orphans, pictures: [] } : orphans, about);
  }

  async #orphansOf(document: PdfDocument): Promise<Orphans> {
    this.#orphans ??= await findOrphans(document, this.#context);
    return this.#orphans;
  }

  #endsOf(document: PdfDocument): readonly number[] {
    this.#ends ??= earlierEnds(document.view());
    return this.#ends;
  }
}
