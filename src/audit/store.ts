import type { ValueKey } from '../core/hash.ts';
import type { AddressState } from './address.ts';
import type { Birth } from './birth.ts';
import type { NameState } from './names.ts';
import { MOST_WORDS } from './names.ts';

/** One row as keyed hashes and states; no value of it is kept. Keys are 0 where there is nothing. */
export interface PersonRow {
  readonly id: ValueKey;
  readonly numbers: readonly ValueKey[];
  /** Whether the number passed the checks of its kind. */
  readonly isNumberValid: boolean;
  readonly name: ValueKey;
  readonly nameState: NameState;
  readonly sounds: readonly number[];
  readonly aliasSounds: readonly number[];
  readonly birth: Birth;
  readonly address: ValueKey;
  readonly house: ValueKey;
  readonly addressState: AddressState;
  /** In an answer: the house that was asked for, if that is repeated. */
  readonly askedHouse: ValueKey;
  /** In an answer: whether it tells anything. */
  readonly hasContent: boolean;
  /** Number of the table, and of the row in it. */
  readonly table: number;
  readonly row: number;
}

const NAME_STATES: readonly NameState[] = ['missing', 'placeholder', 'incomplete', 'whole'];
const ADDRESS_STATES: readonly AddressState[] = [
  'missing',
  'placeholder',
  'custody',
  'city-only',
  'no-house-number',
  'whole',
];
const ALIASES = 3;
const WORDS = MOST_WORDS + ALIASES;
const VALID = 1 << 8;
const CONTENT = 1 << 9;

/** Rows by columns of numbers: some 120 bytes a row, where objects would take a kilobyte. */
export class Rows {
  count = 0;
  private room = 1024;
  private keys = new Float64Array(this.room * 7);
  private births = new Int32Array(this.room * 2);
  private words = new Int32Array(this.room * WORDS);
  private flags = new Uint16Array(this.room);
  private at = new Uint32Array(this.room * 2);

  add(row: PersonRow): void {
    if (this.count === this.room) this.grow();
    const i = this.count++;
    const [one = 0, two = 0] = row.numbers;
    this.keys.set([row.id, one, two, row.name, row.address, row.house, row.askedHouse], i * 7);
    this.births.set([row.birth.first, row.birth.second], i * 2);
    this.words.set(row.sounds.slice(0, MOST_WORDS), i * WORDS);
    this.words.set(row.aliasSounds.slice(0, ALIASES), i * WORDS + MOST_WORDS);
    this.flags[i] =
      NAME_STATES.indexOf(row.nameState) +
      8 * ADDRESS_STATES.indexOf(row.addressState) +
      (row.isNumberValid ? VALID : 0) +
      (row.hasContent ? CONTENT : 0);
    this.at.set([row.table, row.row], i * 2);
  }

  id = (i: number): ValueKey => this.keys[i * 7]!;
  number = (i: number): ValueKey => this.keys[i * 7 + 1]!;
  secondNumber = (i: number): ValueKey => this.keys[i * 7 + 2]!;
  name = (i: number): ValueKey => this.keys[i * 7 + 3]!;
  address = (i: number): ValueKey => this.keys[i * 7 + 4]!;
  house = (i: number): ValueKey => this.keys[i * 7 + 5]!;
  askedHouse = (i: number): ValueKey => this.keys[i * 7 + 6]!;

  birth(i: number): Birth {
    return { first: this.births[i * 2]!, second: this.births[i * 2 + 1]! };
  }

  birthOf = (i: number): number => this.births[i * 2]!;

  sounds(i: number): number[] {
    return this.some(i * WORDS, MOST_WORDS);
  }

  aliases(i: number): number[] {
    return this.some(i * WORDS + MOST_WORDS, ALIASES);
  }

  nameState(i: number): NameState {
    return NAME_STATES[this.flags[i]! & 7]!;
  }

  addressState(i: number): AddressState {
    return ADDRESS_STATES[(this.flags[i]! >> 3) & 7]!;
  }

  isNumberValid(i: number): boolean {
    return (this.flags[i]! & VALID) !== 0;
  }

  hasContent(i: number): boolean {
    return (this.flags[i]! & CONTENT) !== 0;
  }

  /** Number of the table, and of the row in it. */
  place(i: number): readonly [table: number, row: number] {
    return [this.at[i * 2]!, this.at[i * 2 + 1]!];
  }

  private some(from: number, most: number): number[] {
    const found: number[] = [];
    for (let at = from; at < from + most && this.words[at] !== 0; at++) found.push(this.words[at]!);
    return found;
  }

  private grow(): void {
    this.room *= 2;
    const { keys, births, words, flags, at } = this;
    this.keys = new Float64Array(this.room * 7);
    this.births = new Int32Array(this.room * 2);
    this.words = new Int32Array(this.room * WORDS);
    this.flags = new Uint16Array(this.room);
    this.at = new Uint32Array(this.room * 2);
    this.keys.set(keys);
    this.births.set(births);
    this.words.set(words);
    this.flags.set(flags);
    this.at.set(at);
  }
}
