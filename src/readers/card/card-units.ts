import { memorySource } from '../../core/memory-source.ts';
import type { TreeTables } from '../shared/tree.ts';
import { type ContentLine, unescaped } from './content-lines.ts';
import { type Field, vcardFields } from './vcard-fields.ts';

/** Lines of one card or event; more is no card. */
const MAX_LINES = 5000;
const TIMES =
  /^(?:DTSTART|DTEND|DTSTAMP|DUE|CREATED|LAST-MODIFIED|COMPLETED|RRULE|EXDATE|RDATE|DURATION|TRIGGER|UID|SEQUENCE|STATUS|TRANSP|PRIORITY|CLASS|TZOFFSETFROM|TZOFFSETTO|TZNAME|TZID|TZURL|ACTION|VERSION|PRODID|CALSCALE|METHOD|URL|GEO|RECURRENCE-ID|PERCENT-COMPLETE|REPEAT|REQUEST-STATUS)$/;
const CALENDAR: Readonly<Record<string, string>> = {
  SUMMARY: 'summary',
  DESCRIPTION: 'description',
  LOCATION: 'place',
  COMMENT: 'comment',
  CONTACT: 'contact',
  CATEGORIES: 'categories',
};

/** Puts the lines of a card or an event together as one record. */
export class CardUnits {
  #lines: ContentLine[] = [];
  #open: string[] = [];
  readonly #tables: TreeTables;

  constructor(tables: TreeTables) {
    this.#tables = tables;
  }

  add(line: ContentLine): void {
    if (line.name === 'BEGIN') {
      this.#flush();
      this.#open.push(line.value.trim().toUpperCase());
      if (this.#open.length > 100) this.#open.shift();
    } else if (line.name === 'END') {
      this.#flush();
      this.#open.pop();
    } else {
      this.#lines.push(line);
      if (this.#lines.length >= MAX_LINES) this.#flush();
    }
  }

  end(): void {
    this.#flush();
  }

  #flush(): void {
    const lines = this.#lines;
    if (lines.length === 0) return;
    this.#lines = [];
    const isCard = this.#open.at(-1) === 'VCARD';
    this.#tables.beginLine(lines[0]!.line);
    const hasOffice = lines.some(({ name }) => name === 'ORG' || name === 'TITLE');
    const fields: Field[] = [];
    for (const line of lines) {
      if (this.#file(line)) continue;
      const told = isCard ? vcardFields(line, hasOffice) : calendarFields(line);
      fields.push(...told);
    }
    if (fields.length > 0) this.#tables.record(fields);
  }

  /** Photographs, sounds and documents in letters. */
  #file({ name, parameters, value, line }: ContentLine): boolean {
    const packed = value
      .replace(/^data:[^,]{0,200},/, '')
      .replace(/\s{1,9}/g, '')
      .replace(/={1,2}$/, '');
    const marked =
      /^(?:b|base64)$/i.test(parameters.get('ENCODING') ?? '') ||
      /base64/i.test(parameters.get('TYPE') ?? '') ||
      /^data:[^,]{0,200};base64,/.test(value);
    if (!marked || packed.length % 4 === 1 || !/^[A-Za-z0-9+/]{4,}$/.test(packed)) return false;
    const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
    this.#tables.unit({
      kind: 'file',
      source: memorySource(`line-${line}-${name.toLowerCase()}`, bytes),
      visibility: 'embedded',
    });
    return true;
  }
}

function calendarFields({ name, parameters, value }: ContentLine): Field[] {
  if (TIMES.test(name) || value.trim() === '') return [];
  if (name === 'ATTENDEE' || name === 'ORGANIZER') {
    const fields: Field[] = [[`${name.toLowerCase()} email`, value.replace(/^mailto:/i, '')]];
    const named = parameters.get('CN');
    return named === undefined ? fields : [[name.toLowerCase(), named], ...fields];
  }
  return [[CALENDAR[name] ?? name.toLowerCase(), unescaped(value).replace(/<[^<>]{1,400}>/g, ' ')]];
}
