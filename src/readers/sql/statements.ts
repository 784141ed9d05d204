import { problem } from '../../core/problem.ts';
import type { Problem, Unit } from '../../core/types.ts';
import { nameWords, RowGroups } from '../shared/row-groups.ts';
import { SqlComments } from './comments.ts';
import { MAX_CELLS, RowCells } from './row-cells.ts';
import { StatementText } from './statement-text.ts';
import type { SqlLexer, Token } from './tokens.ts';
import { byteText, copyCells } from './values.ts';

/** Tables whose columns are remembered. */
const MAX_TABLES = 20_000;
/** Rows that wait for the names of their columns. */
const MAX_PENDING = 100_000;
/** Words that begin a statement, also where the one before has no end. */
const BEGINS = /^(?:INSERT|REPLACE|UPDATE|CREATE|COPY|GO|DROP|ALTER|MERGE|UPSERT)$/i;
const NO_COLUMN =
  /^(?:PRIMARY|FOREIGN|UNIQUE|KEY|INDEX|CONSTRAINT|CHECK|FULLTEXT|SPATIAL|EXCLUDE|LIKE|PERIOD)$/i;

type State =
  | 'statement'
  | 'insert-name'
  | 'columns'
  | 'values'
  | 'tuple'
  | 'select'
  | 'alias'
  | 'create'
  | 'copy'
  | 'update'
  | 'other';

/** Reads the statements of a dump: rows under their columns, comments and all other statements as texts. */
export class SqlStatements {
  units: (Unit | Problem)[] = [];
  readonly rows = new RowGroups();
  /** Lines of `COPY` follow. */
  copying = false;
  #state: State = 'statement';
  #table = '';
  #columns: string[] = [];
  #depth = 0;
  #last = '';
  /** Rows are selected: `INSERT … SELECT 'x' UNION ALL SELECT 'y'`. */
  #selects = false;
  /** `(VALUES (…), (…)) AS t (a, b)`: the columns are named behind the rows. */
  #inline = false;
  #pending: { readonly cells: readonly string[]; readonly line: number }[] = [];
  readonly #created = new Map<string, readonly string[]>();
  readonly #cells = new RowCells();
  /** The values of `SET`. */
  #updated: string[] = [];
  readonly #statement = new StatementText((unit) => this.units.push(unit));
  readonly #comments = new SqlComments((unit) => this.units.push(unit));
  readonly #lexer: SqlLexer;

  constructor(lexer: SqlLexer) {
    this.#lexer = lexer;
  }

  token(token: Token): void {
    if (token.kind === 'comment') {
      this.#comments.add(token);
      return;
    }
    this.#comments.end();
    switch (this.#state) {
      case 'statement':
        this.#begin(token);
        break;
      case 'insert-name':
        this.#insertName(token);
        break;
      case 'columns':
        this.#column(token);
        break;
      case 'values':
        this.#between(token);
        break;
      case 'tuple':
        this.#inTuple(token);
        break;
      case 'select':
        this.#inSelect(token);
        break;
      case 'alias':
        this.#inAlias(token);
        break;
      case 'create':
        this.#inCreate(token);
        break;
      case 'copy':
        this.#inCopy(token);
        break;
      case 'update':
        this.#inUpdate(token);
        break;
      case 'other':
        this.#other(token);
        break;
    }
  }

  /** One line of data after `COPY … FROM stdin`. */
  copyLine(line: string): void {
    if (line === '\\.') this.copying = false;
    else this.#addRow(copyCells(line), this.#lexer.line - 1);
  }

