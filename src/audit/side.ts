import type { Engine } from '../core/engine.ts';
import { keyOf, type Secret } from '../core/hash.ts';
import { mask } from '../core/mask.ts';
import { OpenTables } from '../core/open-tables.ts';
import { findHeader, headerByContrast } from '../core/table/header-rows.ts';
import { cellText, isBlank, type Row, rowNumber } from '../core/table/row.ts';
import { fold } from '../core/text/fold.ts';
import type { Detector, Masked, RowBatch, Table, Unit, Visibility } from '../core/types.ts';
import { isMissing } from '../kit/placeholders.ts';
import { addressState, houseKey, placeKey } from './address.ts';
import { birthOf, isDayFirst, NO_BIRTH } from './birth.ts';
import { chosenColumns, emptyColumns, findColumns } from './columns.ts';
import { nameState, soundsOf } from './names.ts';
import { type PersonRow, Rows } from './store.ts';
import { type ColumnChoice, type Columns, FIELDS, type Field, type ReportColumn } from './types.ts';

/** Rows that columns are found by. */
const WINDOW = 200;
const NUMBER_OK = 0.6;
/** Words for an answer that found nobody. */
const NO_MATCH =
  /^(?:no (?:match|record|hit|result|data|address)\w*(?: found| on file)?|not (?:found|matched|located|on file)|unmatched|none found|sin (?:coincidencia\w*|registro\w*|resultado\w*)|no (?:encontrad[oa]|localizad[oa]|hay registro\w*)|0 (?:matches|records|hits))$/i;

export interface SideKit {
  readonly engine: Engine;
  readonly secret: Secret;
  readonly choice: ColumnChoice;
}

interface OpenTable {
  readonly of: Table;
  readonly number: number;
  readonly pending: Row[];
  layout?: Layout;
}

interface Layout {
  readonly captions: readonly string[];
  /** Undefined where no people were found. */
  readonly columns: Columns | undefined;
  readonly dayFirst: boolean | undefined;
}

/** One of the two files: its rows as keys, read in one pass. */
export class Side {
  readonly rows = new Rows();
  /** What a user named and no table has. */
  readonly missing = new Set<string>();
  otherRows = 0;
  /** Whether a table has a column for what an answer tells. */
  hasContents = false;
  private readonly kit: SideKit;
  private readonly names: Detector | undefined;
  private kinds: readonly Detector[];
  private readonly tables: Table[] = [];
  private readonly columns: ReportColumn[] = [];
  private readonly opened = new OpenTables<OpenTable>({
    begin: (table) => this.newTable(table),
    end: (open) => this.endTable(open),
  });
  private readonly onRow: ((index: number, row: Row, columns: Columns) => void) | undefined;

  /** `onRow`: is shown each row of people as well, for what is to be shown of it. */
  constructor(kit: SideKit, onRow?: (index: number, row: Row, columns: Columns) => void) {
    this.kit = kit;
    this.onRow = onRow;
    this.kinds = kit.engine.detectors.filter(({ identifies }) => identifies === 'directly');
    this.names = kit.engine.detectors.find(({ category }) => category === 'name');
  }

  push(unit: Unit): void {
    if (unit.kind !== 'rows') return;
    this.take(this.opened.of(unit.table), unit);
  }

  end(): void {
    this.opened.end();
  }

  /** The columns as they were understood, of the first table of people. */
  get found(): readonly ReportColumn[] {
    return this.columns;
  }

  private get lastColumn(): number {
    return this.columns.reduce((last, { column }) => Math.max(last, Number(column) - 1), 0);
  }

  get foundPeople(): boolean {
    return this.columns.length > 0;
  }

  locate(index: number): { readonly locator: string; readonly visibility: Visibility } {
    const [table, row] = this.rows.place(index);
    const of = this.tables[table]!;
    const { locator } = of.locate({ top: row, left: 0, bottom: row, right: this.lastColumn });
    return { locator, visibility: of.visibility(row, 0) };
  }

