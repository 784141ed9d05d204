import { memorySource } from '../../core/memory-source.ts';
import type { Problem, Unit, Visibility } from '../../core/types.ts';
import type { JsonTables } from '../shared/json-tables.ts';
import type { Flight } from '../shared/script/flight.ts';
import { followPointers } from '../shared/script/pointers.ts';
import { ScriptUnits } from '../shared/script/units.ts';
import { styleUnits } from '../shared/style-units.ts';
import { TransferState } from './transfer-state.ts';

export interface RawElementOptions {
  readonly kind: 'json' | 'script' | 'style' | 'markup';
  /** `script 2`. */
  readonly where: string;
  readonly visibility: Visibility;
  /** Line and column at which its content begins. */
  readonly line: number;
  readonly column: number;
  readonly textLimit: number;
  readonly flight: Flight;
  /** Tables for data of this element. */
  json(): JsonTables;
  emit(unit: Unit | Problem): void;
}

/** Longer scripts are looked at in pieces; longer JSON is read as it comes. */
const MAX_SCRIPT = 4 << 20;

/** The content of a `script` or `style`, read as data where it is data. */
export class RawElement {
  private source = '';
  private tables: JsonTables | undefined;
  private readonly state = new TransferState();
  private readonly options: RawElementOptions;

  constructor(options: RawElementOptions) {
    this.options = options;
  }

  write(data: string): void {
    if (this.tables !== undefined) {
      this.tables.write(this.state.write(data));
      this.give(this.tables);
      return;
    }
    this.source += data;
    if (this.source.length > MAX_SCRIPT) this.read(false);
  }

  end(): void {
    this.read(true);
    if (this.tables === undefined) return;
    this.tables.write(this.state.end());
    this.tables.end();
    this.give(this.tables);
  }

  private read(whole: boolean): void {
    const { source, options } = this;
    const { where, visibility, textLimit, line, column } = options;
    this.source = '';
    if (source.trim() === '') return;
    if (options.kind === 'json') this.readJson(source, whole);
    else if (options.kind === 'markup') {
      const file = memorySource(`${where} (line ${line}).html`, new TextEncoder().encode(source));
      options.emit({ kind: 'file', source: file, visibility });
    } else if (options.kind === 'style') {
      for (const unit of styleUnits(source, { part: where, visibility, line, textLimit })) options.emit(unit);
    } else {
      const setting = { part: where, visibility, line, column, textLimit };
      new ScriptUnits(setting, (unit) => options.emit(unit), options.flight).read(source);
    }
  }

  private readJson(source: string, whole: boolean): void {
    this.tables ??= this.options.json();
    const json = this.state.write(source);
    this.tables.write((whole ? followPointers(json) : undefined) ?? json);
    this.give(this.tables);
  }

  /** A script that is not sound JSON does not run, so damage in it keeps nothing from its readers. */
  private give(tables: JsonTables): void {
    for (const unit of tables.take()) if (unit.kind !== 'problem') this.options.emit(unit);
  }
}