  end(): void {
    this.#comments.end();
    if (this.#state === 'tuple' || this.copying) {
      if (this.#state === 'tuple') this.#endRow();
      this.units.push(problem('damaged', 'ends inside of the rows of a table', `line ${this.#lexer.line}`));
    }
    if (this.#state === 'update') this.#endUpdate();
    if (this.#state === 'select') this.#endSelect();
    this.#endPending();
    this.#statement.end();
    this.rows.flush();
  }

  #begin(token: Token): void {
    if (isMark(token, ';')) return;
    const word = token.kind === 'word' ? token.text.toUpperCase() : '';
    this.#endPending();
    this.#selects = false;
    this.#statement.begin(token.line);
    this.#columns = [];
    this.#updated = [];
    this.#depth = 0;
    this.#last = '';
    if (word === 'INSERT' || word === 'REPLACE' || word === 'UPSERT') this.#state = 'insert-name';
    else if (word === 'CREATE') this.#state = 'create';
    else if (word === 'COPY') this.#state = 'copy';
    else if (word === 'UPDATE') this.#state = 'update';
    else if (word === 'GO') return;
    else this.#state = 'other';
    this.#table = '';
    if (this.#state === 'create' || this.#state === 'other' || this.#state === 'update')
      this.#statement.add(token);
  }

  /** From `INSERT` to the columns or values. */
  #insertName(token: Token): void {
    if (isMark(token, '(')) {
      this.#state = this.#last === 'VALUES' ? 'tuple' : 'columns';
      if (this.#state === 'tuple') this.#beginRow(token);
    } else if (isMark(token, ';')) this.#state = 'statement';
    else if (token.kind === 'word' && /^(?:VALUES?|SELECT|WITH|SET)$/i.test(token.text))
      this.#rowsBegin(token);
    else if (
      token.kind === 'word' &&
      /^(?:ALL|FIRST|WHEN|THEN|ELSE)$/i.test(token.text) &&
      this.#table === ''
    )
      return;
    else if (
      token.kind === 'name' ||
      (token.kind === 'word' &&
        !/^(?:INTO|IGNORE|OR|REPLACE|OVERWRITE|TABLE|LOW_PRIORITY|DELAYED)$/i.test(token.text))
    )
      this.#table = lastPart(token.text) || this.#table;
  }

  #rowsBegin(token: Token): void {
    const word = token.text.toUpperCase();
    if (word === 'VALUES' || word === 'VALUE') this.#state = 'values';
    else if (word === 'SET') this.#state = 'update';
    else if (word === 'SELECT') this.#beginSelect(token);
    else {
      this.#state = 'other';
      this.#statement.add(token);
    }
  }

  #beginSelect(token: Token): void {
    this.#beginRow(token);
    this.#state = 'select';
    this.#selects = true;
  }

  /** `SELECT 'x', 'y'`: a row, up to where it comes from or the next. */
  #inSelect(token: Token): void {
    const word = token.kind === 'word' && this.#cells.isOutside ? token.text.toUpperCase() : '';
    if (word === 'SELECT') this.#beginSelect(token);
    else if (word === 'UNION' || isMark(token, ';') || BEGINS.test(word)) {
      this.#endSelect();
      if (isMark(token, ';')) this.#state = 'statement';
      else if (word !== 'UNION') this.#begin(token);
    } else if (/^(?:FROM|WHERE|ON|EXCEPT|INTERSECT|ORDER|LIMIT)$/.test(word)) {
      this.#endSelect();
      this.#state = 'other';
      this.#statement.add(token);
      this.#last = word;
    } else this.#cells.add(token);
  }

