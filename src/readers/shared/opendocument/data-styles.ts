import { type NumberFormat, parseNumberFormat } from '../sheet/number-format.ts';
import type { XmlTag } from '../xml/tag.ts';

/** Elements that define how a value is shown (ODF 1.3 part 3, 16.29). */
const DATA_STYLES = new Set([
  'number-style',
  'currency-style',
  'percentage-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
]);
/** More digits than a number has. */
const MAX_DIGITS = 30;

interface Draft {
  readonly name: string;
  readonly element: string;
  code: string;
  /** True while nothing has been met that shows something. */
  blank: boolean;
  /** Styles that hold instead, on conditions. */
  readonly maps: string[];
}

/** Reads data styles and turns them into number formats, as far as that matters: masks of digits, dates, nothing at all. */
export class DataStyles {
  readonly #styles = new Map<string, Draft>();
  #open: Draft | undefined;
  #inText = false;
  #text = '';
  #number: { readonly digits: number; readonly insets: { text: string; position: number }[] } | undefined;

  /** True if the element belongs to a data style. */
  open(tag: XmlTag): boolean {
    if (DATA_STYLES.has(tag.name)) {
      this.#open = { name: tag.attribute('name') ?? '', element: tag.name, code: '', blank: true, maps: [] };
      return true;
    }
    const draft = this.#open;
    if (draft === undefined) return false;
    this.#text = '';
    if (tag.name === 'text') this.#inText = true;
    else if (tag.name === 'embedded-text') {
      this.#inText = true;
      this.#number?.insets.push({ text: '', position: Number(tag.attribute('position') ?? 0) || 0 });
    } else if (tag.name === 'map') draft.maps.push(tag.attribute('apply-style-name') ?? '');
    else if (tag.name !== 'text-properties') this.#openPart(draft, tag);
    return true;
  }

  text(text: string): void {
    if (this.#inText && this.#text.length < 100) this.#text += text;
  }

  close(name: string): void {
    const draft = this.#open;
    if (draft === undefined) return;
    if (name === 'text') {
      if (this.#text !== '') draft.blank = false;
      draft.code += quoted(this.#text);
    } else if (name === 'embedded-text') {
      const inset = this.#number?.insets.at(-1);
      if (inset !== undefined) inset.text = this.#text;
    } else if (name === 'number') this.#closeNumber(draft);
    else if (name === draft.element) {
      this.#styles.set(draft.name, draft);
      this.#open = undefined;
    }
    if (name === 'text' || name === 'embedded-text') this.#inText = false;
  }

  /** The format of a style; undefined if there is no such style. */
  format(name: string): NumberFormat | undefined {
    const style = this.#styles.get(name);
    if (style === undefined) return undefined;
    const isBlank = (draft: Draft | undefined) => draft === undefined || draft.blank;
    if (style.blank && style.maps.every((map) => isBlank(this.#styles.get(map))))
      return parseNumberFormat(';;;');
    // Which of several styles holds depends on the value; the text that is shown then tells.
    return parseNumberFormat(style.maps.length > 0 || style.code === '' ? 'General' : style.code);
  }

  #openPart(draft: Draft, tag: XmlTag): void {
    draft.blank = false;
    if (tag.name !== 'number') {
      draft.code += DATE_PARTS[tag.name] ?? (tag.name === 'text-content' ? '@' : '');
      return;
    }
    const decimals = Number(tag.attribute('decimal-places') ?? 0) || 0;
    const least = Math.min(MAX_DIGITS, Number(tag.attribute('min-integer-digits') ?? 0) || 0);
    if (decimals > 0 || tag.attribute('grouping') === 'true' || draft.element !== 'number-style') {
      draft.code += '#,##0.00';
    } else this.#number = { digits: least, insets: [] };
  }

  /** The digits with the texts between them, each before so many last digits as its position says. */
  #closeNumber(draft: Draft): void {
    const number = this.#number;
    this.#number = undefined;
    if (number === undefined) return;
    const reach = number.insets.reduce((most, { position }) => Math.max(most, position + 1), number.digits);
    const places = Math.min(MAX_DIGITS, reach);
    if (places <= 1) {
      draft.code += '0';
      return;
    }
    for (let left = places; left > 0; left--) {
      if (left < places) {
        for (const inset of number.insets) if (inset.position === left) draft.code += quoted(inset.text);
      }
      draft.code += left <= number.digits ? '0' : '#';
    }
  }
}

const DATE_PARTS: Readonly<Record<string, string>> = {
  year: 'yyyy',
  month: 'mm',
  day: 'dd',
  'day-of-week': 'ddd',
  era: 'e',
  hours: 'hh',
  minutes: 'mm',
  seconds: 'ss',
  'scientific-number': '0.00E+00',
  fraction: '# ?/?',
  'currency-symbol': '"$"',
};

const quoted = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '')}"`);