  private take(open: OpenTable, batch: RowBatch): void {
    for (let index = 0; index < batch.rowCount; index++) {
      const row = { batch, index };
      if (open.layout) this.read(open, row, open.layout);
      else if (open.pending.push(row) >= WINDOW) this.begin(open);
    }
  }

  private newTable(of: Table): OpenTable {
    this.tables.push(of);
    return { of, number: this.tables.length - 1, pending: [] };
  }

  private endTable(open: OpenTable): void {
    if (!open.layout) this.begin(open);
  }

  /** Finds the header and the columns by the first rows, and reads these. */
  private begin(open: OpenTable): void {
    const rows = open.pending;
    const first = rows.findIndex((row) => !isBlank(row));
    const { engine } = this.kit;
    const header =
      open.of.headers || first < 0
        ? undefined
        : (findHeader(rows, first, engine.headers) ??
          headerByContrast(rows, first, engine.headers) ??
          this.namedHeader(rows, first));
    const captions = open.of.headers ?? header?.captions ?? [];
    const body = rows.slice(header ? header.last + 1 : Math.max(0, first));
    open.layout = this.layoutOf(body, captions);
    for (const row of body) this.read(open, row, open.layout);
    open.pending.length = 0;
  }

  /** A row whose cells are what a user calls the columns. */
  private namedHeader(rows: readonly Row[], first: number) {
    const wanted = Object.values(this.kit.choice).flat().map(fold);
    const row = rows[first]!;
    const captions = Array.from({ length: row.batch.width(row.index) }, (_, column) => cellText(row, column));
    const isNamed = captions.some((caption) => caption !== '' && wanted.includes(fold(caption)));
    return isNamed ? { captions, first, last: first } : undefined;
  }

  private layoutOf(body: readonly Row[], captions: readonly string[]): Layout {
    const columns = this.columnsOf(
      body.filter((row) => !isBlank(row)),
      captions,
    );
    const isOfPeople = columns.name.length + columns.number.length + columns.id.length > 0;
    // A table of an id alone is no list of people, unless it tells something of them.
    const tells =
      columns.name.length + columns.number.length + columns.address.length + columns.contact.length > 0;
    if (!isOfPeople || !tells) return { captions, columns: undefined, dayFirst: undefined };
    if (columns.address.length + columns.contact.length > 0) this.hasContents = true;
    if (this.columns.length === 0) this.columns.push(...this.describe(columns, captions));
    const [birth] = columns.birth;
    const dates = birth === undefined ? [] : body.map((row) => cellText(row, birth));
    return { captions, columns, dayFirst: isDayFirst(dates) };
  }

  private columnsOf(body: readonly Row[], captions: readonly string[]): Columns {
    const { choice, engine } = this.kit;
    if (Object.keys(choice).length === 0) return findColumns(body, captions, engine);
    const chosen = chosenColumns(choice, captions);
    if ('columns' in chosen) return chosen.columns;
    this.missing.add(chosen.missing);
    return emptyColumns();
  }

  private describe(columns: Columns, captions: readonly string[]): ReportColumn[] {
    const { headers } = this.kit.engine;
    return FIELDS.flatMap((field) =>
      columns[field].map((column) => {
        const caption = captions[column] ?? '';
        // What nobody knows as a caption may be somebody's name.
        const isKnown = caption.length <= 60 && headers.lookup(caption).length > 0;
        return { field, column: String(column + 1), ...(isKnown && { caption }) };
      }),
    );
  }

  private read(open: OpenTable, row: Row, { columns, captions, dayFirst }: Layout): void {
    if (isBlank(row)) return;
    if (!columns) {
      this.otherRows++;
      return;
    }
    const text = (field: Field, between: string) =>
      columns[field]
        .map((column) => cellText(row, column))
        .filter((part) => part !== '')
        .join(between);
    if (isRepeated(row, columns, captions)) return;
    const person = this.person(text, dayFirst, [open.number, rowNumber(row)]);
    if (!person) {
      this.otherRows++;
      return;
    }
    this.onRow?.(this.rows.count, row, columns);
    this.rows.add(person);
  }

