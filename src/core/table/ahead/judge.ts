import type { Engine } from '../../engine.ts';
import type { Secret } from '../../hash.ts';
import type { Scope } from '../../scope.ts';
import type { RowBatch, Table } from '../../types.ts';
import { ownerOf } from '../place.ts';
import type { Row } from '../row.ts';
import { RowReader } from '../row-reader.ts';
import { type Asked, rolesOf, type TableNews } from './messages.ts';
import { answered, JUDGED, LEFT, type Slot, SlotBatch, type TextOfCell } from './slot.ts';

interface Tools {
  readonly engine: Engine;
  readonly secret: Secret;
  readonly textOf: TextOfCell;
}

/** Judges the cells of rows by all detectors for another thread, which counts the people: an other end of `RowsAhead`. */
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
    let state: typeof JUDGED | typeof LEFT = LEFT;
    try {
      if (asked.table) this.table = new JudgedTable(asked.table, this.tools);
      if (this.table?.judge(asked, slot)) state = JUDGED;
    } finally {
      answered(slot, state);
    }
  }
}

const NOWHERE = { locator: '' };

/** One table, as far as its rows can be judged without knowing those before. */
class JudgedTable {
  private readonly tools: Tools;
  private readonly table: Table;
  private readonly reader: RowReader;
  /** Objects of rows, to be used again for each window. */
  private readonly rows: { batch: RowBatch; index: number }[] = [];
  private failed = false;

  constructor(news: TableNews, tools: Tools) {
    this.tools = tools;
    const { title, roles, populations, ofHouses, policy } = news;
    this.table = {
      part: '',
      title,
      isVisible: true,
      visibility: () => 'visible',
      locate: () => NOWHERE,
    };
    const scope: Scope = {
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
    const { table } = this;
    this.reader = new RowReader({ table, owner: ownerOf(table), scope, title }, rolesOf(roles, tools.engine));
  }

  /** False if the rows are to be read by who asks. */
  judge({ rows: count, shape }: Asked, slot: Slot): boolean {
    const batch = new SlotBatch(this.table, slot, { rows: count, textOf: this.tools.textOf });
    this.failed = false;
    return this.reader.judge(this.rowsOf(batch), slot, shape) && !this.failed;
  }

  private rowsOf(batch: RowBatch): readonly Row[] {
    const { rows } = this;
    for (let index = 0; index < batch.rowCount; index++) {
      if (index < rows.length) rows[index]!.batch = batch;
      else rows.push({ batch, index });
    }
    return rows.length === batch.rowCount ? rows : rows.slice(0, batch.rowCount);
  }
}
