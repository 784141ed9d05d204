import type { Engine } from './engine.ts';
import type { SieveTable } from './sieve-table.ts';
import { type Automaton, LONGEST } from './text/automaton/automaton.ts';
import { holdsKey } from './text/machine-keys.ts';
import type { Context, Detector } from './types.ts';

/** Texts before which it does not pay to read the table. */
const WARM_UP = 1_000;
const NONE: readonly Detector[] = [];
const block = new Uint8Array(LONGEST);

/** What was read of the table. */
interface Ready {
  readonly automata: readonly Automaton[];
  /** Of each that said its forms: its place in the list of detectors. */
  readonly owners: readonly number[];
  /** Places of those that are asked in any case, of those that are in some contexts, and of those that need a row. */
  readonly open: readonly number[];
  readonly contextual: readonly number[];
  readonly ofRows: readonly number[];
  readonly exact: ReadonlySet<Detector>;
}

/**
 * Which detectors may find something in a text, by one look at its signs for all of them: hashes, messages and addresses of pages
 * never come twice, and hardly any looks like what somebody is known by.
 */
export class Sieve {
  private readonly detectors: readonly Detector[];
  private readonly table: (() => SieveTable) | undefined;
  private ready: Ready | undefined;
  private asked = 0;
  private last: { readonly of: Context; readonly open: readonly number[] | undefined } | undefined;

  /** `table`: the forms of detectors; without it nothing is told. */
  constructor(detectors: readonly Detector[], table?: () => SieveTable) {
    this.detectors = detectors;
    this.table = table;
  }

  /** Whether the table has been read: it is once `among` or `isQuiet` has been asked of many texts. */
  get isReady(): boolean {
    return this.ready !== undefined;
  }

  /** Whether surely nothing is found in the text that these bytes are. */
  isQuiet(bytes: Uint8Array, from: number, to: number, context: Context): boolean {
    const open = this.openIn(context);
    if (open === undefined || open.length > 0) return false;
    for (const automaton of this.ready!.automata)
      if (!automaton.look(bytes, from, to) || automaton.foundAny) return false;
    return true;
  }

  /** Those that may find something; undefined where that cannot be told. */
  among(text: string, context: Context): readonly Detector[] | undefined {
    const open = this.openIn(context);
    if (open === undefined || text.length > LONGEST) return undefined;
    for (let i = 0; i < text.length; i++) block[i] = Math.min(text.charCodeAt(i), 0xff);
    const { automata, owners } = this.ready!;
    const may = new Set(open);
    for (const automaton of automata) {
      if (!automaton.look(block, 0, text.length)) return undefined;
      if (automaton.foundAny) for (const i of automaton.owners()) may.add(owners[i]!);
    }
    return may.size === 0 ? NONE : this.detectors.filter((_, i) => may.has(i));
  }

  /** The same of a text of this outline (`outlineOf`), if the table has been read. */
  amongOutline(outline: string, context: Context): readonly Detector[] | undefined {
    // What is alike in keys need not be what numbers in them are.
    const may = this.isReady && !holdsKey(outline) ? this.among(outline, context) : undefined;
    if (may === undefined) return undefined;
    const { exact } = this.ready!;
    return exact.size === 0 ? may : this.detectors.filter((one) => may.includes(one) || exact.has(one));
  }

  /** The detectors of which forms say nothing in this context; undefined if nothing can be said in it. */
  private openIn(context: Context): readonly number[] | undefined {
    const ready = this.ready ?? this.prepared();
    if (ready === undefined) return undefined;
    if (this.last?.of !== context) this.last = { of: context, open: this.openOf(ready, context) };
    return this.last.open;
  }

  private openOf({ open, contextual, ofRows }: Ready, context: Context): readonly number[] | undefined {
    // Numbers that are stored in a format are known by that.
    if (context.numberFormat !== undefined) return undefined;
    const further = contextual.filter((i) => !this.detectors[i]!.formsHold!(context));
    const rows = context.row === undefined ? [] : ofRows;
    return further.length + rows.length === 0 ? open : [...open, ...rows, ...further];
  }

  private prepared(): Ready | undefined {
    if (this.table === undefined || ++this.asked < WARM_UP) return undefined;
    const { owners, exact, automata } = this.table();
    const { detectors } = this;
    const places = new Map(detectors.map(({ id }, i) => [id, i]));
    const placesOf = (are: (detector: Detector) => boolean) =>
      detectors.flatMap((detector, i) => (are(detector) ? [i] : []));
    const known = new Set(owners);
    this.ready = {
      automata,
      owners: owners.map((id) => places.get(id)!),
      open: placesOf(({ id }) => !known.has(id)),
      contextual: placesOf(({ id, formsHold }) => known.has(id) && formsHold !== undefined),
      ofRows: placesOf(({ id, needs }) => known.has(id) && needs?.row === true),
      exact: new Set(detectors.filter(({ id }) => exact.includes(id))),
    };
    return this.ready;
  }
}

/** The sieve of an engine's detectors, one for all files. */
export function sieveOf(engine: Engine): Sieve {
  let sieve = sieves.get(engine);
  if (sieve === undefined) {
    sieve = new Sieve(engine.detectors, engine.forms);
    sieves.set(engine, sieve);
  }
  return sieve;
}
const sieves = new WeakMap<Engine, Sieve>();
