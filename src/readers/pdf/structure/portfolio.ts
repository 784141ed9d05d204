import type { ObjectStore } from '../syntax/object-store.ts';
import { textOf } from '../syntax/text-string.ts';
import { dictOf, isDict, type PdfDict, PdfString, type PdfValue } from '../syntax/values.ts';
import type { Field } from './records.ts';
import type { Teller } from './teller.ts';

const MAX_ITEMS = 10_000;

/**
 * What a portfolio says of its files (ISO 32000-1, 7.11.6): a list with a row for each, whose columns the author
 * named. None for a file that is no portfolio.
 */
export function portfolioFields(store: ObjectStore, teller: Teller): Field[] {
  const collection = store.dict(store.dict(store.trailer, 'Root'), 'Collection');
  if (!collection) return [];
  const captions = captionsOf(store, store.dict(collection, 'Schema'));
  const fields: Field[] = [];
  let items = 0;
  for (const number of store.numbers()) {
    const item = store.dict(dictOf(store.get(number)), 'CI');
    if (!item || items >= MAX_ITEMS) continue;
    items++;
    for (const [key, value] of item) {
      const text = key === 'Type' ? '' : textUnder(store.resolve(value), store, teller);
      fields.push({ path: [`item ${items}`, key], caption: captions.get(key) ?? key, value: text });
    }
  }
  return fields;
}

/** What the fields are called for people, by their keys. */
export function captionsOf(store: ObjectStore, schema: PdfDict | undefined): Map<string, string> {
  const captions = new Map<string, string>();
  for (const [key, value] of schema ?? []) {
    const name = store.entry(dictOf(store.resolve(value)), 'N');
    if (name instanceof PdfString) captions.set(key, textOf(name.bytes).trim());
  }
  return captions;
}

/** A text, a date, a number, or one of them with what precedes it (`CollectionSubitem`). */
function textUnder(value: PdfValue, store: ObjectStore, teller: Teller): string {
  if (value instanceof PdfString) return textOf(value.bytes).trim().replace(DATE, '$1-$2-$3');
  if (typeof value === 'number') return String(value);
  if (!isDict(value)) return '';
  const entries = ['P', 'D'].map((key) => store.entry(value, key) ?? null);
  const parts = entries.map((entry) => (isDict(entry) ? '' : textUnder(entry, store, teller)));
  for (const part of parts) teller.note(part);
  return parts.filter((part) => part !== '').join(' ');
}

/** Dates as PDF has them (7.9.4). */
const DATE = /^D:(\d{4})(\d\d)(\d\d)(?:\d{2,6}\S{0,8})?$/;
