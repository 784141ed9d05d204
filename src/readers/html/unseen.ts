import { memorySource } from '../../core/memory-source.ts';
import { dataUrlFile, readDataUrl } from '../shared/data-url.ts';
import { decodedText } from '../shared/script/decode.ts';
import { Flight } from '../shared/script/flight.ts';
import { unwrapPairs } from '../shared/script/pairs.ts';
import { ScriptUnits } from '../shared/script/units.ts';
import { AttributeTables } from './attribute-tables.ts';
import { attributeTexts } from './attributes.ts';
import { kindOf } from './element-kinds.ts';
import { attributeOf, shownName } from './elements.ts';
import { FormFields } from './form-fields.ts';
import { readLink } from './links.ts';
import type { AttributeText, OpenTag } from './open-tag.ts';
import type { PageTexts } from './page-texts.ts';
import { RawElement } from './raw-element.ts';

/** Addresses with data that come again on a page are read once, as far as they are remembered. */
const MAX_REMEMBERED = 1000;
/** Scripts that are pieces of pages. */
const TEMPLATE = /template|html|handlebars|mustache|underscore|ejs|xml/i;

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a page carries beside its text: attributes, scripts, style sheets. */
export class Unseen {
  readonly forms: FormFields;
  private readonly texts: PageTexts;
  private readonly attributes: AttributeTables;
  private readonly flight = new Flight();
  private readonly seen = new Set<string>();
  private scripts = 0;
  private raw: RawElement | undefined;

  constructor(texts: PageTexts) {
    this.texts = texts;
    const about = { prefix: texts.setting.prefix, visibility: texts.hiddenAs('attribute') };
    this.attributes = new AttributeTables(about, (batch) => texts.push(batch));
    this.forms = new FormFields((fields, { line, column }) => {
      if (fields.length > 1) this.attributes.add('input', fields, { line, what: 'fields' });
      else for (const { header, text } of fields) this.said('input', text, header, { line, column });
    });
  }

  readAttributes(tag: OpenTag, at: Place, foreign: boolean): void {
    let fields: AttributeText[] | undefined;
    for (const text of this.textsOf(tag, foreign)) {
      if (text.isSilent) continue;
      if (!text.isPlain) {
        if (this.isOther(tag.name, text, at)) continue;
        text.isPlain = true;
      }
      if (text.kind === 'field') {
        fields ??= [];
        fields.push(text);
      } else if (text.kind === 'input') this.forms.add(tag, text.text, at);
      else this.attribute(tag.name, text, at);
    }
    if (fields !== undefined) this.attributes.add(elementName(tag.name), fields, { line: at.line });
  }

  /** Tags that are written alike are one object. */
  textsOf(tag: OpenTag, foreign: boolean): readonly AttributeText[] {
    if (foreign) return attributeTexts(tag, foreign);
    tag.memo.texts ??= attributeTexts(tag, false, this.texts.setting.xml);
    return tag.memo.texts;
  }

  /** A piece of an attribute that no whole tag was read of. */
  readPart(name: string, value: string, at: Place): void {
    const tag = {
      name: '',
      kind: kindOf(''),
      attributes: [[name, value]] as const,
      selfClosing: false,
      memo: {},
    };
    for (const text of attributeTexts(tag)) this.attribute('', text, at);
  }

  /** Parameters of an address that stands as a text. */
  readAddress(address: string, at: Place): void {
    this.url('', { name: 'href', text: address, header: '', kind: 'url' }, at);
  }

  openRaw(tag: OpenTag, at: Place): void {
    const isScript = tag.name === 'script';
    const isStyle = tag.name === 'style';
    const where = isScript ? `script ${++this.scripts}` : isStyle ? 'style sheet' : tag.name;
    const visibility = isScript ? 'script-data' : isStyle ? 'style-data' : 'css-hidden';
    const kind = isScript ? scriptKind(attributeOf(tag, 'type') ?? '') : isStyle ? 'style' : 'markup';
    this.raw = new RawElement({
      kind,
      where: this.texts.setting.prefix + where,
      visibility: this.texts.hiddenAs(visibility),
      ...at,
      textLimit: this.texts.setting.textLimit,
      flight: this.flight,
      json: () => this.texts.jsonTables(where, visibility),
      emit: (unit) => this.texts.push(unit),
    });
  }

  /** True if it is nothing to any attribute or script what text comes. */
  get isDone(): boolean {
    return this.raw === undefined && !this.forms.isInLabel;
  }

  /** True if the text belongs to an open script or style sheet. */
  rawText(data: string): boolean {
    this.raw?.write(data);
    return this.raw !== undefined;
  }

  endRaw(): void {
    this.raw?.end();
    this.raw = undefined;
  }

  /** Gives out the attributes that wait. */
  flush(): void {
    this.attributes.flush();
  }

