import { AttributeTables } from './attribute-tables.ts';
import { type AttributeText, attributeTexts } from './attributes.ts';
import { attributeOf, shownName } from './elements.ts';
import type { PageTexts } from './page-texts.ts';
import { RawElement } from './raw-element.ts';
import type { OpenTag } from './tokens.ts';

/** What a page carries beside its text: attributes, scripts, style sheets. */
export class Unseen {
  private readonly texts: PageTexts;
  private readonly attributes: AttributeTables;
  private scripts = 0;
  private raw: RawElement | undefined;

  constructor(texts: PageTexts) {
    this.texts = texts;
    const about = { prefix: texts.setting.prefix, visibility: texts.hiddenAs('attribute') };
    this.attributes = new AttributeTables(about, (batch) => texts.push(batch));
  }

  readAttributes(tag: OpenTag, line: number): void {
    if (tag.attributes.length === 0) return;
    const data: AttributeText[] = [];
    for (const text of attributeTexts(tag)) {
      if (/^[[{]/.test(text.text)) this.readJson(text.text, line);
      else if (text.name.startsWith('data-')) data.push(text);
      else this.attribute(tag.name, text, line);
    }
    if (data.length > 0) this.attributes.add(elementName(tag.name), data, line);
  }

  /** A piece of an attribute that no whole tag was read of. */
  readPart(name: string, value: string, line: number): void {
    const tag = { name: '', attributes: [[name, value]] as const, selfClosing: false };
    for (const text of attributeTexts(tag)) this.attribute('', text, line);
  }

  openRaw(tag: OpenTag, line: number): void {
    const isScript = tag.name === 'script';
    const where = isScript ? `script ${++this.scripts}` : 'style sheet';
    const visibility = isScript ? 'script-data' : 'style-data';
    const json = /json/i.test(attributeOf(tag, 'type') ?? '');
    this.raw = new RawElement({
      kind: isScript ? (json ? 'json' : 'script') : 'style',
      json: () => this.texts.jsonTables(where, visibility),
      emit: (unit) => this.texts.push(unit),
      text: (text) => this.texts.text(text, { part: where, visibility, where, line }),
    });
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
    this.flush();
  }

  private attribute(tag: string, { text, header }: AttributeText, line: number): void {
    const where = `attribute of element ${elementName(tag)}`;
    this.texts.text(text, { part: 'attributes', visibility: 'attribute', where, line, header });
  }

  /** Damage in it is no problem: the text of the attribute is given whole in any case. */
  private readJson(text: string, line: number): void {
    const tables = this.texts.jsonTables(`attribute (line ${line})`, 'attribute');
    tables.write(text);
    tables.end();
    for (const unit of tables.take()) if (unit.kind !== 'problem') this.texts.push(unit);
  }
}

function elementName(tag: string): string {
  return shownName(tag) ?? 'of another kind';
}
