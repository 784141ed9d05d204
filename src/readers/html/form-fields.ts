import { attributeOf } from './elements.ts';
import type { OpenTag } from './open-tag.ts';

/** A field with what calls it. */
export interface NamedField {
  readonly header: string;
  readonly text: string;
}

interface Field {
  readonly tag: OpenTag;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** What the label around it says. */
  label: string;
}

export interface FieldPlace {
  readonly line: number;
  readonly column: number;
}

/** More fields than a record has. */
const MAX_FIELDS = 200;
const MAX_LABELS = 2000;
const LABEL_LENGTH = 200;
/** Parts of names that frameworks add, and say nothing of the value. */
const GENERIC = /^(?:\d{1,9}|ctl\d{1,9}|und|value|data|attributes)$/i;
/** Prefixes that tell the kind of a control. */
const CONTROL = /^(?:txt|tb|ddl|hdn|hid|hf|fld|inp|input|field)(?:[_-]|(?=[A-Z]))/;
/** Says something only together with what stands before it. */
const PART_OF = /^(?:first|last|middle|given|family|full|line\d?|day|month|year|number|no)$/i;

/**
 * Values of `input` elements as records: those of a form are one, and a field that comes again for another number
 * (`people[1][name]`) begins the next. Labels may stand before a field, around it, or after it (HTML standard, 4.10.4).
 */
export class FormFields {
  private fields: Field[] = [];
  private labels = new Map<string, string>();
  private label: { readonly of: string | undefined; text: string; field: Field | undefined } | undefined;
  private readonly emit: (fields: readonly NamedField[], place: FieldPlace) => void;

  constructor(emit: (fields: readonly NamedField[], place: FieldPlace) => void) {
    this.emit = emit;
  }

  add(tag: OpenTag, text: string, { line, column }: FieldPlace): void {
    const { fields } = this;
    if (fields.length >= MAX_FIELDS || this.beginsRecord(tag)) this.end();
    const field = { tag, text, line, column, label: '' };
    this.fields.push(field);
    if (this.label !== undefined && this.label.of === undefined) this.label.field ??= field;
  }

  get isInLabel(): boolean {
    return this.label !== undefined;
  }

  openLabel(tag: OpenTag): void {
    this.closeLabel();
    this.label = { of: attributeOf(tag, 'for'), text: '', field: undefined };
  }

  /** Told of all text. */
  said(text: string): void {
    if (this.label !== undefined && this.label.text.length < LABEL_LENGTH)
      this.label.text += text.slice(0, LABEL_LENGTH);
  }

  closeLabel(): void {
    const { label } = this;
    this.label = undefined;
    if (label === undefined) return;
    const text = label.text
      .replace(/\s+/g, ' ')
      .replace(/[\s:*]{1,20}$/, '')
      .trim();
    if (label.field !== undefined) label.field.label = text;
    else if (label.of !== undefined && this.labels.size < MAX_LABELS) this.labels.set(label.of, text);
  }

  /** The form ends, or the page. */
  end(): void {
    const [first] = this.fields;
    if (first === undefined) return;
    const named = this.fields.map((field) => ({ header: this.captionOf(field), text: field.text }));
    this.fields = [];
    this.labels.clear();
    this.emit(named, first);
  }

  /** The record's first field comes again, after others. */
  private beginsRecord(tag: OpenTag): boolean {
    const [first, ...others] = this.fields;
    if (first === undefined) return false;
    const own = templateOf(tag);
    return own === templateOf(first.tag) && others.some((field) => templateOf(field.tag) !== own);
  }

  private captionOf({ tag, label }: Field): string {
    const id = attributeOf(tag, 'id') ?? '';
    const said = (id === '' ? undefined : this.labels.get(id)) || label || attributeOf(tag, 'aria-label');
    return said || readable(attributeOf(tag, 'name') || id) || (attributeOf(tag, 'placeholder') ?? '');
  }
}

/** The name without what numbers its record: `form-0-dob`, `rows[1][dob]`, `dob_2`. */
function templateOf(tag: OpenTag): string {
  const name = attributeOf(tag, 'name') || attributeOf(tag, 'id') || '';
  return name.slice(0, LABEL_LENGTH).replace(/(?<![a-z\d])(?:ctl)?\d{1,9}(?![a-z\d])/gi, '#');
}

/** `ctl00$Main$txtLastName` → `LastName`, `rows[0][birth_date]` → `birth date`. */
function readable(name: string): string {
  const parts = name
    .slice(0, LABEL_LENGTH)
    .split(/[$.:[\]/\s]+|--+/)
    .filter((part) => part !== '' && !GENERIC.test(part))
    .map((part) => part.replace(CONTROL, ''));
  const last = parts.at(-1) ?? '';
  const whole = PART_OF.test(last) ? parts.slice(-2).join(' ') : last;
  return whole
    .replace(/^\w{1,20}-\d{1,9}-|[_-]+\d{1,9}$/g, '')
    .replace(/[-_]+/g, ' ')
    .trim();
}
