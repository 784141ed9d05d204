import type { Engine } from '../../engine.ts';
import type { Secret } from '../../hash.ts';
import type { Scope } from '../../scope.ts';
import type { Table } from '../../types.ts';
import { ownerOf } from '../place.ts';
import { RowReader } from '../row-reader.ts';
import { type Asked, rolesOf, type TableNews } from './messages.ts';
import { answered, JUDGED, LEFT, SlotRows, type TextOfCell } from './slot.ts';

interface Tools {
  readonly engine: Engine;
  readonly secret: Secret;
  readonly textOf: TextOfCell;
}

/** Judges the cells of rows by all detectors for another thread, which counts the people: an other end of `RowsAhead`. */
export class RowsJudge {
  private readonly tools: Tools;
  private readonly slots: SlotRows[] = [];
  private table: JudgedTable | undefined;

  constructor(tools: Tools) {
    this.tools = tools;
  }

  /** Answers in the slot's memory, whatever happens. */
  answer(asked: Asked): void {
    if (asked.memory) this.slots[asked.slot] = new SlotRows(asked.memory, this.tools.textOf);
    const rows = this.slots[asked.slot]!;
    let state: typeof JUDGED | typeof LEFT = LEFT;
    try {
      if (asked.table) this.table = new JudgedTable(asked.table, this.tools);
      if (this.table?.judge(asked, rows)) state = JUDGED;
    } finally {
      answered(rows.slot, state);
    }
  }
}

const NOWHERE = { locator: '' };

/** One table, as far as its rows can be judged without knowing those before. */
class JudgedTable {
  private readonly table: Table;
  private readonly reader: RowReader;
  private failed = false;

  constructor(news: TableNews, tools: Tools) {
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
  judge({ rows: count, shape }: Asked, rows: SlotRows): boolean {
    this.failed = false;
    return this.reader.judge(rows.of(this.table, 0, count), rows.slot, shape) && !this.failed;
  }
}
