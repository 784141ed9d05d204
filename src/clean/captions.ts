import { normalise } from '../core/text/normalise.ts';
import { findDates } from '../kit/dates.ts';
import { CLEAR, type CleanKit, type TableFacts } from './facts.ts';
import type { DocTable } from './model.ts';
import type { TextAction } from './plan.ts';
import type { Redactor } from './redact.ts';
import { shortenerOf } from './shorten.ts';
import type { Span } from './spans.ts';

/** A caption as it goes out, and what was taken out of it; days in it are shortened to their years. */
export interface SafeCaption {
  readonly text: string;
  readonly gone: readonly Span[] | 'all';
}

/** What captions are looked at by. `texts`: of the plan, which says for all that is no cell what becomes of it. */
export interface CaptionsHow {
  readonly facts: TableFacts;
  readonly redactor: Redactor;
  readonly kit: Pick<CleanKit, 'engine'>;
  readonly texts: TextAction;
}

/** The row of a table's captions in its facts. */
const CAPTIONS = -1;

/**
 * The captions of a table without what they say of people: `Case of Ana Ruiz` over a column, `2022-11-28` over the visits of that
 * day. Of a table that exposes nobody only what is known of people elsewhere goes.
 */
export function safeCaptions({ captions }: Pick<DocTable, 'captions'>, how: CaptionsHow): SafeCaption[] {
  return captions.map((text, column) =>
    how.texts === 'keep' || text.trim() === '' ? { text, gone: [] } : safeCaption(text, column, how),
  );
}

function safeCaption(text: string, column: number, { facts, redactor, kit }: CaptionsHow): SafeCaption {
  const own = facts.cells.get(column)?.at(CAPTIONS) ?? [];
  const isWord = own.length === 0 && (kit.engine.headers.lookup(text)[0]?.strength ?? 0) >= CLEAR;
  const among = !facts.isExposed ? 'known' : isWord ? 'alone' : 'all';
  const gone = redactor.captionSpans(text, { own, among });
  const redacted = redactor.without(text, gone);
  const safe = facts.isExposed ? withYears(redacted) : redacted;
  return { text: safe, gone: safe === redacted ? gone : 'all' };
}

const year = shortenerOf('year')!;

/** Days beside people tell more than statistics need, as in cells. */
function withYears(given: string): string {
  const { text } = normalise(given);
  const found = findDates(text);
  if (found.length === 0) return given;
  let from = 0;
  let safe = '';
  for (const { start, end } of found) {
    safe += `${text.slice(from, start)}${year(text.slice(start, end).trim())}`;
    from = end;
  }
  return safe + text.slice(from);
}
