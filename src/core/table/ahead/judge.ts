import type { Engine } from '../../engine.ts';
import type { Secret } from '../../hash.ts';
import type { Scope } from '../../scope.ts';
import type { RowBatch, Table } from '../../types.ts';
import { withoutHeading } from '../heading.ts';
import { loneColumn } from '../lone-column.ts';
import { meltedColumns } from '../melted.ts';
import { nextHeader } from '../next-header.ts';
import { ownerOf } from '../place.ts';
import { findRoles } from '../roles.ts';
import { isBlank, type Row } from '../row.ts';
import { RowReader } from '../row-reader.ts';
import { type Asked, signatureOf, type TableNews } from './messages.ts';
import { JUDGED, LEFT, type Slot, SlotBatch, type TextOfCell } from './slot.ts';

interface Tools {
  readonly engine: Engine;
  readonly secret: Secret;
  readonly textOf: TextOfCell;
}

/** Judges the cells of rows for another thread, which counts the people: the other end of `RowsAhead`. */
export class RowsJudge {
  private readonly tools: Tools;
  private readonly slots: Slot[] = [];
  private table: JudgedTable | undefined;

  constructor(tools: Tools) {
    this.tools = tools;
  }

  /** Answers in the slot's memory, whatever happens. */
  answer(asked: Asked): void {
    if (asked.memory) this.slots[asked.slot] = asked.memory;
    const slot = this.slots[asked.slot]!;
    let state = LEFT;
    try {
      if (asked.table) this.table = new JudgedTable(asked.table, this.tools);
      if (this.table?.judge(asked, slot)) state = JUDGED;
    } finally {
      Atomics.store(slot.state, 0, state);
      Atomics.notify(slot.state, 0);
    }
  }
}

const NOWHERE = { locator: '' };

/** One table, as far as its rows can be judged without knowing those before. */
class JudgedTable {
  private readonly news: TableNews;
  private readonly tools: Tools;
  private readonly table: Table;
  private readonly scope: Scope;
  private signature = '';
  private reader: RowReader | undefined;
  /** Objects of rows, to be used again for each window. */
  private readonly rows: { batch: RowBatch; index: number }[] = [];
  private failed = false;

  constructor(news: TableNews, tools: Tools) {
    this.news = news;
    this.tools = tools;
    const { title, headers, populations, ofHouses, policy } = news;
    this.table = {
      part: '',
      title,
      ...(headers && { headers }),
      isVisible: true,
      visibility: () => 'visible',
      locate: () => NOWHERE,
    };
    this.scope = {
      engine: tools.engine,
      secret: tools.secret,
      populations,
      ofHouses,
      policy,
      person: () => {},
      doubtful: { waits: false, see: () => {} },
      alike: () => false,
      keep: () => {},
      risk: () => {},
      tooMuch: () => {},
      failed: () => {
        this.failed = true;
      },
    };
  }

  /** False if the rows are to be read by who asks: there is more to them than people, one a row, in columns as before. */
  judge({ rows: count, looks, signature }: Asked, slot: Slot): boolean {
    const batch = new SlotBatch(this.table, slot, { rows: count, textOf: this.tools.textOf });
    const rows = this.rowsOf(batch);
    if (!this.isPlain(rows)) return false;
    if (looks || this.reader === undefined) this.look(rows);
    if (this.signature !== signature) return false;
    this.failed = false;
    return this.reader!.judge(rows, slot) && !this.failed;
  }

  private rowsOf(batch: RowBatch): readonly Row[] {
    const { rows } = this;
    for (let index = 0; index < batch.rowCount; index++) {
      if (index < rows.length) rows[index]!.batch = batch;
      else rows.push({ batch, index });
    }
    return rows.length === batch.rowCount ? rows : rows.slice(0, batch.rowCount);
  }

  private isPlain(rows: readonly Row[]): boolean {
    const { heading, headers, captions } = this.news;
    const { engine } = this.tools;
    if (rows.some(isBlank) || withoutHeading(rows, heading) !== rows) return false;
    if (headers === undefined && nextHeader(rows, 0, engine.headers) !== undefined) return false;
    return meltedColumns(rows, captions, engine) === undefined && loneColumn(rows) === undefined;
  }

  private look(rows: readonly Row[]): void {
    const { captions, title } = this.news;
    const roles = findRoles(rows, { captions, title }, this.tools.engine);
    if (this.reader?.suits(roles)) return;
    const { table, scope } = this;
    this.reader = new RowReader({ table, owner: ownerOf(table), scope, title }, roles);
    this.signature = signatureOf(roles);
  }
}