  end(): void {
    this.endRaw();
    this.forms.end();
    this.script('stream', { line: 1, column: 1 }, 'script-data').endFlight();
    this.flush();
  }

  /** Reads the attribute if it stands for something else: an address, data, a page, a script. */
  private isOther(tag: string, text: AttributeText, at: Place): boolean {
    if (text.kind === 'url') this.url(tag, text, at);
    else if (text.kind === 'page') this.page(text.text, `${text.name} (line ${at.line})`);
    else if (text.kind === 'code') this.code(tag, text, at);
    else return this.isData(text, at);
    return true;
  }

  private isData(text: AttributeText, at: Place): boolean {
    if (text.text.length < 8) return false;
    if (text.text.startsWith('data:')) return this.isDataUrl(text, at);
    const decoded = decodedText(text.text);
    if (decoded === undefined) return false;
    if (decoded.kind === 'json') this.json(decoded.text, at);
    else if (decoded.kind === 'markup') this.page(decoded.text, `attribute (line ${at.line})`);
    else if (decoded.text === text.text) return false;
    else this.attribute('', { ...text, text: decoded.text }, at);
    return true;
  }

  private url(tag: string, text: AttributeText, at: Place): void {
    if (this.isDataUrl(text, at)) return;
    const { fields, texts } = readLink(text.text, text.name.includes('srcset'));
    if (fields.length > 1) {
      const named = fields.map((field) => ({ ...text, ...field }));
      this.attributes.add(elementName(tag), named, { line: at.line, what: 'parameters of links' });
    }
    const single = fields.length === 1 ? fields : [];
    if (fields.length === 0 && texts.length === 0) text.isSilent = true;
    for (const said of [...texts, ...single]) this.attribute(tag, { ...text, ...said }, at);
  }

  private isDataUrl({ text, name }: AttributeText, at: Place): boolean {
    const url = text.startsWith('data:')
      ? text
      : name.includes('srcset')
        ? /data:\S+/.exec(text)?.[0]
        : undefined;
    if (url === undefined) return false;
    if (this.seen.has(url)) return true;
    if (this.seen.size < MAX_REMEMBERED && url.length < 10_000) this.seen.add(url);
    const read = readDataUrl(url);
    if (read === undefined) return true;
    const file = `${this.texts.setting.prefix}data URL (line ${at.line})`;
    this.texts.push(dataUrlFile(read, file, 'embedded'));
    return true;
  }

  private code(tag: string, text: AttributeText, at: Place): void {
    const { header } = text;
    const script = text.text;
    if (/^[\w\s,.:;%#()-]*$/.test(script)) {
      if (!/\(|^on/.test(script)) this.attribute(tag, { ...text, header }, at);
      return;
    }
    // An object alone would be a block of code.
    const value = /^[[{]/.test(script) ? `(${script})` : script;
    this.script(`attribute`, at, 'attribute').read(value);
  }

  private script(where: string, at: Place, visibility: 'attribute' | 'script-data'): ScriptUnits {
    const { setting } = this.texts;
    const part = setting.prefix + where;
    const about = { part, visibility: this.texts.hiddenAs(visibility), ...at, textLimit: setting.textLimit };
    return new ScriptUnits(about, (unit) => this.texts.push(unit), this.flight);
  }

  private page(markup: string, name: string): void {
    const source = memorySource(`${this.texts.setting.prefix}${name}.html`, new TextEncoder().encode(markup));
    this.texts.push({ kind: 'file', source, visibility: this.texts.hiddenAs('attribute') });
  }

  private attribute(tag: string, { text, header }: AttributeText, at: Place): void {
    this.said(tag, text, header, at);
  }

  private said(tag: string, text: string, header: string, { line, column }: Place): void {
    const where = placeOf(tag);
    this.texts.text(text, { part: 'attributes', visibility: 'attribute', where, line, column, header });
  }

  /** Damage in it is no problem: whatever it says comes as values all the same. */
  private json(text: string, at: Place): void {
    const tables = this.texts.jsonTables(`attribute (line ${at.line})`, 'attribute');
    tables.write(unwrapPairs(text) ?? text);
    tables.end();
    for (const unit of tables.take()) if (unit.kind !== 'problem') this.texts.push(unit);
  }
}

function scriptKind(type: string): 'json' | 'script' | 'markup' {
  if (/json|importmap|speculationrules/i.test(type)) return 'json';
  return TEMPLATE.test(type) ? 'markup' : 'script';
}

const places = new Map<string, string>();

/** One text for all elements of a name. */
function placeOf(tag: string): string {
  const name = elementName(tag);
  const known = places.get(name);
  if (known !== undefined) return known;
  const place = `attribute of element ${name}`;
  places.set(name, place);
  return place;
}

function elementName(tag: string): string {
  return shownName(tag) ?? 'of another kind';
}
