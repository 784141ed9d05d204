import type { Engine } from '../engine.ts';
import type { CompiledPolicy, Judged, Judgement } from '../judge.ts';
import { TALLIES } from '../persons/tally-sets.ts';
import type { Category, Detector, FileEntry, Rule } from '../types.ts';
import { type Link, linkOf, mayLink } from './links.ts';
import { sketchOf, type TableSketch } from './sketch.ts';

/** What a file says of people together with another file, and not alone. */
export interface Piece {
  /** The other file. */
  readonly other: string;
  readonly persons: number;
  /** Captions in this file and in the other. */
  readonly columns: Link['columns'];
}

/** What all other files of the run make of a file. */
export interface Told {
  readonly pieces: readonly Piece[];
  /** Rules that hold for so many people then, and for none of them in one of the files alone. */
  readonly rules: ReadonlyMap<Rule, number>;
  /** People whom the rules expose then and whom this file alone does not. */
  readonly persons: number;
}

/** All rows together that a run holds, some 100 MB: what comes later is not joined. */
export const MOST_ROWS_OF_ALL = 2_000_000;
const MOST_TABLES = 1_000;
/** Rows of pairs of tables that are held against each other, in all. */
const MOST_WORK = 200_000_000;

/** A table with what is known of its file. */
interface Held {
  readonly sketch: TableSketch;
  /** Number and path of the outermost file. */
  readonly file: number;
  readonly path: string;
  readonly format: string;
  readonly categories: ReadonlySet<string>;
}

interface Kit {
  readonly policy: CompiledPolicy;
  readonly engine: Engine;
}

/** Joins the tables of different files, members of archives included. `files`: the entries of each outermost file. */
export class Mosaic {
  /** By paths. */
  readonly told = new Map<string, Told>();
  /** Paths of outermost files of which not all rows were held. */
  readonly cut = new Set<string>();
  private readonly kit: Kit;
  private work = 0;
  /** Rows by whose people a file exposes more, one by one. */
  private readonly exposed = new Map<TableSketch, Uint8Array>();

  constructor(files: readonly (readonly FileEntry[])[], kit: Kit) {
    this.kit = kit;
    const tables = this.held(files);
    for (const [i, one] of tables.entries())
      for (const other of tables.slice(i + 1)) if (this.mayJoin(one, other)) this.join(one, other);
  }

  private held(files: readonly (readonly FileEntry[])[]): Held[] {
    const tables: Held[] = [];
    let rows = 0;
    for (const [file, entries] of files.entries()) {
      const sketch = sketchOf(entries[0]);
      if (!sketch) continue;
      let isWhole = sketch.isWhole;
      for (const table of sketch.tables) {
        const isHeld = rows + table.masks.length <= MOST_ROWS_OF_ALL && tables.length < MOST_TABLES;
        isWhole &&= isHeld;
        if (!isHeld) continue;
        rows += table.masks.length;
        const format = entries.find(({ path }) => path === table.path)?.format ?? '';
        const categories = new Set(table.facts.map(({ category }) => category));
        tables.push({ sketch: table, file, path: entries[0]!.path, format, categories });
      }
      if (!isWhole) this.cut.add(entries[0]!.path);
    }
    return tables;
  }

  /** Whether each says something that the other does not, and rules would hold for both together. */
  private mayJoin(one: Held, other: Held): boolean {
    const [a, b] = [one.sketch, other.sketch];
    if (a.path === b.path && one.file === other.file) return false;
    const [mine, theirs] = [one.categories, other.categories];
    const addsBoth = [...mine].some((c) => !theirs.has(c)) && [...theirs].some((c) => !mine.has(c));
    if (!addsBoth || !mayLink(a, b)) return false;
    return [one, other].some((side) => this.judged(side, [a, b], [ALL, ALL]) !== undefined);
  }

  private join(one: Held, other: Held): void {
    this.work += one.sketch.masks.length + other.sketch.masks.length;
    if (this.work > MOST_WORK) {
      for (const { path } of [one, other]) this.cut.add(path);
      return;
    }
    const link = linkOf(one.sketch, other.sketch);
    if (!link) return;
    const turned: Link = {
      rows: link.rows.map(([a, b]) => [b, a]),
      columns: link.columns.map(([a, b]) => [b, a]),
    };
    this.tell(one, other, link);
    this.tell(other, one, turned);
  }

