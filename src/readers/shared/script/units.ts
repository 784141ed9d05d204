import { memorySource } from '../../../core/memory-source.ts';
import type { Problem, Unit, Visibility } from '../../../core/types.ts';
import { dataUrlFile, readDataUrl } from '../data-url.ts';
import { JsonTables } from '../json-tables.ts';
import { Flight } from './flight.ts';
import { followPointers } from './pointers.ts';
import { ScriptScan, type ScriptSink } from './scan.ts';

export interface ScriptSetting {
  /** How the script is called: `script 2`; '' for a file of its own. */
  readonly part: string;
  readonly visibility: Visibility;
  /** Line and column of the file at which it begins. */
  readonly line: number;
  readonly column: number;
  /** Characters of one text. */
  readonly textLimit: number;
}

type Emit = (unit: Unit | Problem) => void;

/** What a script says, as units: data as tables, comments and texts as text, markup and source maps as files. */
export class ScriptUnits implements ScriptSink {
  private readonly setting: ScriptSetting;
  private readonly emit: Emit;
  private readonly flight: Flight;
  private source = '';
  private breaks: number[] | undefined;

  /** `flight` outlives the script: its stream is cut into pieces anywhere. */
  constructor(setting: ScriptSetting, emit: Emit, flight: Flight = new Flight()) {
    this.setting = setting;
    this.emit = emit;
    this.flight = flight;
  }

  read(source: string): void {
    this.source = source;
    this.breaks = undefined;
    new ScriptScan(source, this, this.flight).run();
  }

  data(json: string, at: number): void {
    const { line } = this.place(at);
    this.json(json, `${this.named(line)}, `);
  }

  text(text: string, at: number): void {
    const place = this.place(at);
    const { part, visibility } = this.setting;
    const locator = `${this.named(place.line)}`;
    const limit = this.setting.textLimit;
    for (let from = 0; from < text.length; from += limit) {
      const piece = text.slice(from, from + limit);
      this.emit({
        kind: 'text',
        part: part === '' ? 'script' : part,
        text: piece,
        visibility,
        locate: () => ({ locator, ...place }),
      });
    }
  }

  markup(text: string, at: number): void {
    const { line } = this.place(at);
    const source = memorySource(`${this.named(line)}.html`, new TextEncoder().encode(text));
    this.emit({ kind: 'file', source, visibility: this.setting.visibility });
  }

  map(url: string, at: number): void {
    const read = readDataUrl(url);
    if (read === undefined) return;
    const { line } = this.place(at);
    const name = `source map (${this.named(line)})`;
    this.emit(dataUrlFile({ ...read, type: 'application/json' }, name, this.setting.visibility));
  }

  /** What the pieces of a stream say when they are put together. */
  endFlight(): void {
    for (const value of this.flight.take()) {
      if (/^[[{]/.test(value)) this.json(value, 'stream of server components, ');
      else this.text(value, 0);
    }
  }

  private json(json: string, prefix: string): void {
    const { visibility, textLimit } = this.setting;
    const tables = new JsonTables({ prefix, visibility, lines: false }, textLimit);
    tables.write(followPointers(json) ?? json);
    tables.end();
    // A script that is not sound JSON does not run, so damage in it keeps nothing from its readers.
    for (const unit of tables.take()) if (unit.kind !== 'problem') this.emit(unit);
  }

  private named(line: number): string {
    const { part } = this.setting;
    return part === '' ? `line ${line}` : `${part} (line ${line})`;
  }

  private place(at: number): { line: number; column: number } {
    this.breaks ??= breaksOf(this.source);
    let low = 0;
    let high = this.breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.breaks[middle]! < at) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return { line: this.setting.line, column: this.setting.column + at };
    return { line: this.setting.line + low, column: at - this.breaks[low - 1]! };
  }
}

function breaksOf(source: string): number[] {
  const breaks: number[] = [];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}