  private person(
    text: (field: Field, between: string) => string,
    dayFirst: boolean | undefined,
    [table, row]: readonly [number, number],
  ): PersonRow | undefined {
    const { secret } = this.kit;
    const [id, name, number] = [text('id', ' '), text('name', ' '), text('number', ' ')];
    const place = text('address', ', ');
    if (id === '' && name === '' && number === '' && place === '') return undefined;
    const key = name === '' ? '' : (this.names?.key?.(name) ?? fold(name));
    const state = nameState(name, key);
    const isName = state === 'whole' || state === 'incomplete';
    const numbers = this.numbers(text('number', '\n'));
    const address = addressState(place);
    const keyed = (value: string, salt: number) => (value === '' ? 0 : keyOf(value, secret, salt));
    const asked = text('asked', ', ');
    return {
      id: keyed(isMissing(id) ? '' : fold(id), ID),
      numbers: numbers.keys,
      isNumberValid: numbers.isValid,
      name: isName ? keyed(key, NAME) : 0,
      nameState: state,
      sounds: isName ? soundsOf(key, secret) : [],
      aliasSounds: this.aliases(text('alias', ' ')),
      birth: birthIn(text('birth', ' '), dayFirst),
      address: keyed(placeKey(place, address), PLACE),
      house: keyed(houseKey(place, address), HOUSE),
      addressState: address,
      askedHouse: keyed(houseKey(asked, addressState(asked)), HOUSE),
      hasContent: tells(place, address) || tells(text('contact', ' '), undefined),
      table,
      row,
    };
  }

  private aliases(text: string): number[] {
    if (text === '' || isMissing(text)) return [];
    return soundsOf(this.names?.key?.(text) ?? '', this.kit.secret);
  }

  /** The numbers of a row, and whether one of them is what a number of its kind must be. */
  private numbers(cells: string): { keys: number[]; isValid: boolean } {
    const keys: number[] = [];
    let isValid = false;
    for (const cell of cells === '' ? [] : cells.split('\n')) {
      const plainNumber = fold(cell).replace(/^a(?=\d{7,9}$)/, '');
      if (isMissing(cell) || !/\d{3}/.test(plainNumber) || /^(.)\1+$/.test(plainNumber)) continue;
      keys.push(keyOf(plainNumber, this.kit.secret, NUMBER));
      isValid ||= this.isValidNumber(cell);
    }
    return { keys: keys.slice(0, 2), isValid };
  }

  private isValidNumber(cell: string): boolean {
    // A column's numbers are of one kind: what took the last one is asked first.
    for (const detector of this.kinds) {
      const context = {
        header: '',
        personTable: true,
        hit: { detector: detector.id, strength: 1, lang: 'en' },
      };
      if (detector.cell(cell, context) < NUMBER_OK) continue;
      if (detector !== this.kinds[0])
        this.kinds = [detector, ...this.kinds.filter((other) => other !== detector)];
      return true;
    }
    return false;
  }
}

const [ID, NAME, NUMBER, PLACE, HOUSE] = [21, 22, 23, 24, 25] as const;

function birthIn(text: string, dayFirst: boolean | undefined) {
  return text === '' ? NO_BIRTH : birthOf(text, dayFirst);
}

/** Whether an answer says something: an address, even an odd one, a telephone number. */
function tells(text: string, state: ReturnType<typeof addressState> | undefined): boolean {
  const said = text.trim().replace(/[.,\s]+$/, '');
  if (said === '' || isMissing(said) || NO_MATCH.test(said)) return false;
  return state !== 'placeholder';
}

/** Captions again, in the middle of a table or on each page. */
function isRepeated(row: Row, columns: Columns, captions: readonly string[]): boolean {
  const own = FIELDS.flatMap((field) => columns[field]).filter((column) => (captions[column] ?? '') !== '');
  return own.length > 1 && own.every((column) => cellText(row, column) === captions[column]);
}

/** The name of a row, made safe to show. */
export function maskedName(row: Row, columns: Columns): Masked | undefined {
  const name = columns.name
    .map((column) => cellText(row, column))
    .join(' ')
    .trim();
  return name === '' ? undefined : mask(name);
}