  /** Asks the rules for one of the two files of all whom both tell of. */
  private tell(one: Held, other: Held, { rows, columns }: Link): void {
    const memo = new Map<number, ReturnType<Mosaic['judged']>>();
    const counts = new Map<Rule, number>();
    const exposed = this.exposed.get(one.sketch) ?? new Uint8Array(one.sketch.masks.length);
    let [persons, further] = [0, 0];
    for (const [mine, theirs] of rows) {
      const masks = [one.sketch.masks[mine]!, other.sketch.masks[theirs]!] as const;
      const key = masks[0] * 65_536 + masks[1];
      if (!memo.has(key)) memo.set(key, this.judged(one, [one.sketch, other.sketch], masks));
      const judged = memo.get(key);
      if (!judged) continue;
      persons++;
      for (const rule of judged.rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      if (judged.isExposedAlone || exposed[mine] === 1) continue;
      exposed[mine] = 1;
      further++;
    }
    const rules = [...counts].filter(([rule, count]) => count >= (rule.persons ?? 1));
    if (!rules.some(([{ level }]) => level !== 'note')) return;
    this.exposed.set(one.sketch, exposed);
    this.keep(one.sketch.path, { other: other.sketch.path, persons, columns }, { rules, further });
  }

  private keep(
    path: string,
    piece: Piece,
    { rules, further }: { rules: readonly (readonly [Rule, number])[]; further: number },
  ): void {
    const known = this.told.get(path);
    const all = new Map(known?.rules);
    for (const [rule, count] of rules) all.set(rule, Math.max(all.get(rule) ?? 0, count));
    const pieces = [...(known?.pieces ?? []), piece];
    this.told.set(path, { pieces, rules: all, persons: (known?.persons ?? 0) + further });
  }

  /** What the rules for one's file say of both rows together and of neither alone; undefined if nothing. */
  private judged(
    { sketch: { path }, format }: Held,
    tables: readonly [TableSketch, TableSketch],
    masks: readonly [number, number],
  ): { readonly rules: readonly Rule[]; readonly isExposedAlone: boolean } | undefined {
    const asked = this.kit.policy.forFile(path, format);
    const [a, b] = tables.map((table, i) => this.personOf(table, masks[i]!)) as [Judged, Judged];
    const whole = asked.judge({
      from: 'row',
      facts: [...a.facts, ...b.facts],
      populations: a.populations | b.populations,
      publicRole: a.publicRole || b.publicRole,
    });
    if (!whole.exposed) return undefined;
    const [one, other] = [asked.judge(alone(a)), asked.judge(alone(b))];
    const rules = this.kit.policy.rules.flatMap(({ rule }, i) =>
      holds(whole, i + 1) && !holds(one, i + 1) && !holds(other, i + 1) ? [rule] : [],
    );
    return rules.length === 0 ? undefined : { rules, isExposedAlone: one.exposed };
  }

  private personOf({ facts, populations, publicRole }: TableSketch, mask: number): Judged {
    const held = facts.filter((_, i) => mask & (1 << i));
    const told = held.flatMap(({ detector: id, category, visibility }) => {
      const detector = this.kit.engine.byId.get(id) ?? ({ id, category: category as Category } as Detector);
      return [{ detector, visibility }];
    });
    return { from: 'row', facts: told, populations, publicRole };
  }
}

const ALL = 0xffff;

/** What a row says of somebody without the other: a birth date and nothing else is nobody's (see `keysOf`). */
const alone = (person: Judged): Judged =>
  person.facts.every(({ detector }) => detector.category === 'birth_date')
    ? { ...person, facts: [] }
    : person;

const holds = ({ tallies }: Judgement, tally: number): boolean =>
  ((tallies[Math.floor(tally / TALLIES)] ?? 0) & (1 << (tally % TALLIES))) !== 0;
