import type { Problem, Unit } from '../../core/types.ts';
import type { JsonTables } from '../shared/json-tables.ts';
import { MAX_SCRIPT, scriptData, styleTexts } from './script.ts';

export interface RawElementOptions {
  readonly kind: 'json' | 'script' | 'style';
  /** Tables for data of this element. */
  json(): JsonTables;
  emit(unit: Unit | Problem): void;
  text(text: string): void;
}

/** The content of a `script` or `style`, read as data where it is data. */
export class RawElement {
  private source = '';
  private readonly tables: JsonTables | undefined;
  private readonly options: RawElementOptions;

  constructor(options: RawElementOptions) {
    this.options = options;
    this.tables = options.kind === 'json' ? options.json() : undefined;
  }

  write(data: string): void {
    if (this.tables !== undefined) {
      this.tables.write(data);
      this.give(this.tables);
      return;
    }
    this.source += data;
    if (this.source.length > MAX_SCRIPT) this.read();
  }

  end(): void {
    if (this.tables !== undefined) {
      this.tables.end();
      this.give(this.tables);
    } else {
      this.read();
    }
  }

  private read(): void {
    const { source } = this;
    this.source = '';
    if (this.options.kind === 'style') {
      for (const text of styleTexts(source)) this.options.text(text);
      return;
    }
    const { values, texts } = scriptData(source);
    for (const value of values) this.readValue(value);
    if (texts.trim() !== '') this.options.text(texts);
  }

  private readValue(value: string): void {
    const tables = this.options.json();
    tables.write(value);
    tables.end();
    this.give(tables);
  }

  /** A script that is not sound JSON does not run, so damage in it keeps nothing from its readers. */
  private give(tables: JsonTables): void {
    for (const unit of tables.take()) if (unit.kind !== 'problem') this.options.emit(unit);
  }
}