  #endSelect(): void {
    const row = this.#cells.end();
    if (row.some((cell) => cell !== '')) this.#addRow(row, this.#cells.line);
  }

  #inAlias(token: Token): void {
    if (isMark(token, '(')) {
      this.#columns = [];
      this.#state = 'columns';
    } else if (isNamed(token) && this.#last !== 'NAMED')
      this.#last = /^AS$/i.test(token.text) ? 'AS' : 'NAMED';
    else {
      this.#endPending();
      this.#state = 'other';
      this.#other(token);
    }
  }

  #endPending(): void {
    for (const { cells, line } of this.#pending) this.#addRow(cells, line);
    this.#pending = [];
    this.#inline = false;
  }

  #column(token: Token): void {
    if (isMark(token, ')')) {
      this.#state = this.#inline ? 'other' : 'insert-name';
      this.#endPending();
    } else if (token.kind === 'name' || token.kind === 'word') this.#columns.push(lastPart(token.text));
  }

  /** Between the rows of one statement. */
  #between(token: Token): void {
    if (isMark(token, '(')) this.#beginRow(token);
    else if (isMark(token, ';')) this.#state = 'statement';
    else if (isMark(token, ')') && this.#inline) {
      this.#state = 'alias';
      this.#last = '';
    } else if (token.kind === 'word' && /^INTO$/i.test(token.text)) {
      this.#columns = [];
      this.#state = 'insert-name';
    } else if (token.kind === 'word' && BEGINS.test(token.text)) this.#begin(token);
    else if (!isMark(token, ',')) {
      this.#state = 'other';
      this.#statement.add(token);
    }
  }

  #beginRow(token: Token): void {
    this.#state = 'tuple';
    this.#cells.begin(token.line);
  }

  #inTuple(token: Token): void {
    if (isMark(token, ')') && this.#cells.isOutside) {
      this.#endRow();
      this.#state = 'values';
    } else this.#cells.add(token);
  }

  #endRow(): void {
    const [cells, { line }] = [this.#cells.end(), this.#cells];
    if (this.#inline && this.#pending.length < MAX_PENDING) this.#pending.push({ cells, line });
    else this.#addRow(cells, line);
  }

  #addRow(row: readonly string[], line: number): void {
    const table = this.#table;
    const columns = this.#columns.length > 0 ? this.#columns : this.#created.get(table.toLowerCase());
    const fits = columns !== undefined && columns.length >= row.length;
    const headers = fits ? { headers: columns } : {};
    const key = `${table}\n${fits ? columns.join('\n') : row.length}`;
    this.rows.add(
      key,
      () => ({ part: `table ${table || 'without a name'}`, title: nameWords(table), ...headers }),
      { cells: row, line },
    );
  }

  #inCreate(token: Token): void {
    if (this.#depth === 0 && this.#table === '' && /^(?:TABLE|EXISTS)$/i.test(this.#last) && isNamed(token)) {
      if (!/^IF$/i.test(token.text)) this.#table = lastPart(token.text);
    } else if (isMark(token, '(')) this.#depth++;
    else if (isMark(token, ')')) this.#depth--;
    else if (this.#depth === 1 && (this.#last === '(' || this.#last === ',') && isNamed(token))
      this.#define(token);
    this.#last = token.text.toUpperCase();
    this.#other(token);
  }

  #define({ kind, text }: Token): void {
    if (kind === 'word' && NO_COLUMN.test(text)) return;
    if (this.#columns.length < MAX_CELLS) this.#columns.push(text);
  }

  #inCopy(token: Token): void {
    if (isMark(token, ';')) {
      this.#state = 'statement';
      this.copying = this.#last === 'STDIN';
      // The rest of the line with the semicolon.
      if (this.copying) this.#lexer.nextLine();
    } else if (isMark(token, '(')) this.#depth++;
    else if (isMark(token, ')')) this.#depth--;
    else if (this.#depth > 0 && this.#last !== 'STDIN') {
      if (isNamed(token)) this.#columns.push(token.text);
    } else if (this.#table === '') this.#table = lastPart(token.text);
    else if (token.kind === 'word' && /^STDIN$/i.test(token.text)) this.#last = 'STDIN';
  }

  /** `UPDATE t SET a = 'x', b = 'y' WHERE …`: the values by their columns. */
  #inUpdate(token: Token): void {
    if (isMark(token, ';') || (token.kind === 'word' && BEGINS.test(token.text) && this.#depth === 0)) {
      this.#endUpdate();
      this.#state = 'statement';
      if (!isMark(token, ';')) this.#begin(token);
      return;
    }
    if (isMark(token, '(')) this.#depth++;
    else if (isMark(token, ')')) this.#depth--;
    if (this.#table === '' && isNamed(token)) this.#table = lastPart(token.text);
    else if (token.kind === 'text' || token.kind === 'number') {
      if (this.#last !== '') {
        this.#columns.push(this.#last);
        this.#updated.push(byteText(token.text));
      }
      this.#last = '';
    } else if (isNamed(token) && !/^(?:SET|WHERE|AND|OR|LIKE|IN|BETWEEN|NOT|IS)$/i.test(token.text))
      this.#last = lastPart(token.text);
    if (!this.#statement.isFull) this.#statement.add(token);
  }

  #endUpdate(): void {
    if (this.#updated.length > 0) this.#addRow(this.#updated, this.#statement.line);
    this.#statement.forget();
    this.#columns = [];
    this.#updated = [];
  }

  #other(token: Token): void {
    if (this.#state === 'other' && token.kind === 'word' && this.#rowsInside(token)) return;
    const ends =
      isMark(token, ';') || (token.kind === 'word' && /^GO$/i.test(token.text) && this.#depth <= 0);
    const begins = this.#state === 'other' && token.kind === 'word' && /^(?:INSERT|COPY)$/i.test(token.text);
    if (!ends && !begins) {
      this.#statement.add(token);
      return;
    }
    if (this.#state === 'create' && this.#columns.length > 0 && this.#created.size < MAX_TABLES)
      this.#created.set(this.#table.toLowerCase(), this.#columns);
    this.#statement.end();
    this.#state = 'statement';
    if (begins) this.#begin(token);
  }

  /** True if rows follow: `USING (VALUES (…), (…))`, or the next row that is selected. */
  #rowsInside(token: Token): boolean {
    const word = token.text.toUpperCase();
    const before = this.#last;
    this.#last = word;
    if (before === 'INTO' && this.#table === '') this.#table = lastPart(token.text);
    if (word === 'VALUES' && this.#statement.endsInBracket) {
      this.#inline = true;
      this.#state = 'values';
      return true;
    }
    if (word !== 'UNION' || !this.#selects) return false;
    this.#statement.end();
    this.#state = 'select';
    return true;
  }
}

const isMark = ({ kind, text }: Token, mark: string): boolean => kind === 'mark' && text === mark;
const isNamed = ({ kind }: Token): boolean => kind === 'name' || kind === 'word';
/** `dbo.people` → `people`. */
const lastPart = (name: string): string => name.replace(/^.{0,400}\./, '');
